"""The pictures that go along when a page is shared."""

from django.urls import path

from agendawijzer.portaal.delen import paginas

urlpatterns = [
    path("delen/site.png", paginas.site_kaart, name="site_kaart"),
    path("delen/stemmingen/<int:pk>.png", paginas.stemming_kaart, name="stemming_kaart"),
    path("delen/dossiers/<adres:slug>.png", paginas.dossier_kaart, name="dossier_kaart"),
    path(
        "delen/dossiers/<adres:dossier_slug>/<adres:slug>.png",
        paginas.instrument_kaart,
        name="instrument_kaart",
    ),
    path(
        "delen/instrumenten/<adres:slug>.png",
        paginas.instrument_los_kaart,
        name="instrument_los_kaart",
    ),
]
