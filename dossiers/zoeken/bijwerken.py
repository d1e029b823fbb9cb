"""Keeping the index: what changed is gathered, and written in the same transaction.

`save()`, `delete()` and changes of a many-to-many relation are heard by themselves (`signalen`). What passes those,
`bulk_create`, `bulk_update` and `QuerySet.update`, has to be told: `touch(...)`, `touch_new(...)`. Within
`gathered()` the index is written once, at its end.
"""

import threading
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Model

from dossiers.zoeken.schrijven import wait_for_turn, write
from dossiers.zoeken.wegen import find_touched, owners

_PER_KEER = 500


@dataclass
class _Verzameling:
    """What changed since the index was written last, by model."""

    # Rows of the index itself, which have to be made again.
    regels: defaultdict[type[Model], set[int]] = field(default_factory=lambda: defaultdict(set))
    # Rows that were there before, whatever refers to them.
    gewijzigd: defaultdict[type[Model], set[int]] = field(default_factory=lambda: defaultdict(set))
    nieuw: defaultdict[type[Model], set[int]] = field(default_factory=lambda: defaultdict(set))


_per_draad = threading.local()


@contextmanager
def gathered() -> Iterator[None]:
    """Writes the index once, at the end. Put it inside the transaction: then both stand or fall together."""
    if _open() is not None:
        yield
        return
    _per_draad.verzameling = verzameling = _Verzameling()
    try:
        yield
        _write(verzameling)
    finally:
        _per_draad.verzameling = None


def touch(*rijen: Model) -> None:
    """Says that these saved rows changed without `save()`. Rows of the index that show something of them follow."""
    with gathered():
        _note(rijen, nieuw=False)


def touch_new(*rijen: Model) -> None:
    """As `touch`, for rows that were made just now: nothing can refer to them yet."""
    with gathered():
        _note(rijen, nieuw=True)


def touch_keys(model: type[Model], pks: Iterable[int]) -> None:
    """Says that the index must look again at these rows of a model that can be found, or once could."""
    with gathered():
        verzameling = _open()
        assert verzameling is not None  # noqa: S101 - gathered() just made it
        verzameling.regels[model].update(pks)


def _open() -> _Verzameling | None:
    return getattr(_per_draad, "verzameling", None)


def _note(rijen: Iterable[Model], *, nieuw: bool) -> None:
    verzameling = _open()
    assert verzameling is not None  # noqa: S101 - inside gathered()
    for rij in rijen:
        for model, pk in owners(rij):
            verzameling.regels[model].add(pk)
        (verzameling.nieuw if nieuw else verzameling.gewijzigd)[type(rij)].add(rij.pk)


@transaction.atomic
def _write(verzameling: _Verzameling) -> None:
    regels = verzameling.regels
    for model, pks in verzameling.gewijzigd.items():
        # Under what was made in this same gathering nothing hangs that it does not know of.
        for anders, sleutels in find_touched(model, pks - verzameling.nieuw[model]):
            regels[anders] |= sleutels
    if any(regels.values()):
        wait_for_turn()
        for model, pks in regels.items():
            for deel in _chunks(sorted(pks)):
                write(model, deel, nieuw=verzameling.nieuw[model])


def _chunks(pks: list[int]) -> Iterator[Collection[int]]:
    return (pks[begin : begin + _PER_KEER] for begin in range(0, len(pks), _PER_KEER))
