"""The day on which the council is shown, when nobody asks for one."""

import datetime

import pytest

from agendawijzer.portaal.peildag import DagForm, Peildag, find_peildag
from tests import bouw

pytestmark = pytest.mark.django_db
VANDAAG = datetime.date(2026, 11, 21)


def test_the_day_that_is_asked_for_comes_first() -> None:
    dag = datetime.date(2023, 5, 11)
    assert find_peildag(dag, VANDAAG) == Peildag(dag, "gekozen")


def test_today_counts_if_the_council_of_today_is_known() -> None:
    bouw.bouw_zittingsperiode(begin=datetime.date(2026, 4, 1))
    assert find_peildag(None, VANDAAG) == Peildag(VANDAAG, "vandaag")


@pytest.mark.parametrize(
    ("begin", "einde"),
    [((2022, 3, 30), (2026, 3, 31)), ((2098, 3, 27), None)],
    ids=["voorbij", "in de toekomst"],
)
def test_otherwise_the_last_public_vote_within_the_last_term(begin: tuple, einde: tuple | None) -> None:
    eerste = datetime.date(*begin)
    bouw.bouw_zittingsperiode(begin=eerste, einde=datetime.date(*einde) if einde else None)
    assert find_peildag(None, VANDAAG) == Peildag(eerste, "laatste")
    for n, publicatie in ((10, "openbaar"), (20, "concept"), (-10, "openbaar")):
        bouw.bouw_stemming(datum=eerste + datetime.timedelta(days=n), publicatie=publicatie)
    assert find_peildag(None, VANDAAG) == Peildag(eerste + datetime.timedelta(days=10), "laatste")


def test_without_a_term_there_is_no_day() -> None:
    assert find_peildag(None, VANDAAG) == Peildag(None, "laatste")


@pytest.mark.parametrize("datum", ["2023-05-11", "11-05-2023"])
def test_a_date_may_be_written_in_two_ways(datum: str) -> None:
    formulier = DagForm({"datum": datum})
    assert formulier.is_valid()
    assert formulier.cleaned_data["datum"] == datetime.date(2023, 5, 11)
