"""One proposal, amendment or motion."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.begrotingsbeeld import make_waartoe
from agendawijzer.instrumentlinks import find_linkstanden
from agendawijzer.instrumentpagina import day_of_submission, history_of, make_context
from agendawijzer.paginas.deur import get_openbaar, publieke_pagina
from agendawijzer.uitvoering.spoor import find_spoor_van
from begroting.models import Bijdrage
from begroting.selectie import bijdragen_van_instrument
from dossiers.klok import vandaag
from dossiers.models import Document, Gebeurtenis, Indiener, Instrument, Tekstversie, Voortgang
from dossiers.samenstelling import fracties_van
from dossiers.selectie import find_stukken_rond
from dossiers.stroom import load_rijen
from stemmingen.models import Correctie, Stemming
from stemmingen.selectie import oldest_first, with_fractiestemmen, with_uitslag, with_versie

# What the page loads itself; what became of it and what it is for have parts of the page of their own.
_GELADEN = (Instrument, Tekstversie, Gebeurtenis, Document, Stemming, Correctie, Voortgang, Bijdrage)


@publieke_pagina
def instrument(request: HttpRequest, dossier_slug: str, slug: str) -> HttpResponse:
    """An item at its address in a dossier; twenty-one queries at most. Another spelling of its number leads there."""
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
    correcties: QuerySet[Correctie] = Correctie.objects.openbaar()
    stemmingen = with_fractiestemmen(with_versie(oldest_first().select_related("bron")))
    stemmingen = stemmingen.prefetch_related(
        Prefetch("correcties", correcties, to_attr="openbare_correcties")
    )
    onder: dict[str, tuple[str, QuerySet[Any]]] = {
        "openbare_indieners": ("indieners", Indiener.objects.openbaar().select_related("fractie", "persoon")),
        "openbare_documenten": ("documenten", Document.objects.openbaar().select_related("bron")),
        "openbare_versies": (
            "tekstversies",
            Tekstversie.objects.openbaar().select_related("fractie", "persoon", "bron"),
        ),
        "openbare_overgenomen": (
            "overgenomen",
            Gebeurtenis.objects.openbaar().select_related("instrument__dossier"),
        ),
    }
    return (
        with_uitslag(openbaar, stemmingen)
        .select_related("dossier", "bron", "portefeuille")
        .prefetch_related(*(Prefetch(naam, rijen, to_attr=attr) for attr, (naam, rijen) in onder.items()))
    )


def _render(request: HttpRequest, instrument: Any) -> HttpResponse:
    elders = load_rijen({"instrument": [instrument.pk]}, behalve=_GELADEN)
    stroom = history_of(instrument, (rij for rijen in elders.values() for rij in rijen))
    personen = [rij.persoon_id for rij in instrument.openbare_indieners if not rij.fractie_id]
    context = make_context(
        instrument,
        stroom=stroom,
        rond=find_stukken_rond(instrument),
        fracties=fracties_van(personen, day_of_submission(stroom)),
        vandaag=vandaag(),
    )
    context["spoor"] = find_spoor_van(instrument, context["besluit"].uitslag, vandaag())
    context["waartoe"] = make_waartoe(bijdragen_van_instrument(instrument))
    context |= find_linkstanden(context)
    return render(request, "instrument.html", context)
