"""A table as CSV, for a Dutch spreadsheet (semicolons, a byte order mark so that it reads UTF-8)
and for a script."""

import csv
from collections.abc import Iterable, Sequence
from typing import Any

Cellen = dict[str, Any]


def write_tabel(naar: Any, kolommen: Sequence[str], rijen: Iterable[Cellen]) -> None:
    """Writes `rijen` to `naar`, a file or response, under a line with `kolommen`. What a row lacks
    stays empty.

    Raises ValueError where a row has a column that is not in `kolommen`.
    """
    naar.write("\ufeff")
    schrijver = csv.DictWriter(naar, kolommen, restval="", delimiter=";", lineterminator="\r\n")
    schrijver.writeheader()
    for rij in rijen:
        schrijver.writerow({kolom: as_cel(waarde) for kolom, waarde in rij.items()})


def as_cel(waarde: Any) -> Any:
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
