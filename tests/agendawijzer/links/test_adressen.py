"""Which addresses are looked at, and in what order."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agendawijzer.links.adressen import find_aan_de_beurt, find_adressen, find_rustende
from tests import bouw

pytestmark = pytest.mark.django_db

NU = datetime(2026, 2, 3, 12, tzinfo=UTC)
SITE = "https://stukken.voorbeeldstad.example"


@pytest.fixture(autouse=True)
def pattern(settings):
    settings.DOCUMENTWIJZER = "https://wijzer.voorbeeldstad.example/stuk/{nummer}"


def due(**keuzes):
    standaard = {
        "nu": NU,
        "hoogstens": 100,
        "ouder_dan": timedelta(days=7),
        "mislukt_na": timedelta(days=1),
        "alleen": "",
    }
    gevonden = find_aan_de_beurt(**standaard | keuzes)
    return [adres.removeprefix(SITE) for adres in gevonden if adres.startswith(SITE)]


def fill(zichtbaar="openbaar"):
    """An address of its own in every place that has one; those of what is under a dossier hide with it."""
    bron = bouw.bouw_bron(adres=f"{SITE}/bron")
    dossier = bouw.bouw_dossier(nummer="", adres=f"{SITE}/dossier", publicatie=zichtbaar, bron=bron)
    instrument = bouw.bouw_instrument(dossier=dossier, nummer="", adres=f"{SITE}/instrument")
    bouw.bouw_document(dossier=dossier, adres=f"{SITE}/document")
    bouw.bouw_document(instrument=instrument, adres=f"{SITE}/document-van-stuk")
    bouw.bouw_tekstversie(instrument=instrument, adres=f"{SITE}/versie")
    bouw.bouw_voortgang(instrument=instrument, adres=f"{SITE}/voortgang")
    bouw.bouw_raadsbrief(adres=f"{SITE}/brief", publicatie=zichtbaar)
    bouw.bouw_vergadering(adres=f"{SITE}/vergadering", publicatie=zichtbaar)
    stem = bouw.bouw_stemming(instrument=instrument, bron=bouw.bouw_bron(adres=f"{SITE}/bron-stemming"))
    bouw.bouw_fractiestem(stemming=stem, bron=bouw.bouw_bron(adres=f"{SITE}/bron-fractie"))


ALLES = {
    "/bron",
    "/bron-fractie",
    "/bron-stemming",
    "/brief",
    "/document",
    "/document-van-stuk",
    "/dossier",
    "/instrument",
    "/vergadering",
    "/versie",
    "/voortgang",
}


def test_each_place_that_has_an_address_is_found():
    fill()
    assert set(due()) == ALLES


@pytest.mark.parametrize("publicatie", ["concept", "ingetrokken"])
def test_what_the_public_cannot_see_is_not_looked_at(publicatie):
    fill(publicatie)
    assert due() == []


def test_a_source_that_no_public_row_refers_to_is_not_looked_at():
    bouw.bouw_bron(adres=f"{SITE}/nergens")
    assert due() == []


def test_the_pattern_makes_an_address_of_each_number_that_pages_show():
    bouw.bouw_dossier(nummer="25192")
    bouw.bouw_dossier(nummer="RV-39/2022", slug="rv-39-2022")
    bouw.bouw_dossier(nummer="24000", publicatie="concept")
    met_eigen = bouw.bouw_dossier(nummer="25000")
    bouw.bouw_document(dossier=met_eigen, soort="documentwijzer", adres=f"{SITE}/eigen")
    bouw.bouw_instrument(dossier=None, nummer="23077.011")
    bouw.bouw_instrument(dossier=None, nummer="", slug="zonder")
    wijzer = [adres.rpartition("/")[2] for adres in find_adressen() if "/stuk/" in adres]
    assert sorted(wijzer) == ["23077", "25192", "RV-39%2F2022"]


def test_an_item_shows_the_pattern_though_its_dossier_has_a_link_of_its_own():
    dossier = bouw.bouw_dossier(nummer="25000")
    bouw.bouw_document(dossier=dossier, soort="documentwijzer", adres=f"{SITE}/eigen")
    bouw.bouw_instrument(dossier=dossier, nummer="25000.001")
    assert "https://wijzer.voorbeeldstad.example/stuk/25000" in set(find_adressen())


def test_an_address_in_many_places_is_looked_at_once():
    for _ in range(3):
        bouw.bouw_document(dossier=bouw.bouw_dossier(adres=f"{SITE}/zelfde"), adres=f"{SITE}/zelfde")
    assert due() == ["/zelfde"]


@pytest.mark.parametrize("adres", ["ftp://voorbeeldstad.example/a", "mailto:griffie@voorbeeldstad.example"])
def test_what_is_not_on_the_web_is_left_out(adres):
    bouw.bouw_document(dossier=bouw.bouw_dossier(), adres=adres)
    assert adres not in set(find_adressen())


def paper(naam, **link):
    adres = f"{SITE}/{naam}"
    bouw.bouw_document(dossier=bouw.bouw_dossier(nummer=""), adres=adres)
    if link:
        dagen = link.pop("dagen")
        bouw.bouw_link(adres=adres, gecontroleerd_op=NU - timedelta(days=dagen), **link)


def test_what_nobody_looked_at_goes_first_and_then_the_longest_ago():
    paper("lang", uitkomst="werkt", dagen=90)
    paper("nooit")
    paper("langst", uitkomst="werkt", dagen=400)
    assert due() == ["/nooit", "/langst", "/lang"]
    # The first page of the documentwijzer, to which pages lead as well, is the third.
    assert due(hoogstens=3) == ["/nooit", "/langst"]


def test_what_did_not_work_is_due_sooner_than_what_did():
    for uitkomst in ("werkt", "dood", "onbereikbaar"):
        paper(uitkomst, uitkomst=uitkomst, dagen=2)
    assert set(due()) == {"/dood", "/onbereikbaar"}
    assert due(mislukt_na=timedelta(days=3)) == []
    assert len(due(ouder_dan=timedelta(0), mislukt_na=timedelta(0))) == 3


def test_a_site_that_asked_to_wait_is_not_due_before():
    paper("wacht", uitkomst="onbereikbaar", dagen=9, niet_voor=NU + timedelta(minutes=1))
    paper("gewacht", uitkomst="onbereikbaar", dagen=9, niet_voor=NU - timedelta(minutes=1))
    assert due() == ["/gewacht"]


def test_one_outcome_can_be_chosen():
    for uitkomst in ("werkt", "dood", "onbereikbaar"):
        paper(uitkomst, uitkomst=uitkomst, dagen=90)
    paper("nooit")
    assert due(alleen="dood") == ["/dood"]
    assert due(alleen="onbekend") == ["/nooit"]


def test_only_a_busy_site_rests_and_only_while_it_asks():
    straks = NU + timedelta(hours=1)
    bouw.bouw_link(adres=f"{SITE}/druk", code=429, niet_voor=straks)
    bouw.bouw_link(adres=f"{SITE}/klaar", code=503, niet_voor=NU)
    bouw.bouw_link(adres=f"{SITE}/robots", code=None, niet_voor=straks)
    assert find_rustende(NU) == [(f"{SITE}/druk", straks)]


@pytest.mark.parametrize("n", [2, 20])
def test_gathering_takes_four_queries_however_much_there_is(n):
    for k in range(n):
        paper(f"{k}", uitkomst="werkt", dagen=90)
        bouw.bouw_instrument(dossier=bouw.bouw_dossier(nummer=f"1{k:04}"), nummer=f"1{k:04}.001")
    with CaptureQueriesContext(connection) as vragen:
        assert len(due()) == n
    assert len(vragen) == 4
