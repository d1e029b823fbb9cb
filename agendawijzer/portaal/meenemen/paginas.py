"""The lists as tables for a spreadsheet."""

from django.http import HttpRequest, HttpResponse

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.tabellen.csvtabel import write_tabel
from agendawijzer.portaal.tabellen.lijstsoort import HOOGSTENS, Lijstsoort


@publieke_pagina
def lijst_csv(request: HttpRequest, soort: Lijstsoort) -> HttpResponse:
    """The list under the filters of the request, in the order of its page; the queries of that
    list."""
    antwoord = HttpResponse(content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="{soort.naam}.csv"'
    regels = soort.list_regels(request, False, HOOGSTENS)
    write_tabel(antwoord, soort.kolommen, (regel.cellen for regel in regels))
    return antwoord
