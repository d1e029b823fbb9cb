"""The meetings, and one meeting with its votes in the order of the evening."""

import datetime

import pytest
from django.test import Client

from tests import bouw

pytestmark = pytest.mark.django_db
DAG = datetime.date(2023, 5, 11)


def test_the_list_tells_the_day_the_presence_and_the_number_of_votes(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(datum=DAG, aanwezig=44)
    for publicatie in ("openbaar", "openbaar", "concept"):
        bouw.bouw_stemming(vergadering=vergadering, publicatie=publicatie)
    pagina = client.get("/vergaderingen/").content.decode()
    assert "plenaire vergadering van 11 mei 2023" in pagina
    assert "44 raadsleden aanwezig" in pagina
    assert "2 stemmingen" in pagina


def test_a_meeting_shows_its_votes_in_order(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(datum=DAG, slug="2023-05-11", aanwezig=44)
    for volgorde, titel in ((2, "Tweede"), (1, "Eerste")):
        stuk = bouw.bouw_instrument(titel=titel)
        bouw.bouw_stemming(vergadering=vergadering, volgorde=volgorde, instrument=stuk)
    pagina = client.get("/vergaderingen/2023-05-11/").content.decode()
    assert pagina.index("Eerste") < pagina.index("Tweede")
    assert "44 raadsleden waren aanwezig" in pagina


def test_what_is_not_recorded_is_said(client: Client) -> None:
    bouw.bouw_vergadering(slug="2023-05-11")
    pagina = client.get("/vergaderingen/2023-05-11/").content.decode()
    assert "Hoeveel raadsleden er waren is niet vastgelegd" in pagina
    assert "geen stemmingen vastgelegd" in pagina


def test_steps_without_a_vote_and_messages_show_too(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(slug="2023-05-11")
    bouw.bouw_gebeurtenis(vergadering=vergadering, instrument=bouw.bouw_instrument(titel="Groene stad"))
    bouw.bouw_bericht(vergadering=vergadering, soort="Petitie", tekst="Er kwam een petitie.")
    pagina = client.get("/vergaderingen/2023-05-11/").content.decode()
    assert "Groene stad" in pagina
    assert "Er kwam een petitie." in pagina
