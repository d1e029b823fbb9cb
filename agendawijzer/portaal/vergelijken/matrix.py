"""Every pair in a table, and the same in words. Pure: compared votes and names in, no query."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from stemmingen.vergelijken.vergelijking import Paar, Stemtabel

# How many are named as those with whom somebody votes alike most often.
_MEESTE = 3


@dataclass(frozen=True)
class Kringlid:
    """Who is compared: a fractie, or a member. `groep`: the fractie of a member; of a fractie
    itself 0."""

    sleutel: int
    naam: str
    kort: str
    slug: str
    adres: str
    groep: int = 0
    bij: str = ""


@dataclass(frozen=True)
class Koppel:
    """Two with what they have in common, and the address of the votes behind it. `mate`: a shade
    from 0 to 10."""

    een: Kringlid
    ander: Kringlid
    paar: Paar
    adres: str

    @property
    def mate(self) -> int | None:
        return None if self.paar.procent is None else self.paar.procent // 10

    @property
    def deel(self) -> float:
        return self.paar.gelijk / self.paar.n if self.paar.n else 0.0


@dataclass(frozen=True)
class Matrixrij:
    """One of them beside all: None where it meets itself. `meest` and `minst` hold figures only."""

    partij: Kringlid
    cellen: list[Koppel | None]
    meest: list[Koppel]
    minst: list[Koppel]


@dataclass(frozen=True)
class Matrix:
    """`rijen` and columns in one order. `hoogste`: all pairs with the highest figure; empty where
    there is none."""

    partijen: list[Kringlid]
    rijen: list[Matrixrij]
    hoogste: list[Koppel]

    @property
    def koppels(self) -> list[Koppel]:
        """Each pair once."""
        rechtsboven = [rij.cellen[k:] for k, rij in enumerate(self.rijen, start=1)]
        return [cel for cellen in rechtsboven for cel in cellen if cel is not None]


def make_matrix(
    partijen: Sequence[Kringlid],
    compare: Callable[[int, int], Paar],
    adres: Callable[[Kringlid, Kringlid], str],
) -> Matrix:
    """Compares all of them, in the order given; `compare` is asked once for each pair."""
    een_kant: list[Koppel] = []
    cellen: dict[tuple[int, int], Koppel] = {}
    for een, ander in combinations(partijen, 2):
        paar, waar = compare(een.sleutel, ander.sleutel), adres(een, ander)
        koppel = Koppel(een, ander, paar, waar)
        een_kant.append(koppel)
        cellen[een.sleutel, ander.sleutel] = koppel
        cellen[ander.sleutel, een.sleutel] = Koppel(ander, een, paar, waar)
    rijen = []
    for een in partijen:
        rij = [cellen.get((een.sleutel, ander.sleutel)) for ander in partijen]
        rijen.append(_make_rij(een, rij))
    return Matrix(list(partijen), rijen, list_hoogste(een_kant))


def _make_rij(partij: Kringlid, cellen: list[Koppel | None]) -> Matrixrij:
    gesorteerd = rank([cel for cel in cellen if cel is not None])
    return Matrixrij(partij, cellen, gesorteerd[:_MEESTE], gesorteerd[_MEESTE:][-1:])


def rank(koppels: Sequence[Koppel]) -> list[Koppel]:
    """Those with a figure, the most alike first. Members of one fractie are left out: that they
    agree is no news."""
    met_cijfer = [koppel for koppel in koppels if koppel.paar.procent is not None]
    return sorted((koppel for koppel in met_cijfer if not _is_within(koppel)), key=_most_alike)


def _is_within(koppel: Koppel) -> bool:
    """Whether both are members of one fractie."""
    return bool(koppel.een.groep) and koppel.een.groep == koppel.ander.groep


def _most_alike(koppel: Koppel) -> tuple[float, int, str]:
    return -koppel.deel, -koppel.paar.n, koppel.ander.naam.casefold()


def list_hoogste(koppels: Sequence[Koppel]) -> list[Koppel]:
    """All pairs that share the highest figure."""
    gesorteerd = rank(koppels)
    return [rij for rij in gesorteerd if rij.deel == gesorteerd[0].deel]


def per_kind(tabel: Stemtabel, matrix: Matrix, soort: str) -> list[Koppel]:
    """The pairs with the highest figure among the votes of one kind."""
    koppels = []
    for koppel in matrix.koppels:
        per_soort = tabel.compare(koppel.een.sleutel, koppel.ander.sleutel)
        koppels.append(replace(koppel, paar=per_soort.get(soort, Paar())))
    return list_hoogste(koppels)
