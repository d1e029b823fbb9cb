"""Every list can be taken along as a table and as a feed, under the filters of its page."""

import csv
import datetime
import io
from typing import Any

import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from agendawijzer.portaal.meenemen.lijsten import LIJSTEN
from agendawijzer.portaal.tabellen import lijstsoort
from agendawijzer.portaal.templatetags.meenemen import afgekapt
from dossiers.zoeken.bijwerken import gathered
from tests import bouw

pytestmark = pytest.mark.django_db


def table(client: Client, adres: str) -> list[dict[str, str]]:
    antwoord = client.get(adres)
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    assert antwoord["Content-Disposition"].startswith("attachment; filename=")
    tekst = antwoord.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst, newline=""), delimiter=";"))


def feed(client: Client, adres: str) -> Any:
    antwoord = client.get(adres, follow=True)
    gelezen = feedparser.parse(antwoord.content)
    assert (antwoord.status_code, gelezen.bozo, gelezen.version) == (200, 0, "atom10")
    return gelezen


@gathered()
def fill(n: int, van: int = 0) -> None:
    for k in range(van, van + n):
        dossier = bouw.bouw_dossier(titel=f"=Onderwerp {k}", bewerkt_op=datetime.date(2025, 1, 1 + k))
        dossier.portefeuilles.add(bouw.bouw_portefeuille())
        motie = bouw.bouw_instrument(dossier=dossier, titel=f"Motie {k}", soort="motie")
        vergadering = bouw.bouw_vergadering(datum=datetime.date(2025, 1, 1 + k))
        bouw.bouw_stemming(instrument=motie, vergadering=vergadering, datum=vergadering.datum)


def test_the_subjects_carry_what_was_decided_and_no_formula(client: Client) -> None:
    fill(2)
    tweede, eerste = table(client, "/dossiers.csv")
    assert (tweede["titel"], eerste["titel"]) == ("'=Onderwerp 1", "'=Onderwerp 0")
    assert (eerste["aangenomen"], eerste["verworpen"], eerste["bijgewerkt_op"]) == ("1", "0", "2025-01-01")
    assert eerste["adres"].startswith("http://testserver/dossiers/")


def test_the_filters_of_the_page_hold_for_table_and_feed(client: Client) -> None:
    fill(2)
    bouw.bouw_stemming(uitkomst="verworpen", voor=8, tegen=30, datum=datetime.date(2024, 5, 1))
    (rij,) = table(client, "/stemmingen.csv?uitkomst=verworpen")
    assert (rij["datum"], rij["voor"], rij["tegen"]) == ("2024-05-01", "8", "30")
    gelezen = feed(client, "/feeds/stemmingen.atom?uitkomst=verworpen&pagina=3")
    (bericht,) = gelezen.entries
    assert bericht.updated == "2024-05-01T00:00:00+02:00"
    assert "8 stemmen voor en 30 tegen" in bericht.summary
    assert gelezen.feed.title.startswith("Stemmingen: verworpen")
    assert gelezen.feed.link.endswith("/stemmingen/?uitkomst=verworpen")


def test_a_feed_gives_the_newest_first_whatever_the_order_of_the_page(client: Client) -> None:
    oud = bouw.bouw_stemming(voor=20, tegen=19, datum=datetime.date(2023, 1, 1))
    nieuw = bouw.bouw_stemming(voor=39, tegen=0, datum=datetime.date(2025, 1, 1))
    assert [rij["voor"] for rij in table(client, "/stemmingen.csv?volgorde=krap")] == ["20", "39"]
    adressen = [bericht.link for bericht in feed(client, "/feeds/stemmingen.atom?volgorde=krap").entries]
    assert [adres.split("/")[-2] for adres in adressen] == [str(nieuw.pk), str(oud.pk)]


def test_what_is_not_known_says_so(client: Client) -> None:
    bouw.bouw_stemming(voor=None, tegen=None, uitkomst="onbekend", datum=None, vergadering=None)
    (rij,) = table(client, "/stemmingen.csv")
    assert {rij["voor"], rij["tegen"], rij["datum"], rij["vergadering"]} == {"niet_vastgelegd"}
    assert feed(client, "/feeds/stemmingen.atom").entries[0].updated.startswith("1970")


