"""The votes behind a figure, with the side of both in words."""

import pytest

from agendawijzer.portaal.vergelijken.paar import Gedeeld, list_gedeeld, side


@pytest.mark.parametrize(
    ("een", "ander", "stand", "woorden"),
    [
        (1.0, 1.0, "gelijk", "Gelijk"),
        (0.0, 0.0, "gelijk", "Gelijk"),
        (1.0, 0.0, "anders", "Niet gelijk"),
        (0.75, 1.0, "deels", "Voor 75% gelijk"),
        (0.999, 1.0, "deels", "Voor 99% gelijk"),
    ],
)
def test_each_vote_says_for_which_part_they_agreed(
    een: float, ander: float, stand: str, woorden: str
) -> None:
    rij = Gedeeld(1, een, ander)
    assert (rij.stand, rij.woorden) == (stand, woorden)


def test_the_newest_stands_first_and_a_choice_narrows_the_list() -> None:
    behind = [(1, 1.0, 1.0), (2, 1.0, 0.0), (3, 0.5, 1.0)]
    assert [rij.stemming for rij in list_gedeeld(behind)] == [3, 2, 1]
    assert [rij.stemming for rij in list_gedeeld(behind, "anders")] == [2]
    assert [rij.stemming for rij in list_gedeeld(behind, "deels")] == [3]


def test_a_side_has_words_of_its_own() -> None:
    assert side(1.0) == ("voor", "Voor")
    assert side(0.0) == ("tegen", "Tegen")
    assert side(0.25) == ("verdeeld", "Verdeeld, 25% voor")
