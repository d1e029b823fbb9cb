"""The Atom feeds: news of everything, of one dossier or one portefeuille, and the meetings."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import conditional_page

from agendawijzer.feeds.identiteit import find_moment, local, tag
from agendawijzer.feeds.keuze import Keuze, of_dossier, of_portefeuille
from agendawijzer.feeds.woorden import bronregels, clean, kop_met_dag
from agendawijzer.paginas.deur import publieke_pagina
from agendawijzer.voorvalwoorden import adres
from dossiers import klok
from dossiers.models import Agendapunt
from dossiers.stroom import Voorval, find_voorvallen

HOOGSTENS = 50


@publieke_pagina
@conditional_page
def nieuws_atom(request: HttpRequest) -> HttpResponse:
    """Everything that happened, and the meetings that are to come; a query for each source of the stream."""
    keuze = Keuze("nieuws", "Nieuws van de gemeenteraad", reverse("start"))
    return _answer(request, keuze, _find_nieuws(keuze, gepland="vergadering"))


@publieke_pagina
@conditional_page
def dossier_atom(request: HttpRequest, slug: str) -> HttpResponse:
    """What happened to one dossier, and where it is on the agenda."""
    keuze = of_dossier(slug, "dossier_atom")
    return _answer(request, keuze, _find_nieuws(keuze, gepland="agenda"))


@publieke_pagina
@conditional_page
def portefeuille_atom(request: HttpRequest, slug: str) -> HttpResponse:
    """The same, of all dossiers in one portefeuille."""
    keuze = of_portefeuille(slug)
    return _answer(request, keuze, _find_nieuws(keuze, gepland="agenda"))


@publieke_pagina
@conditional_page
def vergaderingen_atom(request: HttpRequest) -> HttpResponse:
    """The meetings, each with its agenda; two queries."""
    keuze = Keuze("vergaderingen", "Vergaderingen van de gemeenteraad", reverse("vergaderingen"))
    vergaderingen = find_voorvallen(soort="vergadering", hoogstens=HOOGSTENS)
    agenda = find_voorvallen({"vergadering": [v.rij.pk for v in vergaderingen]}, soort="agenda")
    return _answer(request, keuze, vergaderingen, [voorval.rij for voorval in agenda])


def _find_nieuws(keuze: Keuze, *, gepland: str) -> list[Voorval]:
    """What happened up to today, and of what is to come only the kind that people can still go to."""
    vandaag = klok.vandaag()
    voorbij = find_voorvallen(keuze.onder, tot=vandaag, hoogstens=HOOGSTENS)
    morgen = vandaag + datetime.timedelta(days=1)
    return voorbij + find_voorvallen(keuze.onder, soort=gepland, vanaf=morgen)


def _answer(
    request: HttpRequest, keuze: Keuze, voorvallen: Iterable[Voorval], punten: Sequence[Agendapunt] = ()
) -> HttpResponse:
    """The newest by their moment; an event without a day is no news, and one of tomorrow is not yet."""
    nu = klok.nu()
    momenten = [(moment, voorval) for voorval in voorvallen if (moment := find_moment(voorval))]
    bekend = sorted((paar for paar in momenten if paar[0] <= nu), key=lambda paar: paar[0], reverse=True)
    return _Voorvallenfeed(keuze, [voorval for _, voorval in bekend[:HOOGSTENS]], punten, request)(request)


class _Atom(Atom1Feed):
    def latest_post_date(self) -> datetime.datetime:
        """Without entries Django takes the clock, and an empty feed would be new at every reading."""
        return super().latest_post_date() if self.items else local(datetime.date(2026, 1, 1))


class _Voorvallenfeed(Feed):
    """Events as entries; what they are called and where they lead is the same as on the pages."""

    feed_type = _Atom

    def __init__(
        self,
        keuze: Keuze,
        voorvallen: Sequence[Voorval],
        punten: Sequence[Agendapunt],
        request: HttpRequest,
    ) -> None:
        self.title = clean(f"{keuze.naam} – Agendawijzer {settings.GEMEENTE}".strip())
        self.link = keuze.adres
        self.feed_guid = tag(keuze.sleutel)
        self.author_name = f"Agendawijzer {settings.GEMEENTE}".strip()
        self._voorvallen, self._punten = voorvallen, punten
        self._site = f"{request.scheme}://{request.get_host()}"

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord: HttpResponse = super().__call__(request, *args, **kwargs)
        # The moment of an event stays the same when its record is mended; the tag of the content does not.
        del antwoord["Last-Modified"]
        return antwoord

    def items(self) -> Sequence[Voorval]:
        return self._voorvallen

    def item_guid(self, voorval: Voorval) -> str:
        return tag(voorval.sleutel)

    def item_title(self, voorval: Voorval) -> str:
        return clean(kop_met_dag(voorval, klok.vandaag()))

    def item_link(self, voorval: Voorval) -> str:
        return adres(voorval) or str(self.link)

    def item_updateddate(self, voorval: Voorval) -> datetime.datetime | None:
        return find_moment(voorval)

    def item_description(self, voorval: Voorval) -> str:
        context = {
            "voorval": voorval,
            "punten": [punt for punt in self._punten if punt.vergadering == voorval.rij],
            "slot": bronregels(voorval, self._site),
            "nu": klok.nu(),
        }
        return clean(render_to_string("feeds/voorval.html", context)).strip()
