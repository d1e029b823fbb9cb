"""What we have too much of only gets less; and what counts it sees what it should."""

import ast

import pytest

from tests import ratels
from tests.ratels import RATELS, load_grenzen


@pytest.mark.parametrize("naam", RATELS)
def test_a_ratchet_never_rises_and_its_number_is_the_truth(naam: str) -> None:
    plekken, grens = RATELS[naam](), load_grenzen()[naam]
    assert len(plekken) <= grens, (
        f"{naam} is nu {len(plekken)} en mag hoogstens {grens} zijn. Er kwam iets bij dat anders kan. Waar het staat:\n"
        f"python -m tests.ratels {naam}"
    )
    assert len(plekken) == grens, (
        f"Mooi: {naam} is gedaald naar {len(plekken)}. Verlaag het getal in tests/ratels.toml van {grens} naar "
        f"{len(plekken)}, dan blijft het zo."
    )


def test_every_number_has_its_count() -> None:
    assert set(load_grenzen()) == set(RATELS)


def test_classes_count_at_the_top_of_a_module_alone() -> None:
    boom = ast.parse("class Deel:\n    class Meta: ...\n    class Soort: ...\n\nclass Command: ...\n")
    assert list(ratels.find_classes(boom)) == ["Deel"]


@pytest.mark.parametrize(
    ("parameters", "aantal"),
    [
        ("rij: Any", 1),
        ("self, a: int, *, by: Any = None", 1),
        ("rij: typing.Any, ander: Any", 1),
        ("rij: Any | None", 1),
        ("rij, a: int, rijen: QuerySet[Any]", 0),
        ("*args: Any, **kwargs: Any", 0),
    ],
)
def test_a_parameter_without_a_type_is_seen(parameters: str, aantal: int) -> None:
    assert len(list(ratels.find_any_parameters(ast.parse(f"def f({parameters}): ...")))) == aantal


@pytest.mark.parametrize(
    ("code", "aantal"),
    [
        ("a if b else c", 0),
        ("a if b else c if d else e", 1),
        ("a if b else f(c if d else e)", 1),
        ("a if b else (c if d else e if f else g)", 2),
        ("(a if b else c) + (d if e else f)", 0),
    ],
)
def test_a_choice_inside_a_choice_is_seen_once(code: str, aantal: int) -> None:
    assert len(list(ratels.find_nested_choices(ast.parse(code)))) == aantal


@pytest.mark.parametrize(
    ("code", "aantal"),
    [
        ("x = [a for b in c for d in e if f if g]", 0),
        ("x = [a for b in c for d in e if f if g or h]", 1),
        ("x = a if b and c and d and e else f", 0),
        ("x = a if b and c and d and e and f else g", 1),
        ("x = sorted(a, key=lambda b: b if c or d or e or f else g)", 1),
        # What stands under a statement is not part of it.
        (
            "for a in b:\n    x = [c for c in d if e]\n    y = [c for c in d if e]\n    z = [c for c in d if e]",
            0,
        ),
        ("def f():\n    return a or b or c or d or e or f", 1),
    ],
)
def test_a_statement_with_more_than_four_turns_is_seen(code: str, aantal: int) -> None:
    assert len(list(ratels.find_busy_statements(ast.parse(code)))) == aantal


def test_a_silenced_checker_is_seen_in_comments_alone() -> None:
    tekst = 'x = 1  # type: ignore[assignment]\ny = "# type: ignore"\n# type: ignore\n'
    assert list(ratels.find_type_ignores(tekst)) == [1, 3]


def test_a_line_counts_from_a_hundred_and_twenty_one_characters() -> None:
    assert list(ratels.find_long_lines("x" * 120 + "\n" + "x" * 121 + "\n")) == [2]
