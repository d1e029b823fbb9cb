"""Dossiers that belong together, and the state of carrying out. Every set starts with `openbaar()`."""

import datetime
from typing import Any, TypeVar, overload

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from dossiers.geladen import GeladenToezegging
from dossiers.models import (
    Dossier,
    Instrument,
    Opvolging,
    Toezegging,
    Verwantschap,
    Voortgang,
)
from dossiers.standen.staat import LOPEND, NIETS_VASTGELEGD

_Stuk = TypeVar("_Stuk", bound=Instrument)


def find_verwanten(dossier: Dossier) -> list[tuple[Dossier, Verwantschap]]:
    """The public dossiers that this one is related to, each with the link. One query."""
    van_dit = Q(dossier=dossier) | Q(ander=dossier)
    rijen = Verwantschap.objects.openbaar().filter(van_dit).select_related("dossier", "ander").order_by("pk")
    return [(rij.ander if rij.dossier_id == dossier.pk else rij.dossier, rij) for rij in rijen]


def find_keten(dossier: Dossier, hoogstens: int = 20) -> list[Dossier]:
    """The public dossiers before and after this one, with itself, the oldest number first.

    A query for each step of the chain, whatever the number of dossiers; a circle in the links ends by itself.
    """
    gevonden = {dossier.pk: dossier}
    rand = [dossier.pk]
    while rand and len(gevonden) < hoogstens:
        verbanden = Opvolging.objects.openbaar().filter(Q(voorganger__in=rand) | Q(opvolger__in=rand))
        buren = {
            buur.pk: buur
            for verband in verbanden.select_related("voorganger", "opvolger")
            for buur in (verband.voorganger, verband.opvolger)
        }
        rand = [pk for pk in buren if pk not in gevonden]
        gevonden |= {pk: buren[pk] for pk in rand}
    return sorted(gevonden.values(), key=lambda d: (d.geschreven_op or d.sorteerdatum, d.nummer, d.pk))


def find_stukken_rond(instrument: Instrument) -> list[Instrument]:
    """The public items beside this one: of its dossier or its number, what it changes and what changes it.

    With itself, and with little of each. One query.
    """
    rond = Q(pk__in=[instrument.pk, instrument.wijzigt_id]) | Q(wijzigt=instrument)
    if instrument.dossier_id:
        rond |= Q(dossier=instrument.dossier_id)
    elif instrument.basisnummer:
        rond |= Q(dossier__isnull=True, basisnummer=instrument.basisnummer)
    velden = ("nummer", "slug", "titel", "soort", "wijzigt", "dossier__slug")
    rijen = Instrument.objects.openbaar().filter(rond).select_related("dossier")
    return list(rijen.only(*velden).order_by("nummer", "pk"))


@overload
def with_staat(rijen: QuerySet[Toezegging], vandaag: datetime.date) -> QuerySet[GeladenToezegging]: ...
@overload
def with_staat(rijen: QuerySet[_Stuk], vandaag: datetime.date) -> QuerySet[_Stuk]: ...
def with_staat(rijen: QuerySet[Any], vandaag: datetime.date) -> QuerySet[Any]:
    """Public instruments or promises with `staat`, `gemeld_op` (year 1: without a date) and `te_laat`. No query more.

    The state is that of the last public update, as `dossiers.standen.staat.staat_van` computes it.
    """
    naam = "toezegging" if rijen.model is Toezegging else "instrument"
    laatste = (
        Voortgang.objects.openbaar_onder("instrument", "toezegging")
        .filter(**{naam: OuterRef("pk")})
        .order_by("-sorteerdatum", "-pk")
    )
    met_staat = rijen.annotate(
        staat=Coalesce(
            Subquery(laatste.values("staat")[:1]), Value(NIETS_VASTGELEGD), output_field=CharField()
        ),
        gemeld_op=Subquery(laatste.values("sorteerdatum")[:1]),
    )
    te_laat = When(termijn__lt=vandaag, staat__in=LOPEND, then=Value(True))
    met_laat: QuerySet[Any] = met_staat.annotate(
        te_laat=Case(te_laat, default=Value(False), output_field=BooleanField())
    )
    return met_laat
