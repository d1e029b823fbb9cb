"""Words for votes and outcomes: what is known, and no figure that is not."""

import datetime
from typing import Any

import pytest

from agendawijzer.portaal.woorden import uitslag as presentatie
from dossiers.models import Fractie, Gebeurtenis, Instrument
from stemmingen.models import Fractiestem, Stemming


def make(**waarden) -> Stemming:
    return Stemming(**{"uitkomst": "aangenomen", "voor": 30, "tegen": 8} | waarden)


@pytest.mark.parametrize(
    ("waarden", "zin", "kort"),
    [
        ({}, "Aangenomen met 30 stemmen voor en 8 tegen.", "30 voor, 8 tegen"),
        (
            {"voor": 1, "tegen": 20, "uitkomst": "verworpen"},
            "Verworpen met 1 stem voor en 20 tegen.",
            "1 voor, 20 tegen",
        ),
        (
            {"voor": None, "tegen": None, "wijze": "algemene_stemmen"},
            "Aangenomen met algemene stemmen. Het aantal stemmen is niet vastgelegd.",
            "met algemene stemmen, zonder cijfers",
        ),
        (
            {"voor": 44, "tegen": 0, "wijze": "acclamatie"},
            "Aangenomen bij acclamatie: 44 voor, 0 tegen.",
            "bij acclamatie: 44 voor, 0 tegen",
        ),
        (
            {"voor": None, "tegen": None, "wijze": "zonder_stemming"},
            "Aangenomen zonder stemming: niemand vroeg erom.",
            "zonder stemming",
        ),
        (
            {"voor": 22, "tegen": 22, "uitkomst": "gestaakt"},
            "De stemmen staakten: 22 voor, 22 tegen.",
            "22 voor, 22 tegen",
        ),
        (
            {"voor": None, "tegen": None, "uitkomst": "onbekend"},
            "De uitkomst is niet vastgelegd.",
            "zonder cijfers",
        ),
        (
            {"blanco": 2, "wijze": "schriftelijk"},
            "Aangenomen met 30 stemmen voor en 8 tegen. Blanco of ongeldig: 2.",
            "30 voor, 8 tegen, 2 blanco of ongeldig",
        ),
    ],
)
def test_a_vote_reads_as_a_sentence_and_in_short(waarden, zin, kort) -> None:
    assert presentatie.stemzin(make(**waarden)) == zin
    assert presentatie.stemmen_kort(make(**waarden)) == kort


def test_a_bar_is_drawn_to_scale_and_with_points() -> None:
    balk = presentatie.balk(13, 25)
    assert balk
    assert (balk.voor, balk.tegen_x, balk.tegen) == ("33.9", "34.5", "65.5")


@pytest.mark.parametrize(("voor", "tegen"), [(None, None), (0, 0)])
def test_without_votes_there_is_no_bar(voor, tegen) -> None:
    assert presentatie.balk(voor, tegen) is None


def test_a_unanimous_bar_is_whole() -> None:
    balk = presentatie.balk(44, 0)
    assert balk
    assert (balk.voor, balk.tegen) == ("100.0", "0.0")


def test_the_vote_after_a_tie_decides() -> None:
    gelijk, opnieuw = (
        make(voor=22, tegen=22, uitkomst="gestaakt"),
        make(uitkomst="verworpen", voor=20, tegen=24),
    )
    assert presentatie.uitslag([gelijk, opnieuw], []).klasse == "verworpen"


def test_an_open_tie_says_that_a_second_vote_is_not_recorded() -> None:
    einde = presentatie.uitslag([make(voor=22, tegen=22, uitkomst="gestaakt")], [])
    assert einde.klasse == "gestaakt"
    assert "nog niet vastgelegd" in einde.uitleg


