"""What can be found: each app says which of its rows stand in the index, and which changes touch them.

As with the stream of events (`dossiers.stroom.stroom`), apps register when they start. A source starts at the door
(`openbaar()`); what an app above knows about rows of an app below it adds with `add_kennis`.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet

# The rows under one row, by the name of their relation; none is an empty list.
Bij = Mapping[str, Sequence[Any]]
Rijen = Callable[[], QuerySet[Any]]


@dataclass
class Inhoud:
    """What the index holds of one row. `teksten` can be found, and are shown around the words that were found.

    `datum` None: not known; the row then stands at `anders_op`, the day of what it belongs to. `ook` are words to be
    found by that are not shown (who submitted it). With the portefeuilles of its own go those of its `dossier`.
    """

    soort: str
    titel: str
    adres: str
    teksten: tuple[str, ...] = ()
    ook: tuple[str, ...] = ()
    bij: str = ""
    nummers: tuple[str, ...] = ()
    datum: datetime.date | None = None
    anders_op: datetime.date | None = None
    uitkomst: str = ""
    staat: str = ""
    wijze: str = ""
    fracties: set[str] = field(default_factory=set)
    portefeuilles: set[str] = field(default_factory=set)
    dossier: int | None = None


@dataclass(frozen=True)
class Soort:
    """A kind of row: its names for one and for many, and the words by which all of the kind are found."""

    enkel: str
    meer: str
    woorden: tuple[str, ...] = ()
    # A page of the council itself rather than one of its papers: those stand first where the title says it.
    vooraan: bool = False


@dataclass(frozen=True)
class Kennis:
    """What an app above fills in, from the rows of its own under a row; `onder` and `via` as in Zoekbron."""

    vul_aan: Callable[[Inhoud, Bij], None]
    onder: Mapping[str, Rijen]
    via: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Zoekbron:
    """Rows of one model that can be found.

    `rijen` gives the public ones, `onder` the public rows that hang under those, in their order; `maak` is handed one
    row with what hangs under it. `via` are the other lookups from such a row to what it shows something of: when one
    of those changes, so does the row. Rows of a lower `rang` go first where all else is equal.
    """

    model: type[Model]
    rang: int
    soorten: Mapping[str, Soort]
    rijen: Rijen
    maak: Callable[[Any, Bij], Inhoud]
    onder: Mapping[str, Rijen] = field(default_factory=dict)
    via: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return self.model._meta.label_lower

    @property
    def wegen(self) -> set[str]:
        """Every lookup to rows that touch these."""
        eigen = {*self.onder, *self.via}
        return eigen.union(*((*kennis.onder, *kennis.via) for kennis in _KENNIS.get(self.model, ())))

    def read(self, pks: Collection[int], *, leeg: Collection[type[Model]] = ()) -> dict[int, Inhoud]:
        """What the index should hold of those of these rows that are public. One query, and one for each kind of
        rows under them that is not in `leeg`: those of which there are none."""
        rijen = {rij.pk: rij for rij in self.rijen().filter(pk__in=pks).order_by("pk")}
        kennis = _KENNIS.get(self.model, ())
        sets = [*self.onder.items(), *(set_ for deel in kennis for set_ in deel.onder.items())]
        bij: dict[int, Any] = {pk: defaultdict(list) for pk in rijen}
        for naam, onder in sets if rijen else ():
            veld: Any = self.model._meta.get_field(naam)
            if veld.related_model not in leeg:
                for rij in onder().filter(**{f"{veld.field.name}__in": list(rijen)}):
                    bij[getattr(rij, veld.field.attname)][naam].append(rij)
        inhoud = {pk: self.maak(rij, bij[pk]) for pk, rij in rijen.items()}
        for deel in kennis:
            for pk, regel in inhoud.items():
                deel.vul_aan(regel, bij[pk])
        return inhoud


_BRONNEN: dict[type[Model], Zoekbron] = {}
_KENNIS: dict[type[Model], list[Kennis]] = {}


def register_zoekbron(*bronnen: Zoekbron) -> None:
    """Adds sources; an app does this once, when it starts."""
    _BRONNEN.update((bron.model, bron) for bron in bronnen)


def add_kennis(model: type[Model], kennis: Kennis) -> None:
    """Lets an app above fill in what it knows of rows of `model`."""
    _KENNIS.setdefault(model, []).append(kennis)


def all_bronnen() -> list[Zoekbron]:
    """Every source, in order of rank."""
    return sorted(_BRONNEN.values(), key=lambda bron: bron.rang)


def all_wegen() -> Iterator[tuple[Zoekbron, str]]:
    """Every source with each of the lookups by which its rows are touched."""
    return ((bron, weg) for bron in all_bronnen() for weg in sorted(bron.wegen))


def kinds() -> dict[str, tuple[str, str]]:
    """Every kind of row that can be found, with its name for one and for many, in a fixed order."""
    return {naam: (soort.enkel, soort.meer) for naam, soort in _kinds()}


def soort_of(naam: str) -> Soort:
    """The kind with this name."""
    return dict(_kinds())[naam]


def soorten_vooraan() -> list[str]:
    """The kinds that stand first where their title says what was asked."""
    return [naam for naam, soort in _kinds() if soort.vooraan]


def _kinds() -> Iterable[tuple[str, Soort]]:
    return ((naam, soort) for bron in all_bronnen() for naam, soort in bron.soorten.items())
