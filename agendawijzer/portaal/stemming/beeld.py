"""A vote as its page shows it: per fractie with seats, the half circle, the members. Pure: loaded
rows in."""

from collections.abc import Sequence
from dataclasses import dataclass

from agendawijzer.portaal.halfrond import Halfrond, make_halfrond
from agendawijzer.portaal.woorden.taal import aantal, opsomming
from agendawijzer.portaal.woorden.vastlegging import is_geheim
from dossiers.models import Bron, Fractie
from dossiers.samenstelling import Samenstelling
from stemmingen.geladen import GeladenStemming
from stemmingen.models import Fractiestem, Lidstem
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
# The reasons that are counted per fractie, and the sides that tell the same.
_ZONDER_STEM = ("niet_gestemd", "uitgesloten", "afwezig")


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
        soorten = [soort for soort in _ZONDER_STEM if getattr(self.telling, soort)]
        if self.kant in _ZONDER_STEM and len(soorten) == 1:
            return ""
        return ", ".join(no_vote(soort, getattr(self.telling, soort)) for soort in soorten)


@dataclass(frozen=True)
class Zetelbeeld:
    """The half circle, and the same in words: `delen` are sides with their number of seats."""

    tekening: Halfrond
    zetels: int
    zonder_stem: tuple[str, ...]


def no_vote(soort: str, n: int) -> str:
    """`2 mochten niet meestemmen`."""
    return aantal(n, *_GEEN_STEM[soort])


def make_fracties(stemming: GeladenStemming, raad: Samenstelling) -> list[Fractieuitslag]:
    """The fracties by their seats, then by name; none at a secret vote."""
    if is_geheim(stemming):
        return []
    rijen = [_make_rij(stem, raad) for stem in stemming.openbare_fractiestemmen]
    return sorted(rijen, key=_largest_first)


def _make_rij(stem: Fractiestem, raad: Samenstelling) -> Fractieuitslag:
    telling = Telling(
        voor=stem.voor,
        tegen=stem.tegen,
        afwezig=stem.afwezig,
        uitgesloten=stem.uitgesloten,
        niet_gestemd=stem.niet_gestemd,
    )
    return Fractieuitslag(
        fractie=stem.fractie,
        kant=stem.kant,
        telling=votes_of(stem.kant, telling),
        zetels=raad.fractiezetels.get(stem.fractie_id),
        zeker=stem.fractie_id not in raad.zetels_onzeker,
        bron=stem.bron,
    )


def _largest_first(rij: Fractieuitslag) -> tuple[int, str]:
    return -(rij.zetels or 0), rij.fractie.naam.casefold()


def sum_fracties(rijen: Sequence[Fractieuitslag]) -> Telling | None:
    """The totals under the table; None as soon as one fractie is not counted."""
    som = total(rij.telling for rij in rijen)
    return som if som.geteld else None


def divided(rijen: Sequence[Fractieuitslag]) -> str:
    """The fracties of which the members did not all vote the same: `A (4 voor, 1 tegen) en B`."""
    return opsomming([_with_counts(rij) for rij in rijen if rij.kant == "verdeeld"])


def _with_counts(rij: Fractieuitslag) -> str:
    telling = rij.telling
    if not telling.geteld:
        return rij.fractie.naam
    return f"{rij.fractie.naam} ({telling.voor} voor, {telling.tegen} tegen)"


def make_zetelbeeld(
    stemming: GeladenStemming, raad: Samenstelling, rijen: Sequence[Fractieuitslag]
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


def _reasons(
    stemming: GeladenStemming, raad: Samenstelling, rijen: Sequence[Fractieuitslag]
) -> dict[str, int]:
    """Why seats brought no vote, as far as it is recorded: of the vote itself, else from complete
    fracties."""
    som = sum_fracties(rijen) or Telling()
    redenen = {
        "blanco": _sum(stemming.blanco, stemming.ongeldig),
        "niet_gestemd": _first(stemming.niet_gestemd, som.niet_gestemd),
        "uitgesloten": _first(stemming.uitgesloten, som.uitgesloten),
        "afwezig": som.afwezig or 0,
    }
    if raad.zetels is not None and raad.zitting is not None:
        redenen["leeg"] = max(raad.zetels - raad.zitting, 0)
    return redenen


def _sum(*aantallen: int | None) -> int:
    return sum(filter(None, aantallen))


def _first(*aantallen: int | None) -> int:
    """The first that counts any."""
    return next(filter(None, aantallen), 0)


def make_leden(
    stemming: GeladenStemming, rijen: Sequence[Fractieuitslag]
) -> list[tuple[Fractie, list[Lidstem]]]:
    """The members by fractie, in the order of the table; none at a secret vote."""
    if is_geheim(stemming):
        return []
    # Those of the table first, in its order; then what stands in no line of it.
    per_fractie: dict[int, list[Lidstem]] = {rij.fractie.pk: [] for rij in rijen}
    for stem in stemming.openbare_lidstemmen:
        per_fractie.setdefault(stem.fractie_id, []).append(stem)
    return [
        (stemmen[0].fractie, sorted(stemmen, key=_name_of))
        for stemmen in per_fractie.values()
        if stemmen
    ]


def _name_of(stem: Lidstem) -> tuple[str, str]:
    return stem.persoon.sorteernaam, stem.persoon.naam
