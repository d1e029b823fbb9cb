"""A table as a file to download, as CSV or as an Excel workbook."""

from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from agendawijzer.portaal.tabellen.csvtabel import Cellen, write_tabel
from agendawijzer.portaal.tabellen.xlsxtabel import write_xlsx

_CSV = "text/csv; charset=utf-8"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def answer_csv(naam: str, kolommen: Sequence[str], rijen: Iterable[Cellen]) -> HttpResponse:
    """`rijen` as `naam`.csv, by the rules of `csvtabel`. The queries of `rijen`."""
    antwoord = _attachment(f"{naam}.csv", _CSV)
    write_tabel(antwoord, kolommen, rijen)
    return antwoord


def answer_xlsx(
    naam: str, titel: str, kolommen: Sequence[str], rijen: Iterable[Cellen]
) -> HttpResponse:
    """`rijen` as `naam`.xlsx with one sheet, called `titel`. The queries of `rijen`."""
    antwoord = _attachment(f"{naam}.xlsx", _XLSX)
    write_xlsx(antwoord, titel, kolommen, rijen)
    return antwoord


def _attachment(bestand: str, soort: str) -> HttpResponse:
    """An empty answer that a browser saves as `bestand`."""
    headers = {"Content-Disposition": f'attachment; filename="{bestand}"'}
    return HttpResponse(content_type=soort, headers=headers)
