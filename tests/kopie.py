"""A database as a thing to copy, rename and throw away: a file on SQLite, a database of the server on PostgreSQL."""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection, connections


def connect(naam: str) -> None:
    """Everything that follows goes to this database."""
    _let_go()
    connection.settings_dict["NAME"] = naam


def exists(naam: str) -> bool:
    if connection.vendor == "sqlite":
        return Path(naam).exists()
    return naam in _names()


def copy(van: str, naar: str) -> None:
    """`naar` becomes what `van` is, also where `naar` was something else."""
    _let_go()
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(van)) as bron, closing(sqlite3.connect(naar, timeout=20)) as doel:
            bron.backup(doel)
    else:
        drop(naar)
        _tell_server(f'CREATE DATABASE "{naar}" TEMPLATE "{van}"')


def rename(van: str, naar: str) -> None:
    _let_go()
    if connection.vendor == "sqlite":
        Path(van).replace(naar)
    else:
        _tell_server(f'ALTER DATABASE "{van}" RENAME TO "{naar}"')


def drop(naam: str) -> None:
    _let_go()
    if connection.vendor == "sqlite":
        # What a process that was killed left behind goes too: SQLite would read it into the next file of this name.
        for deel in ("", "-wal", "-shm"):
            Path(f"{naam}{deel}").unlink(missing_ok=True)
    else:
        _tell_server(f'DROP DATABASE IF EXISTS "{naam}" WITH (FORCE)')


def create(naam: str) -> None:
    """An empty one; SQLite makes its file by itself."""
    drop(naam)
    if connection.vendor == "postgresql":
        _tell_server(f'CREATE DATABASE "{naam}"')


def _let_go() -> None:
    """No connection may look at a database that changes underneath it."""
    connections.close_all()
    if getattr(connection, "pool", None):
        connection.close_pool()


def _tell_server(sql: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(sql)


def _names() -> set[str]:
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database")
        return {naam for (naam,) in cursor.fetchall()}
