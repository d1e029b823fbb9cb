"""Totals, sides and differences between the layers of a vote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemmingen.wet.lagen import (
    Fractieregel,
    Telling,
    check_fracties,
    compare,
    count_members,
    position,
    total,
)


@pytest.mark.parametrize(
    ("telling", "kant"),
    [
        (Telling(3, 0), "voor"),
        (Telling(0, 3), "tegen"),
        (Telling(2, 1), "verdeeld"),
        (Telling(0, 0), None),
        (Telling(), None),
    ],
)
def test_the_side_of_a_fractie_follows_from_its_counts(telling: Telling, kant: str | None) -> None:
    assert position(telling) == kant


def test_members_are_counted_by_what_they_did() -> None:
    assert count_members(["voor", "voor", "tegen", "afwezig"]) == Telling(2, 1, 1, 0, 0)


def test_one_member_who_is_not_recorded_makes_the_count_unknown() -> None:
    assert not count_members(["voor", "niet_vastgelegd"]).geteld
    assert not count_members([]).geteld


def test_the_total_of_a_layer_needs_every_part() -> None:
    assert total([Telling(3, 0), Telling(0, 2, 1)]) == Telling(3, 2, 1, 0, 0)
    assert not total([Telling(3, 0), Telling()]).geteld


def test_a_difference_is_named_in_words() -> None:
    verschil = compare(lager=Telling(29, 8), hoger=Telling(30, 8), wie="fracties", tegenover="gemeld")
    assert verschil == ["fracties samen 29 voor, gemeld 30."]


def test_what_is_not_counted_is_not_compared() -> None:
    assert compare(lager=Telling(), hoger=Telling(30, 8), wie="fracties", tegenover="gemeld") == []
    assert (
        compare(
            lager=Telling(30, 8, niet_gestemd=2), hoger=Telling(30, 8), wie="fracties", tegenover="gemeld"
        )
        == []
    )


def test_a_fractie_has_no_more_members_than_seats() -> None:
    fouten = check_fracties([Fractieregel("Waterpartij", 4, "voor", Telling(4, 0, 1))])
    assert "Waterpartij: samen 5" in fouten[0]
    assert not check_fracties([Fractieregel("Waterpartij", None, "voor", Telling(4, 0, 1))])


def test_a_side_against_its_counts_is_an_error() -> None:
    assert "de aantallen zeggen verdeeld" in check_fracties([Fractieregel("X", 5, "voor", Telling(4, 1))])[0]


@given(st.lists(st.sampled_from(["voor", "tegen", "afwezig", "uitgesloten", "niet_gestemd"]), min_size=1))
def test_splitting_the_members_into_fracties_does_not_change_the_total(keuzes: list[str]) -> None:
    helft = len(keuzes) // 2
    delen = [deel for deel in (keuzes[:helft], keuzes[helft:]) if deel]
    assert total(count_members(deel) for deel in delen) == count_members(keuzes)
