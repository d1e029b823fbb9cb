"""What the first page of the griffie tells: the evening, what waits, what you began, what was done last."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from django.apps import apps
from django.contrib.auth.models import User
from django.db.models import Count, Model, Q, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.formats import date_format

from agendawijzer.griffie.deur import INVOEREN
from agendawijzer.griffie.werklijst.lijsten import Werklijst, count_lijsten
from agendawijzer.griffie.werklijst.views import BEKIJKEN
from agendawijzer.portaal.woorden.raad import vergaderingnaam
from dossiers.models import Logregel, Vergadering
from dossiers.openbaarheid import Publiceerbaar
from stemmingen.models import Stemming

WEEK = datetime.timedelta(days=7)
_REGELS, _CONCEPTEN, _TERUG = 8, 6, 200
_DEED = {
    "openbaar": "openbaar gemaakt",
    "geladen": "geladen",
    "verschil_behouden": "verschil beoordeeld",
    "verschil_overgenomen": "verschil beoordeeld",
}


if TYPE_CHECKING:

    class Griffievergadering(Vergadering):
        """A meeting with how many votes it has, and how many ask to be entered or published (`dossiers.geladen`)."""

        lijst: int
        invoeren: int
        publiceren: int

else:
    Griffievergadering = Vergadering


@dataclass(frozen=True)
class Griffieavond:
    """One meeting with what its votes still ask: how many to enter, how many entered and not public."""

    vergadering: Vergadering
    naam: str
    wanneer: str
    is_vandaag: bool
    op_de_lijst: int
    in_te_voeren: int
    te_publiceren: int


@dataclass(frozen=True)
class Handeling:
    """One line of the log in words, with the way to what it is about where that still has a page."""

    deed: str
    wat: str
    wie: str
    wanneer: datetime.datetime
    adres: str


@dataclass(frozen=True)
class Griffiedag:
    avonden: Sequence[Griffieavond]
    telling: Sequence[tuple[Werklijst, int]]
    concepten: Sequence[tuple[str, Any, str]]
    handelingen: Sequence[Handeling]


def find_griffiedag(user: User, dag: datetime.date) -> Griffiedag:
    """Only what `user` may see. At most some fifty queries, whatever there is: most are the counts of the lists."""
    return Griffiedag(
        avonden=find_avonden(dag) if user.has_perm(INVOEREN) else [],
        telling=[(lijst, n) for lijst, n in count_lijsten(dag) if n] if user.has_perm(BEKIJKEN) else [],
        concepten=find_concepten(user),
        handelingen=find_handelingen(user),
    )


def find_avonden(dag: datetime.date) -> list[Griffieavond]:
    """The plenary meetings of today and the week to come; and of the past week, where votes still wait. One query."""
    wacht = Q(stemmingen__gepubliceerd_op__isnull=True)
    leeg = Q(stemmingen__uitkomst=Stemming.Uitkomst.ONBEKEND)
    rijen = Vergadering.objects.filter(
        soort=Vergadering.Soort.PLENAIR, afgelast=False, datum__range=(dag - WEEK, dag + WEEK)
    ).annotate(
        lijst=Count("stemmingen"),
        invoeren=Count("stemmingen", filter=wacht & leeg),
        publiceren=Count("stemmingen", filter=wacht & ~leeg),
    )
    rijen = rijen.filter(Q(datum__gte=dag) | Q(invoeren__gt=0) | Q(publiceren__gt=0))
    met_werk = cast(QuerySet[Griffievergadering], rijen.order_by("datum", "pk"))
    avonden = [_evening(rij, dag) for rij in met_werk]
    return sorted(avonden, key=lambda avond: not avond.is_vandaag)


def _evening(rij: Griffievergadering, dag: datetime.date) -> Griffieavond:
    is_vandaag = rij.datum == dag
    return Griffieavond(
        vergadering=rij,
        naam=vergaderingnaam(rij),
        wanneer="Vandaag" if is_vandaag else date_format(rij.datum, "l j F"),
        is_vandaag=is_vandaag,
        op_de_lijst=rij.lijst,
        in_te_voeren=rij.invoeren,
        te_publiceren=rij.publiceren,
    )


def find_concepten(user: User) -> list[tuple[str, Any, str]]:
    """Drafts that this user touched last, newest first: (kind, row, address). A query for each kind among them.

    Votes are left out: they stand with their meeting.
    """
    regels = Logregel.objects.filter(wie=user, resultaat=Logregel.Resultaat.GELUKT).order_by("-pk")
    sleutels = list(dict.fromkeys(regels.values_list("model", "object_id")[:_TERUG]))
    per_model: dict[str, list[int]] = defaultdict(list)
    for naam, sleutel in sleutels:
        per_model[naam].append(sleutel)
    gevonden = {
        (naam, rij.pk): rij for naam, pks in per_model.items() for rij in _drafts(apps.get_model(naam), pks)
    }
    rijen = [gevonden[sleutel] for sleutel in sleutels if sleutel in gevonden][:_CONCEPTEN]
    return [
        (str(rij._meta.verbose_name), rij, _change_address(rij._meta.label_lower, rij.pk)) for rij in rijen
    ]


def _drafts(model: type[Model], pks: list[int]) -> list[Publiceerbaar]:
    if not issubclass(model, Publiceerbaar) or model is Stemming:
        return []
    rijen = model.objects.filter(pk__in=pks, gepubliceerd_op__isnull=True)
    return [rij for rij in rijen.select_related(*model.openbaar_via) if rij.is_concept]


def find_handelingen(user: User) -> list[Handeling]:
    """What people did last; who may not read the log sees only what they did themselves. One query."""
    regels = Logregel.objects.filter(wie__isnull=False).select_related("wie")
    if not user.has_perm("dossiers.view_logregel"):
        regels = regels.filter(wie=user)
    return [
        Handeling(
            deed="geweigerd" if rij.resultaat == Logregel.Resultaat.GEWEIGERD else _deed(rij.handeling),
            wat=rij.onderwerp or rij.model,
            wie="u" if rij.wie_id == user.pk else str(rij.wie),
            wanneer=rij.wanneer,
            adres=_change_address(rij.model, rij.object_id) if rij.handeling != "verwijderd" else "",
        )
        for rij in regels.order_by("-pk")[:_REGELS]
    ]


def _deed(handeling: str) -> str:
    return _DEED.get(handeling, handeling.replace("_", " "))


def _change_address(model: str, pk: int) -> str:
    """Where the griffie keeps a row; empty for what has no page of its own."""
    try:
        return reverse(f"admin:{model.replace('.', '_')}_change", args=[pk])
    except NoReverseMatch:
        return ""
