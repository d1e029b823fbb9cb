"""The lists as Atom feeds: the newest rows under the filters of the address."""

import datetime
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import conditional_page

from agendawijzer.portaal.deur import Verhuisd, publieke_pagina
from agendawijzer.portaal.feeds.identiteit import local
from agendawijzer.portaal.feeds.inzendingen import HOOGSTENS, Inzending, make_feed
from agendawijzer.portaal.feeds.keuze import Feedonderwerp
from agendawijzer.portaal.tabellen.lijstsoort import Lijstsoort, Tabelregel

# A row without a day is no news; before all that has one it does not push anything away.
_ZONDER_DAG = datetime.date(1970, 1, 1)


@publieke_pagina
@conditional_page
def lijst_atom(request: HttpRequest, soort: Lijstsoort) -> HttpResponse:
    """The newest rows of the list under the filters of the request; the queries of that list.

    Each choice of filters has one address, by which a reader of news knows the feed; others lead
    there (Verhuisd).
    """
    gekozen = _list_chosen(soort, request)
    onder = f"?{urlencode(gekozen)}" if gekozen else ""
    # Read, not to the letter: who writes a space in another way must not be sent round for ever.
    if parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True) != gekozen:
        raise Verhuisd(request.path + onder)
    keuze = Feedonderwerp(
        f"lijst-{soort.naam}{onder}", _title(soort, gekozen), reverse(soort.naam) + onder
    )
    regels = soort.find_regels(request, True, HOOGSTENS)
    return make_feed(request, keuze, [_make_entry(regel) for regel in regels])


def _list_chosen(soort: Lijstsoort, request: HttpRequest) -> list[tuple[str, str]]:
    """The filters in use, by name. Not how the list is shown: a feed has no pages, and gives the
    newest first."""
    namen = sorted({*soort.filters} - {"volgorde"})
    waarden = [request.GET.get(naam, "").strip() for naam in namen]
    return [paar for paar in zip(namen, waarden, strict=True) if paar[1]]


def _title(soort: Lijstsoort, gekozen: list[tuple[str, str]]) -> str:
    """What the list is of: its name, and what is looked for in it."""
    waarden = ", ".join(waarde for _, waarde in gekozen)
    return f"{soort.titel}: {waarden}" if waarden else soort.titel


def _make_entry(regel: Tabelregel) -> Inzending:
    return Inzending(
        sleutel=f"rij-{regel.sleutel}",
        titel=regel.cellen["titel"],
        adres=regel.cellen["adres"],
        moment=local(regel.datum or _ZONDER_DAG),
        tekst=format_html("<p>{}</p>", regel.zin) if regel.zin else "",
    )
