"""Votes, their files, and a vote to put in another page."""

from django.urls import path

from agendawijzer.portaal.stemming import insluiten, paginas

urlpatterns = [
    path("stemmingen/", paginas.stemmingen, name="stemmingen"),
    path("stemmingen/<int:pk>/", paginas.stemming, name="stemming"),
    path("stemmingen/<int:pk>.csv", paginas.stemming_csv, name="stemming_csv"),
    path("stemmingen/<int:pk>.json", paginas.stemming_json, name="stemming_json"),
    path("stemmingen/<int:pk>/insluiten/", insluiten.insluiten, name="insluiten"),
]
