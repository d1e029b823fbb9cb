"""A table as an Excel workbook, by the same rules as csvtabel: text stays text, and nothing in it
can run."""

import datetime
from collections.abc import Iterable, Sequence
from typing import IO, Any

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from agendawijzer.portaal.tabellen.csvtabel import Cellen, as_cel

_LANGSTE = 32_767
_BREEDTES = {"titel": 60, "onderwerp": 40, "toelichting": 60, "reden": 40, "adres": 50}


def write_xlsx(
    naar: IO[bytes] | HttpResponse, naam: str, kolommen: Sequence[str], rijen: Iterable[Cellen]
) -> None:
    """Writes `rijen` to `naar`, a file or response, as one sheet called `naam`. What a row lacks
    stays empty."""
    boek = Workbook(write_only=True)
    blad = boek.create_sheet(naam)
    blad.freeze_panes = "A2"
    for plek, kolom in enumerate(kolommen, start=1):
        blad.column_dimensions[get_column_letter(plek)].width = _BREEDTES.get(kolom, 18)
    koppen = [_text(blad, kolom) for kolom in kolommen]
    for cel in koppen:
        cel.font = Font(bold=True)
    blad.append(koppen)
    for rij in rijen:
        blad.append([_make_cell(blad, rij.get(kolom, "")) for kolom in kolommen])
    boek.save(naar)


def _make_cell(blad: WriteOnlyWorksheet, waarde: Any) -> Cell | None:
    if isinstance(waarde, str):
        waarde = ILLEGAL_CHARACTERS_RE.sub("", waarde)
    waarde = as_cel(waarde)
    if isinstance(waarde, str):
        return _text(blad, waarde) if waarde else None
    cel = WriteOnlyCell(blad, value=waarde)
    if isinstance(waarde, datetime.date):
        cel.number_format = "dd-mm-yyyy"
    return cel


def _text(blad: WriteOnlyWorksheet, tekst: str) -> Cell:
    """A cell of plain text: a number keeps its zeros, and a sign in front makes no formula of
    it."""
    cel = WriteOnlyCell(blad, value=tekst[:_LANGSTE])
    cel.data_type, cel.number_format = "s", "@"
    return cel
