"""One rule says how an item ended; pages and the search index both follow it."""

import datetime

import pytest

from dossiers.models import Gebeurtenis
from stemmingen.afloop import afloop_of
from stemmingen.models import Stemming

EERST, LATER = datetime.date(2023, 5, 11), datetime.date(2023, 6, 8)
STAAKT, JA = Stemming(uitkomst="gestaakt", datum=EERST), Stemming(uitkomst="aangenomen", datum=LATER)
ONBEKEND = Stemming(uitkomst="onbekend", datum=LATER)


def stap(soort: str, datum: datetime.date | None = EERST) -> Gebeurtenis:
    return Gebeurtenis(soort=soort, datum=datum)


def test_the_last_vote_that_decided_counts() -> None:
    assert afloop_of([STAAKT, JA, ONBEKEND], [stap("ingetrokken", LATER)]) is JA


@pytest.mark.parametrize("soort", ["ingetrokken", "vervallen", "vervangen", "samengevoegd", "aangehouden"])
def test_without_a_decision_the_last_step_off_the_table_counts(soort: str) -> None:
    laatste = stap(soort)
    assert afloop_of([STAAKT], [stap("ingediend"), laatste, stap("gewijzigd")]) is laatste


def test_what_was_held_over_and_then_voted_on_stands_as_the_vote_left_it() -> None:
    assert afloop_of([ONBEKEND], [stap("aangehouden")]) is ONBEKEND
    assert afloop_of([], [stap("aangehouden")]) is not None


def test_nothing_recorded_is_nothing() -> None:
    assert afloop_of([], [stap("ingediend")]) is None
