"""From meldingen to mails: one for each item to who wants to hear at once, one for everything of a day or a week."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from volgen.models import Abonnee, Melding, Zending

# News about more items than this at once goes in one mail, also to who wants to hear at once.
HOOGSTENS_LOS = 20
_TEGELIJK = 500


def make_zendingen(nu: datetime.datetime, uur: int) -> int:
    """Puts what is to be told into mails: at once each item its own, else what came before the last fixed moment.

    `uur` is the hour of that moment, every day and every Monday. Gives the number of mails. Five queries for each
    five hundred people; two at once take turns per person.
    """
    aantal = 0
    for ritme, tot in _moments(nu, uur).items():
        for abonnees in _waiting(ritme, tot):
            aantal += _bundle(abonnees, ritme, tot)
    return aantal


def find_los() -> QuerySet[Melding]:
    """What is to be told and is in no mail yet. No query of its own."""
    return Melding.objects.filter(zending=None)


def _moments(nu: datetime.datetime, uur: int) -> dict[str, datetime.datetime]:
    """Until when, for each rhythm, what came is told now."""
    dag = nu.replace(hour=uur, minute=0, second=0, microsecond=0)
    dag -= datetime.timedelta(days=dag > nu)
    maandag = dag - datetime.timedelta(days=dag.weekday())
    return {
        Abonnee.Ritme.DIRECT: nu + datetime.timedelta(days=1),
        Abonnee.Ritme.DAGELIJKS: dag,
        Abonnee.Ritme.WEKELIJKS: maandag,
    }


def _open(tot: datetime.datetime) -> QuerySet[Melding]:
    return find_los().filter(gemaakt_op__lte=tot)


def _waiting(ritme: str, tot: datetime.datetime) -> Iterator[list[int]]:
    """Who of this rhythm, and with an address, is to be told something, in parts."""
    na = 0
    wachtend = Abonnee.objects.filter(
        Exists(_open(tot).filter(abonnee=OuterRef("pk"))), adres__isnull=False, ritme=ritme
    )
    while deel := list(wachtend.filter(pk__gt=na).order_by("pk").values_list("pk", flat=True)[:_TEGELIJK]):
        yield deel
        na = deel[-1]


@transaction.atomic
def _bundle(abonnees: list[int], ritme: str, tot: datetime.datetime) -> int:
    """The mails of these people. Looks again once they are locked: another run may just have done it."""
    gelockt = locked(Abonnee.objects.filter(pk__in=abonnees, ritme=ritme))
    te_melden = _open(tot).filter(abonnee__in=list(gelockt.values_list("pk", flat=True)))
    samen, los = _pairs(te_melden, ritme)
    nieuw = Zending.objects.bulk_create(
        Zending(abonnee_id=abonnee, bundel=bundel) for abonnee, bundel in [*samen, *los]
    )
    if nieuw:
        deze = Zending.objects.filter(
            pk__gte=min(zending.pk for zending in nieuw),
            abonnee=OuterRef("abonnee"),
            soort=Zending.Soort.BERICHT,
            stand=Zending.Stand.WACHT,
        )
        samen_abonnees = [abonnee for abonnee, _ in samen]
        _attach(te_melden.filter(abonnee__in=samen_abonnees), deze.filter(bundel=""))
        _attach(te_melden.exclude(abonnee__in=samen_abonnees), deze.filter(bundel=OuterRef("bundel")))
    return len(nieuw)


def _pairs(te_melden: QuerySet[Melding], ritme: str) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """(who, "") for one mail about everything, and (who, what) for a mail about one item."""
    per_abonnee: dict[int, list[str]] = {}
    for abonnee, bundel in (
        te_melden.order_by("abonnee", "bundel").values_list("abonnee", "bundel").distinct()
    ):
        per_abonnee.setdefault(abonnee, []).append(bundel)
    samen = {
        abonnee
        for abonnee, bundels in per_abonnee.items()
        if ritme != Abonnee.Ritme.DIRECT or len(bundels) > HOOGSTENS_LOS
    }
    los = [(a, bundel) for a, bundels in per_abonnee.items() if a not in samen for bundel in bundels]
    return [(abonnee, "") for abonnee in sorted(samen)], los


def _attach(meldingen: QuerySet[Melding], zendingen: QuerySet[Zending]) -> None:
    meldingen.update(zending=Subquery(zendingen.order_by("-pk").values("pk")[:1]))


def locked(rijen: QuerySet[Any]) -> QuerySet[Any]:
    """`rijen` locked until the end of the transaction, without those that another holds.

    SQLite has no locks on rows: there a transaction has the whole database to itself from its begin.
    """
    if connection.features.has_select_for_update_skip_locked:
        return rijen.order_by("pk").select_for_update(skip_locked=True, of=("self",))
    return rijen.order_by("pk")
