"""What can be found: each app says which of its rows stand in the index, and which changes touch them.

As with the stream of events (`dossiers.stroom`), apps register when they start. A source starts at the door
(`openbaar()`); what an app above knows about rows of an app below it adds with `add_kennis`.
"""

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet


@dataclass
class Inhoud:
    """What the index holds of one row. `teksten` can be found, and are shown around the words that were found.

    `datum` None: not known; the row then stands at `anders_op`, the day of what it belongs to. `ook` are words to be
    found by that are not shown (who submitted it).
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
    fracties: frozenset[str] = frozenset()
    portefeuilles: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Soort:
    """A kind of row: its names for one and for many, and the words by which all of the kind are found."""

    enkel: str
    meer: str
    woorden: tuple[str, ...] = ()
    # A page of the council itself rather than one of its papers: those stand first where the title says it.
    vooraan: bool = False


@dataclass(frozen=True)
class Zoekbron:
    """Rows of one model that can be found.

    `rijen` gives the public ones with all loaded that `maak` looks at. `via` are the lookups from such a row to others
    of which it shows something: when one of those changes, so does the row. Rows of a lower `rang` go first where all
    else is equal.
    """

    model: type[Model]
    rang: int
    soorten: Mapping[str, Soort]
    rijen: Callable[[], QuerySet[Any]]
    maak: Callable[[Any], Inhoud]
    via: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return self.model._meta.label_lower

    def read(self, pks: Collection[int] | None = None) -> dict[int, Inhoud]:
        """What the index should hold, of all rows or of these. A few queries."""
        rijen = self.rijen() if pks is None else self.rijen().filter(pk__in=pks)
        inhoud = {rij.pk: self.maak(rij) for rij in rijen.order_by("pk")}
        for vul_aan in _KENNIS.get(self.model, ()) if inhoud else ():
            vul_aan(inhoud)
        return inhoud


Kennis = Callable[[Mapping[int, Inhoud]], None]
_BRONNEN: dict[type[Model], Zoekbron] = {}
_KENNIS: dict[type[Model], list[Kennis]] = {}
_VIA: dict[type[Model], set[str]] = {}


def register_zoekbron(*bronnen: Zoekbron) -> None:
    """Adds sources; an app does this once, when it starts."""
    for bron in bronnen:
        _BRONNEN[bron.model] = bron
        _VIA.setdefault(bron.model, set()).update(bron.via)


def add_kennis(model: type[Model], vul_aan: Kennis, *, via: Iterable[str]) -> None:
    """Lets an app above fill in what it knows of rows of `model`: it is handed what is known of some, by their key.
    `via` as in Zoekbron."""
    _KENNIS.setdefault(model, []).append(vul_aan)
    _VIA.setdefault(model, set()).update(via)


def find_bronnen() -> list[Zoekbron]:
    """Every source, in order of rank."""
    return sorted(_BRONNEN.values(), key=lambda bron: bron.rang)


def find_wegen() -> list[tuple[Zoekbron, str]]:
    """Every source with each of the lookups by which its rows are touched."""
    return [(bron, weg) for bron in find_bronnen() for weg in sorted(_VIA[bron.model])]


def kinds() -> dict[str, tuple[str, str]]:
    """Every kind of row that can be found, with its name for one and for many, in a fixed order."""
    return {naam: (soort.enkel, soort.meer) for naam, soort in _kinds().items()}


def find_soort(naam: str) -> Soort:
    """The kind with this name."""
    return _kinds()[naam]


def find_vooraan() -> list[str]:
    """The kinds that stand first where their title says what was asked."""
    return [naam for naam, soort in _kinds().items() if soort.vooraan]


def _kinds() -> dict[str, Soort]:
    return {naam: soort for bron in find_bronnen() for naam, soort in bron.soorten.items()}
