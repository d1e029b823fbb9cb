"""The seats of the council as a half circle. Pure: numbers of seats in, places to draw them out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

STRAAL, RAND = 186.0, 14.0
_BINNEN = 0.4  # the innermost row, as a part of the outermost
_MEESTE_RIJEN = 12


@dataclass(frozen=True)
class Stoel:
    """The middle of one seat, as text: a page in Dutch would write 12,5."""

    x: str
    y: str


@dataclass(frozen=True)
class Halfrond:
    """A drawing of `breedte` by `hoogte`: the seats of each side, with the radius of a seat."""

    breedte: str
    hoogte: str
    straal: str
    groepen: tuple[tuple[str, tuple[Stoel, ...]], ...]


def make_halfrond(groepen: Sequence[tuple[str, int]]) -> Halfrond | None:
    """Seats the groups from left to right, in rows around the speaker. None where there is nobody
    to seat.

    `groepen` holds a word for the style sheet and a number of seats, in the order of drawing.
    """
    totaal = sum(aantal for _, aantal in groepen)
    if totaal < 1:
        return None
    rijen = _rows(totaal)
    plekken = sorted(_places(rijen, totaal))
    over = iter(plekken)
    # A seat is as wide as the narrowest space between two, less some air.
    straal = min(12.0, 0.41 * _space(rijen, totaal))
    return Halfrond(
        breedte=_text(2 * (STRAAL + RAND)),
        hoogte=_text(STRAAL + 2 * RAND),
        straal=_text(straal),
        groepen=tuple(
            (kant, tuple(_seat(*next(over)) for _ in range(aantal)))
            for kant, aantal in groepen
            if aantal
        ),
    )


def _rows(totaal: int) -> list[float]:
    """The radii for which the space between rows is nearest to the space within them."""

    def unevenness(rijen: list[float]) -> float:
        tussen = rijen[1] - rijen[0] if len(rijen) > 1 else STRAAL
        return abs(tussen - math.pi * sum(rijen) / totaal)

    keuzes = [_radii(n) for n in range(1, min(_MEESTE_RIJEN, totaal) + 1)]
    return min(keuzes, key=unevenness)


def _radii(n: int) -> list[float]:
    if n == 1:
        return [STRAAL]
    stap = STRAAL * (1 - _BINNEN) / (n - 1)
    return [STRAAL * _BINNEN + stap * k for k in range(n)]


def _per_row(rijen: list[float], totaal: int) -> list[int]:
    """How many seats in each row, in proportion to its length; what is left goes where it lacks
    most."""
    delen = [totaal * straal / sum(rijen) for straal in rijen]
    aantallen = [int(deel) for deel in delen]
    tekort = sorted(range(len(rijen)), key=lambda n: aantallen[n] - delen[n])
    for n in tekort[: totaal - sum(aantallen)]:
        aantallen[n] += 1
    return aantallen


def _places(rijen: list[float], totaal: int) -> list[tuple[float, float]]:
    """Angle from the left and radius of every seat."""
    plekken = []
    for straal, aantal in zip(rijen, _per_row(rijen, totaal), strict=True):
        for n in range(aantal):
            plekken.append((math.pi * (n / (aantal - 1) if aantal > 1 else 0.5), straal))
    return plekken


def _space(rijen: list[float], totaal: int) -> float:
    binnen = [
        math.pi * straal / (aantal - 1)
        for straal, aantal in zip(rijen, _per_row(rijen, totaal), strict=True)
        if aantal > 1
    ]
    tussen = [rijen[1] - rijen[0]] if len(rijen) > 1 else []
    return min([STRAAL / 4, *binnen, *tussen])


def _seat(hoek: float, straal: float) -> Stoel:
    midden = STRAAL + RAND
    return Stoel(_text(midden - straal * math.cos(hoek)), _text(midden - straal * math.sin(hoek)))


def _text(getal: float) -> str:
    return f"{getal:.1f}".removesuffix(".0")
