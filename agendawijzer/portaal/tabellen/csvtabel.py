"""A table as CSV, for a Dutch spreadsheet (semicolons, a byte order mark so that it reads UTF-8)
and for a script."""

import csv
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

Cellen = dict[str, Any]


class Schrijfbaar(Protocol):
    """A file, or a response: what text can be written to."""

    def write(self, tekst: str, /) -> object: ...


def write_tabel(naar: Schrijfbaar, kolommen: Sequence[str], rijen: Iterable[Cellen]) -> None:
    """Writes `rijen` to `naar`, a file or response, under a line with `kolommen`. What a row lacks
    stays empty.

    Raises ValueError where a row has a column that is not in `kolommen`.
    """
    naar.write("\ufeff")
    schrijver = csv.DictWriter(naar, kolommen, restval="", delimiter=";", lineterminator="\r\n")
    schrijver.writeheader()
    for rij in rijen:
        schrijver.writerow({kolom: as_cel(waarde) for kolom, waarde in rij.items()})


def as_cel(waarde: object) -> object:
    """`waarde` as it may stand in a cell: words for yes and no, and no text that a spreadsheet
    would run."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return _safe(waarde) if isinstance(waarde, str) else waarde


def _safe(tekst: str) -> str:
    """`tekst` for a cell: what a spreadsheet would run as a formula gets an apostrophe, line ends
    become spaces."""
    tekst = " ".join(tekst.split())
    return f"'{tekst}" if tekst[:1] in ("=", "+", "-", "@") else tekst
