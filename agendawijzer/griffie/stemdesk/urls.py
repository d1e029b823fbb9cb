"""The addresses of the desk, under /beheer/stemdesk/."""

from django.urls import path

from agendawijzer.griffie.stemdesk import aanwezigheid, avond, naderhand, publiceren
from agendawijzer.griffie.stemdesk.invoer import invoeren
from agendawijzer.griffie.stemdesk.snel import snel

app_name = "stemdesk"

urlpatterns = [
    path("", avond.begin, name="begin"),
    path("<int:pk>/", avond.avond, name="avond"),
    path("<int:pk>/toevoegen/", avond.toevoegen, name="toevoegen"),
    path("<int:pk>/volgorde/", avond.volgorde, name="volgorde"),
    path("<int:pk>/aanwezigheid/", aanwezigheid.aanwezigheid, name="aanwezigheid"),
    path("<int:pk>/snel/", snel.snel, name="snel"),
    path("<int:pk>/publiceren/", publiceren.avond, name="publiceer_avond"),
    path("stemming/<int:pk>/", invoeren.stemming, name="stemming"),
    path("stemming/<int:pk>/oordeel/", invoeren.oordeel, name="oordeel"),
    path("stemming/<int:pk>/ontwerp/", invoeren.ontwerp, name="ontwerp"),
    path("stemming/<int:pk>/stand/", naderhand.stand, name="stand"),
    path("stemming/<int:pk>/publiceren/", publiceren.een, name="publiceer"),
    path("stemming/<int:pk>/corrigeren/", naderhand.corrigeren, name="corrigeer"),
    path("stemming/<int:pk>/verklaring/", naderhand.verklaring, name="verklaring"),
    path("stemming/<int:pk>/herstemming/", naderhand.herstemming, name="herstemming"),
]
