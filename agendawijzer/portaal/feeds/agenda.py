"""The calendars: all meetings, or the meetings and deadlines of one dossier or one portefeuille."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import conditional_page

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.feeds.kalender import make_kalender
from agendawijzer.portaal.feeds.keuze import Feedonderwerp, of_dossier, of_portefeuille
from dossiers import klok
from dossiers.stroom.stroom import Voorval, find_voorvallen

# Three years of meetings, and as many days of each other kind: a program fetches the whole of it
# every few hours.
HOOGSTENS = 200
_TERMIJNEN = ("uiterste_besluitdatum", "termijn")


@publieke_pagina
@conditional_page
def agenda_ics(request: HttpRequest) -> HttpResponse:
    """All meetings, planned and past, the latest `HOOGSTENS`; two queries."""
    keuze = Feedonderwerp(
        "agenda", f"Gemeenteraad {settings.GEMEENTE}".strip(), reverse("vergaderingen")
    )
    return _answer(request, keuze, find_voorvallen(soort="vergadering", hoogstens=HOOGSTENS))


@publieke_pagina
@conditional_page
def dossier_ics(request: HttpRequest, slug: str) -> HttpResponse:
    """One dossier; seven queries."""
    return _of_keuze(request, of_dossier(slug, "dossier_ics"))


@publieke_pagina
@conditional_page
def portefeuille_ics(request: HttpRequest, slug: str) -> HttpResponse:
    """One portefeuille; seven queries."""
    return _of_keuze(request, of_portefeuille(slug))


def _of_keuze(request: HttpRequest, keuze: Feedonderwerp) -> HttpResponse:
    """The meetings that have it on the agenda, each with its whole agenda: one event reads the same
    everywhere. Of those and of each kind of deadline the latest `HOOGSTENS`."""
    op_de_agenda = find_voorvallen(keuze.onder, soort="agenda")
    waar = {"vergadering": {punt.vergadering.pk for punt in op_de_agenda}}
    voorvallen = find_voorvallen(waar, soort="vergadering", hoogstens=HOOGSTENS)
    for soort in _TERMIJNEN:
        voorvallen += find_voorvallen(keuze.onder, soort=soort)[:HOOGSTENS]
    return _answer(request, keuze, voorvallen)


def _answer(
    request: HttpRequest, keuze: Feedonderwerp, voorvallen: Sequence[Voorval]
) -> HttpResponse:
    waar = {
        "vergadering": [voorval.rij.pk for voorval in voorvallen if voorval.soort == "vergadering"]
    }
    agenda = find_voorvallen(waar, soort="agenda")
    site = f"{request.scheme}://{request.get_host()}"
    tekst = make_kalender(
        sleutel=keuze.sleutel,
        naam=keuze.naam,
        pagina=f"{site}{keuze.adres}",
        voorvallen=voorvallen,
        punten=[voorval.rij for voorval in agenda],
        nu=klok.nu(),
        site=site,
    )
    naam = f"{keuze.sleutel}.ics"
    return HttpResponse(
        tekst,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'inline; filename="{naam}"'},
    )
