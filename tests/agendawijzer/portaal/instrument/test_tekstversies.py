"""The versions of a text in order, each with what changed, and honest about what is not known."""

import datetime

from agendawijzer.portaal.instrument.tekstversies import make_versies, tell_unknown
from dossiers.models import Tekstversie
from stemmingen.models import Stemming

DAG = datetime.date(2025, 10, 16)


def make(nummer: int, tekst: str = "Plant bomen.", **waarden: str) -> Tekstversie:
    return Tekstversie(pk=nummer, volgnummer=nummer, tekst=tekst, **waarden)


def vote(over: Tekstversie | None = None, datum: datetime.date | None = DAG) -> Stemming:
    return Stemming(tekstversie=over, uitkomst="aangenomen", voor=30, tegen=8, datum=datum)


def test_each_version_is_compared_with_the_one_before_it() -> None:
    een, twee, drie = make_versies([make(1), make(2, "Plant veel bomen."), make(3, "Plant veel bomen.")], [])
    assert een.verschil is None
    assert twee.verschil
    assert (twee.vorige, twee.verschil.zin) == (een.rij, "1 woord toegevoegd.")
    assert drie.verschil
    assert drie.verschil.alineas == ()


def test_a_version_of_which_the_words_are_not_here_is_passed_over_in_comparing() -> None:
    adres = "https://stukken.voorbeeldstad.example/2"
    _, twee, drie = make_versies([make(1), make(2, "", adres=adres), make(3, "Plant veel bomen.")], [])
    assert twee.verschil is None
    assert drie.vorige
    assert drie.vorige.volgnummer == 1


def test_versions_that_are_missing_are_told() -> None:
    drie, zes, zeven = make_versies([make(3), make(6), make(7)], [])
    assert drie.ontbreekt == "De versies 1 tot en met 2 zijn bij ons niet vastgelegd."
    assert zes.ontbreekt == "De versies 4 tot en met 5 zijn bij ons niet vastgelegd."
    assert zeven.ontbreekt == ""
    assert make_versies([make(2)], [])[0].ontbreekt == "Versie 1 is bij ons niet vastgelegd."


def test_a_vote_stands_with_the_version_that_it_was_about() -> None:
    een, twee = make(1), make(2)
    eerste, tweede = make_versies([een, twee], [vote(twee)])
    assert eerste.gestemd == []
    assert [uitslag.zin for uitslag in tweede.gestemd] == ["Aangenomen met 30 stemmen voor en 8 tegen."]


def test_only_the_last_text_stands_open_and_only_where_it_is_short() -> None:
    assert [versie.is_open for versie in make_versies([make(1), make(2)], [])] == [False, True]
    assert not make_versies([make(1, "woord " * 500)], [])[0].is_open


def test_what_is_not_known_about_which_version_was_voted() -> None:
    een = make(1)
    assert tell_unknown([een], [vote()]) == "Niet vastgelegd is over welke versie de raad stemde."
    zin = tell_unknown([een], [vote(een, datetime.date(2025, 9, 1)), vote()])
    assert zin == "Niet vastgelegd is over welke versie de raad op 16 oktober 2025 stemde."
    assert tell_unknown([een], [vote(een)]) == tell_unknown([], [vote()]) == tell_unknown([een], []) == ""
