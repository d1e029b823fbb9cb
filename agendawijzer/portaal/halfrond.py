"""The seats of the council as a half circle. Pure: numbers of seats in, places to draw them out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

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
    stoelen = [_seat(hoek, straal) for hoek, straal in sorted(_places(rijen, totaal))]
    # A seat is as wide as the narrowest space between two, less some air.
    straal = min(12.0, 0.41 * _space(rijen, totaal))
    return Halfrond(
        breedte=_text(2 * (STRAAL + RAND)),
        hoogte=_text(STRAAL + 2 * RAND),
        straal=_text(straal),
        groepen=_hand_out(stoelen, groepen),
    )


def _hand_out(
    stoelen: Sequence[Stoel], groepen: Sequence[tuple[str, int]]
) -> tuple[tuple[str, tuple[Stoel, ...]], ...]:
    """The seats from left to right to each group in turn."""
    verdeeld = []
    begin = 0
    for kant, aantal in groepen:
        if aantal:
            verdeeld.append((kant, tuple(stoelen[begin : begin + aantal])))
            begin += aantal
    return tuple(verdeeld)


def _rows(totaal: int) -> list[float]:
    """The radii for which the space between rows is nearest to the space within them."""
    keuzes = [_radii(n) for n in range(1, min(_MEESTE_RIJEN, totaal) + 1)]
    return min(keuzes, key=partial(_unevenness, totaal))


def _unevenness(totaal: int, rijen: list[float]) -> float:
    tussen = rijen[1] - rijen[0] if len(rijen) > 1 else STRAAL
    binnen = math.pi * sum(rijen) / totaal
    return abs(tussen - binnen)


def _radii(n: int) -> list[float]:
    if n == 1:
        return [STRAAL]
    stap = STRAAL * (1 - _BINNEN) / (n - 1)
    return [STRAAL * _BINNEN + stap * k for k in range(n)]


def _per_row(rijen: list[float], totaal: int) -> list[int]:
    """How many seats in each row, in proportion to its length; what is left goes where it lacks
    most."""
    lengte = sum(rijen)
    delen = [totaal * straal / lengte for straal in rijen]
    aantallen = [int(deel) for deel in delen]
    tekort = sorted(
        (aantal - deel, n) for n, (aantal, deel) in enumerate(zip(aantallen, delen, strict=True))
    )
    for _, n in tekort[: totaal - sum(aantallen)]:
        aantallen[n] += 1
    return aantallen


def _places(rijen: list[float], totaal: int) -> list[tuple[float, float]]:
    """Angle from the left and radius of every seat."""
    plekken = []
    for straal, aantal in zip(rijen, _per_row(rijen, totaal), strict=True):
        plekken += [(hoek, straal) for hoek in _angles(aantal)]
    return plekken


def _angles(aantal: int) -> list[float]:
    """Evenly from one end of the row to the other; a lone seat in the middle."""
    if aantal == 1:
        return [math.pi * 0.5]
    return [math.pi * (n / (aantal - 1)) for n in range(aantal)]


def _space(rijen: list[float], totaal: int) -> float:
    """The narrowest space between the middles of two seats."""
    ruimtes = [STRAAL / 4]
    for straal, aantal in zip(rijen, _per_row(rijen, totaal), strict=True):
        if aantal > 1:
            ruimtes.append(math.pi * straal / (aantal - 1))
    if len(rijen) > 1:
        ruimtes.append(rijen[1] - rijen[0])
    return min(ruimtes)


def _seat(hoek: float, straal: float) -> Stoel:
    midden = STRAAL + RAND
    return Stoel(_text(midden - straal * math.cos(hoek)), _text(midden - straal * math.sin(hoek)))


def _text(getal: float) -> str:
    return f"{getal:.1f}".removesuffix(".0")
