"""Dossiers and their histories."""

from django.urls import path

from agendawijzer.portaal.dossier import geschiedenis, paginas

urlpatterns = [
    path("dossiers/", paginas.dossiers, name="dossiers"),
    path("dossiers/<adres:slug>/", paginas.dossier, name="dossier"),
    path("geschiedenis/<adres:slug>/", geschiedenis.geschiedenis, name="geschiedenis"),
]
