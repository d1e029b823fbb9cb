"""Search."""

from django.urls import path

from agendawijzer.portaal.zoeken import paginas

urlpatterns = [
    path("zoeken/", paginas.zoeken, name="zoeken"),
    path("zoeken/suggesties.json", paginas.suggesties, name="zoeken_suggesties"),
]
