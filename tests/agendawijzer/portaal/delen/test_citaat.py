"""A page as a source: one sentence with who, what, when and where, a lasting address, and a frame for a vote."""

import datetime
import re
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from agendawijzer.portaal.delen.citaat import make_mail
from tests import bouw

pytestmark = pytest.mark.django_db
DAG = datetime.date(2099, 3, 12)


@pytest.fixture(autouse=True)
def stad(settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.GEMEENTE = "Voorbeeldstad"
    monkeypatch.setattr("agendawijzer.portaal.templatetags.delen.vandaag", lambda: datetime.date(2099, 4, 1))


def fields(client: Client, rij: Any) -> dict[str, str]:
    """What stands in the fields to copy from, by their id."""
    pagina = client.get(rij.get_absolute_url()).content.decode()
    velden = dict(re.findall(r'<textarea id="([\w-]+)"[^>]*>(.*?)</textarea>', pagina, re.S))
    velden |= dict(re.findall(r'<input id="(vast-adres)" value="([^"]*)"', pagina))
    velden |= {"mail": re.findall(r'href="(mailto:\?[^"]*)"', pagina)[0]}
    return {naam: unescape(waarde) for naam, waarde in velden.items()}


def test_a_vote_is_cited_with_its_result_and_its_day(client: Client) -> None:
    stuk = bouw.bouw_instrument(titel="Schaduw op het plein", nummer="98012.004")
    stemming = bouw.bouw_stemming(instrument=stuk, datum=DAG)
    velden = fields(client, stemming)
    adres = f"http://testserver{stemming.get_absolute_url()}"
    assert velden["citaat"] == (
        "Gemeenteraad Voorbeeldstad, stemming over motie 98012.004 ‘Schaduw op het plein’, 12 maart 2099. Aangenomen "
        f"met 30 stemmen voor en 8 tegen. Agendawijzer Voorbeeldstad, {adres} (geraadpleegd op 1 april 2099)."
    )
    assert velden["vast-adres"] == adres


def test_a_vote_is_cited_as_it_stood(client: Client) -> None:
    voorlopig = bouw.bouw_stemming(voorlopig=True)
    assert "tegen. Voorlopige uitslag. Agendawijzer" in fields(client, voorlopig)["citaat"]
    wanneer = datetime.datetime(2099, 3, 20, 12, tzinfo=timezone.get_current_timezone())
    correctie = bouw.bouw_correctie(wanneer=wanneer)
    assert "Gecorrigeerd op 20 maart 2099." in fields(client, correctie.stemming)["citaat"]


def test_an_item_and_a_subject_are_cited_too(client: Client) -> None:
    dossier = bouw.bouw_dossier(titel="Meer bomen", nummer="98012", slug="98012", bewerkt_op=DAG)
    stuk = bouw.bouw_instrument(dossier=dossier, titel="Schaduw", nummer="98012.001")
    assert fields(client, stuk)["citaat"].startswith(
        "Gemeenteraad Voorbeeldstad, motie 98012.001 ‘Schaduw’. De uitkomst is bij ons niet vastgelegd. Agendawijzer"
    )
    bouw.bouw_stemming(instrument=stuk, datum=DAG)
    assert "‘Schaduw’, 12 maart 2099. Aangenomen met 30 stemmen" in fields(client, stuk)["citaat"]
    assert fields(client, dossier)["citaat"] == (
        "Gemeenteraad Voorbeeldstad, onderwerp 98012 ‘Meer bomen’. Bewerkt op 12 maart 2099. Agendawijzer "
        "Voorbeeldstad, http://testserver/dossiers/98012/ (geraadpleegd op 1 april 2099)."
    )


def test_the_page_can_be_mailed_with_its_citation(client: Client) -> None:
    stemming = bouw.bouw_stemming(instrument=bouw.bouw_instrument(titel="Bomen & water + gras?"))
    velden = fields(client, stemming)
    vraag = parse_qs(urlsplit(velden["mail"].replace("+", "%2B")).query)
    assert vraag["subject"] == ["Stemming: Bomen & water + gras?"]
    assert vraag["body"] == [velden["citaat"]]


def test_a_title_cannot_add_a_header_to_the_mail() -> None:
    assert make_mail("Een\r\nBcc: iedereen", "") == "mailto:?subject=Een%20Bcc%3A%20iedereen&body="


def test_a_vote_offers_a_frame_with_a_name(client: Client) -> None:
    stemming = bouw.bouw_stemming(instrument=bouw.bouw_instrument(titel='Een "mooi" <plein>'))
    kader = fields(client, stemming)["kader"]
    adres = f"{stemming.get_absolute_url()}insluiten/"
    assert f'src="http://testserver{adres}"' in kader
    assert 'title="Stemming: Een &quot;mooi&quot; &lt;plein&gt; – Agendawijzer Voorbeeldstad"' in kader
    assert client.get(adres).status_code == 200
    assert "kader" not in fields(client, stemming.instrument)
