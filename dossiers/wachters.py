"""Rules that only the database itself can keep, as triggers: on SQLite and on PostgreSQL alike.

They are lifted before and laid after every migrate: SQLite rebuilds a table whose columns change, and loses its
triggers with it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connections


@dataclass(frozen=True)
class Wachter:
    """One guard: refuse with `zin` when `actie` is done to a row of `tabel` for which `als` holds.

    `actie` is INSERT, UPDATE or DELETE, or an UPDATE OF a column; `als` is SQL over NEW and OLD that both databases
    understand.
    """

    naam: str
    tabel: str
    actie: str
    als: str
    zin: str

    def sqlite(self) -> list[str]:
        return [
            f"DROP TRIGGER IF EXISTS {self.naam}",
            f"CREATE TRIGGER {self.naam} BEFORE {self.actie} ON {self.tabel} FOR EACH ROW WHEN {self.als} "
            f"BEGIN SELECT RAISE(ABORT, '{self.zin}'); END",
        ]

    def postgresql(self) -> list[str]:
        # WHEN cannot hold a subquery on PostgreSQL, so the condition stands in the function.
        row = "OLD" if self.actie == "DELETE" else "NEW"
        return [
            f"CREATE OR REPLACE FUNCTION {self.naam}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {self.als} THEN RAISE EXCEPTION '{self.zin}' USING ERRCODE = 'integrity_constraint_violation'; "
            f"END IF; RETURN {row}; END $$",
            f"CREATE OR REPLACE TRIGGER {self.naam} BEFORE {self.actie} ON {self.tabel} "
            f"FOR EACH ROW EXECUTE FUNCTION {self.naam}()",
        ]


def append_only(tabel: str, wat: str) -> list[Wachter]:
    """Guards that let rows of `tabel` only be added. `wat` names such a row in the message."""
    zin = f"{wat} kan niet worden gewijzigd of verwijderd."
    return [
        Wachter(f"{tabel}_niet_wijzigen", tabel, "UPDATE", "TRUE", zin),
        Wachter(f"{tabel}_niet_verwijderen", tabel, "DELETE", "TRUE", zin),
        # INSERT OR REPLACE deletes on SQLite without telling the guard of DELETE.
        Wachter(
            f"{tabel}_niet_vervangen",
            tabel,
            "INSERT",
            f"EXISTS (SELECT 1 FROM {tabel} r WHERE r.id = NEW.id)",  # noqa: S608 - names of ours
            zin,
        ),
    ]


def no_truncate(tabel: str, wat: str) -> list[str]:
    """PostgreSQL only: TRUNCATE passes the guards of rows, so it has its own."""
    naam = f"{tabel}_niet_legen"
    return [
        f"CREATE OR REPLACE FUNCTION {naam}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION '{wat} kan niet worden verwijderd.' USING ERRCODE = 'integrity_constraint_violation'; "
        "END $$",
        f"CREATE OR REPLACE TRIGGER {naam} BEFORE TRUNCATE ON {tabel} FOR EACH STATEMENT EXECUTE FUNCTION {naam}()",
    ]


def lay(wachters: Iterable[Wachter], *, vast: dict[str, str], using: str) -> None:
    """Lays all guards on the database `using`; `vast` are the tables that are never emptied, with their message."""
    connection = connections[using]
    postgresql = connection.vendor == "postgresql"
    regels = [
        sql for wachter in wachters for sql in (wachter.postgresql() if postgresql else wachter.sqlite())
    ]
    if postgresql:
        regels += [sql for tabel, wat in vast.items() for sql in no_truncate(tabel, wat)]
    with connection.cursor() as cursor:
        for sql in regels:
            cursor.execute(sql)


def lift(wachters: Iterable[Wachter], *, using: str) -> None:
    """Takes the guards away before a migrate on SQLite, which renames no table that a trigger of another speaks of."""
    if connections[using].vendor == "sqlite":
        with connections[using].cursor() as cursor:
            for wachter in wachters:
                cursor.execute(f"DROP TRIGGER IF EXISTS {wachter.naam}")


_LOG = {"dossiers_logregel": "Een regel van het logboek"}


def log_guards() -> list[Wachter]:
    """The guards of the log: lines can only be added."""
    return [wachter for tabel, wat in _LOG.items() for wachter in append_only(tabel, wat)]


def lift_log_guards(sender: object, *, using: str, **kwargs: Any) -> None:
    lift(log_guards(), using=using)


def lay_log_guards(sender: object, *, using: str, **kwargs: Any) -> None:
    """After a migrate of dossiers; nothing where the table is not there yet."""
    if "dossiers_logregel" in connections[using].introspection.table_names():
        lay(log_guards(), vast=_LOG, using=using)
