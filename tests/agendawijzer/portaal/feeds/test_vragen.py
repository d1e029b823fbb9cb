"""The number of queries of what comes, and of each calendar and feed, does not grow with what it tells."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dossiers import klok
from dossiers.zoeken.bijwerken import gathered
from tests import bouw

pytestmark = pytest.mark.django_db

# Address: how many queries it takes.
ADRESSEN = {
    "/": 9,
    "/vergaderingen/": 5,
    "/vergaderingen/straks/": 6,
    "/agenda.ics": 2,
    "/feeds/dossiers/25192.ics": 7,
    "/feeds/portefeuilles/groen.ics": 7,
    "/feeds/vergaderingen.atom": 2,
    "/feeds/nieuws.atom": 16,
    "/feeds/dossiers/25192.atom": 15,
    "/feeds/portefeuilles/groen.atom": 15,
}


@gathered()
def fill(n: int) -> None:
    """One dossier in one portefeuille with `n` of everything that can be told, past and planned."""
    dossier = bouw.bouw_dossier(slug="25192", nummer="25192", uiterste_besluitdatum=klok.vandaag())
    groen = bouw.bouw_portefeuille(slug="groen")
    dossier.portefeuilles.add(groen)
    straks = bouw.bouw_vergadering(datum=klok.vandaag() + datetime.timedelta(days=2), slug="straks")
    for k in range(1, n + 1):
        bron = bouw.bouw_bron()
        motie = bouw.bouw_instrument(dossier=dossier, bron=bron, termijn=klok.vandaag(), portefeuille=groen)
        dag = klok.vandaag() + datetime.timedelta(days=k % 7)
        gepland = bouw.bouw_vergadering(datum=dag, soort="carrousel", slug=f"carrousel-{k}", bron=bron)
        for vergadering in (straks, gepland, bouw.bouw_vergadering(datum=datetime.date(2020, 1, k))):
            bouw.bouw_agendapunt(vergadering=vergadering, instrument=motie, bron=bron)
        bouw.bouw_stemming(instrument=motie, bron=bron, vergadering=vergadering)
        bouw.bouw_correctie(stemming=bouw.bouw_stemming(instrument=motie))
        bouw.bouw_bericht(dossier=dossier, vergadering=vergadering, bron=bron)
        bouw.bouw_gebeurtenis(instrument=motie, soort="vervangen", ander=bouw.bouw_instrument(), datum=dag)
        bouw.bouw_tekstversie(instrument=motie, datum=dag, fractie=bouw.bouw_fractie())
        bouw.bouw_document(instrument=motie, datum=datetime.date(2025, 1, 1), bron=bron)
        toezegging = bouw.bouw_toezegging(instrument=motie, portefeuille=groen, termijn=dag, bron=bron)
        brief = bouw.bouw_raadsbrief()
        bouw.bouw_voortgang(toezegging=toezegging, brief=brief, bron=bron)
        bouw.bouw_voortgang(instrument=motie, staat="voortgezet", vervolg_dossier=bouw.bouw_dossier())
        bouw.bouw_bijdrage(instrument=motie, resultaat=bouw.bouw_resultaat())
        bouw.bouw_bijdrage(toezegging=toezegging)
        bouw.bouw_programma(export_op=klok.nu(), bron=bron)
        bouw.bouw_opvolging(opvolger=dossier, datum=datetime.date(2025, 1, 1))


@pytest.mark.parametrize("n", [3, 30])
def test_what_comes_takes_the_same_queries_for_more_rows(client: Client, n: int) -> None:
    fill(n)
    gevonden = {}
    for adres in ADRESSEN:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres).status_code == 200, adres
        gevonden[adres] = len(vragen)
    assert gevonden == ADRESSEN
