"""The council explained."""

from django.urls import path

from agendawijzer.portaal.uitleg import paginas

urlpatterns = [
    path("uitleg/", paginas.uitleg_begin, name="uitleg_begin"),
    path("uitleg/<adres:slug>/", paginas.uitleg, name="uitleg"),
]
