"""Which rows of the index are touched by a change: the lookups of `dossiers.zoeken.bronnen`, walked backwards."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import ForeignKey, Model

from dossiers.zoeken.bronnen import all_bronnen, all_wegen


@dataclass(frozen=True)
class _Weg:
    """A lookup from a row that can be found to the row that changed. `kolom` is the column of the latter that names
    the former, where it is one step."""

    model: type[Model]
    lookup: str
    kolom: str = ""


def listened_to() -> set[type[Model]]:
    """Every model of which a change touches the index."""
    return {bron.model for bron in all_bronnen()} | set(_ways())


def owners(rij: Model) -> Iterator[tuple[type[Model], int]]:
    """The rows that can be found which `rij` is, or names itself: (model, key). No query."""
    if any(bron.model is type(rij) for bron in all_bronnen()):
        yield type(rij), rij.pk
    for weg in _ways().get(type(rij), ()):
        if weg.kolom and (pk := getattr(rij, weg.kolom)):
            yield weg.model, pk


def owner_columns(model: type[Model]) -> set[str]:
    """The columns in which rows of `model` name a row that can be found."""
    return {weg.kolom for weg in _ways().get(model, ()) if weg.kolom}


def find_touched(model: type[Model], pks: Collection[int]) -> Iterator[tuple[type[Model], set[int]]]:
    """The rows that can be found which refer to these rows of `model`, in whatever way. A query for each way."""
    for weg in _ways().get(model, ()) if pks else ():
        if not weg.kolom:
            rijen = weg.model._base_manager.filter(**{f"{weg.lookup}__in": pks}).order_by()
            yield weg.model, set(rijen.values_list("pk", flat=True))


def forget_ways() -> None:
    """After another app has registered."""
    _ways.cache_clear()


@cache
def _ways() -> dict[type[Model], list[_Weg]]:
    wegen: dict[type[Model], list[_Weg]] = {}
    for bron, lookup in all_wegen():
        model, veld = _walk(bron.model, lookup)
        eigen = getattr(veld, "field", None) if "__" not in lookup else None
        kolom = eigen.attname if isinstance(eigen, ForeignKey) and eigen.model is model else ""
        wegen.setdefault(model, []).append(_Weg(bron.model, lookup, kolom))
    return wegen


def _walk(model: type[Model], lookup: str) -> tuple[type[Model], Any]:
    """The model to which a lookup leads, and its last step."""
    veld: Any = None
    for stap in lookup.split("__"):
        veld = model._meta.get_field(stap)
        model = veld.related_model
    return model, veld
