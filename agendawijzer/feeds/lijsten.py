"""The lists as Atom feeds: the newest rows under the filters of the address."""

import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import conditional_page

from agendawijzer.feeds.identiteit import local
from agendawijzer.feeds.inzendingen import HOOGSTENS, Inzending, make_feed
from agendawijzer.feeds.keuze import Keuze
from agendawijzer.meenemen.lijstsoort import Lijstsoort, Regel
from agendawijzer.paginas.deur import publieke_pagina

# A row without a day is no news; before all that has one it does not push anything away.
_ZONDER_DAG = datetime.date(1970, 1, 1)


@publieke_pagina
@conditional_page
def lijst_atom(request: HttpRequest, soort: Lijstsoort) -> HttpResponse:
    """The newest rows of the list under the filters of the request; the queries of that list."""
    vraag = request.GET.copy()
    vraag.pop("pagina", None)
    rest = "&".join(sorted(vraag.urlencode().split("&"))) if vraag else ""
    onder = f"?{rest}" if rest else ""
    keuze = Keuze(f"lijst-{soort.naam}{onder}", _title(soort, request), reverse(soort.naam) + onder)
    regels = soort.list_regels(request, True, HOOGSTENS)
    return make_feed(request, keuze, [_make_entry(regel) for regel in regels])


def _title(soort: Lijstsoort, request: HttpRequest) -> str:
    """What the list is of: its name, and what is looked for in it."""
    waarden = [
        str(waarde) for naam, waarde in request.GET.items() if waarde and naam not in ("pagina", "volgorde")
    ]
    return f"{soort.titel}: {', '.join(waarden)}" if waarden else soort.titel


def _make_entry(regel: Regel) -> Inzending:
    return Inzending(
        sleutel=f"rij-{regel.sleutel}",
        titel=regel.cellen["titel"],
        adres=regel.cellen["adres"],
        moment=local(regel.datum or _ZONDER_DAG),
        tekst=format_html("<p>{}</p>", regel.zin) if regel.zin else "",
    )
