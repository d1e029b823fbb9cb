"""The meetings that are to come, with what is on their agendas."""

import datetime
from typing import TypeVar

from django.db.models import F, Prefetch, QuerySet

from dossiers.models import Agendapunt, Vergadering

_V = TypeVar("_V", bound=Vergadering)
# How far ahead the first page looks.
VOORUIT = datetime.timedelta(days=14)


def with_agenda(vergaderingen: QuerySet[_V]) -> QuerySet[_V]:
    """`vergaderingen` with `openbare_agendapunten`, in order. One query more."""
    punten = Agendapunt.objects.openbaar().select_related("dossier", "instrument__dossier")
    return vergaderingen.prefetch_related(
        Prefetch("agendapunten", punten, to_attr="openbare_agendapunten")
    )


def find_komend(vandaag: datetime.date, tot: datetime.date | None = None) -> QuerySet[Vergadering]:
    """The public meetings from `vandaag`, the nearest first, with their agendas; up to and with
    `tot`. Two queries."""
    komend: QuerySet[Vergadering] = Vergadering.objects.openbaar().filter(datum__gte=vandaag)
    if tot:
        komend = komend.filter(datum__lte=tot)
    return (
        with_agenda(komend)
        .defer("inleiding")
        .order_by("datum", F("begintijd").asc(nulls_last=True), "pk")
    )
