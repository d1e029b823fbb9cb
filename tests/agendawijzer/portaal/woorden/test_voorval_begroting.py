"""The words for what the budget tells: a link that was laid, a new text of a programme."""

import datetime

import pytest
from django.utils import timezone

from agendawijzer.portaal.woorden.bronnen import Bronvermelding, bronnen
from agendawijzer.portaal.woorden.voorval import adres, kop, voorbehoud
from dossiers.models import Instrument
from dossiers.stroom.stroom import Voorval, find_voorvallen
from tests import bouw

pytestmark = pytest.mark.django_db

VANDAAG = datetime.date(2025, 10, 16)


def told(soort: str) -> Voorval:
    """The one public event of this kind, as the stream gives it."""
    (voorval,) = find_voorvallen(soort=soort)
    return voorval


@pytest.fixture
def motie() -> Instrument:
    return bouw.bouw_instrument(nummer="25192.005", titel="Groen")


@pytest.mark.parametrize(
    ("soort", "woorden"),
    [
        ("draagt_bij", "draagt bij aan"),
        ("wijzigt", "wijzigt"),
        ("financiert", "financiert"),
        ("in_strijd_met", "is in strijd met"),
    ],
)
def test_a_link_with_the_budget_says_that_it_was_laid_and_leads_to_the_goal(
    motie: Instrument, soort: str, woorden: str
) -> None:
    doel = bouw.bouw_doel(tekst="Samen sterk")
    bouw.bouw_bijdrage(instrument=motie, doel=doel, soort=soort, zekerheid="redactie")
    voorval = told("bijdrage")
    assert kop(voorval, VANDAAG) == (
        f"Verband gelegd: motie 25192.005 ‘Groen’ {woorden} het doel ‘Samen sterk’"
    )
    assert adres(voorval) == doel.get_absolute_url()
    programma = doel.hoofdstuk
    waar = f"Programma {programma.titel}, begroting {programma.begroting.jaar}"
    assert bronnen(voorval) == [Bronvermelding(waar, programma.get_absolute_url())]
    assert voorbehoud(voorval) == "Gelegd door de redactie, nog te bevestigen door de griffie."


def test_a_long_goal_is_cut_in_a_line_of_history(motie: Instrument) -> None:
    bouw.bouw_bijdrage(instrument=motie, doel=bouw.bouw_doel(tekst="woord " * 100))
    assert kop(told("bijdrage"), VANDAAG).endswith("…’")


def test_a_new_text_of_a_programme_leads_to_its_page() -> None:
    programma = bouw.bouw_programma(titel="Jeugdhulp", export_op=timezone.now())
    zin = f"De tekst van het programma ‘Jeugdhulp’ in de begroting van {programma.begroting.jaar}"
    assert kop(told("programma"), VANDAAG) == zin
    assert adres(told("programma")) == programma.get_absolute_url()
