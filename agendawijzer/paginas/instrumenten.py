"""One proposal, amendment or motion."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.besluiten import make_besluit
from agendawijzer.paginas.deur import get_openbaar, publieke_pagina
from agendawijzer.presentatie import uitslag_van
from agendawijzer.stukken import from_documenten
from dossiers.models import Document, Indiener, Instrument
from stemmingen.selectie import oldest_first, stemmingen_van, with_fractiestemmen, with_uitslag


@publieke_pagina
def instrument(request: HttpRequest, dossier_slug: str, slug: str) -> HttpResponse:
    """An item at its address in a dossier; eight queries at most. Another spelling of its number leads there."""
    waar = {"dossier__slug": dossier_slug, "slug": slug}
    # A number with a slash looks like a dossier and an item: /dossiers/RV-39/2022/.
    spellingen = (slug, f"{dossier_slug}/{slug}")
    return _render(request, get_openbaar(_rijen(), spellingen=spellingen, **waar))


@publieke_pagina
def instrument_los(request: HttpRequest, slug: str) -> HttpResponse:
    """An item outside a dossier; one that has come to belong to a dossier has moved there for good."""
    return _render(request, get_openbaar(_rijen(), spellingen=(slug,), slug=slug, dossier__isnull=True))


def _rijen() -> QuerySet[Instrument]:
    openbaar: QuerySet[Instrument] = Instrument.objects.openbaar()
    stemmingen = with_fractiestemmen(oldest_first())
    indieners = Indiener.objects.openbaar().select_related("fractie", "persoon")
    documenten: QuerySet[Document] = Document.objects.openbaar()
    ander = Instrument.objects.openbaar().select_related("dossier")
    return (
        with_uitslag(openbaar, stemmingen)
        .select_related("dossier", "bron")
        .prefetch_related(
            Prefetch("indieners", indieners, to_attr="openbare_indieners"),
            Prefetch("documenten", documenten, to_attr="openbare_documenten"),
            Prefetch("wijzigt", ander),
            Prefetch("wijzigingen", ander.order_by("nummer", "pk"), to_attr="openbare_wijzigingen"),
        )
    )


def _render(request: HttpRequest, instrument: Any) -> HttpResponse:
    context = {
        "instrument": instrument,
        "besluit": make_besluit(instrument),
        "uitslagen": [uitslag_van(stemming) for stemming in reversed(stemmingen_van(instrument))],
        "stukken": from_documenten(instrument.openbare_documenten),
    }
    return render(request, "instrument.html", context)
