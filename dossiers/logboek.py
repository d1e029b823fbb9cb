"""The log: a line about what was done, and about what was tried and refused."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import TracebackType
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse

from dossiers.models.log import Logregel

BEHEER, STEMDESK, INLEZEN, OPDRACHT = "beheer", "stemdesk", "inlezen", "opdracht"
# The refusals of this request, to be written when its transactions are over.
_geweigerd: ContextVar[list[Logregel] | None] = ContextVar("geweigerd", default=None)


def user_of(request: HttpRequest) -> User:
    """Who does it, for `by`. Raises PermissionDenied where nobody is logged in: no door of the griffie lets that by."""
    if not isinstance(request.user, User):
        raise PermissionDenied("Log eerst in.")
    return request.user


def line(
    *,
    handeling: str,
    op: models.Model,
    by: User | None,
    oud: dict[str, Any],
    nieuw: dict[str, Any],
    vanuit: str = BEHEER,
) -> Logregel:
    """A line about the saved object `op`, not stored yet. `by` is a user, or None for a command or an import."""
    return Logregel(
        handeling=handeling,
        model=op._meta.label_lower,
        object_id=op.pk,
        onderwerp=str(op)[:300],
        wie=by,
        vanuit=vanuit,
        oud=oud,
        nieuw=nieuw,
    )


def log(
    *,
    handeling: str,
    op: models.Model,
    by: User | None,
    oud: dict[str, Any],
    nieuw: dict[str, Any],
    vanuit: str = BEHEER,
) -> Logregel:
    """Adds one line about the saved object `op` to the log: one query, and what the name of `op` needs."""
    regel = line(handeling=handeling, op=op, by=by, oud=oud, nieuw=nieuw, vanuit=vanuit)
    regel.save()
    return regel


def log_many(regels: Iterable[Logregel]) -> None:
    """Adds lines made by `line`, in their order: one query for about a hundred."""
    Logregel.objects.bulk_create(regels)


class Poging:
    """Around an action that may be refused: `with Poging(...), transaction.atomic():`.

    A ValidationError, or one of `ook`, leaves a line with the result `geweigerd`. It stands outside the transaction,
    so it stays when that is rolled back; within a request it waits until all transactions of the request are over.
    """

    def __init__(
        self,
        handeling: str,
        *,
        op: models.Model,
        by: User | None,
        vanuit: str,
        ook: tuple[type[Exception], ...] = (),
    ) -> None:
        self._wat: dict[str, Any] = {"handeling": handeling, "op": op, "by": by, "vanuit": vanuit}
        self._weigering: tuple[type[Exception], ...] = (ValidationError, *ook)

    def __enter__(self) -> None: ...

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        if not isinstance(fout, self._weigering):
            return
        fouten = fout.messages if isinstance(fout, ValidationError) else [str(fout)]
        regel = line(**self._wat, oud={}, nieuw={"geweigerd": fouten})
        regel.resultaat = Logregel.Resultaat.GEWEIGERD
        wachtend = _geweigerd.get()
        if wachtend is None:
            regel.save()
        else:
            wachtend.append(regel)


@contextmanager
def keep_refusals() -> Iterator[None]:
    """Within it, lines about refusals wait until the end: put it outside every transaction."""
    regels: list[Logregel] = []
    vorige = _geweigerd.set(regels)
    try:
        yield
    finally:
        _geweigerd.reset(vorige)
        if regels:
            log_many(regels)


def refusals_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Keeps what a request refuses until its transactions are over. No query where nothing was refused."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with keep_refusals():
            return get_response(request)

    return middleware


def differences(
    oud: models.Model | None, nieuw: models.Model | None
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields in which two states of one row differ, as JSON values that people can read: (old, new).

    None is a row that is not there: then only what is filled in counts. What is derived from other fields is left
    out. A query for each foreign key that differs and is not loaded.
    """
    rij = nieuw if nieuw is not None else oud
    eerst: dict[str, Any] = {}
    daarna: dict[str, Any] = {}
    for veld in rij._meta.concrete_fields if rij is not None else ():
        if veld.primary_key or hasattr(veld, "van"):
            continue
        was, werd = (getattr(staat, veld.attname, None) for staat in (oud, nieuw))
        if was != werd and not (None in (oud, nieuw) and (was or werd) in (None, "", {}, [], False)):
            eerst[veld.name], daarna[veld.name] = _readable(oud, veld), _readable(nieuw, veld)
    return ({} if oud is None else eerst), ({} if nieuw is None else daarna)


def _readable(rij: models.Model | None, veld: models.Field) -> Any:
    waarde = getattr(rij, veld.attname, None)
    if waarde is None:
        return None
    if veld.is_relation:
        return f"{getattr(rij, veld.name)} ({waarde})"
    if isinstance(waarde, datetime.date | datetime.time):
        return waarde.isoformat()
    return waarde if isinstance(waarde, bool | int | float | str | list | dict) else str(waarde)
