"""The part of an address that names a row: made of a text, and free among the rows beside it."""

import re
from typing import Any

from django.db.models import QuerySet
from django.utils.text import slugify


def make_slug(tekst: str) -> str:
    """`2026/0123` -> `2026-0123`; empty where `tekst` has no letter and no digit. Pure."""
    return slugify(re.sub(r"[/.,:]", "-", tekst))[:110].strip("-_").replace("_", "-")


def free_slug(basis: str, rijen: QuerySet[Any]) -> str:
    """`basis`, or with -2, -3 ... behind it where a row of `rijen` has it already. At most one query."""
    basis = basis[:110].strip("-")
    if not basis:
        return ""
    bezet = set(rijen.filter(slug__startswith=basis).values_list("slug", flat=True))
    poging, volgnummer = basis, 1
    while poging in bezet:
        volgnummer += 1
        poging = f"{basis}-{volgnummer}"
    return poging
