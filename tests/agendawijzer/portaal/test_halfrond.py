"""The half circle: every seat once, inside the drawing, side by side and never over one another."""

from itertools import combinations
from math import hypot

import pytest

from agendawijzer.portaal.halfrond import Halfrond, make_halfrond


def seats(tekening: Halfrond) -> list[tuple[float, float]]:
    return [(float(stoel.x), float(stoel.y)) for _, stoelen in tekening.groepen for stoel in stoelen]


def draw(*groepen: tuple[str, int]) -> Halfrond:
    tekening = make_halfrond(groepen)
    assert tekening is not None
    return tekening


@pytest.mark.parametrize("totaal", [1, 2, 3, 9, 15, 37, 39, 45, 150])
def test_every_seat_lies_inside_the_drawing_and_beside_the_others(totaal: int) -> None:
    tekening = draw(("voor", totaal))
    plekken, straal = seats(tekening), float(tekening.straal)
    assert len(plekken) == totaal
    for x, y in plekken:
        assert straal <= x <= float(tekening.breedte) - straal
        assert straal <= y <= float(tekening.hoogte) - straal
    for een, ander in combinations(plekken, 2):
        assert hypot(een[0] - ander[0], een[1] - ander[1]) >= 2 * straal


def test_the_sides_stand_from_left_to_right() -> None:
    tekening = draw(("voor", 30), ("weg", 3), ("tegen", 12))
    assert [(kant, len(stoelen)) for kant, stoelen in tekening.groepen] == [
        ("voor", 30),
        ("weg", 3),
        ("tegen", 12),
    ]
    voor, _, tegen = (stoelen for _, stoelen in tekening.groepen)
    assert max(float(stoel.x) for stoel in voor) < max(float(stoel.x) for stoel in tegen)
    assert min(float(stoel.x) for stoel in voor) < min(float(stoel.x) for stoel in tegen)


def test_a_side_with_nobody_is_left_out_and_an_empty_council_is_not_drawn() -> None:
    assert [kant for kant, _ in draw(("voor", 44), ("tegen", 0)).groepen] == ["voor"]
    assert make_halfrond([("voor", 0), ("tegen", 0)]) is None


def test_places_are_written_with_a_point() -> None:
    assert not any("," in stoel.x + stoel.y for _, stoelen in draw(("voor", 45)).groepen for stoel in stoelen)
