"""The people of a fractie, and who speaks for whom, on a day and before."""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Lower

from dossiers.models import Fractie, Lidmaatschap, Persoon, Woordvoerderschap


@dataclass(frozen=True)
class Fractieleden:
    """Memberships of one fractie: in force on the day (`nu`), of another time (`eerder`).
    `lidmaatschappen`: all of these people, in other fracties too."""

    nu: list[Lidmaatschap]
    eerder: list[Lidmaatschap]
    lidmaatschappen: list[Lidmaatschap]


def find_leden(fractie: Fractie, dag: datetime.date | None) -> Fractieleden:
    """Everyone who is or was in the fractie, by name. One query. Without a day all are of another
    time."""
    personen = Lidmaatschap.objects.filter(fractie=fractie).order_by().values("persoon")
    alles = list(
        Lidmaatschap.objects.filter(persoon__in=personen)
        .select_related("persoon", "vervangt", "fractie")
        .order_by("persoon__sorteernaam", "persoon__naam", "begin", "pk")
    )
    eigen = [lid for lid in alles if lid.fractie_id == fractie.pk]
    nu = [lid for lid in eigen if dag and is_in_force(lid, dag)]
    eerder = [lid for lid in eigen if lid not in nu]
    return Fractieleden(nu, eerder, alles)


def is_in_force(rij: Lidmaatschap, dag: datetime.date) -> bool:
    """Whether a dated row holds on `dag`; an absent date is open on that side."""
    return (rij.begin is None or rij.begin <= dag) and (rij.einde is None or dag <= rij.einde)


@dataclass(frozen=True)
class Raadslijst:
    """Somebody with what they were in the council on one day."""

    persoon: Persoon
    lidmaatschappen: list[Lidmaatschap]


def find_personen(dag: datetime.date | None) -> list[Raadslijst]:
    """Everyone in the council on `dag`, assistants too, by name; nobody without a day. One
    query."""
    if dag is None:
        return []
    rijen = Lidmaatschap.objects.op(dag).select_related("persoon", "fractie", "vervangt")
    per_persoon: defaultdict[Persoon, list[Lidmaatschap]] = defaultdict(list)
    for lid in rijen.order_by("persoon__sorteernaam", "persoon__naam", "-begin", "pk"):
        per_persoon[lid.persoon].append(lid)
    return [Raadslijst(persoon, lijst) for persoon, lijst in per_persoon.items()]


def find_woordvoerders(dag: datetime.date | None, **waar: Any) -> QuerySet[Woordvoerderschap]:
    """Who speaks on `dag`, for one `fractie=` or on one `portefeuille=`; nobody without a day. One
    query."""
    if dag is None:
        return Woordvoerderschap.objects.none()
    rijen: QuerySet[Woordvoerderschap] = Woordvoerderschap.objects.op(dag).filter(**waar)
    return rijen.select_related("portefeuille", "persoon", "fractie").order_by(
        Lower("portefeuille__naam"), Lower("fractie__naam"), "persoon__sorteernaam"
    )
