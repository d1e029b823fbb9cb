"""Entries as an Atom feed: for the events of the stream and for the rows of a list alike."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from agendawijzer.portaal.feeds.identiteit import local, tag
from agendawijzer.portaal.feeds.keuze import Feedonderwerp
from agendawijzer.portaal.feeds.woorden import clean

HOOGSTENS = 50


@dataclass(frozen=True)
class Inzending:
    """One entry: the name it keeps for ever, its title, where it leads, since when it is news, and
    words in HTML."""

    sleutel: str
    titel: str
    adres: str
    moment: datetime.datetime | None
    tekst: str


def make_feed(
    request: HttpRequest, keuze: Feedonderwerp, inzendingen: Sequence[Inzending]
) -> HttpResponse:
    """The feed of `inzendingen`, in their order. No query."""
    return _Feed(keuze, inzendingen)(request)


class _Atom(Atom1Feed):
    def latest_post_date(self) -> datetime.datetime:
        """Without entries Django takes the clock, and an empty feed would be new at every
        reading."""
        return super().latest_post_date() if self.items else local(datetime.date(2026, 1, 1))


class _Feed(Feed):
    feed_type = _Atom

    def __init__(self, keuze: Feedonderwerp, inzendingen: Sequence[Inzending]) -> None:
        self.title = clean(f"{keuze.naam} – Agendawijzer {settings.GEMEENTE}".strip())
        self.link = keuze.adres
        self.feed_guid = tag(keuze.sleutel)
        self.author_name = f"Agendawijzer {settings.GEMEENTE}".strip()
        self._inzendingen = inzendingen

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord: HttpResponse = super().__call__(request, *args, **kwargs)
        # The moment of an event stays the same when its record is mended; the tag of the content
        # does not.
        del antwoord["Last-Modified"]
        return antwoord

    def items(self) -> Sequence[Inzending]:
        return self._inzendingen

    def item_guid(self, inzending: Inzending) -> str:
        return tag(inzending.sleutel)

    def item_title(self, inzending: Inzending) -> str:
        return clean(inzending.titel)

    def item_link(self, inzending: Inzending) -> str:
        return inzending.adres or str(self.link)

    def item_updateddate(self, inzending: Inzending) -> datetime.datetime | None:
        return inzending.moment

    def item_description(self, inzending: Inzending) -> str:
        return clean(inzending.tekst).strip()
