"""The money in words and bars, and the texts of the budget as blocks."""

from decimal import Decimal
from typing import Any

import pytest

from agendawijzer.portaal.begroting.beeld import make_blokken, make_geld, tell_eenheid
from begroting.models import Programma


def _lasten(**waarden: Any) -> Any:
    return make_geld(Programma(**{f"lasten_{naam}": waarde for naam, waarde in waarden.items()}))[0]


def test_figures_stand_as_they_are_printed() -> None:
    geld = _lasten(
        bedrag=Decimal(148), bedrag_gedrukt="148", aandeel=Decimal("11.9"), aandeel_gedrukt="11,9%"
    )
    assert (geld.bedrag, geld.aandeel, geld.balk) == ("148", "11,9%", "11.9")


@pytest.mark.parametrize(
    ("bedrag", "aandeel", "woorden"),
    [
        (Decimal("1234.500"), Decimal("11.900"), ("1.234,5", "11,9%")),
        (Decimal("100.000"), Decimal(0), ("100", "0%")),
        (None, None, ("", "")),
    ],
)
def test_numbers_alone_are_written_the_dutch_way(
    bedrag: Decimal | None, aandeel: Decimal | None, woorden: tuple[str, str]
) -> None:
    geld = _lasten(bedrag=bedrag, aandeel=aandeel)
    assert (geld.bedrag, geld.aandeel) == woorden


@pytest.mark.parametrize(
    ("aandeel", "breedte"), [(None, ""), (Decimal(0), "0"), (Decimal("0.1"), "0.4"), (Decimal(100), "100")]
)
def test_a_bar_follows_from_the_share_and_from_nothing_else(aandeel: Decimal | None, breedte: str) -> None:
    assert _lasten(bedrag=Decimal(148), aandeel=aandeel).balk == breedte


@pytest.mark.parametrize(
    ("eenheid", "zekerheid", "zin"),
    [
        ("miljoen_euro", "afgeleid", "Het hoofdstuk noemt geen eenheid. Wij lezen miljoenen euro’s"),
        ("duizend_euro", "bron", "De bedragen zijn in duizenden euro’s."),
        ("", "afgeleid", "Of dit euro’s, duizenden of miljoenen zijn, weten wij niet."),
    ],
)
def test_a_unit_that_the_source_does_not_name_is_our_reading(eenheid: str, zekerheid: str, zin: str) -> None:
    assert zin in tell_eenheid(Programma(eenheid=eenheid, eenheid_zekerheid=zekerheid))


def test_lines_of_a_list_stand_together_in_their_place() -> None:
    tekst = "Hiervoor:\n\n  • een\n  • twee\n\nDaarna.\n- drie\n2026-2027 blijft staan."
    assert make_blokken(tekst) == [
        (False, ["Hiervoor:"]),
        (True, ["een", "twee"]),
        (False, ["Daarna."]),
        (True, ["drie"]),
        (False, ["2026-2027 blijft staan."]),
    ]
