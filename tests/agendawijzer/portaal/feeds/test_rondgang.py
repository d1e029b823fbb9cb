"""The walk that looks for secrets reaches every calendar and feed, and would see what they say."""

import datetime

import pytest
from django.test import Client

from tests import bouw
from tests.rondgang import walk

pytestmark = pytest.mark.django_db

LANG = "Een lange titel die in een agendabestand over meer dan een regel gaat, met merkwoord"


def test_the_walk_reads_each_calendar_and_feed(client: Client) -> None:
    dossier = bouw.bouw_dossier(slug="25192", nummer="25192", titel=LANG)
    dossier.portefeuilles.add(bouw.bouw_portefeuille(slug="groen", naam="Groen"))
    vergadering = bouw.bouw_vergadering(datum=datetime.date(2026, 3, 5), titel=LANG)
    bouw.bouw_agendapunt(vergadering=vergadering, dossier=dossier)
    antwoorden = walk(client, keuzes=1)
    for adres in (
        "/agenda.ics",
        "/feeds/nieuws.atom",
        "/feeds/vergaderingen.atom",
        "/feeds/dossiers/25192.atom",
        "/feeds/dossiers/25192.ics",
        "/feeds/portefeuilles/groen.atom",
        "/feeds/portefeuilles/groen.ics",
    ):
        assert LANG in antwoorden[adres].content.replace(b"\r\n ", b"").decode().replace("\\,", ","), adres
