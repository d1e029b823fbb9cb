"""The seats of the council on a day as a half circle, each with the number of its fractie in the
list. Pure."""

from dataclasses import dataclass

from agendawijzer.portaal.halfrond import Stoel, make_halfrond
from dossiers.models import Fractie
from dossiers.samenstelling import Lid, Samenstelling

# Neighbours differ by more than their colour: full, ring, soft.
_VULLINGEN = ("vol", "ring", "zacht")


@dataclass(frozen=True)
class Zetelrij:
    """A fractie in the list: its number, its seats (None: not known) and its members in office."""

    nummer: int
    fractie: Fractie
    zetels: int | None
    onzeker: bool
    leden: list[Lid]


@dataclass(frozen=True)
class Zetelgroep:
    """The places of one fractie in the drawing; no `rij` for seats of which the fractie is not
    known."""

    rij: Zetelrij | None
    vulling: str
    stoelen: tuple[Stoel, ...]


@dataclass(frozen=True)
class Zetelverdeling:
    """The drawing, in one coordinate system with `agendawijzer.portaal.halfrond`; `letter` is the
    size of a number."""

    breedte: str
    hoogte: str
    straal: str
    letter: str
    groepen: list[Zetelgroep]
    zonder_fractie: int


def list_zetelrijen(raad: Samenstelling) -> list[Zetelrij]:
    """The fracties on that day, the largest first."""
    return [
        Zetelrij(
            nummer,
            fractie,
            raad.fractiezetels.get(sleutel),
            sleutel in raad.zetels_onzeker,
            raad.leden_van(sleutel),
        )
        for nummer, (sleutel, fractie) in enumerate(raad.fracties.items(), start=1)
    ]


def make_zetelverdeling(rijen: list[Zetelrij], zetels: int | None) -> Zetelverdeling | None:
    """Seats the fracties from left to right as they stand in the list. None where no seats are
    known."""
    bezet = [rij for rij in rijen if rij.zetels]
    over = max((zetels or 0) - sum(rij.zetels or 0 for rij in bezet), 0)
    groepen = [(str(rij.nummer), rij.zetels or 0) for rij in bezet] + (
        [("", over)] if over and bezet else []
    )
    tekening = make_halfrond(groepen)
    if tekening is None:
        return None
    per_nummer = {str(rij.nummer): rij for rij in bezet}
    return Zetelverdeling(
        tekening.breedte,
        tekening.hoogte,
        tekening.straal,
        f"{float(tekening.straal) * 1.05:.1f}",
        [
            Zetelgroep(per_nummer.get(nummer), _VULLINGEN[k % 3] if nummer else "weg", stoelen)
            for k, (nummer, stoelen) in enumerate(tekening.groepen)
        ],
        over if bezet else 0,
    )