def test_the_meetings_tell_how_many_votes_they_had(client: Client) -> None:
    fill(1)
    (rij,) = table(client, "/vergaderingen.csv")
    assert (rij["soort"], rij["stemmingen"], rij["afgelast"]) == ("plenair", "1", "nee")


def test_an_entry_keeps_its_name_and_each_filter_is_a_feed_of_its_own(client: Client) -> None:
    fill(1)
    een, ander = feed(client, "/feeds/dossiers.atom"), feed(client, "/feeds/dossiers.atom?jaar=2025")
    assert een.entries[0].id == ander.entries[0].id
    assert een.feed.id != ander.feed.id


@pytest.mark.parametrize(
    ("vraag", "een_adres"),
    [
        ("zoeken.atom?uitkomst=verworpen&soort=motie&q=", "zoeken.atom?soort=motie&uitkomst=verworpen"),
        ("zoeken.atom?q=", "zoeken.atom"),
        ("zoeken.atom?q=+een++brug+", "zoeken.atom?q=een++brug"),
        ("zoeken.atom?volgorde=datum&q=brug&pagina=2&foo=bar", "zoeken.atom?q=brug"),
        ("stemmingen.atom?jaar=2024&volgorde=krap&jaar=2025", "stemmingen.atom?jaar=2025"),
        ("uitvoering.atom?te_laat=", "uitvoering.atom"),
        ("dossiers.atom?q=brug&jaar=2025", "dossiers.atom?jaar=2025&q=brug"),
    ],
)
def test_a_feed_has_one_address(client: Client, vraag: str, een_adres: str) -> None:
    antwoord = client.get(f"/feeds/{vraag}")
    assert (antwoord.status_code, antwoord["Location"]) == (301, f"/feeds/{een_adres}")
    assert client.get(f"/feeds/{een_adres}").status_code == 200
    assert client.get(f"/feeds/{een_adres.replace('+', '%20')}").status_code == 200


@pytest.mark.parametrize("soort", LIJSTEN, ids=lambda soort: soort.naam)
@pytest.mark.parametrize("vraag", ["", "?pagina=99999999999999999999", "?jaar=onzin&q=%00&soort=niets"])
def test_nothing_that_is_asked_breaks_a_table(client: Client, soort: Any, vraag: str) -> None:
    fill(1)
    assert list(table(client, f"/{soort.naam}.csv{vraag}")[0]) == list(soort.kolommen)


@pytest.mark.parametrize("soort", LIJSTEN, ids=lambda soort: soort.naam)
def test_a_list_page_leads_to_both_under_its_own_filters(client: Client, soort: Any) -> None:
    fill(1)
    pagina = client.get(f"/{soort.naam}/?jaar=2025").content.decode()
    assert f"/{soort.naam}.csv?jaar=2025" in pagina
    assert f"/feeds/{soort.naam}.atom?jaar=2025" in pagina


def test_the_tables_take_no_more_queries_for_more_rows(client: Client) -> None:
    aantallen = []
    for n, van in ((2, 0), (20, 2)):
        fill(n, van)
        aantallen.append([_count_queries(client, f"/{soort.naam}.csv") for soort in LIJSTEN])
    assert aantallen[0] == aantallen[1]


def _count_queries(client: Client, adres: str) -> int:
    with CaptureQueriesContext(connection) as vragen:
        client.get(adres)
    return len(vragen)


@pytest.mark.parametrize(
    "adres", ["/dossiers/", "/stemmingen/", "/uitvoering/", "/vergaderingen/", "/zoeken/?q=motie"]
)
def test_the_page_says_when_a_file_would_leave_rows_out(
    client: Client, monkeypatch: pytest.MonkeyPatch, adres: str
) -> None:
    fill(3)
    te_lang = "In het bestand staan de eerste"
    monkeypatch.setattr(lijstsoort, "HOOGSTENS", 3)
    assert te_lang not in client.get(adres).content.decode()
    monkeypatch.setattr(lijstsoort, "HOOGSTENS", 2)
    assert f"{te_lang} 2 regels." in " ".join(client.get(adres).content.decode().split())


def test_the_number_of_rows_reads_as_people_write_it() -> None:
    assert (afgekapt(20_000), afgekapt(20_001)) == ("", "20.000")
