"""The pictures of pages that are shared elsewhere, under the door of the page itself."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from agendawijzer.portaal.besluit import make_besluit
from agendawijzer.portaal.delen.kaart import Deelkaart, draw
from agendawijzer.portaal.delen.kaartwoorden import (
    make_dossierkaart,
    make_instrumentkaart,
    make_sitekaart,
    make_stemmingkaart,
)
from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from dossiers.models import Dossier, Instrument
from stemmingen.models import Stemming
from stemmingen.selectie import count_uitkomsten, oldest_first, with_uitslag

# Seconds for which a copy elsewhere may be shown unasked: a correction must be seen soon.
_BEWAREN = 600


@publieke_pagina
def site_kaart(request: HttpRequest) -> HttpResponse:
    """For every page without one of its own; no query."""
    return _picture(make_sitekaart(request.get_host()))


@publieke_pagina
def stemming_kaart(request: HttpRequest, pk: int) -> HttpResponse:
    """One vote; one query."""
    stemming = get_openbaar(Stemming.objects.openbaar().select_related("instrument", "bron"), pk=pk)
    return _picture(make_stemmingkaart(stemming, request.get_host()))


@publieke_pagina
def instrument_kaart(request: HttpRequest, dossier_slug: str, slug: str) -> HttpResponse:
    """One item in a dossier; three queries."""
    return _instrument(request, dossier__slug=dossier_slug, slug=slug)


@publieke_pagina
def instrument_los_kaart(request: HttpRequest, slug: str) -> HttpResponse:
    """One item outside a dossier; three queries."""
    return _instrument(request, dossier__isnull=True, slug=slug)


@publieke_pagina
def dossier_kaart(request: HttpRequest, slug: str) -> HttpResponse:
    """One subject; two queries."""
    rijen = Dossier.objects.openbaar().defer("waar_gaat_het_over", "waarom")
    dossier: Dossier = get_openbaar(rijen, slug=slug)
    tellingen = count_uitkomsten([dossier]).get(dossier.pk, {})
    return _picture(make_dossierkaart(dossier, tellingen, request.get_host()))


def _instrument(request: HttpRequest, **waar: Any) -> HttpResponse:
    stemmingen = oldest_first().select_related("bron")
    rijen = with_uitslag(Instrument.objects.openbaar().select_related("dossier"), stemmingen)
    instrument = get_openbaar(rijen, **waar)
    return _picture(make_instrumentkaart(make_besluit(instrument), request.get_host()))


def _picture(kaart: Deelkaart) -> HttpResponse:
    return HttpResponse(
        draw(kaart),
        content_type="image/png",
        headers={"Cache-Control": f"public, max-age={_BEWAREN}"},
    )
