"""Under what an event falls: which things someone may follow to hear of it."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from django.db.models import Model

from dossiers.models import Dossier, Indiener, Instrument
from dossiers.stroom.stroom import Voorval

# Of one kind of thing: by its key the identities of the events that fall under it.
PerDing: TypeAlias = Mapping[int, Collection[str]]


@dataclass(frozen=True)
class Nieuws:
    """The events of one run, and under what they fall.

    `bundel` and `sinds` by the identity of the event: what it goes with in one mail, and since when it is public;
    `onder` by kind of thing (a name of `volgen.models.OBJECTEN`); `over` by the row that an event is about, which a
    search can find; `uitvoering` likewise, only for what tells of carrying out.
    """

    voorvallen: Mapping[str, Voorval]
    bundel: Mapping[str, str]
    sinds: Mapping[str, datetime.datetime | None]
    onder: Mapping[str, PerDing]
    over: Mapping[tuple[type[Model], int], Collection[str]] = field(default_factory=dict)
    uitvoering: Mapping[tuple[type[Model], int], Collection[str]] = field(default_factory=dict)


def arrange(voorvallen: Mapping[str, Voorval]) -> Nieuws:
    """Puts the events under what they fall. Two queries, and none where there are no events."""
    onder: dict[str, dict[int, list[str]]] = {
        naam: defaultdict(list) for naam in ("instrument", "dossier", "fractie", "portefeuille")
    }
    over: dict[tuple[type[Model], int], list[str]] = defaultdict(list)
    uitvoering: dict[tuple[type[Model], int], list[str]] = defaultdict(list)
    fracties, portefeuilles = _fracties(voorvallen.values()), _portefeuilles(voorvallen.values())
    for sleutel, voorval in voorvallen.items():
        stukken, dossiers = _rijen(voorval, Instrument), _rijen(voorval, Dossier)
        dingen = {
            "instrument": stukken,
            "dossier": dossiers,
            "fractie": _fracties_of(voorval, fracties),
            "portefeuille": _portefeuilles_of(voorval, portefeuilles),
        }
        for naam, pks in dingen.items():
            for pk in pks:
                onder[naam][pk].append(sleutel)
        rij = object_of(voorval)
        over[type(rij), rij.pk].append(sleutel)
        if voorval.groep == "uitvoering":
            uitvoering[type(rij), rij.pk].append(sleutel)
    bundel = {sleutel: bundel_of(voorval) for sleutel, voorval in voorvallen.items()}
    sinds = {sleutel: moment_of(voorval) for sleutel, voorval in voorvallen.items()}
    return Nieuws(voorvallen, bundel, sinds, onder, over, uitvoering)


def object_of(voorval: Voorval) -> Any:
    """The row that the event is about: a promise, an item, a message or the dossier itself."""
    if voorval.groep == "bespreking" and voorval.soort != "agenda":
        return voorval.rij
    return voorval.toezegging or voorval.instrument or voorval.dossier or voorval.rij


def bundel_of(voorval: Voorval) -> str:
    """What goes together in one mail: the events of one item, and of anything else each its own."""
    stuk = voorval.toezegging or voorval.instrument
    return f"{stuk._meta.model_name}-{stuk.pk}" if stuk else voorval.sleutel


def moment_of(voorval: Voorval) -> datetime.datetime | None:
    """Since when the public can know of it, where its own row tells that."""
    rij = voorval.rij
    eigen: datetime.datetime | None = getattr(rij, "wanneer", None)
    if eigen:
        return eigen
    if not getattr(rij, "gepubliceerd_op", None):
        return None
    # What it is part of may have become public later.
    delen = (rij, voorval.instrument, voorval.dossier, voorval.vergadering)
    momenten: list[datetime.datetime] = [
        deel.gepubliceerd_op for deel in delen if deel and deel.gepubliceerd_op
    ]
    return max(momenten)


def _rijen(voorval: Voorval, model: type[Model]) -> set[int]:
    """The items, or the dossiers, that it is about or leads to."""
    stuk = voorval.instrument or (voorval.toezegging and voorval.toezegging.instrument)
    rijen = (voorval.dossier, stuk, voorval.ander, stuk and stuk.dossier)
    return {rij.pk for rij in rijen if isinstance(rij, model)}


def _fracties(voorvallen: Iterable[Voorval]) -> dict[int, set[int]]:
    """By item the fracties that submitted it, alone or with others."""
    stukken = {pk for voorval in voorvallen for pk in _rijen(voorval, Instrument)}
    gevonden: dict[int, set[int]] = defaultdict(set)
    indieners = Indiener.objects.openbaar().filter(instrument__in=stukken, fractie__isnull=False)
    for instrument, fractie in indieners.order_by().values_list("instrument", "fractie") if stukken else ():
        gevonden[instrument].add(fractie)
    return gevonden


def _fracties_of(voorval: Voorval, fracties: Mapping[int, set[int]]) -> set[int]:
    """Those that submitted the item, or to which the promise was made."""
    stukken = [voorval.instrument.pk] if voorval.instrument and not voorval.toezegging else []
    gevonden = {fractie for stuk in stukken for fractie in fracties.get(stuk, ())}
    if voorval.toezegging and voorval.toezegging.aan_fractie_id:
        gevonden.add(voorval.toezegging.aan_fractie_id)
    return gevonden


def _portefeuilles(voorvallen: Iterable[Voorval]) -> dict[int, set[int]]:
    """By dossier the portefeuilles to which it belongs."""
    gevonden: dict[int, set[int]] = defaultdict(set)
    dossiers = {pk for voorval in voorvallen for pk in _rijen(voorval, Dossier)}
    koppeling: Any = Dossier.portefeuilles.through
    for dossier, portefeuille in (
        koppeling.objects.filter(dossier__in=dossiers).values_list("dossier", "portefeuille")
        if dossiers
        else ()
    ):
        gevonden[dossier].add(portefeuille)
    return gevonden


def _portefeuilles_of(voorval: Voorval, portefeuilles: Mapping[int, set[int]]) -> set[int]:
    """That of who carries it out, and those of its dossier."""
    eigen = {rij.portefeuille_id for rij in (voorval.toezegging, voorval.instrument) if rij}
    van_dossier = (pk for dossier in _rijen(voorval, Dossier) for pk in portefeuilles.get(dossier, ()))
    return {*eigen, *van_dossier} - {None}