def test_what_was_withdrawn_without_a_vote_says_so() -> None:
    einde = presentatie.uitslag([], [Gebeurtenis(soort="ingediend"), Gebeurtenis(soort="ingetrokken")])
    assert (einde.klasse, einde.woord) == ("ingetrokken", "Ingetrokken")


def test_a_decision_after_holding_over_counts() -> None:
    assert presentatie.uitslag([make()], [Gebeurtenis(soort="aangehouden")]).klasse == "aangenomen"


def test_what_is_held_over_says_until_when() -> None:
    stap = Gebeurtenis(soort="aangehouden", tot=datetime.date(2026, 3, 14))
    assert (
        presentatie.uitslag([], [stap]).zin
        == "Dit stuk is aangehouden tot 14 maart 2026: het besluit is uitgesteld."
    )


def test_a_tie_after_holding_over_is_where_it_stands() -> None:
    stap = Gebeurtenis(soort="aangehouden", datum=datetime.date(2023, 4, 1))
    gelijk = make(voor=22, tegen=22, uitkomst="gestaakt", datum=datetime.date(2023, 5, 11))
    assert presentatie.uitslag([gelijk], [stap]).klasse == "gestaakt"


@pytest.mark.parametrize(
    ("soort", "woorden"), [("vervangen", "vervangen door"), ("samengevoegd", "samengevoegd met")]
)
def test_what_took_its_place_is_named_only_where_the_public_may_know_it(soort: str, woorden: str) -> None:
    ander = Instrument(soort="motie", nummer="25192.002", titel="Groen")
    stap = Gebeurtenis(soort=soort, ander=ander)
    verborgen = presentatie.uitslag([], [stap])
    assert (verborgen.zin, verborgen.ander) == (f"Dit stuk is {woorden} een ander stuk.", None)
    stap.ander_openbaar = True  # type: ignore[attr-defined]
    einde = presentatie.uitslag([], [stap])
    assert (einde.klasse, einde.ander) == (soort, ander)
    assert einde.zin == f"Dit stuk is {woorden} motie 25192.002 ‘Groen’."


def test_nothing_recorded_is_no_outcome() -> None:
    assert presentatie.uitslag([], []).klasse == "onbekend"


def test_a_number_keeps_its_capitals_in_a_name() -> None:
    assert (
        presentatie.naam(Instrument(soort="raadsvoorstel", nummer="RV-39/2022")) == "Raadsvoorstel RV-39/2022"
    )
    assert presentatie.naam(Instrument(soort="motie_vreemd")) == "Motie vreemd"


def test_the_number_of_voters_is_the_sum_where_it_is_not_recorded() -> None:
    assert presentatie.stemmers(make()) == 38
    assert presentatie.stemmers(make(voor=None, tegen=None)) is None
    assert presentatie.stemmers(make(voor=None, tegen=None, stemmers=40)) == 40


def test_the_sides_count_who_voted_and_tell_both_sides_of_a_divided_fractie_alone() -> None:
    stemming: Any = make()
    stemming.openbare_fractiestemmen = [
        Fractiestem(fractie=Fractie(naam=naam), kant=kant, voor=voor, tegen=tegen)
        for naam, kant, voor, tegen in (
            ("Havenlijst", "voor", 3, 0),
            ("Torenbelang", "voor", None, None),
            ("Waterpartij", "tegen", 0, 6),
            ("Groene Dijk", "verdeeld", 3, 2),
            ("De Lantaarn", "afwezig", 0, 0),
        )
    ]
    assert presentatie.kanten(stemming) == [
        ("voor", "Havenlijst (3) en Torenbelang"),
        ("tegen", "Waterpartij (6)"),
        ("verdeeld", "Groene Dijk (3 voor, 2 tegen)"),
        ("afwezig", "De Lantaarn"),
    ]


def test_every_outcome_and_kind_has_a_word() -> None:
    assert set(Stemming.Uitkomst.values) <= set(presentatie.WOORD)
    assert set(Instrument.Soort.values) == set(presentatie.SOORT)
