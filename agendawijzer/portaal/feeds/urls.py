"""Feeds and calendars."""

from django.urls import path

from agendawijzer.portaal.feeds import agenda, atom, lijsten, persoonlijk
from agendawijzer.portaal.meenemen.lijsten import LIJSTEN
from agendawijzer.portaal.vergadering.tabel import VERGADERINGEN

urlpatterns = [
    path("agenda.ics", agenda.agenda_ics, name="agenda_ics"),
    *(
        path(
            f"feeds/{soort.naam}.atom",
            lijsten.lijst_atom,
            {"soort": soort},
            name=f"{soort.naam}_atom",
        )
        for soort in LIJSTEN
        if soort is not VERGADERINGEN  # its feed tells of the agenda too
    ),
    path("feeds/nieuws.atom", atom.nieuws_atom, name="nieuws_atom"),
    path("feeds/vergaderingen.atom", atom.vergaderingen_atom, name="vergaderingen_atom"),
    path("feeds/dossiers/<adres:slug>.atom", atom.dossier_atom, name="dossier_atom"),
    path("feeds/dossiers/<adres:slug>.ics", agenda.dossier_ics, name="dossier_ics"),
    path("feeds/portefeuilles/<slug:slug>.atom", atom.portefeuille_atom, name="portefeuille_atom"),
    path("feeds/portefeuilles/<slug:slug>.ics", agenda.portefeuille_ics, name="portefeuille_ics"),
    path("volgen/feed/<str:token>.atom", persoonlijk.volgen_feed, name="volgen_feed"),
]
