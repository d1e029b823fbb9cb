"""The three layers of a vote checked against each other: announced tally, per fractie, per member. Pure: no database.

Each layer is optional. The totals of a complete lower layer fill the upper one where that is empty, and must equal it
otherwise.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

KEUZES = ("voor", "tegen", "afwezig", "uitgesloten", "niet_gestemd")
_WOORDEN = {
    "voor": "voor",
    "tegen": "tegen",
    "niet_gestemd": "niet gestemd",
    "uitgesloten": "mocht niet meestemmen",
}


@dataclass(frozen=True)
class Telling:
    """Numbers of members; None is not recorded."""

    voor: int | None = None
    tegen: int | None = None
    afwezig: int | None = None
    uitgesloten: int | None = None
    niet_gestemd: int | None = None

    @property
    def geteld(self) -> bool:
        return self.voor is not None and self.tegen is not None

    @property
    def samen(self) -> int:
        """All members whose part is recorded."""
        return sum(getattr(self, veld.name) or 0 for veld in fields(self))


@dataclass(frozen=True)
class Fractieregel:
    """One fractie in a vote: its seats on that date (None: not known), its side and what is counted of it."""

    naam: str
    zetels: int | None
    kant: str
    telling: Telling


def position(telling: Telling) -> str | None:
    """Voor, tegen or verdeeld, where counts exist; None where they do not, or nobody of the fractie voted."""
    if not telling.geteld or not (telling.voor or telling.tegen):
        return None
    if telling.voor and telling.tegen:
        return "verdeeld"
    return "voor" if telling.voor else "tegen"


def settle(telling: Telling) -> tuple[str, Telling]:
    """The side of a fractie and what to record of it. Where nobody of it voted there is no tally of voor and tegen."""
    kant = position(telling)
    if kant:
        return kant, telling
    zonder = replace(telling, voor=None, tegen=None)
    if not telling.geteld:
        return "niet_vastgelegd", zonder
    weg = (keuze for keuze in ("niet_gestemd", "uitgesloten") if getattr(telling, keuze))
    return next(weg, "afwezig"), zonder


def votes_of(kant: str, telling: Telling) -> Telling:
    """What a fractie adds to the tally: without a side that votes it is no vote for and none against."""
    return (
        replace(telling, voor=0, tegen=0) if kant in ("afwezig", "uitgesloten", "niet_gestemd") else telling
    )


def count_members(keuzes: Iterable[str]) -> Telling:
    """The telling of a list of choices of members. One that is niet_vastgelegd makes the whole unknown."""
    lijst = list(keuzes)
    if not lijst or "niet_vastgelegd" in lijst:
        return Telling()
    return Telling(**{keuze: lijst.count(keuze) for keuze in KEUZES})


def total(tellingen: Iterable[Telling]) -> Telling:
    """The sum of a layer; unknown as soon as one of its parts is not counted."""
    lijst = list(tellingen)
    if not lijst or not all(telling.geteld for telling in lijst):
        return Telling()
    return Telling(**{keuze: sum(getattr(telling, keuze) or 0 for telling in lijst) for keuze in KEUZES})


def compare(*, lager: Telling, hoger: Telling, wie: str, tegenover: str) -> list[str]:
    """What differs between the totals of two layers, as sentences: "fracties samen 29 voor, gemeld 30".

    Empty where one of them is not counted. `wie` and `tegenover` name the two layers.
    """
    if not (lager.geteld and hoger.geteld):
        return []
    return [
        f"{wie} samen {getattr(lager, keuze)} {woord}, {tegenover} {getattr(hoger, keuze)}."
        for keuze, woord in _WOORDEN.items()
        if getattr(hoger, keuze) is not None and getattr(lager, keuze) != getattr(hoger, keuze)
    ]


def check_fracties(regels: Iterable[Fractieregel]) -> list[str]:
    """What cannot be within one fractie: more members than seats, or a side that its counts contradict."""
    fouten = []
    for regel in regels:
        if regel.zetels is not None and regel.telling.samen > regel.zetels:
            fouten.append(
                f"{regel.naam}: samen {regel.telling.samen}, maar de fractie heeft {regel.zetels} zetels."
            )
        afgeleid = position(regel.telling)
        if afgeleid and regel.kant in ("voor", "tegen", "verdeeld") and regel.kant != afgeleid:
            fouten.append(f"{regel.naam}: de stem is {regel.kant}, maar de aantallen zeggen {afgeleid}.")
    return fouten
