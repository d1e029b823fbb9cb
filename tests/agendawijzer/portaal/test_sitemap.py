"""The sitemap: every public page, nothing hidden, with days, in a constant number of queries."""

import datetime
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agendawijzer.portaal.sitemap import Sitemapdeel
from dossiers.models import Vergadering
from dossiers.zoeken.bijwerken import gathered
from tests import bouw
from tests.rondgang import walk

pytestmark = pytest.mark.django_db
NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def read(client: Client, adres: str) -> dict[str, str]:
    """The addresses in a sitemap and their days."""
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    assert antwoord["Content-Type"] == "application/xml"
    wortel = ElementTree.fromstring(antwoord.content)
    return {
        deel.findtext(f"{NS}loc", "").removeprefix("http://testserver"): deel.findtext(f"{NS}lastmod", "")
        for deel in wortel
    }


def read_all(client: Client) -> dict[str, str]:
    gevonden: dict[str, str] = {}
    for deel in read(client, "/sitemap.xml"):
        gevonden |= read(client, deel)
    return gevonden


@gathered()
def fill(**waarden: Any) -> list[Any]:
    stuk = bouw.bouw_instrument(**waarden)
    los = bouw.bouw_instrument(dossier=None, soort="motie_vreemd", **waarden)
    rijen = [stuk, los, bouw.bouw_stemming(**waarden), bouw.bouw_programma(**waarden)]
    for naam in ("dossier", "vergadering", "toezegging", "raadsbrief", "begroting", "uitleg"):
        rijen.append(getattr(bouw, f"bouw_{naam}")(**waarden))
    return rijen


def test_every_public_page_stands_in_it_and_answers(client: Client) -> None:
    rijen = [*fill(), bouw.bouw_fractie(), bouw.bouw_lidmaatschap().persoon, bouw.bouw_portefeuille()]
    gevonden = read_all(client)
    assert {rij.get_absolute_url() for rij in rijen} <= set(gevonden)
    assert [adres for adres in gevonden if client.get(adres).status_code != 200] == []


def test_every_page_that_one_can_walk_to_stands_in_it(client: Client) -> None:
    fill()
    gelopen = set()
    for adres, antwoord in walk(client, keuzes=1).items():
        if antwoord.status_code == 200 and antwoord["Content-Type"].startswith("text/html"):
            vast = re.search(
                r'<link rel="canonical" href="http://testserver([^"?]*)"', antwoord.content.decode()
            )
            gelopen |= {vast[1]} if vast and "pagina=" not in adres else set()
    # Other views of a page that stands in it.
    elders = re.compile(r"/geschiedenis/|/vergelijken/.+|/volgen/.+|/stemmingen/\d+/insluiten/|/stijlgids/")
    assert {adres for adres in gelopen - set(read_all(client)) if not elders.match(adres)} == set()


@pytest.mark.parametrize("publicatie", ["concept", "ingetrokken"])
def test_nothing_hidden_stands_in_it(client: Client, publicatie: str) -> None:
    rijen = fill(publicatie=publicatie)
    onder = bouw.bouw_stemming(instrument=rijen[0])
    rijen.append(bouw.bouw_lidstem(stemming=onder).persoon)
    gevonden = set(read_all(client))
    assert not {rij.get_absolute_url() for rij in [*rijen, onder]} & gevonden


def test_a_page_has_the_day_on_which_it_last_changed(client: Client) -> None:
    gisteren = timezone.now() - datetime.timedelta(days=1)
    dossier = bouw.bouw_dossier(bewerkt_op=datetime.date(2025, 3, 12), gepubliceerd_op=None)
    stuk = bouw.bouw_instrument(gepubliceerd_op=None)
    bouw.bouw_stemming(instrument=stuk, gepubliceerd_op=gisteren)
    zonder = bouw.bouw_vergadering(gepubliceerd_op=None)
    gevonden = read_all(client)
    assert gevonden[dossier.get_absolute_url()] == "2025-03-12"
    assert gevonden[stuk.get_absolute_url()] == timezone.localdate(gisteren).isoformat()
    assert gevonden[zonder.get_absolute_url()] == ""


@pytest.mark.parametrize("n", [2, 9])
def test_it_takes_the_same_queries_at_any_size(
    client: Client, monkeypatch: pytest.MonkeyPatch, n: int
) -> None:
    monkeypatch.setattr(Sitemapdeel, "limit", 3)
    for _ in range(n):
        bouw.bouw_stemming(instrument=bouw.bouw_instrument())
    with CaptureQueriesContext(connection) as vragen:
        delen = list(read(client, "/sitemap.xml"))
    assert len(vragen) <= 13
    assert [adres for adres in delen if "stemmingen" in adres] == [
        f"/sitemap-stemmingen.xml{f'?p={p}' if p > 1 else ''}" for p in range(1, -(-n // 3) + 1)
    ]
    for adres in delen:
        with CaptureQueriesContext(connection) as vragen:
            read(client, adres)
        assert len(vragen) <= 2, adres


def test_what_is_no_part_of_it_is_not_found(client: Client) -> None:
    for adres in ("/sitemap-onzin.xml", "/sitemap-dossiers.xml?p=9", "/sitemap-dossiers.xml?p=x"):
        assert client.get(adres).status_code == 404


def test_it_is_given_by_the_framework_and_needs_no_name_of_the_site() -> None:
    assert "django.contrib.sitemaps" in settings.INSTALLED_APPS
    assert "django.contrib.sites" not in settings.INSTALLED_APPS
    assert hasattr(Vergadering.objects, "openbaar")
