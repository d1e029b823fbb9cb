"""Rows that are reached in more than one way: each way by its own index, never by walking past all rows."""

from typing import Any

from django.db.models import Q, QuerySet


def reached_by(rijen: QuerySet[Any], *wegen: Q) -> QuerySet[Any]:
    """Those of `rijen` for which any of these conditions holds. No query of its own.

    Said with OR, over a foreign key here and one further on, both databases walk the whole table; said as a union of
    keys they do not.
    """
    if len(wegen) == 1:
        return rijen.filter(wegen[0])
    sleutels = [rijen.model._base_manager.filter(weg).order_by().values("pk") for weg in wegen]
    return rijen.filter(pk__in=sleutels[0].union(*sleutels[1:]))
