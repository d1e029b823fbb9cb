"""Secret votes on persons: majority of the valid ballots, next rounds, the lot."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemmingen.wet.personen import beoordeel_personen


def judge(stemmen: dict[str, int], **rest: Any) -> Any:
    return beoordeel_personen(**{"zitting": 45, "stemmen": stemmen} | rest)


def test_the_majority_is_of_the_valid_ballots() -> None:
    uitslag = judge({"A": 12, "B": 11}, blanco=20, ongeldig=2)
    assert (uitslag.uitkomst, uitslag.gekozen) == ("gekozen", "A")


def test_half_of_the_valid_ballots_is_no_majority() -> None:
    uitslag = judge({"A": 12, "B": 12}, blanco=20)
    assert (uitslag.uitkomst, uitslag.door) == ("volgende_ronde", ("A", "B"))
    assert "artikel 31, lid 2" in uitslag.artikel


def test_the_two_with_most_votes_go_on_and_all_who_share_the_second_place() -> None:
    assert judge({"A": 20, "B": 15, "C": 10}).door == ("A", "B")
    assert judge({"A": 20, "B": 12, "C": 12, "D": 1}).door == ("A", "B", "C")


def test_a_second_tie_between_two_goes_to_the_lot() -> None:
    uitslag = judge({"A": 20, "B": 20}, ronde=2)
    assert (uitslag.uitkomst, uitslag.door) == ("lot", ("A", "B"))
    assert "lid 3" in uitslag.artikel


def test_blank_ballots_count_for_taking_part() -> None:
    assert judge({"A": 22}).uitkomst == "ongeldig"
    assert judge({"A": 22}, blanco=1).uitkomst == "gekozen"


def test_without_the_number_of_members_validity_is_not_judged_and_that_is_said() -> None:
    uitslag = judge({"A": 3}, zitting=None)
    assert uitslag.uitkomst == "gekozen"
    assert "artikel 29" in uitslag.waarschuwingen[0]


def test_only_blank_ballots_choose_nobody() -> None:
    uitslag = judge({"A": 0}, blanco=30)
    assert (uitslag.uitkomst, uitslag.gekozen) == ("volgende_ronde", None)


@pytest.mark.parametrize(
    ("stemmen", "rest"),
    [({"A": -1}, {}), ({"A": 40}, {"blanco": 6}), ({"A": 30}, {"ronde": 0}), ({"A": 30}, {"ongeldig": -2})],
)
def test_what_cannot_be_is_an_error(stemmen: dict[str, int], rest: dict[str, int]) -> None:
    uitslag = judge(stemmen, **rest)
    assert uitslag.uitkomst == "fout"
    assert uitslag.fouten


def test_nothing_recorded_cannot_be_judged() -> None:
    assert judge({}).uitkomst == "niet_te_beoordelen"


@given(
    st.dictionaries(st.sampled_from("ABCDE"), st.integers(0, 9), min_size=1),
    st.integers(0, 5),
    st.integers(1, 3),
)
def test_at_most_one_is_chosen_and_nobody_with_half_or_less(
    stemmen: dict[str, int], blanco: int, ronde: int
) -> None:
    uitslag = beoordeel_personen(zitting=None, stemmen=stemmen, blanco=blanco, ongeldig=0, ronde=ronde)
    meerderheid = [naam for naam, aantal in stemmen.items() if 2 * aantal > sum(stemmen.values())]
    assert [uitslag.gekozen] == (meerderheid or [None])
