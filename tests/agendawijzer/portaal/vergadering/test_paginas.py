"""The meetings, planned and past, and one meeting with its agenda and its votes in the order of the evening."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from dossiers import klok
from tests import bouw

pytestmark = pytest.mark.django_db
DAG = datetime.date(2023, 5, 11)


def test_the_list_tells_the_day_the_presence_and_the_number_of_votes(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(datum=DAG, aanwezig=44)
    for publicatie in ("openbaar", "openbaar", "concept"):
        bouw.bouw_stemming(vergadering=vergadering, publicatie=publicatie)
    pagina = client.get("/vergaderingen/").content.decode()
    assert ">11 mei 2023</time></a>" in pagina
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


def days(aantal: int) -> datetime.date:
    return klok.vandaag() + datetime.timedelta(days=aantal)


def test_what_is_planned_stands_first_the_nearest_on_top(client: Client) -> None:
    for aantal, titel in ((-1, "Gisteren"), (20, "Later"), (0, "Vandaag"), (-30, "Eerder"), (3, "Straks")):
        bouw.bouw_vergadering(datum=days(aantal), titel=titel)
    antwoord = client.get("/vergaderingen/")
    titels = ("Vandaag", "Straks", "Later", "Gisteren", "Eerder")
    plekken = [antwoord.content.decode().index(f">{titel}</a>") for titel in titels]
    assert plekken == sorted(plekken)
    assert [v.titel for v in antwoord.context["komend"]] == ["Vandaag", "Straks", "Later"]


def test_what_is_planned_stands_on_the_first_page_alone(client: Client) -> None:
    bouw.bouw_vergadering(datum=days(3), titel="Straks")
    for aantal in range(1, 30):
        bouw.bouw_vergadering(datum=days(-aantal))
    assert "Straks" in client.get("/vergaderingen/").content.decode()
    assert "Straks" not in client.get("/vergaderingen/?pagina=2").content.decode()


def test_nothing_planned_is_said_with_the_way_to_where_it_may_stand(client: Client, settings) -> None:
    settings.GRIFFIE_EMAIL = "griffie@voorbeeldstad.example"
    settings.DOCUMENTWIJZER = "https://stukken.voorbeeldstad.example/app/{nummer}"
    pagina = client.get("/vergaderingen/").content.decode()
    assert "Bij ons is geen vergadering gepland." in pagina
    assert 'href="https://stukken.voorbeeldstad.example/"' in pagina
    assert "mailto:griffie@voorbeeldstad.example" in pagina


def test_a_planned_meeting_tells_when_where_what_and_whether_you_can_speak(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(
        datum=days(5), slug="straks", begintijd=datetime.time(19, 30), plaats="Raadzaal"
    )
    dossier = bouw.bouw_dossier(titel="Bomen", slug="25192", nummer="25192")
    tot = timezone.now() + datetime.timedelta(days=1)
    punt = {"vergadering": vergadering, "dossier": dossier, "titel": ""}
    bouw.bouw_agendapunt(**punt, tijd=datetime.time(20), soort="besluit", inspreken="ja", aanmelden_tot=tot)
    bouw.bouw_agendapunt(vergadering=vergadering, titel="Vragenuur")
    for adres in ("/vergaderingen/", "/vergaderingen/straks/", "/"):
        pagina = client.get(adres).content.decode()
        assert "19.30 uur" in pagina
        assert "Raadzaal" in pagina
        assert "20.00 uur</time>" in pagina
        assert '<a href="/dossiers/25192/">Bomen</a>' in pagina
        assert "Besluit: de raad beslist." in pagina
        assert "U kunt bij dit punt inspreken. Aanmelden kan tot" in pagina
        assert "Of u bij dit punt kunt inspreken, is niet vastgelegd." in pagina


def test_a_planned_meeting_says_nothing_yet_of_presence_and_votes(client: Client) -> None:
    bouw.bouw_vergadering(datum=days(5), slug="straks")
    pagina = client.get("/vergaderingen/straks/").content.decode()
    assert "Tijd niet vastgelegd" in pagina
    assert "Plaats niet vastgelegd" in pagina
    assert "De agenda is bij ons nog niet vastgelegd." in pagina
    assert "Hoeveel raadsleden er waren" not in pagina
    assert "geen stemmingen vastgelegd" not in pagina


@pytest.mark.parametrize(("aantal", "zin"), [(5, "gaat niet door"), (-5, "ging niet door")])
def test_a_cancelled_meeting_says_so_everywhere(client: Client, aantal: int, zin: str) -> None:
    bouw.bouw_vergadering(datum=days(aantal), slug="weg", afgelast=True)
    assert f"Deze vergadering {zin}." in client.get("/vergaderingen/weg/").content.decode()
    assert zin.split()[0] in client.get("/vergaderingen/").content.decode().lower()


def test_the_agenda_of_a_past_meeting_is_told_in_the_past(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(datum=DAG, slug="2023-05-11")
    bouw.bouw_agendapunt(vergadering=vergadering, titel="Bomen", inspreken="ja")
    pagina = client.get("/vergaderingen/2023-05-11/").content.decode()
    assert "Wat stond er op de agenda?" in pagina
    assert "Inwoners konden bij dit punt inspreken." in pagina
