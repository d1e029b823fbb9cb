"""One run at a time, whoever starts it."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

# Any number will do, as long as nothing else in this database locks it.
_NUMMER = 0x6C696E6B73


@contextmanager
def only_one() -> Iterator[bool]:
    """Whether nobody else is running; nobody can start until the end of the block. A process that dies lets go.

    On PostgreSQL a lock of the session, so that it holds between servers as well; one query to take it and one to
    give it back. SQLite is on one machine always: a lock on a file beside the database, no query.
    """
    neem = _in_database if connection.vendor == "postgresql" else _beside_database
    with neem() as gelukt:
        yield gelukt


@contextmanager
def _in_database() -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_NUMMER])
        gelukt = bool(cursor.fetchone()[0])
    try:
        yield gelukt
    finally:
        if gelukt:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_NUMMER])


@contextmanager
def _beside_database() -> Iterator[bool]:
    naam = Path(connection.settings_dict["NAME"])
    with naam.with_name(f"{naam.name}.linkcontrole").open("w") as bestand:
        try:
            fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
