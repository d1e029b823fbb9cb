"""Instruments, inside a dossier and outside one."""

from django.urls import path

from agendawijzer.portaal.instrument import paginas

urlpatterns = [
    path("dossiers/<adres:dossier_slug>/<adres:slug>/", paginas.instrument, name="instrument"),
    path("instrumenten/<adres:slug>/", paginas.instrument_los, name="instrument_los"),
]
