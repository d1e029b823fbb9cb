"""How often two fracties, or two members, voted alike. Pure: sides in, figures out; no database.

What counts, as `/uitleg/hoe-wij-vergelijken/` tells it: only votes in which both took part. Of a fractie that voted
divided each member counts: two fracties agree for the share of all pairs of a member of one and a member of the other
that voted alike. Three voor and one tegen beside four voor agree for three quarters. Absence is no vote, so it counts
neither as alike nor as different.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Under this number of votes a percentage says more about chance than about people.
MINSTENS = 10


def agreement(een: float, ander: float) -> float:
    """For which part two agree on one vote, 0 to 1. Takes the share of each that voted voor, 0 to 1."""
    return een * ander + (1 - een) * (1 - ander)


def share(kant: str, voor: int | None = None, tegen: int | None = None) -> float | None:
    """The part of a fractie that voted voor, 0 to 1; None where it was divided and nobody counted how.

    `kant` is voor, tegen or verdeeld: whoever took no part has no share.
    """
    if kant != "verdeeld":
        return 1.0 if kant == "voor" else 0.0
    if voor is None or tegen is None or not voor + tegen:
        return None
    return voor / (voor + tegen)


def percent(deel: float, geheel: int) -> int:
    """`deel` of `geheel` in whole percents, half a percent upwards. 100 is all and 0 is nothing: 99.8 stays 99."""
    if deel in (0, geheel):
        return 100 if deel else 0
    return min(99, max(1, math.floor(100 * deel / geheel + 0.5)))


@dataclass(frozen=True)
class Paar:
    """What two have in common: `n` votes in which both took part, and for how many of these they agreed.

    `gelijk` need not be whole: where one was divided, a vote counts for a part. `onbekend` votes are not in `n`: one
    of the two was divided and nobody counted how.
    """

    n: int = 0
    gelijk: float = 0.0
    onbekend: int = 0

    @property
    def procent(self) -> int | None:
        """Whole percents, as `percent` gives them; None under ten votes."""
        return None if self.n < MINSTENS else percent(self.gelijk, self.n)

    def __add__(self, ander: "Paar") -> "Paar":
        return Paar(self.n + ander.n, self.gelijk + ander.gelijk, self.onbekend + ander.onbekend)


@dataclass(frozen=True)
class _Stemmer:
    """One voter: the share at each vote, and masks of the votes by what that share is."""

    aandelen: dict[int, float | None]
    deed_mee: int
    voor: int
    tegen: int
    deels: frozenset[int]
    onbekend: int


class Stemtabel:
    """Who stood where in which votes, so laid out that any two are compared without a walk past all votes.

    `stemmingen` are the votes that count, in order, each with its kind; `stemmen` tell of a vote and a voter the
    share that voted voor (see `share`). A vote that is not among `stemmingen` is passed over.
    """

    def __init__(
        self, stemmingen: Sequence[tuple[int, str]], stemmen: Iterable[tuple[int, int, float | None]]
    ) -> None:
        self._pks = [pk for pk, _ in stemmingen]
        self._soorten = [soort for _, soort in stemmingen]
        plekken = {pk: plek for plek, pk in enumerate(self._pks)}
        aandelen: defaultdict[int, dict[int, float | None]] = defaultdict(dict)
        for stemming, wie, aandeel in stemmen:
            if stemming in plekken:
                aandelen[wie][plekken[stemming]] = aandeel
        self._stemmers = {wie: self._make_stemmer(rij) for wie, rij in aandelen.items()}
        self._per_soort = {
            soort: self._mask(plek for plek, ander in enumerate(self._soorten) if ander == soort)
            for soort in dict.fromkeys(self._soorten)
        }

    @property
    def stemmingen(self) -> list[int]:
        """The votes that count, in order."""
        return list(self._pks)

    @property
    def wie(self) -> frozenset[int]:
        """Who took part in any of them."""
        return frozenset(self._stemmers)

    def compare(self, een: int, ander: int) -> dict[str, Paar]:
        """What two have in common, by kind of vote: only kinds in which both took part. Add them for the whole."""
        a, b = self._stemmers.get(een), self._stemmers.get(ander)
        if a is None or b is None:
            return {}
        samen, onbekend = a.deed_mee & b.deed_mee, a.onbekend | b.onbekend
        eens = (a.voor & b.voor) | (a.tegen & b.tegen)
        deels: defaultdict[str, float] = defaultdict(float)
        for plek in sorted(a.deels | b.deels):
            x, y = a.aandelen.get(plek), b.aandelen.get(plek)
            if x is not None and y is not None:
                deels[self._soorten[plek]] += agreement(x, y)
        paren = {}
        for soort, masker in self._per_soort.items():
            if hier := samen & masker:
                zoek = (hier & onbekend).bit_count()
                gelijk = (eens & masker).bit_count() + deels[soort]
                paren[soort] = Paar(hier.bit_count() - zoek, gelijk, zoek)
        return paren

    def total(self, een: int, ander: int) -> Paar:
        """As `compare`, all kinds together."""
        return sum(self.compare(een, ander).values(), Paar())

    def behind(self, een: int, ander: int) -> list[tuple[int, float, float]]:
        """The votes behind the figure of two, in order: each with the share of either that voted voor."""
        a, b = self._stemmers.get(een), self._stemmers.get(ander)
        if a is None or b is None:
            return []
        paren = (
            (plek, a.aandelen[plek], b.aandelen[plek]) for plek in sorted(a.aandelen.keys() & b.aandelen)
        )
        return [(self._pks[plek], x, y) for plek, x, y in paren if x is not None and y is not None]

    def _make_stemmer(self, aandelen: dict[int, float | None]) -> _Stemmer:
        return _Stemmer(
            aandelen,
            deed_mee=self._mask(aandelen),
            voor=self._mask(plek for plek, aandeel in aandelen.items() if aandeel == 1),
            tegen=self._mask(plek for plek, aandeel in aandelen.items() if aandeel == 0),
            deels=frozenset(plek for plek, aandeel in aandelen.items() if aandeel not in (0, 1, None)),
            onbekend=self._mask(plek for plek, aandeel in aandelen.items() if aandeel is None),
        )

    def _mask(self, plekken: Iterable[int]) -> int:
        """A number with a byte for each vote: `&` and `bit_count` pass thousands of votes at once."""
        rij = bytearray(len(self._pks))
        for plek in plekken:
            rij[plek] = 1
        return int.from_bytes(rij, "little")
