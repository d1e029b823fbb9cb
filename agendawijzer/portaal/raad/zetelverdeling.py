"""The seats of the council on a day as a half circle, each with the number of its fractie in the
list. Pure."""

from dataclasses import dataclass
from itertools import cycle

from agendawijzer.portaal.halfrond import Halfrond, Stoel, make_halfrond
from dossiers.models import Fractie
from dossiers.samenstelling import Lid, Samenstelling

# Neighbours differ by more than their colour: full, ring, soft.
_VULLINGEN = ("vol", "ring", "zacht")
_ZONDER_FRACTIE = ""


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
            nummer=nummer,
            fractie=fractie,
            zetels=raad.fractiezetels.get(sleutel),
            onzeker=sleutel in raad.zetels_onzeker,
            leden=raad.leden_van(sleutel),
        )
        for nummer, (sleutel, fractie) in enumerate(raad.fracties.items(), start=1)
    ]


def make_zetelverdeling(rijen: list[Zetelrij], zetels: int | None) -> Zetelverdeling | None:
    """Seats the fracties from left to right as they stand in the list. None where no seats are
    known."""
    bezet = [rij for rij in rijen if rij.zetels]
    groepen = [(str(rij.nummer), rij.zetels or 0) for rij in bezet]
    over = max((zetels or 0) - sum(aantal for _, aantal in groepen), 0) if bezet else 0
    if over:
        groepen.append((_ZONDER_FRACTIE, over))
    tekening = make_halfrond(groepen)
    if tekening is None:
        return None
    return Zetelverdeling(
        breedte=tekening.breedte,
        hoogte=tekening.hoogte,
        straal=tekening.straal,
        letter=f"{float(tekening.straal) * 1.05:.1f}",
        groepen=_make_groepen(tekening, bezet),
        zonder_fractie=over,
    )


def _make_groepen(tekening: Halfrond, bezet: list[Zetelrij]) -> list[Zetelgroep]:
    per_nummer = {str(rij.nummer): rij for rij in bezet}
    groepen = []
    for (nummer, stoelen), vulling in zip(tekening.groepen, cycle(_VULLINGEN), strict=False):
        if nummer == _ZONDER_FRACTIE:
            vulling = "weg"
        groepen.append(Zetelgroep(per_nummer.get(nummer), vulling, stoelen))
    return groepen
