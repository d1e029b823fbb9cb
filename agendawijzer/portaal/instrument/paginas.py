"""One proposal, amendment or motion."""

from typing import Any, cast

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse

from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.instrument.geladen import GeladenPaginastuk
from agendawijzer.portaal.instrument.pagina import load_pagina
from agendawijzer.portaal.pagina import show
from dossiers.klok import vandaag
from dossiers.models import Document, Gebeurtenis, Indiener, Instrument, Tekstversie
from stemmingen.models import Correctie, Stemming
from stemmingen.selectie import oldest_first, with_fractiestemmen, with_uitslag, with_versie

_TEMPLATE = "portaal/instrument/instrument.html"


@publieke_pagina
def instrument(request: HttpRequest, dossier_slug: str, slug: str) -> HttpResponse:
    """An item at its address in a dossier; twenty-one queries at most. Another spelling of its
    number leads there."""
    waar = {"dossier__slug": dossier_slug, "slug": slug}
    # A number with a slash looks like a dossier and an item: /dossiers/RV-39/2022/.
    spellingen = (slug, f"{dossier_slug}/{slug}")
    instrument = get_openbaar(_rijen(), spellingen=spellingen, **waar)
    return show(request, _TEMPLATE, load_pagina(instrument, vandaag()))


@publieke_pagina
def instrument_los(request: HttpRequest, slug: str) -> HttpResponse:
    """An item outside a dossier; one that has come to belong to a dossier has moved there for
    good."""
    instrument = get_openbaar(_rijen(), spellingen=(slug,), slug=slug, dossier__isnull=True)
    return show(request, _TEMPLATE, load_pagina(instrument, vandaag()))


def _rijen() -> QuerySet[GeladenPaginastuk]:
    """The items with all that their page shows of them, as `openbare_...`. Ten queries."""
    openbaar: QuerySet[Instrument] = Instrument.objects.openbaar()
    indieners: QuerySet[Any] = Indiener.objects.openbaar().select_related("fractie", "persoon")
    documenten: QuerySet[Any] = Document.objects.openbaar().select_related("bron")
    versies: QuerySet[Any] = Tekstversie.objects.openbaar().select_related(
        "fractie", "persoon", "bron"
    )
    overgenomen: QuerySet[Any] = Gebeurtenis.objects.openbaar().select_related(
        "instrument__dossier"
    )
    met_alles = (
        with_uitslag(openbaar, _stemmingen())
        .select_related("dossier", "bron", "portefeuille")
        .prefetch_related(
            Prefetch("indieners", indieners, to_attr="openbare_indieners"),
            Prefetch("documenten", documenten, to_attr="openbare_documenten"),
            Prefetch("tekstversies", versies, to_attr="openbare_versies"),
            Prefetch("overgenomen", overgenomen, to_attr="openbare_overgenomen"),
        )
    )
    return cast(QuerySet[GeladenPaginastuk], met_alles)


def _stemmingen() -> QuerySet[Stemming]:
    correcties: QuerySet[Correctie] = Correctie.objects.openbaar()
    stemmingen = with_fractiestemmen(with_versie(oldest_first().select_related("bron")))
    return stemmingen.prefetch_related(
        Prefetch("correcties", correcties, to_attr="openbare_correcties")
    )
