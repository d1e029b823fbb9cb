"""The lists as tables for a spreadsheet."""

from django.http import HttpRequest, HttpResponse

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.tabellen.antwoord import answer_csv
from agendawijzer.portaal.tabellen.lijstsoort import HOOGSTENS, Lijstsoort


@publieke_pagina
def lijst_csv(request: HttpRequest, soort: Lijstsoort) -> HttpResponse:
    """The list under the filters of the request, in the order of its page; the queries of that
    list."""
    regels = soort.find_regels(request, False, HOOGSTENS)
    return answer_csv(soort.naam, soort.kolommen, (regel.cellen for regel in regels))
