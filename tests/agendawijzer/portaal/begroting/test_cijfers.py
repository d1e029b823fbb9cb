"""One programme as a spreadsheet; and every page of the budget in the same number of queries at any size."""

import csv
import io

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from agendawijzer.portaal.begroting.csvbestand import KOLOMMEN
from begroting.models import Programma
from dossiers.zoeken.bijwerken import gathered
from tests import bouw
from tests.bouw import jeugdhulp
from tests.bouw.jeugdhulp import EXPORT

pytestmark = pytest.mark.django_db

PAGINA = "/begroting/2026/jeugdhulp/"
# Address: how many queries it takes.
VRAGEN = {
    "/begroting/": 2,
    "/begroting/2026/": 7,
    PAGINA: 19,
    "/begroting/2026/jeugdhulp.csv": 17,
}


@pytest.fixture
def programma() -> Programma:
    return jeugdhulp.build()


def rows(client: Client) -> list[dict[str, str]]:
    antwoord = client.get("/begroting/2026/jeugdhulp.csv")
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    tekst = antwoord.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst, newline=""), delimiter=";"))


def test_the_spreadsheet_holds_the_outline_the_figures_and_the_decisions(
    client: Client, programma: Programma
) -> None:
    doel = jeugdhulp.add_goal(programma, tekst="Samen sterk")
    bouw.bouw_bijdrage(doel=doel, instrument=jeugdhulp.adopt(titel="Meer sturing"), gelegd_op=EXPORT)
    bouw.bouw_bijdrage(doel=doel)
    assert "/begroting/2026/jeugdhulp.csv" in client.get(PAGINA).content.decode()
    hoofdstuk, lijn, regel, besluit, dossier = rows(client)
    kolommen = ("lasten", "lasten_aandeel", "baten", "baten_aandeel", "eenheid", "eenheid_zekerheid")
    assert [hoofdstuk[k] for k in kolommen] == ["148", "11,9%", "1", "0,1%", "miljoen_euro", "afgeleid"]
    assert [hoofdstuk["export_op"], lijn["rij"], lijn["nummer"]] == ["2025-10-11", "ontwikkellijn", "4"]
    assert [regel["tekst"], regel["kenmerk"]] == ["Samen sterk", doel.kenmerk]
    van_besluit = (
        "verband",
        "soort_besluit",
        "besluit_nummer",
        "uitkomst",
        "staat",
        "zekerheid",
        "gelegd_op",
    )
    assert [besluit[k] for k in van_besluit] == [
        "draagt_bij", "amendement", "25192.003", "aangenomen", "niets_vastgelegd", "griffie", "2025-10-11",
    ]  # fmt: skip
    assert [dossier["soort_besluit"], dossier["uitkomst"], dossier["staat"]] == ["dossier", "", ""]


@gathered()
def fill(programma: Programma, resultaten: int, per_resultaat: int) -> None:
    """An outline with every kind of link, and the same programme in another year."""
    ander = bouw.bouw_programma(begroting=bouw.bouw_begroting(jaar=2025), slug="jeugdhulp")
    programma.vorig = ander
    programma.save()
    vorig_doel = jeugdhulp.add_goal(ander)
    vorig = bouw.bouw_resultaat(doel=vorig_doel)
    lijn = bouw.bouw_ontwikkellijn(programma=programma, vorig=vorig_doel.ontwikkellijn)
    doel = bouw.bouw_doel(ontwikkellijn=lijn, vorig=vorig_doel)
    bouw.bouw_bijdrage(doel=doel)
    bouw.bouw_bijdrage(doel=doel, toezegging=bouw.bouw_toezegging())
    stuk = jeugdhulp.adopt(dossier=bouw.bouw_dossier(nummer="25192"))
    bouw.bouw_gebeurtenis(instrument=stuk)
    for n in range(resultaten):
        resultaat = bouw.bouw_resultaat(doel=doel, vorig=vorig, volgorde=n)
        for k in range(per_resultaat):
            besluit = stuk if not k else bouw.bouw_instrument()
            bouw.bouw_bijdrage(resultaat=resultaat, instrument=besluit)


@pytest.mark.parametrize(("resultaten", "per_resultaat"), [(1, 3), (60, 5)])
def test_a_page_takes_the_same_queries_for_more_goals_and_links(
    client: Client, programma: Programma, resultaten: int, per_resultaat: int
) -> None:
    fill(programma, resultaten, per_resultaat)
    gevonden = {}
    for adres in VRAGEN:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres).status_code == 200, adres
        gevonden[adres] = len(vragen)
    assert gevonden == VRAGEN


def test_every_column_is_explained() -> None:
    uitleg = (settings.BASE_DIR / "docs" / "gegevens-van-een-programma.md").read_text(encoding="utf-8")
    assert [kolom for kolom in KOLOMMEN if f"`{kolom}`" not in uitleg] == []
