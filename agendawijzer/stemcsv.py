"""The figures of one vote as CSV: a line for the whole council and one for each fractie.

Made for a Dutch spreadsheet (semicolons, a byte order mark so that it reads UTF-8) and for a script: the words are
the stored ones, and what is not known says so instead of standing empty or 0.
"""

import csv
from typing import Any

from dossiers.models import Fractiezetels

KOLOMMEN = (
    "stemming", "datum", "vergadering", "soort", "nummer", "titel", "wijze", "uitkomst",
    "rij", "fractie", "kant", "voor", "tegen", "blanco", "zetels", "bron", "adres",
)  # fmt: skip
ONBEKEND = "niet_vastgelegd"


def write_csv(naar: Any, stemming: Any, zetels: dict[int, Fractiezetels], adres: str) -> None:
    """Writes the vote to `naar`, a file or response; `adres` is the permalink of its page. No query."""
    naar.write("\ufeff")
    schrijver = csv.writer(naar, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(KOLOMMEN)
    instrument, vergadering = stemming.instrument, stemming.vergadering
    vast = [
        stemming.pk,
        _known(stemming.datum),
        vergadering.slug if vergadering else ONBEKEND,
        instrument.soort,
        _safe(instrument.nummer),
        _safe(instrument.titel),
        _known(stemming.wijze, leeg="onbekend"),
        _known(stemming.uitkomst, leeg="onbekend"),
    ]
    figures = _figures(stemming)
    schrijver.writerow([*vast, "raad", "", _secrecy(stemming), *figures, "", _source(stemming.bron), adres])
    for rij in stemming.openbare_fractiestemmen:
        zetel = zetels.get(rij.fractie_id)
        cijfers = [_known(rij.voor), _known(rij.tegen), ""]
        eigen = [_safe(rij.fractie.naam), rij.kant, *cijfers, zetel.aantal if zetel else ONBEKEND]
        schrijver.writerow([*vast, "fractie", *eigen, _source(rij.bron), adres])


def _figures(stemming: Any) -> list[Any]:
    """The tally; a vote without one that was unanimous says so in place of figures."""
    if stemming.wijze in ("algemene_stemmen", "zonder_stemming") and not stemming.heeft_cijfers:
        return [stemming.wijze, stemming.wijze, ""]
    return [_known(stemming.voor), _known(stemming.tegen), "" if stemming.blanco is None else stemming.blanco]


def _secrecy(stemming: Any) -> str:
    """Whether the sides of the fracties follow below, are not recorded, or are secret by law."""
    if stemming.wijze == "schriftelijk":
        return "geheim"
    return "per_fractie" if stemming.openbare_fractiestemmen else ONBEKEND


def _known(waarde: Any, leeg: Any = None) -> Any:
    return ONBEKEND if waarde == leeg else waarde


def _source(bron: Any) -> str:
    return _safe((bron.adres or bron.houder) if bron else "griffie")


def _safe(tekst: str) -> str:
    """`tekst` for a cell: what a spreadsheet would run as a formula gets an apostrophe, line ends become spaces."""
    tekst = " ".join(tekst.split())
    return f"'{tekst}" if tekst[:1] in ("=", "+", "-", "@") else tekst
