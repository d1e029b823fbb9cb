"""What stands beside the table of the index in each database: a full-text index that the database itself keeps."""

from typing import Any

from django.db import connections

TABEL, INDEX, VECTOR = "dossiers_zoekregel", "dossiers_zoekindex", "_vector"
KOLOMMEN = ("titelwoorden", "woorden")
# What SQLite counts in a table of a few dozen rows stays with it when the table grows, and then tells it to walk
# through all rows instead of asking the index. Under this number it is better off without figures.
_WEINIG = 1000
_NAMEN = ", ".join(KOLOMMEN)
_TRIGGERS = ("bij", "weg", "anders")


def create_index(using: str) -> None:
    """Makes the full-text index of the empty or filled table; for the migration."""
    postgresql = connections[using].vendor == "postgresql"
    _execute(using, _postgresql() if postgresql else [*_sqlite(), *_sqlite_triggers()])


def drop_index(using: str) -> None:
    """Undoes `create_index`."""
    if connections[using].vendor == "postgresql":
        _execute(using, [f"ALTER TABLE {TABEL} DROP COLUMN {kolom}{VECTOR}" for kolom in KOLOMMEN])
    else:
        _execute(using, [*_drop_triggers(), f"DROP TABLE {INDEX}"])


def _postgresql() -> list[str]:
    # The words are cut already: no parser and no dictionary that another version could change.
    return [
        regel
        for kolom in KOLOMMEN
        for regel in (
            f"ALTER TABLE {TABEL} ADD COLUMN {kolom}{VECTOR} tsvector "
            f"GENERATED ALWAYS AS (array_to_tsvector(string_to_array({kolom}, ' '))) STORED",
            f"CREATE INDEX zoekregel_{kolom} ON {TABEL} USING gin ({kolom}{VECTOR})",
        )
    ]


def _sqlite() -> list[str]:
    return [
        f"CREATE VIRTUAL TABLE {INDEX} USING fts5({_NAMEN}, content='{TABEL}', content_rowid='id', "
        "detail=column, prefix='3 4 5', tokenize=\"ascii tokenchars '~=_'\")",
        f"INSERT INTO {INDEX}({INDEX}) VALUES ('rebuild')",  # noqa: S608
    ]


def _sqlite_triggers() -> list[str]:
    """What keeps the index equal to the table."""
    oud, nieuw = (", ".join(f"{rij}.{kolom}" for kolom in ("id", *KOLOMMEN)) for rij in ("old", "new"))
    bij = f"INSERT INTO {INDEX}(rowid, {_NAMEN}) VALUES ({nieuw});"  # noqa: S608
    weg = f"INSERT INTO {INDEX}({INDEX}, rowid, {_NAMEN}) VALUES ('delete', {oud});"  # noqa: S608
    anders = " OR ".join(f"old.{kolom} <> new.{kolom}" for kolom in KOLOMMEN)
    return [
        f"CREATE TRIGGER {INDEX}_bij AFTER INSERT ON {TABEL} BEGIN {bij} END",
        f"CREATE TRIGGER {INDEX}_weg AFTER DELETE ON {TABEL} BEGIN {weg} END",
        f"CREATE TRIGGER {INDEX}_anders AFTER UPDATE ON {TABEL} WHEN {anders} BEGIN {weg} {bij} END",
    ]


def _drop_triggers() -> list[str]:
    return [f"DROP TRIGGER IF EXISTS {INDEX}_{naam}" for naam in _TRIGGERS]


def lift_index(sender: object, *, using: str, **kwargs: Any) -> None:
    """Takes the triggers away before a migrate on SQLite, which builds a table anew to change it."""
    if connections[using].vendor == "sqlite":
        _execute(using, _drop_triggers())


def lay_index(sender: object, *, using: str, **kwargs: Any) -> None:
    """Lays the triggers after a migrate on SQLite; nothing where the index is not there yet."""
    connection = connections[using]
    if connection.vendor == "sqlite" and INDEX in connection.introspection.table_names():
        _execute(using, [*_drop_triggers(), *_sqlite_triggers()])


def tidy(using: str = "default") -> None:
    """Gathers what the index wrote and counts the words, so that the database chooses well. After a whole rebuild.
    On SQLite one query more, for the number of rows."""
    regels = [f"ANALYZE {TABEL}", "ANALYZE dossiers_zoekkenmerk"]
    if connections[using].vendor == "sqlite":
        samen = f"INSERT INTO {INDEX}({INDEX}) VALUES ('optimize')"  # noqa: S608
        regels = [samen, *(regels if _has_many(using) else [])]
    _execute(using, regels)


def _has_many(using: str) -> bool:
    with connections[using].cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {TABEL}")  # noqa: S608
        return bool(cursor.fetchone()[0] >= _WEINIG)


def _execute(using: str, regels: list[str]) -> None:
    with connections[using].cursor() as cursor:
        for sql in regels:
            cursor.execute(sql)
