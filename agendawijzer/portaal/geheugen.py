"""Pages that were made before, given again while nothing changed. Exact: the database itself tells
whether it did.

PostgreSQL names the snapshot that a query sees: the same name is the same data. SQLite counts what
other connections wrote, and what this one did. So no code has to say that it changed something, and
none can forget to.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from hashlib import blake2b
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from dossiers.klok import nu

_GROOTSTE = 200_000
# A SQLite connection belongs to one thread, and so does what was seen through it.
_per_draad = threading.local()


class Geheugen:
    """The pages of one state of the data, at most `hoogstens` bytes of them; those asked for
    longest ago go first."""

    def __init__(self, hoogstens: int) -> None:
        self._hoogstens, self._gebruikt = hoogstens, 0
        self._stand: Hashable = None
        self._paginas: OrderedDict[Hashable, HttpResponse] = OrderedDict()
        self._slot = threading.Lock()

    def get(self, stand: Hashable, sleutel: Hashable) -> HttpResponse | None:
        """The page under `sleutel`, if it was made in this state."""
        with self._slot:
            if stand != self._stand or sleutel not in self._paginas:
                return None
            self._paginas.move_to_end(sleutel)
            return self._paginas[sleutel]

    def keep(self, stand: Hashable, sleutel: Hashable, antwoord: HttpResponse) -> None:
        """Keeps a page of this state; everything of another state goes, for it will not be asked
        for again."""
        with self._slot:
            if stand != self._stand:
                self._paginas.clear()
                self._stand, self._gebruikt = stand, 0
            if sleutel in self._paginas:
                return
            self._paginas[sleutel] = antwoord
            self._gebruikt += len(antwoord.content)
            while self._gebruikt > self._hoogstens:
                self._gebruikt -= len(self._paginas.popitem(last=False)[1].content)


_gedeeld = Geheugen(settings.GEHEUGEN_MB * 1_000_000)


def remembered(request: HttpRequest, maak: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer to a request for a public page: made before and still true, or made now. One small
    query.

    Answers 304 where the visitor has it already. What depends on the hour (who can still register
    to speak) is true to the minute. Only whole, successful answers without a cookie are kept.
    """
    gelezen = _read_stand()
    if gelezen is None:
        return maak()
    geheugen, stand = gelezen
    sleutel = (
        request.method,
        request.get_host(),
        request.is_secure(),
        request.get_full_path(),
        nu().strftime("%d%H%M"),
    )
    antwoord = geheugen.get(stand, sleutel)
    if antwoord is None:
        antwoord = maak()
        if not _fit_to_keep(antwoord):
            return antwoord
        if not antwoord.has_header("ETag"):
            antwoord["ETag"] = f'"{blake2b(antwoord.content, digest_size=12).hexdigest()}"'
        geheugen.keep(stand, sleutel, antwoord)
    return _copy(request, antwoord)


def _fit_to_keep(antwoord: HttpResponse) -> bool:
    return (
        antwoord.status_code == 200
        and not antwoord.streaming
        and not antwoord.cookies
        and len(antwoord.content) <= _GROOTSTE
    )


def _copy(request: HttpRequest, antwoord: HttpResponse) -> HttpResponse:
    """An answer of its own for each request: what stands around the pages adds headers to it."""
    vers = HttpResponse(antwoord.content, headers=dict(antwoord.items()))
    gevraagd: Any = get_conditional_response(request, etag=antwoord["ETag"], response=vers)
    return gevraagd or vers


def _read_stand() -> tuple[Geheugen, Hashable] | None:
    """Where to look and in which state the data are now; None where that cannot be told, or must
    not be relied on.

    Inside a transaction its own changes count, and no snapshot names those.
    """
    if not settings.GEHEUGEN_MB or connection.in_atomic_block:
        return None
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_current_snapshot()::text")
            return _gedeeld, cursor.fetchone()[0]
        cursor.execute("PRAGMA data_version")
        gezien, eigen = cursor.fetchone()[0], connection.connection
    if getattr(_per_draad, "verbinding", None) is not eigen:
        # The counts of another connection say nothing about this one.
        _per_draad.verbinding, _per_draad.geheugen = (
            eigen,
            Geheugen(settings.GEHEUGEN_MB * 1_000_000 // 8),
        )
    return _per_draad.geheugen, (gezien, eigen.total_changes)
