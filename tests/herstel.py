"""Puts the database back after a test that really commits.

Django empties all tables there, and the guards of the log and of the votes refuse that, as they should. So the fresh
database is kept as a template, and each such test gives way to a copy of it. No production code knows of this.
"""

import sqlite3
from pathlib import Path
from typing import Any

from django.db import connection, connections
from django.test import TransactionTestCase


def keep_template() -> None:
    """Keeps the migrated database of the tests as the template."""
    if connection.vendor == "sqlite":
        _copy_sqlite(_file(), _template_file())
    else:
        _copy_postgresql(_name(), _template_name())


def drop_template() -> None:
    if connection.vendor == "postgresql":
        drop(_template_name())


def restore(testcase: Any = None) -> None:
    """The database as it was right after the migrations."""
    connections.close_all()
    if connection.vendor == "sqlite":
        _copy_sqlite(_template_file(), _file())
    else:
        _copy_postgresql(_template_name(), _name())


def copy_template(naar: Path | str) -> None:
    """The template once more: as a file on SQLite, as a database of that name on PostgreSQL."""
    if connection.vendor == "sqlite":
        _copy_sqlite(_template_file(), Path(naar))
    else:
        _copy_postgresql(_template_name(), str(naar))


def drop(naam: str) -> None:
    """Takes a copy away; PostgreSQL only."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{naam}" WITH (FORCE)')


def use_template_instead_of_flush() -> None:
    TransactionTestCase._fixture_teardown = restore  # type: ignore[method-assign]


def _copy_sqlite(van: Path, naar: Path) -> None:
    with sqlite3.connect(van) as bron, sqlite3.connect(naar, timeout=20) as doel:
        bron.backup(doel)
    bron.close()
    doel.close()


def _copy_postgresql(van: str, naar: str) -> None:
    connection.close()
    if pool := getattr(connection, "pool", None):
        pool.close()
        connection.close_pool()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{naar}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{naar}" TEMPLATE "{van}"')


def _file() -> Path:
    return Path(connection.settings_dict["NAME"])


def _template_file() -> Path:
    return _file().with_suffix(".sjabloon")


def _name() -> str:
    return str(connection.settings_dict["NAME"])


def _template_name() -> str:
    return f"{_name()}_sjabloon"
