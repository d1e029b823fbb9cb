"""The one question to the index, as each database wants it asked: lookup `treft` of a column with words.

SQLite looks in `dossiers_zoekindex`, PostgreSQL in the column with `_vector` behind its name (`dossiers.zoeken.tabel`).
"""

from collections.abc import Callable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Lookup
from django.db.models.sql.compiler import SQLCompiler

from dossiers.velden import Zoekwoorden
from dossiers.zoeken.tabel import INDEX, VECTOR
from dossiers.zoeken.vraag import Deel, Opdracht, Vorm


@Zoekwoorden.register_lookup
class Treft(Lookup):
    """`woorden__treft=Opdracht(...)`: rows in which each of its parts is found."""

    lookup_name = "treft"
    prepare_rhs = False
    rhs: Opdracht
    output_field = BooleanField()

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, list[str]]:
        kolom = self.lhs.target.column
        rij = f"{compiler.quote_name_unless_alias(self.lhs.alias)}.{connection.ops.quote_name('id')}"
        sql = f"{rij} IN (SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH %s)"  # noqa: S608 - names of ours
        return sql, [f"{kolom} : ({_join(self.rhs.delen, ' AND ', ' OR ', _as_fts)})"]

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, list[str]]:
        tabel = compiler.quote_name_unless_alias(self.lhs.alias)
        kolom = connection.ops.quote_name(f"{self.lhs.target.column}{VECTOR}")
        return f"{tabel}.{kolom} @@ %s::tsquery", [_join(self.rhs.delen, " & ", " | ", _as_tsquery)]


def _as_fts(vorm: Vorm) -> str:
    return f'"{vorm.tekst}"' + "*" * vorm.begin


def _as_tsquery(vorm: Vorm) -> str:
    return f"'{vorm.tekst}'" + ":*" * vorm.begin


def _join(delen: tuple[Deel, ...], en: str, of: str, schrijf: Callable[[Vorm], str]) -> str:
    """The parts with the words of a query language between them. The forms hold nothing that such a language knows."""
    return en.join(
        "("
        + of.join(
            "(" + en.join("(" + of.join(map(schrijf, groep)) + ")" for groep in manier) + ")"
            for manier in deel
        )
        + ")"
        for deel in delen
    )
