"""Every public page for search engines, with the day on which it last changed where that is
known."""

import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap, views
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from agendawijzer.portaal.deur import publieke_pagina
from begroting.models import Begroting, Programma
from dossiers.models import (
    Dossier,
    Fractie,
    Instrument,
    Persoon,
    Portefeuille,
    Raadsbrief,
    Toezegging,
    Uitleg,
    Vergadering,
)
from stemmingen.models import Stemming
from stemmingen.selectie import is_known


class Sitemapdeel(Sitemap):
    """The pages of one kind. A page of it takes two queries; the index one for each kind.

    A row holds what its address is made of (`velden`) and the moments at which it changed, as far
    as known (`datums`).
    """

    limit = 2000

    def __init__(
        self, naam: str, rijen: QuerySet[Any], velden: tuple[str, ...], datums: tuple[str, ...] = ()
    ) -> None:
        self._naam, self._aantal = naam, len(velden)
        self._rijen = rijen.order_by("pk").values_list(*velden, *datums)

    def items(self) -> QuerySet[Any]:
        return self._rijen

    def location(self, item: tuple[Any, ...]) -> str:
        return reverse(self._naam, args=item[: self._aantal])

    def lastmod(self, item: tuple[Any, ...]) -> datetime.date | None:
        return max(map(_day, filter(None, item[self._aantal :])), default=None)

    def get_latest_lastmod(self) -> None:
        """Not in the index: it would walk past every row."""


def _day(moment: datetime.date) -> datetime.date:
    return timezone.localdate(moment) if isinstance(moment, datetime.datetime) else moment


class Paginas(Sitemap):
    """The pages that are always there."""

    def items(self) -> list[str]:
        return [
            "start",
            "dossiers",
            "stemmingen",
            "vergaderingen",
            "uitvoering",
            "begrotingen",
            "fracties",
            "raadsleden",
            "portefeuilles",
            "vergelijken",
            "uitleg_begin",
            "zoeken",
            "volgen",
            "toegankelijkheid",
            "privacy",
        ]

    def location(self, item: str) -> str:
        return reverse(item)


def _sections() -> dict[str, type[Sitemap] | Sitemap]:
    """The kinds of pages by the name in their address. No query yet."""
    stemmingen: QuerySet[Stemming] = Stemming.objects.openbaar()
    laatste = stemmingen.filter(instrument=OuterRef("pk")).order_by("-gepubliceerd_op", "-pk")
    instrumenten = Instrument.objects.openbaar().annotate(
        gestemd_op=Subquery(laatste.values("gepubliceerd_op")[:1])
    )
    los, bij = instrumenten.filter(dossier=None), instrumenten.exclude(dossier=None)
    openbaar = ("gepubliceerd_op",)
    return {
        "paginas": Paginas(),
        "dossiers": Sitemapdeel(
            "dossier", Dossier.objects.openbaar(), ("slug",), ("bewerkt_op", *openbaar)
        ),
        "instrumenten": Sitemapdeel(
            "instrument", bij, ("dossier__slug", "slug"), ("gestemd_op", *openbaar)
        ),
        "moties-vreemd": Sitemapdeel("instrument_los", los, ("slug",), ("gestemd_op", *openbaar)),
        "stemmingen": Sitemapdeel("stemming", stemmingen, ("pk",), ("gewijzigd_op", *openbaar)),
        "vergaderingen": Sitemapdeel(
            "vergadering", Vergadering.objects.openbaar(), ("slug",), openbaar
        ),
        "fracties": Sitemapdeel("fractie", Fractie.objects.all(), ("slug",)),
        "raadsleden": Sitemapdeel("raadslid", Persoon.objects.filter(is_known()), ("slug",)),
        "portefeuilles": Sitemapdeel("portefeuille", Portefeuille.objects.all(), ("slug",)),
        "toezeggingen": Sitemapdeel(
            "toezegging", Toezegging.objects.openbaar(), ("slug",), openbaar
        ),
        "brieven": Sitemapdeel("raadsbrief", Raadsbrief.objects.openbaar(), ("slug",), openbaar),
        "begrotingen": Sitemapdeel("begroting", Begroting.objects.openbaar(), ("jaar",), openbaar),
        "programmas": Sitemapdeel(
            "programma",
            Programma.objects.openbaar(),
            ("begroting__jaar", "slug"),
            ("gebouwd_op", *openbaar),
        ),
        "uitleg": Sitemapdeel(
            "uitleg", Uitleg.objects.openbaar(), ("slug",), ("bewerkt_op", *openbaar)
        ),
    }


@publieke_pagina
def sitemap(request: HttpRequest) -> HttpResponse:
    """Which parts there are; a query for each kind, however many pages."""
    antwoord = views.index(request, sitemaps=_sections(), sitemap_url_name="sitemap_deel")
    return antwoord.render()


@publieke_pagina
def sitemap_deel(request: HttpRequest, section: str) -> HttpResponse:
    """The pages of one kind, two thousand at a time; two queries."""
    return views.sitemap(request, sitemaps=_sections(), section=section).render()
