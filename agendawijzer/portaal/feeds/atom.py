"""The Atom feeds: news of everything, of one dossier or one portefeuille, and the meetings."""

import datetime
from collections.abc import Iterable, Sequence
from operator import itemgetter

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import conditional_page

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.feeds.identiteit import moment_of
from agendawijzer.portaal.feeds.inzendingen import HOOGSTENS, Inzending, make_feed
from agendawijzer.portaal.feeds.keuze import Feedonderwerp, of_dossier, of_portefeuille
from agendawijzer.portaal.feeds.woorden import bronregels, kop_met_dag
from agendawijzer.portaal.woorden.voorval import adres
from dossiers import klok
from dossiers.models import Agendapunt
from dossiers.stroom.stroom import Voorval, find_voorvallen


@publieke_pagina
@conditional_page
def nieuws_atom(request: HttpRequest) -> HttpResponse:
    """Everything that happened, and the meetings that are to come; a query for each source of the
    stream."""
    keuze = Feedonderwerp("nieuws", "Nieuws van de gemeenteraad", reverse("start"))
    return answer(request, keuze, _find_nieuws(keuze, gepland="vergadering"))


@publieke_pagina
@conditional_page
def dossier_atom(request: HttpRequest, slug: str) -> HttpResponse:
    """What happened to one dossier, and where it is on the agenda."""
    keuze = of_dossier(slug, "dossier_atom")
    return answer(request, keuze, _find_nieuws(keuze, gepland="agenda"))


@publieke_pagina
@conditional_page
def portefeuille_atom(request: HttpRequest, slug: str) -> HttpResponse:
    """The same, of all dossiers in one portefeuille."""
    keuze = of_portefeuille(slug)
    return answer(request, keuze, _find_nieuws(keuze, gepland="agenda"))


@publieke_pagina
@conditional_page
def vergaderingen_atom(request: HttpRequest) -> HttpResponse:
    """The meetings, each with its agenda; two queries."""
    keuze = Feedonderwerp(
        "vergaderingen", "Vergaderingen van de gemeenteraad", reverse("vergaderingen")
    )
    vergaderingen = find_voorvallen(soort="vergadering", hoogstens=HOOGSTENS)
    agenda = find_voorvallen({"vergadering": [v.rij.pk for v in vergaderingen]}, soort="agenda")
    return answer(request, keuze, vergaderingen, [voorval.rij for voorval in agenda])


def _find_nieuws(keuze: Feedonderwerp, *, gepland: str) -> list[Voorval]:
    """What happened up to today, and of what is to come only the kind that people can still go
    to."""
    vandaag = klok.vandaag()
    voorbij = find_voorvallen(keuze.onder, tot=vandaag, hoogstens=HOOGSTENS)
    morgen = vandaag + datetime.timedelta(days=1)
    return voorbij + find_voorvallen(keuze.onder, soort=gepland, vanaf=morgen)


def answer(
    request: HttpRequest,
    keuze: Feedonderwerp,
    voorvallen: Iterable[Voorval],
    punten: Sequence[Agendapunt] = (),
) -> HttpResponse:
    """The newest events by their moment, as a feed; one without a day is no news, and one of
    tomorrow is not yet."""
    nu = klok.nu()
    bekend = []
    for voorval in voorvallen:
        moment = moment_of(voorval)
        if moment and moment <= nu:
            bekend.append((moment, voorval))
    bekend.sort(key=itemgetter(0), reverse=True)
    inzendingen = [
        _make_entry(voorval, moment, punten, request) for moment, voorval in bekend[:HOOGSTENS]
    ]
    return make_feed(request, keuze, inzendingen)


def _make_entry(
    voorval: Voorval, moment: datetime.datetime, punten: Sequence[Agendapunt], request: HttpRequest
) -> Inzending:
    """An event as an entry; what it is called and where it leads is the same as on the pages."""
    context = {
        "voorval": voorval,
        "punten": [punt for punt in punten if punt.vergadering == voorval.rij],
        "slot": bronregels(voorval, f"{request.scheme}://{request.get_host()}"),
        "nu": klok.nu(),
    }
    return Inzending(
        sleutel=voorval.sleutel,
        titel=kop_met_dag(voorval, klok.vandaag()),
        adres=adres(voorval),
        moment=moment,
        tekst=render_to_string("portaal/feeds/voorval.html", context),
    )
