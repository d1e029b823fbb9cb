"""A vote as its page shows it: per fractie with seats, the half circle, the members. Pure: loaded
rows in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from agendawijzer.portaal.halfrond import Halfrond, make_halfrond
from agendawijzer.portaal.woorden.taal import aantal, opsomming
from agendawijzer.portaal.woorden.vastlegging import is_geheim
from dossiers.models import Bron, Fractie
from dossiers.samenstelling import Samenstelling
from stemmingen.models import Lidstem
from stemmingen.wet.lagen import Telling, total, votes_of

# Why a seat brought no vote: one, more.
_GEEN_STEM = {
    "blanco": ("blanco of ongeldig briefje", "blanco of ongeldige briefjes"),
    "niet_gestemd": ("stemde niet", "stemden niet"),
    "uitgesloten": ("mocht niet meestemmen", "mochten niet meestemmen"),
    "afwezig": ("afwezig", "afwezig"),
    "leeg": ("zetel leeg", "zetels leeg"),
    "niet_vastgelegd": ("zonder stem, reden niet vastgelegd", "zonder stem, reden niet vastgelegd"),
}


@dataclass(frozen=True)
class Fractieuitslag:
    """One line of the table: the side of a fractie, what is counted of it, and its seats on that
    day."""

    fractie: Fractie
    kant: str
    telling: Telling
    zetels: int | None
    zeker: bool
    bron: Bron | None = None

    @property
    def zonder_stem(self) -> str:
        """Why some brought no vote: `1 afwezig, 2 mochten niet meestemmen`. Empty where the side
        tells it."""
        if (
            self.kant in ("afwezig", "uitgesloten", "niet_gestemd")
            and len(_soorten(self.telling)) == 1
        ):
            return ""
        return ", ".join(
            no_vote(soort, getattr(self.telling, soort)) for soort in _soorten(self.telling)
        )


@dataclass(frozen=True)
class Zetelbeeld:
    """The half circle, and the same in words: `delen` are sides with their number of seats."""

    tekening: Halfrond
    zetels: int
    zonder_stem: tuple[str, ...]


def _soorten(telling: Telling) -> list[str]:
    return [
        soort for soort in ("niet_gestemd", "uitgesloten", "afwezig") if getattr(telling, soort)
    ]


def no_vote(soort: str, n: int) -> str:
    """`2 mochten niet meestemmen`."""
    return aantal(n, *_GEEN_STEM[soort])


def make_fracties(stemming: Any, raad: Samenstelling) -> list[Fractieuitslag]:
    """The fracties by their seats, then by name; none at a secret vote."""
    if is_geheim(stemming):
        return []
    rijen = [
        Fractieuitslag(
            rij.fractie,
            rij.kant,
            votes_of(
                rij.kant,
                Telling(rij.voor, rij.tegen, rij.afwezig, rij.uitgesloten, rij.niet_gestemd),
            ),
            raad.fractiezetels.get(rij.fractie_id),
            rij.fractie_id not in raad.zetels_onzeker,
            rij.bron,
        )
        for rij in stemming.openbare_fractiestemmen
    ]
    return sorted(rijen, key=lambda rij: (-(rij.zetels or 0), rij.fractie.naam.casefold()))


def sum_fracties(rijen: Sequence[Fractieuitslag]) -> Telling | None:
    """The totals under the table; None as soon as one fractie is not counted."""
    som = total(rij.telling for rij in rijen)
    return som if som.geteld else None


def divided(rijen: Sequence[Fractieuitslag]) -> str:
    """The fracties of which the members did not all vote the same: `A (4 voor, 1 tegen) en B`."""
    return opsomming(
        [
            f"{rij.fractie.naam} ({rij.telling.voor} voor, {rij.telling.tegen} tegen)"
            if rij.telling.geteld
            else rij.fractie.naam
            for rij in rijen
            if rij.kant == "verdeeld"
        ]
    )


def make_zetelbeeld(
    stemming: Any, raad: Samenstelling, rijen: Sequence[Fractieuitslag]
) -> Zetelbeeld | None:
    """Every seat of the council by what it did. None where the tally or the seats are not known, or
    do not fit."""
    if stemming.cijfers is None or raad.zetels is None:
        return None
    voor, tegen = stemming.cijfers
    over = raad.zetels - voor - tegen
    if over < 0:
        return None
    redenen = _reasons(stemming, raad, rijen)
    if sum(redenen.values()) > over:
        # The reasons do not fit the tally; that nobody voted there is sure.
        redenen = {}
    redenen["niet_vastgelegd"] = over - sum(redenen.values())
    tekening = make_halfrond([("voor", voor), ("weg", over), ("tegen", tegen)])
    if tekening is None:
        return None
    woorden = tuple(no_vote(soort, n) for soort, n in redenen.items() if n)
    return Zetelbeeld(tekening, raad.zetels, woorden)


def _reasons(stemming: Any, raad: Samenstelling, rijen: Sequence[Fractieuitslag]) -> dict[str, int]:
    """Why seats brought no vote, as far as it is recorded: of the vote itself, else from complete
    fracties."""
    som = sum_fracties(rijen) or Telling()
    redenen = {
        "blanco": (stemming.blanco or 0) + (stemming.ongeldig or 0),
        "niet_gestemd": stemming.niet_gestemd or som.niet_gestemd or 0,
        "uitgesloten": stemming.uitgesloten or som.uitgesloten or 0,
        "afwezig": som.afwezig or 0,
    }
    if raad.zetels is not None and raad.zitting is not None:
        redenen["leeg"] = max(raad.zetels - raad.zitting, 0)
    return redenen


def make_leden(
    stemming: Any, rijen: Sequence[Fractieuitslag]
) -> list[tuple[Fractie, list[Lidstem]]]:
    """The members by fractie, in the order of the table; none at a secret vote."""
    if is_geheim(stemming):
        return []
    per_fractie: dict[int, list[Lidstem]] = {}
    for stem in stemming.openbare_lidstemmen:
        per_fractie.setdefault(stem.fractie_id, []).append(stem)
    volgorde = {rij.fractie.pk: n for n, rij in enumerate(rijen)}
    sleutels = sorted(per_fractie, key=lambda sleutel: volgorde.get(sleutel, len(volgorde)))
    return [
        (per_fractie[sleutel][0].fractie, _by_name(per_fractie[sleutel])) for sleutel in sleutels
    ]


def _by_name(stemmen: list[Lidstem]) -> list[Lidstem]:
    return sorted(stemmen, key=lambda stem: (stem.persoon.sorteernaam, stem.persoon.naam))
