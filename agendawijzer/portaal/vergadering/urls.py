"""Meetings."""

from django.urls import path

from agendawijzer.portaal.vergadering import paginas

urlpatterns = [
    path("vergaderingen/", paginas.vergaderingen, name="vergaderingen"),
    path("vergaderingen/<adres:slug>/", paginas.vergadering, name="vergadering"),
]
