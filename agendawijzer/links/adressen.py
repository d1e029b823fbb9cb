"""Which outside addresses the portal shows, and which of them are due for a look."""

import heapq
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, QuerySet, URLField

from agendawijzer.links.oordeel import LATER
from agendawijzer.links.stukken import agenda_elders, documentwijzer, nummer_bij
from dossiers.models import Bron, Document, Dossier, Instrument, Link
from dossiers.openbaarheid import Zichtbaar

# What did not work is looked at again sooner than what did.
OPNIEUW_NA_MISLUKKING = timedelta(days=1)
_LANGSTE: int = Link._meta.get_field("adres").max_length or 0


def find_adressen() -> Iterator[str]:
    """Every outside address on a public page, an address now and then twice. Three queries, read in a stream."""
    eerste, *andere = _recorded()
    for (adres,) in eerste.union(*andere).iterator():
        if adres.lower().startswith(("http://", "https://")):
            yield adres
    yield agenda_elders()
    for nummer in _numbers():
        stuk = documentwijzer(nummer)
        if stuk and len(stuk.adres) <= _LANGSTE:
            yield stuk.adres


def find_aan_de_beurt(
    *, nu: datetime, hoogstens: int, ouder_dan: timedelta, mislukt_na: timedelta, alleen: str = ""
) -> list[str]:
    """The addresses to look at now: first those that nobody looked at yet, then the longest ago.

    Left out is what was looked at within `ouder_dan` (within `mislukt_na` when it did not work then), what another
    site wants us to wait for, and with `alleen` what has another outcome. Four queries; holds the addresses of all
    links in memory, some 10 MB for 30,000.
    """
    standen = _standing(nu, ouder_dan, mislukt_na, alleen)
    nieuw = 0.0 if alleen in ("", Link.Uitkomst.ONBEKEND) else None
    return [adres for _, adres in heapq.nsmallest(hoogstens, _due(find_adressen(), standen, nieuw))]


def find_rustende(nu: datetime) -> list[tuple[str, datetime]]:
    """Addresses whose site said that it is too busy, and until when it wants to be left alone. One query."""
    rijen = Link.objects.filter(code__in=LATER, niet_voor__gt=nu).order_by()
    return [(adres, niet_voor) for adres, niet_voor in rijen.values_list("adres", "niet_voor") if niet_voor]


def _due(
    adressen: Iterable[str], standen: dict[str, float | None], nieuw: float | None
) -> Iterator[tuple[float, str]]:
    for adres in adressen:
        sinds = standen.get(adres, nieuw)
        if sinds is not None:
            standen[adres] = None  # the second time it has been taken already
            yield sinds, adres


def _standing(
    nu: datetime, ouder_dan: timedelta, mislukt_na: timedelta, alleen: str
) -> dict[str, float | None]:
    """When each known address was last looked at; None for one that is not due."""
    rijen = Link.objects.values_list("adres", "uitkomst", "gecontroleerd_op", "niet_voor")
    standen: dict[str, float | None] = {}
    for adres, uitkomst, gecontroleerd_op, niet_voor in rijen.order_by().iterator():
        na = ouder_dan if uitkomst == Link.Uitkomst.WERKT else mislukt_na
        later = (niet_voor and niet_voor > nu) or (gecontroleerd_op and gecontroleerd_op > nu - na)
        telt_mee = alleen in ("", uitkomst) and not later
        laatst = gecontroleerd_op.timestamp() if gecontroleerd_op else 0.0
        standen[adres] = laatst if telt_mee else None
    return standen


def _recorded() -> Iterator[QuerySet[Any, tuple[str]]]:
    """The addresses in the records: each web address of a public row, and that of the source it came from."""
    for model in apps.get_models():
        if not issubclass(model, Zichtbaar):
            continue
        for veld in model._meta.concrete_fields:
            if isinstance(veld, URLField):
                pad = veld.name
            elif veld.related_model is Bron:
                pad = f"{veld.name}__adres"
            else:
                continue
            yield model.objects.openbaar().filter(**{f"{pad}__gt": ""}).order_by().values_list(pad)


def _numbers() -> Iterator[str]:
    """The numbers whose papers are linked by the pattern in the settings, as `agendawijzer.links.stukken` does."""
    eigen = Document.objects.openbaar().filter(dossier=OuterRef("pk"), soort=Document.Soort.DOCUMENTWIJZER)
    dossiers = Dossier.objects.openbaar().exclude(nummer="").exclude(Exists(eigen))
    yield from dossiers.order_by().values_list("nummer", flat=True).iterator()
    stukken = Instrument.objects.openbaar().filter(adres="").order_by()
    for dossiernummer, nummer in stukken.values_list("dossier__nummer", "nummer").distinct().iterator():
        yield nummer_bij(dossiernummer, nummer)
