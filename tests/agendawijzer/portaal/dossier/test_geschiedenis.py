"""The whole history of a subject: every line with date and source, for itself and for its chain."""

import datetime
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dossiers.models import Dossier
from dossiers.nummers import fold_nummer
from tests import bouw
from tests.agendawijzer.portaal.dossier.test_rijen import fill
from tests.opmaak import close_up

pytestmark = pytest.mark.django_db


def read(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return " ".join(antwoord.content.decode().split())


@pytest.fixture
def jeugd() -> Dossier:
    """A chain: 23098 in 2023, 25192 in 2025."""
    geen = {"geschreven_op": None, "bewerkt_op": None}
    eerst = bouw.bouw_dossier(nummer="23098", titel="Jeugd met verblijf", **geen)
    later = bouw.bouw_dossier(nummer="25192", titel="Inkoop van jeugdhulp", **geen)
    bron = bouw.bouw_bron(houder="Raad van Voorbeeldstad", adres="https://raad.voorbeeldstad.example/jeugd")
    bouw.bouw_bericht(dossier=eerst, soort="Weging", datum=datetime.date(2023, 4, 14), bron=bron)
    bouw.bouw_bericht(dossier=later, soort="Carrousel", datum=datetime.date(2025, 9, 18))
    bouw.bouw_bericht(dossier=later, soort="Brief", datum=None)
    motie = bouw.bouw_instrument(dossier=later, nummer="25192.001", titel="Groen")
    bouw.bouw_stemming(instrument=motie, datum=datetime.date(2025, 10, 16))
    bouw.bouw_opvolging(voorganger=eerst, opvolger=later, zekerheid="redactie")
    return later


def test_every_line_has_its_date_and_its_source(client: Client, jeugd: Dossier) -> None:
    pagina = read(client, "/geschiedenis/25192/")
    regels = pagina.split('<div class="voorval">')[1:]
    assert len(regels) == 4
    assert all("Bron" in regel or "Ingevoerd door de griffie" in regel for regel in regels)
    for woorden in (
        "<h1>Inkoop van jeugdhulp</h1>",
        '<time datetime="2025-10-16">16 oktober 2025</time>',
        ">Motie 25192.001 ‘Groen’: aangenomen met 30 stemmen voor en 8 tegen</a>",
        "Gelegd door de redactie, nog te bevestigen door de griffie.",
        'rel="canonical" href="http://testserver/geschiedenis/25192/"',
    ):
        assert woorden in pagina
    assert "Datum niet vastgelegd<small>2 gebeurtenissen</small></h2>" in close_up(pagina)
    assert "Weging" not in pagina


def test_the_chain_stands_on_one_page_and_each_line_says_to_which_subject_it_belongs(
    client: Client, jeugd: Dossier
) -> None:
    pagina = read(client, "/geschiedenis/23098/?keten=1")
    assert 'Bij onderwerp <a href="/dossiers/23098/">23098</a>. Bron: <a href="https://raad.v' in pagina
    assert pagina.count('Bij onderwerp <a href="/dossiers/25192/">25192</a>') == 4
    assert re.findall(r'id="jaar-(\d+)"', pagina) == ["2025", "2023"]
    assert "5 gebeurtenissen in 2 onderwerpen" in pagina
    assert "Het verband is gelegd door de redactie, nog te bevestigen door de griffie." in pagina
    assert re.findall(r'id="jaar-(\d+)"', read(client, "/geschiedenis/25192/?keten=1&volgorde=oud")) == [
        "2023",
        "2025",
    ]


def test_one_kind_can_be_chosen_and_the_counts_stay(client: Client, jeugd: Dossier) -> None:
    pagina = read(client, "/geschiedenis/25192/?groep=stemming&volgorde=oud")
    assert pagina.count('<div class="voorval">') == 1
    assert 'href="?groep=bespreking&amp;volgorde=oud">Besprekingen en berichten <small>2</small>' in pagina
    assert 'aria-current="true">Stemmingen <small>1</small>' in pagina


def test_a_kind_that_does_not_exist_shows_everything_and_says_so(client: Client, jeugd: Dossier) -> None:
    pagina = read(client, "/geschiedenis/25192/?groep=onzin%00&keten=0")
    assert "Deze keuze kennen wij niet. U ziet nu alles." in pagina
    assert pagina.count('<div class="voorval">') >= 4


def test_a_subject_of_which_nothing_is_recorded_says_so(client: Client) -> None:
    bouw.bouw_dossier(nummer="25192", geschreven_op=None, bewerkt_op=None)
    pagina = read(client, "/geschiedenis/25192/")
    assert "Wat er met dit onderwerp gebeurde, is bij ons niet vastgelegd." in pagina
    assert "Kies wat u wilt zien" not in pagina


def test_an_old_number_leads_to_the_history_of_the_subject(client: Client, jeugd: Dossier) -> None:
    bouw.bouw_nummer(spelling="25193", sleutel=fold_nummer("25193"), dossier=jeugd)
    antwoord = client.get("/geschiedenis/25193/")
    assert (antwoord.status_code, antwoord["Location"]) == (301, "/geschiedenis/25192/")


def test_a_hidden_subject_has_no_history(client: Client) -> None:
    bouw.bouw_dossier(nummer="1", publicatie="concept")
    bouw.bouw_dossier(nummer="2", publicatie="ingetrokken", intrekking="Stond er dubbel.")
    assert client.get("/geschiedenis/1/").status_code == 404
    antwoord = client.get("/geschiedenis/2/")
    assert antwoord.status_code == 410
    assert "Stond er dubbel." in antwoord.content.decode()


def test_the_number_of_queries_does_not_grow(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192")
    bouw.bouw_opvolging(opvolger=dossier)
    aantallen = []
    for keren in (1, 9):
        for _ in range(keren):
            fill(dossier)
        with CaptureQueriesContext(connection) as vragen:
            read(client, "/geschiedenis/25192/")
        aantallen.append(len(vragen))
    assert aantallen == [14, 14]


def test_three_hundred_events_stand_under_their_years(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192", geschreven_op=None, bewerkt_op=None)
    for n in range(300):
        bouw.bouw_bericht(dossier=dossier, datum=datetime.date(2015, 1, 1) + datetime.timedelta(days=13 * n))
    pagina = read(client, "/geschiedenis/25192/")
    assert pagina.count('<div class="voorval">') == 300
    jaren = re.findall(r'href="#jaar-(\d+)"', pagina)
    assert jaren == re.findall(r'id="jaar-(\d+)"', pagina)
    assert len(jaren) == 11
