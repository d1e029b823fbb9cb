"""Who answers for a subject, who speaks on it, and what is still to be done."""

import datetime
from typing import Any

import pytest
from django.test import Client

from tests import bouw
from tests.agendawijzer.portaal.uitvoering.test_paginas import adopted, report, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_day(settings: Any) -> None:
    settings.DEMO_DAG = datetime.date(2026, 6, 1)
    settings.GRIFFIE_EMAIL = "griffie@voorbeeldstad.example"


@pytest.fixture
def groen() -> Any:
    return bouw.bouw_portefeuille(naam="Groen", slug="groen")


def test_who_answers_for_it_now_and_before(client: Client, groen: Any) -> None:
    bouw.bouw_portefeuillehouder(
        portefeuille=groen, naam="Tessel Voorbeeld", einde=datetime.date(2025, 12, 31)
    )
    bouw.bouw_portefeuillehouder(portefeuille=groen, naam="Jorrit Verzonnen", begin=datetime.date(2026, 1, 1))
    pagina = words(client, "/portefeuilles/groen/")
    assert "Nu verantwoordelijk: wethouder Groen, Jorrit Verzonnen." in pagina
    assert "wethouder Groen Tessel Voorbeeld tot en met 31 december 2025" in pagina
    lijst = words(client, "/portefeuilles/")
    assert "Nu: wethouder Groen, Jorrit Verzonnen" in lijst
    assert "Tessel" not in lijst


def test_without_anyone_the_page_says_so_and_gives_the_griffie(client: Client, groen: Any) -> None:
    pagina = words(client, "/portefeuilles/groen/")
    assert "Nu verantwoordelijk: dat is bij ons niet vastgelegd." in pagina
    assert "Wie namens de fracties over deze portefeuille spreekt, is bij ons niet vastgelegd." in pagina
    assert "De griffie weet het: griffie@voorbeeldstad.example" in pagina
    assert "Wie dit nu doet, is niet vastgelegd" in words(client, "/portefeuilles/")


def test_only_those_who_speak_on_it_today(client: Client, groen: Any) -> None:
    for naam, einde in (("Aafje Voorbeeld", None), ("Mies Maanlicht", datetime.date(2026, 5, 31))):
        bouw.bouw_woordvoerderschap(portefeuille=groen, persoon=bouw.bouw_persoon(naam=naam), einde=einde)
    pagina = words(client, "/portefeuilles/groen/")
    assert "De woordvoerders van de fracties op 1 juni 2026: Aafje Voorbeeld" in pagina
    assert "Mies Maanlicht" not in pagina


def test_what_is_still_to_be_done_comes_with_what_is_overdue_first(client: Client, groen: Any) -> None:
    report(adopted(titel="Klaar", portefeuille=groen), "afgedaan", melder="raad")
    adopted(titel="Te laat", portefeuille=groen, termijn=datetime.date(2026, 1, 1))
    bouw.bouw_toezegging(titel="Op tijd", portefeuille=groen, datum=datetime.date(2026, 5, 1))
    adopted(titel="Van een ander")
    pagina = words(client, "/portefeuilles/groen/")
    assert pagina.index("Te laat Bij") < pagina.index("Op tijd")
    assert "Klaar" not in pagina
    assert "Van een ander" not in pagina
    assert "Samen 3 in totaal" in pagina
    assert "2 nog niet klaar, voor zover wij weten" in words(client, "/portefeuilles/")


def test_its_public_subjects(client: Client, groen: Any) -> None:
    for n in range(22):
        bouw.bouw_dossier(titel=f"Onderwerp nummer {n}").portefeuilles.add(groen)
    bouw.bouw_dossier(titel="Geheim", publicatie="concept").portefeuilles.add(groen)
    pagina = words(client, "/portefeuilles/groen/")
    assert "Alle 22 onderwerpen" in pagina
    assert "Geheim" not in pagina
    assert "22 onderwerpen" in words(client, "/portefeuilles/")


def test_what_is_not_there(client: Client) -> None:
    assert client.get("/portefeuilles/bestaat-niet/").status_code == 404
    assert "nog geen portefeuilles vastgelegd" in words(client, "/portefeuilles/")
