"""What became of decisions, as a visitor reads it: the list, its spreadsheet, a promise, a letter."""

import csv
import datetime
import io
import re
from typing import Any

import pytest
from django.test import Client

from tests import bouw

pytestmark = pytest.mark.django_db

DAG = datetime.date(2025, 10, 16)


@pytest.fixture(autouse=True)
def _the_day(settings: Any) -> None:
    settings.DEMO_DAG = datetime.date(2026, 6, 1)


def read(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return " ".join(antwoord.content.decode().split())


def words(client: Client, adres: str) -> str:
    """The page without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", read(client, adres)).split())


def adopted(**waarden: Any) -> Any:
    return bouw.bouw_stemming(instrument=bouw.bouw_instrument(**waarden), datum=DAG).instrument


def report(rij: Any, staat: str, **waarden: Any) -> Any:
    return bouw.bouw_voortgang(**{rij._meta.model_name: rij}, staat=staat, **waarden)


def rows(client: Client, adres: str) -> list[dict[str, str]]:
    antwoord = client.get(adres)
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    tekst = antwoord.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst, newline=""), delimiter=";"))


# -- the list ------------------------------------------------------------------------------------------------------
def test_the_list_shows_each_in_its_state_and_counts_them(client: Client) -> None:
    report(adopted(titel="Meer bomen"), "gemeld")
    adopted(titel="Schone singel", termijn=datetime.date(2026, 1, 1))
    bouw.bouw_toezegging(titel="Uitzoeken", termijn_woorden="voor de zomer")
    pagina = words(client, "/uitvoering/")
    assert "3 besluiten en toezeggingen" in pagina
    assert "Meer bomen" in pagina
    assert "Gemeld als afgedaan 1 gemeld als afgedaan" in pagina
    assert "Nog niets vastgelegd 2 nog niets vastgelegd 1 nog niets vastgelegd en te laat" in pagina
    assert "Samen 3 in totaal 1 te laat in totaal" in pagina
    assert "voor de zomer (geen datum vastgelegd)" in pagina


def test_the_drawing_tells_in_words_what_it_shows(client: Client) -> None:
    report(adopted(), "afgedaan", melder="raad")
    adopted()
    pagina = read(client, "/uitvoering/")
    assert "<title" in pagina
    assert "Van 2 besluiten en toezeggingen: 1 nog niets vastgelegd; 1 afgedaan volgens de raad." in pagina
    assert "style=" not in pagina


def test_reported_and_settled_are_explained_as_two_facts(client: Client) -> None:
    adopted()
    uitleg = "Pas bij ‘afgedaan volgens de raad’ heeft de raad dat zelf ook vastgesteld."
    assert uitleg in words(client, "/uitvoering/")


def test_a_state_narrows_the_list_and_not_the_counts(client: Client) -> None:
    report(adopted(titel="Meer bomen"), "gemeld")
    adopted(titel="Schone singel")
    pagina = words(client, "/uitvoering/?staat=gemeld")
    assert "1 besluit of toezegging" in pagina
    assert "Schone singel" not in pagina
    assert "Samen 2 in totaal" in pagina


def test_only_what_is_overdue(client: Client) -> None:
    adopted(titel="Meer bomen", termijn=datetime.date(2026, 5, 31))
    adopted(titel="Schone singel", termijn=datetime.date(2026, 6, 1))
    report(adopted(titel="Bankjes", termijn=datetime.date(2026, 1, 1)), "gemeld")
    pagina = words(client, "/uitvoering/?te_laat=ja")
    assert "Meer bomen" in pagina
    assert "Schone singel" not in pagina
    assert "Bankjes" not in pagina


def test_a_choice_that_is_not_there_is_told_and_left_out(client: Client) -> None:
    adopted(titel="Meer bomen")
    pagina = words(client, "/uitvoering/?staat=onzin")
    assert "Stand: deze keuze kennen wij niet." in pagina
    assert "Meer bomen" in pagina


def test_an_empty_list_says_so(client: Client) -> None:
    assert "nog geen aangenomen motie of amendement en geen toezegging" in words(client, "/uitvoering/")


# -- the spreadsheet -----------------------------------------------------------------------------------------------
def test_the_spreadsheet_has_every_row_under_the_same_filters(client: Client) -> None:
    for n in range(25):
        adopted(titel=f"Motie {n}")
    report(bouw.bouw_toezegging(titel="Uitzoeken", nummer="T-1"), "gemeld", datum=None)
    assert len(rows(client, "/uitvoering.csv")) == 26
    (rij,) = rows(client, "/uitvoering.csv?staat=gemeld")
    assert (rij["soort"], rij["nummer"], rij["staat"], rij["te_laat"]) == (
        "toezegging",
        "T-1",
        "gemeld",
        "nee",
    )
    assert (rij["besloten_op"], rij["laatste_melding_op"]) == ("2025-10-16", "niet_vastgelegd")
    assert rij["termijn"] == rij["portefeuille"] == rij["fracties"] == "niet_vastgelegd"
    assert rij["adres"].startswith("http://testserver/uitvoering/toezeggingen/")


def test_the_spreadsheet_names_who_submitted_it_and_runs_nothing(client: Client) -> None:
    motie = adopted(titel="=1+1", portefeuille=bouw.bouw_portefeuille(naam="Groen"))
    bouw.bouw_indiener(instrument=motie, fractie=bouw.bouw_fractie(naam="Waterpartij"))
    bouw.bouw_indiener(instrument=motie, fractie=bouw.bouw_fractie(naam="Lijst Voorbeeld"), eerste=True)
    (rij,) = rows(client, "/uitvoering.csv")
    assert (rij["titel"], rij["fracties"]) == ("'=1+1", "Lijst Voorbeeld, Waterpartij")
    assert (rij["portefeuille"], rij["laatste_melding_op"]) == ("Groen", "")


def test_the_spreadsheet_has_the_order_of_the_page(client: Client) -> None:
    for dag in (datetime.date(2024, 1, 1), None, datetime.date(2026, 1, 1)):
        bouw.bouw_toezegging(titel=f"Van {dag}", datum=dag)
    adopted(titel="Van de raad")
    namen = [rij["titel"] for rij in rows(client, "/uitvoering.csv")]
    pagina = words(client, "/uitvoering/")
    assert namen == sorted(namen, key=pagina.index)
    assert namen == ["Van 2026-01-01", "Van de raad", "Van 2024-01-01", "Van None"]


# -- a promise -----------------------------------------------------------------------------------------------------
def test_a_promise_tells_who_made_it_to_whom_and_what_came_of_it(client: Client) -> None:
    groen = bouw.bouw_portefeuille(naam="Groen", slug="groen")
    bouw.bouw_portefeuillehouder(portefeuille=groen, rol="wethouder Groen", naam="Jorrit Verzonnen")
    toezegging = bouw.bouw_toezegging(
        slug="t-1",
        naam="Tessel Voorbeeld",
        aan_fractie=bouw.bouw_fractie(naam="Waterpartij"),
        portefeuille=groen,
    )
    punt = bouw.bouw_agendapunt(vergadering=bouw.bouw_vergadering(datum=datetime.date(2026, 4, 1)))
    report(toezegging, "niet_uitgevoerd", reden="Er was geen geld.", melder="raad", agendapunt=punt)
    pagina = words(client, "/uitvoering/toezeggingen/t-1/")
    assert "Door wethouder Groen Tessel Voorbeeld" in pagina
    assert "Aan Waterpartij" in pagina
    assert "De raad: niet uitgevoerd" in pagina
    assert "Waarom niet: Er was geen geld." in pagina
    assert "Bron: plenaire vergadering van 1 april 2026" in pagina
    assert "Verantwoordelijk nu wethouder Groen, Jorrit Verzonnen" in pagina
    assert "Termijn niet vastgelegd" in pagina


def test_a_promise_of_which_nothing_is_recorded_says_so(client: Client) -> None:
    bouw.bouw_toezegging(slug="t-1", rol="", datum=None, tekst="", zekerheid="afgeleid")
    pagina = words(client, "/uitvoering/toezeggingen/t-1/")
    assert "Over de uitvoering is bij ons nog niets vastgelegd." in pagina
    assert "Datum niet vastgelegd" in pagina
    assert "Wie de toezegging deed, is niet vastgelegd" in pagina
    assert "Deze toezegging is afgeleid, nog niet bevestigd." in pagina


@pytest.mark.parametrize(("publicatie", "code"), [("concept", 404), ("ingetrokken", 410)])
def test_hidden_promises_and_letters_do_not_answer(client: Client, publicatie: str, code: int) -> None:
    toezegging = bouw.bouw_toezegging(publicatie=publicatie)
    onder = bouw.bouw_toezegging(dossier=bouw.bouw_dossier(publicatie=publicatie))
    brief = bouw.bouw_raadsbrief(publicatie=publicatie)
    for rij in (toezegging, onder, brief):
        assert client.get(rij.get_absolute_url()).status_code == code
    assert client.get("/uitvoering/toezeggingen/bestaat-niet/").status_code == 404


# -- a letter ------------------------------------------------------------------------------------------------------
def test_a_letter_keeps_a_line_for_each_that_it_reports_on(client: Client) -> None:
    brief = bouw.bouw_raadsbrief(slug="rb-1", samenvatting="Het college vertelt hoe het staat.")
    for n in range(3):
        report(adopted(titel=f"Motie {n}"), "gemeld", brief=brief, tekst=f"Boom {n} staat.")
    toezegging = bouw.bouw_toezegging(titel="Uitzoeken")
    report(toezegging, "gemeld", brief=brief)
    report(toezegging, "afgedaan", melder="raad", datum=datetime.date(2026, 5, 1))
    report(adopted(titel="Geheim"), "gemeld", brief=brief, publicatie="concept")
    pagina = words(client, "/uitvoering/brieven/rb-1/")
    assert "Het college vertelt hoe het staat." in pagina
    assert "4 besluiten en toezeggingen" in pagina
    assert all(f"Boom {n} staat." in pagina for n in range(3))
    assert "De stand is nu: afgedaan volgens de raad" in pagina
    assert "Geheim" not in pagina


def test_a_letter_about_nothing_yet_says_so(client: Client) -> None:
    bouw.bouw_raadsbrief(slug="rb-1")
    pagina = words(client, "/uitvoering/brieven/rb-1/")
    assert "Bij deze brief is nog geen motie, amendement of toezegging vastgelegd." in pagina
    assert "geen adres in de documentwijzer bekend" in pagina


# -- a fractie -----------------------------------------------------------------------------------------------------
def test_a_fractie_sees_what_became_of_its_own(client: Client) -> None:
    water = bouw.bouw_fractie(slug="waterpartij")
    motie = adopted()
    bouw.bouw_indiener(instrument=motie, fractie=water)
    report(motie, "in_uitvoering")
    adopted()
    pagina = words(client, "/fracties/waterpartij/")
    assert "Wat werd er van hun voorstellen?" in pagina
    assert "Samen 1 in totaal 0" in pagina
    assert "fractie=waterpartij&amp;staat=in_uitvoering#lijst" in read(client, "/fracties/waterpartij/")
    assert "1 besluit of toezegging" in words(client, "/uitvoering/?fractie=waterpartij&staat=in_uitvoering")
