"""Keeping the index: what changed is gathered, and written in the same transaction.

`save()`, `delete()` and changes of a many-to-many relation are heard by themselves (`signalen`). What passes those,
`bulk_create`, `bulk_update` and `QuerySet.update`, has to be told: `touch(...)`, `touch_new(...)`. Within
`gathered()` the index is written once, at its end.
"""

import threading
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
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
        # Of what is to be undone nothing stands, and no query can be put any more.
        if not transaction.get_connection().needs_rollback:
            _write(verzameling)
    finally:
        _per_draad.verzameling = None


@contextmanager
def unheard() -> Iterator[None]:
    """For filling a whole database: nothing is written of what changes within it. Build the index after it."""
    vorige, _per_draad.verzameling = _open(), _Verzameling()
    try:
        yield
    finally:
        _per_draad.verzameling = vorige


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
    if not (any(regels.values()) or verzameling.gewijzigd):
        return
    # Before looking what is touched: what another was adding under these rows stands there by then.
    wait_for_turn()
    for model, pks in verzameling.gewijzigd.items():
        # Under what was made in this same gathering nothing hangs that it does not know of.
        for anders, sleutels in find_touched(model, pks - verzameling.nieuw[model]):
            regels[anders] |= sleutels
    if any(regels.values()):
        bekend = {*verzameling.nieuw, *verzameling.gewijzigd}
        for deel in _chunks(regels):
            write(deel, nieuw=verzameling.nieuw, bekend=bekend)


def _chunks(
    regels: Mapping[type[Model], Collection[int]],
) -> Iterator[Mapping[type[Model], Collection[int]]]:
    """All of them at once where they are few, and some hundred of one model at a time where they are many."""
    if sum(map(len, regels.values())) <= _PER_KEER:
        yield regels
        return
    for model, pks in regels.items():
        op_rij = sorted(pks)
        yield from ({model: op_rij[n : n + _PER_KEER]} for n in range(0, len(op_rij), _PER_KEER))
