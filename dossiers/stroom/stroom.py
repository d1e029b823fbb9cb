"""The one stream of history: every dated thing that happens, derived from the records and never kept twice.

Each app says which of its rows tell of something (`register_stroom`, when it starts); timelines, feeds, calendars,
mails and the list of changes all read the stream here, so they cannot disagree. A row that is not public tells
nothing, since every source starts at the door.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Case, DateField, F, Model, Q, QuerySet, Value, When, prefetch_related_objects
from django.db.models.functions import Coalesce, Greatest

from dossiers.wegen import reached_by

_NOOIT = datetime.date.min
# By when something is to be carried out stands on the item itself, which tells of its text for the rest.
_ANDERE_GROEP = {"termijn": "uitvoering"}


@dataclass(frozen=True)
class Voorval:
    """One thing that happened, or will. `datum` None: the day is not known.

    `rij` is the record that tells it; `deel` tells several things of one record apart. `ander` is what it leads to
    or comes from (the item that took its place, the dossier before), only where the public may see that.
    """

    soort: str
    datum: datetime.date | None
    rij: Any
    deel: str = ""
    tekst: str = ""
    tijd: datetime.time | None = None
    dossier: Any = None
    instrument: Any = None
    toezegging: Any = None
    vergadering: Any = None
    ander: Any = None
    bron: Any = None

    @property
    def sleutel(self) -> str:
        """The identity of this event, the same for ever, whatever changes about it: `stemming-12`."""
        return "-".join(filter(None, (self.rij._meta.model_name, str(self.rij.pk), self.deel)))

    @property
    def groep(self) -> str:
        """The group of kinds to which it belongs, for a filter."""
        return _ANDERE_GROEP.get(self.soort) or _BRONNEN[type(self.rij)].groep


@dataclass(frozen=True)
class Stroombron:
    """Rows of one kind that tell of events.

    `rijen` gives the public ones with all loaded that `maak` looks at; `dagen` are the lookups of their days, first
    the one to sort by; `onder` tells by which lookups they hang under a dossier, an instrument, a toezegging, a
    portefeuille or a vergadering.
    """

    model: type[Model]
    groep: str
    soorten: Mapping[str, str]
    rijen: Callable[[], QuerySet[Any]]
    maak: Callable[[Any], Iterable[Voorval]]
    dagen: tuple[str, ...] = ("datum",)
    onder: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def groepen(self) -> set[str]:
        """The groups to which its events can belong."""
        return {_ANDERE_GROEP.get(soort, self.groep) for soort in self.soorten}


# Within one day events go by group (GROEPEN), within a group by time, and then in the order of registration.
_BRONNEN: dict[type[Model], Stroombron] = {}

GROEPEN = {
    "onderwerp": "Het onderwerp zelf",
    "bespreking": "Besprekingen en berichten",
    "stuk": "Stukken en teksten",
    "stemming": "Stemmingen",
    "uitvoering": "Uitvoering",
    "begroting": "Begroting",
}


def register_stroom(*bronnen: Stroombron) -> None:
    """Adds sources to the stream; an app does this once, when it starts."""
    _BRONNEN.update((bron.model, bron) for bron in bronnen)


def bron_of(naam: str) -> Stroombron | None:
    """The source of the rows of this name, with which the identity of their events begins (`Voorval.sleutel`)."""
    return next((bron for model, bron in _BRONNEN.items() if model._meta.model_name == naam), None)


def soorten() -> dict[str, str]:
    """Every kind of event that the stream knows, with its name."""
    return {soort: naam for bron in _BRONNEN.values() for soort, naam in bron.soorten.items()}


def groepen() -> dict[str, str]:
    """The groups of kinds that some source fills, with their names, in a fixed order."""
    gevuld = {bron.groep for bron in _BRONNEN.values()}
    return {groep: naam for groep, naam in GROEPEN.items() if groep in gevuld}


def find_voorvallen(
    onder: Mapping[str, Any] | None = None,
    *,
    groep: str = "",
    soort: str = "",
    vanaf: datetime.date | None = None,
    tot: datetime.date | None = None,
    hoogstens: int | None = None,
) -> list[Voorval]:
    """The public events in order of `newest_first`; one query for each source that can have any, and its prefetches.

    `onder` narrows to what hangs under any of these, as ids or a set of rows: `{"dossier": [12], "portefeuille": [3]}`;
    None is everything. `vanaf` and `tot` include their day and leave out what has no date. `hoogstens` keeps the
    newest.
    """
    gevonden = [
        voorval
        for bron in _BRONNEN.values()
        if groep in ("", *bron.groepen) and (not soort or soort in bron.soorten)
        for voorval in _of_source(bron, onder, vanaf, tot, hoogstens)
        if soort in ("", voorval.soort)
        and groep in ("", voorval.groep)
        and _within(voorval.datum, vanaf, tot)
    ]
    return newest_first(gevonden)[:hoogstens]


def load_rijen(
    onder: Mapping[str, Any], *, bij: Mapping[type[Model], list[Any]]
) -> dict[type[Model], list[Any]]:
    """The rows from which `find_voorvallen(onder)` makes its events, by model; a query for each that is not in `bij`.

    For a page that shows the rows as well as the events (`make_stroom`). `bij` are the rows that it loaded itself.
    What hangs under rows that are here gets those, instead of reading them again with every row.
    """
    los = {
        model: list(_without_known(_under(bron, onder)))
        for model, bron in _BRONNEN.items()
        if model not in bij
    }
    rijen = {**bij, **los}
    hier = {model._meta.model_name: {rij.pk: rij for rij in lijst} for model, lijst in rijen.items()}
    for lijst in rijen.values():
        for naam in _BEKEND:
            _attach(lijst, naam, hier.get(naam, {}))
    return rijen


# Relations to rows that a page of a dossier has at hand; and what they need of those that it has not.
_BEKEND = {
    "dossier": "dossier",
    "instrument": "instrument__dossier",
    "toezegging": "toezegging__dossier",
    "stemming": "stemming__instrument__dossier",
}


def _without_known(rijen: QuerySet[Any]) -> QuerySet[Any]:
    """`rijen` without the joins that would read those rows again, which take most of the time of a query here."""
    mee = rijen.query.select_related
    if isinstance(mee, dict):
        rijen.query.select_related = {
            naam: rest for naam, rest in mee.items() if naam not in _BEKEND
        } or False
    return rijen


def _attach(rijen: list[Any], naam: str, hier: Mapping[int, Any]) -> None:
    """Gives each of `rijen` the row that it hangs under. One query where some hang under rows that are not here."""
    if not rijen or not any(veld.name == naam for veld in rijen[0]._meta.concrete_fields):
        return
    elders = []
    for rij in rijen:
        sleutel = getattr(rij, f"{naam}_id")
        if sleutel in hier:
            setattr(rij, naam, hier[sleutel])
        elif sleutel is not None:
            elders.append(rij)
    if elders:
        prefetch_related_objects(elders, _BEKEND[naam])


def make_stroom(rijen: Iterable[Model]) -> list[Voorval]:
    """The events of rows that are at hand, public and loaded as their source does it; no query."""
    return newest_first(
        voorval for rij in rijen if type(rij) in _BRONNEN for voorval in _BRONNEN[type(rij)].maak(rij)
    )


def newest_first(voorvallen: Iterable[Voorval]) -> list[Voorval]:
    """Each event once, the latest day first and within a day in the order in which it went; undated ones last."""
    groepen = list(GROEPEN)
    volgorde = {model: n for n, model in enumerate(_BRONNEN)}

    def key(voorval: Voorval) -> tuple[int, int, datetime.time, int, int, int]:
        dag = (voorval.datum or _NOOIT).toordinal()
        op_de_avond = getattr(voorval.rij, "volgorde", 0)
        return (
            -dag,
            # Before the time: a vote has one, and what was submitted that evening before it often has none.
            groepen.index(voorval.groep),
            voorval.tijd or datetime.time.max,
            volgorde[type(voorval.rij)],
            op_de_avond,
            voorval.rij.pk,
        )

    return _without_doubles(sorted(voorvallen, key=key))


def _without_doubles(voorvallen: list[Voorval]) -> list[Voorval]:
    """A step and a version of the text can tell the same change: the one that says more stays."""
    beste: dict[Any, Voorval] = {}
    for voorval in voorvallen:
        stuk = voorval.instrument if voorval.groep == "stuk" and voorval.soort in _EENMAAL_PER_DAG else None
        sleutel = (voorval.soort, stuk.pk, voorval.datum) if stuk else voorval.sleutel
        if sleutel not in beste or len(voorval.tekst) > len(beste[sleutel].tekst):
            beste[sleutel] = voorval
    return list(beste.values())


_EENMAAL_PER_DAG = ("ingediend", "gewijzigd")


def _of_source(
    bron: Stroombron,
    onder: Mapping[str, Any] | None,
    vanaf: datetime.date | None,
    tot: datetime.date | None,
    hoogstens: int | None,
) -> Iterable[Voorval]:
    rijen = bron.rijen() if onder is None else _under(bron, onder)
    if vanaf:
        rijen = rijen.filter(reduce(or_, (Q(**{f"{dag}__gte": vanaf}) for dag in bron.dagen)))
    if tot:
        rijen = rijen.filter(reduce(or_, (Q(**{f"{dag}__lte": tot}) for dag in bron.dagen)))
    if hoogstens is not None:
        # Which ones first: what their sentences need is joined to those few alone.
        nieuwste = rijen.order_by(_last_day(bron.dagen, tot).desc(), "-pk").values("pk")[:hoogstens]
        rijen = bron.rijen().filter(pk__in=nieuwste).order_by()
    for rij in rijen:
        yield from bron.maak(rij)


def _last_day(dagen: tuple[str, ...], tot: datetime.date | None) -> Any:
    """The latest of the days of a row, up to `tot`: of as many rows as events are asked for, none can be missed."""
    if tot is not None and len(dagen) == 1:
        # What is later, or has no day, is left out already; a bare day can be read from an index.
        return F(dagen[0])
    nooit = Value(_NOOIT, output_field=DateField())
    latest = [
        Coalesce(dag, nooit)
        if tot is None
        else Case(When(**{f"{dag}__lte": tot}, then=F(dag)), default=nooit)
        for dag in dagen
    ]
    return Greatest(*latest) if len(latest) > 1 else latest[0]


def _under(bron: Stroombron, onder: Mapping[str, Any]) -> QuerySet[Any]:
    """Those of its rows that hang under any of these; none, without a query, where they cannot.

    In no order: events are put in theirs here, and an order that nobody uses takes as long to write as to follow.
    """
    wegen = [Q(**{f"{weg}__in": onder[naam]}) for naam in onder for weg in bron.onder.get(naam, ())]
    return reached_by(bron.rijen(), *wegen).order_by() if wegen else bron.rijen().none()


def _within(dag: datetime.date | None, vanaf: datetime.date | None, tot: datetime.date | None) -> bool:
    if dag is None:
        return vanaf is None and tot is None
    return (vanaf is None or dag >= vanaf) and (tot is None or dag <= tot)
