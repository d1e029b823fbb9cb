"""The number of queries of the pages about carrying out does not grow with what they show."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dossiers.zoeken.bijwerken import gathered
from tests import bouw

pytestmark = pytest.mark.django_db

# Address: the most queries it may take.
PAGINAS = {
    "/uitvoering/": 12,
    "/uitvoering/?staat=voortgezet&fractie=waterpartij&portefeuille=groen": 12,
    "/uitvoering.csv": 10,
    "/uitvoering.xlsx": 10,
    "/uitvoering/toezeggingen/t-1/": 9,
    "/uitvoering/brieven/rb-1/": 9,
    "/portefeuilles/": 5,
    "/portefeuilles/groen/": 10,
    "/dossiers/25192/": 20,
    "/fracties/waterpartij/": 18,
}
SOORTEN = ("dossier", "instrument", "toezegging")


@gathered()
def fill(n: int) -> None:
    """`n` motions and `n` promises in one dossier, with all that can hang on them; and one promise with `n` updates."""
    dossier = bouw.bouw_dossier(nummer="25192")
    groen = bouw.bouw_portefeuille(slug="groen")
    dossier.portefeuilles.add(groen)
    water = bouw.bouw_fractie(slug="waterpartij")
    brief = bouw.bouw_raadsbrief(slug="rb-1", bron=bouw.bouw_bron())
    een = bouw.bouw_toezegging(slug="t-1", portefeuille=groen, aan_persoon=bouw.bouw_persoon())
    for k in range(n):
        motie = bouw.bouw_stemming(
            instrument=bouw.bouw_instrument(dossier=dossier, portefeuille=groen)
        ).instrument
        bouw.bouw_indiener(instrument=motie, fractie=water)
        bouw.bouw_indiener(instrument=motie, persoon=bouw.bouw_persoon())
        via = {"dossier": dossier} if k % 2 else {"instrument": motie}
        toezegging = bouw.bouw_toezegging(portefeuille=groen, aan_fractie=water, **via)
        for rij in (motie, toezegging, een):
            report(rij, SOORTEN[k % 3], brief)
        bouw.bouw_portefeuillehouder(portefeuille=groen, bron=bouw.bouw_bron())
        bouw.bouw_woordvoerderschap(portefeuille=groen)
        bouw.bouw_portefeuille()
        bouw.bouw_bijdrage(toezegging=een)
        bouw.bouw_dossier().portefeuilles.add(groen)


def report(rij: Any, soort: str, brief: Any) -> None:
    vervolg = {f"vervolg_{soort}": getattr(bouw, f"bouw_{soort}")()}
    bouw.bouw_voortgang(
        **{rij._meta.model_name: rij},
        **vervolg,
        staat="voortgezet",
        brief=brief,
        agendapunt=bouw.bouw_agendapunt(vergadering=bouw.bouw_vergadering()),
        datum=datetime.date(2026, 2, 3),
    )


@pytest.mark.parametrize("n", [3, 30])
def test_a_page_takes_no_more_queries_for_more_rows(client: Client, n: int) -> None:
    fill(n)
    te_veel = {}
    for adres, hoogstens in PAGINAS.items():
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres).status_code == 200, adres
        if len(vragen) > hoogstens:
            te_veel[adres] = (len(vragen), hoogstens)
    assert not te_veel


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads the plan of SQLite")
def test_the_last_vote_and_the_last_update_are_found_in_an_index_that_is_in_order() -> None:
    from agendawijzer.portaal.uitvoering.regels import find_rijen

    for rijen in find_rijen(datetime.date(2026, 6, 1)):
        plan = rijen.order_by().explain()
        assert "TEMP B-TREE" not in plan
        assert "voortgang_van_" in plan
