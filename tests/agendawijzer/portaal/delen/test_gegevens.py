"""The facts of pages for machines: the right shape, and nothing that can break out of its block."""

import datetime
import json
import re
from typing import Any

import pytest
from django.test import Client

from agendawijzer.portaal.delen.gegevens import datablok
from tests import bouw

pytestmark = pytest.mark.django_db
BLOK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def facts(client: Client, adres: str) -> dict[str, Any]:
    """What a page tells machines, by type."""
    pagina = client.get(adres).content.decode()
    gelezen = [json.loads(blok) for blok in BLOK.findall(pagina)]
    assert all(deel["@context"] == "https://schema.org" for deel in gelezen)
    return {deel["@type"]: deel for deel in gelezen}


def test_the_first_page_tells_what_the_site_is_and_how_to_search_it(client: Client, settings) -> None:
    settings.GEMEENTE = "Voorbeeldstad"
    site = facts(client, "/")["WebSite"]
    assert (site["name"], site["url"]) == ("Agendawijzer Voorbeeldstad", "http://testserver/")
    assert site["about"] == {"@type": "GovernmentOrganization", "name": "Gemeenteraad van Voorbeeldstad"}
    zoeken = site["potentialAction"]
    assert zoeken["target"]["urlTemplate"] == "http://testserver/zoeken/?q={zoekvraag}"
    assert zoeken["query-input"] == "required name=zoekvraag"
    assert client.get(zoeken["target"]["urlTemplate"].format(zoekvraag="water")).status_code == 200


def test_a_meeting_is_an_event_with_its_hours(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(
        datum=datetime.date(2099, 7, 2),
        begintijd=datetime.time(20),
        eindtijd=datetime.time(0, 30),
        plaats="Raadzaal",
    )
    gebeurtenis = facts(client, vergadering.get_absolute_url())["Event"]
    assert gebeurtenis["startDate"] == "2099-07-02T20:00:00+02:00"
    assert gebeurtenis["endDate"] == "2099-07-03T00:30:00+02:00"
    assert gebeurtenis["location"]["name"] == "Raadzaal"
    assert gebeurtenis["eventStatus"] == "https://schema.org/EventScheduled"


def test_of_a_meeting_only_what_is_known_is_told(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(datum=datetime.date(2099, 7, 2), afgelast=True)
    gebeurtenis = facts(client, vergadering.get_absolute_url())["Event"]
    assert gebeurtenis["startDate"] == "2099-07-02"
    assert gebeurtenis["eventStatus"] == "https://schema.org/EventCancelled"
    assert not {"endDate", "location"} & set(gebeurtenis)


def test_a_vote_is_data_to_take_along(client: Client) -> None:
    stemming = bouw.bouw_stemming(datum=datetime.date(2099, 3, 12))
    gegevens = facts(client, stemming.get_absolute_url())["Dataset"]
    assert "Aangenomen met 30 stemmen voor en 8 tegen." in gegevens["description"]
    assert gegevens["temporalCoverage"] == "2099-03-12"
    assert 50 <= len(gegevens["description"]) <= 5000
    for deel in gegevens["distribution"]:
        antwoord = client.get(deel["contentUrl"].removeprefix("http://testserver"))
        assert antwoord["Content-Type"].startswith(deel["encodingFormat"])


def test_the_breadcrumbs_are_those_on_the_page(client: Client) -> None:
    stuk = bouw.bouw_instrument(
        nummer="98012.004", dossier=bouw.bouw_dossier(titel="Bomen & struiken", nummer="", slug="98012")
    )
    stappen = facts(client, stuk.get_absolute_url())["BreadcrumbList"]["itemListElement"]
    assert [(stap["position"], stap["name"], stap.get("item", "")) for stap in stappen] == [
        (1, "Start", "http://testserver/"),
        (2, "Onderwerpen", "http://testserver/dossiers/"),
        (3, "Bomen & struiken", "http://testserver/dossiers/98012/"),
        (4, "98012.004", ""),
    ]  # fmt: skip


def test_no_text_breaks_out_of_its_block(client: Client) -> None:
    titel = "</script><script>alert(1)</script><!-- <script> & meer"
    stemming = bouw.bouw_stemming(instrument=bouw.bouw_instrument(titel=titel))
    assert titel in facts(client, stemming.get_absolute_url())["Dataset"]["name"]
    blok = datablok({"name": titel})
    assert blok.count("<") == 2
    assert blok.count("</script>") == 1
