"""One proposal, amendment or motion."""

from collections.abc import Iterable
from typing import Any, cast

from django.db.models import Model, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.portaal.begroting.beeld import make_waartoe
from agendawijzer.portaal.besluit import make_besluit
from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.instrument.beeld import day_of_submission, history_of, make_context
from agendawijzer.portaal.instrument.geladen import Paginastuk
from agendawijzer.portaal.instrument.links import find_linkstanden
from agendawijzer.portaal.uitvoering.spoor import find_spoor_van
from begroting.models import Bijdrage
from begroting.selectie import bijdragen_van_instrument
from dossiers.klok import vandaag
from dossiers.models import (
    Document,
    Dossier,
    Gebeurtenis,
    Indiener,
    Instrument,
    Tekstversie,
    Voortgang,
)
from dossiers.samenstelling import fracties_van
from dossiers.selectie import find_stukken_rond
from dossiers.stroom.stroom import load_rijen
from stemmingen.models import Correctie, Stemming
from stemmingen.selectie import oldest_first, with_fractiestemmen, with_uitslag, with_versie

# What the page loads itself, with more than its history needs; what it is for has a part of the
# page of its own.
_GELADEN = (Instrument, Tekstversie, Gebeurtenis, Document, Stemming, Correctie, Bijdrage)


@publieke_pagina
def instrument(request: HttpRequest, dossier_slug: str, slug: str) -> HttpResponse:
    """An item at its address in a dossier; twenty-one queries at most. Another spelling of its
    number leads there."""
    waar = {"dossier__slug": dossier_slug, "slug": slug}
    # A number with a slash looks like a dossier and an item: /dossiers/RV-39/2022/.
    spellingen = (slug, f"{dossier_slug}/{slug}")
    return _render(request, get_openbaar(_rijen(), spellingen=spellingen, **waar))


@publieke_pagina
def instrument_los(request: HttpRequest, slug: str) -> HttpResponse:
    """An item outside a dossier; one that has come to belong to a dossier has moved there for
    good."""
    return _render(
        request, get_openbaar(_rijen(), spellingen=(slug,), slug=slug, dossier__isnull=True)
    )


def _rijen() -> QuerySet[Paginastuk]:
    openbaar: QuerySet[Instrument] = Instrument.objects.openbaar()
    correcties: QuerySet[Correctie] = Correctie.objects.openbaar()
    stemmingen = with_fractiestemmen(with_versie(oldest_first().select_related("bron")))
    stemmingen = stemmingen.prefetch_related(
        Prefetch("correcties", correcties, to_attr="openbare_correcties")
    )
    onder: dict[str, tuple[str, QuerySet[Any]]] = {
        "openbare_indieners": (
            "indieners",
            Indiener.objects.openbaar().select_related("fractie", "persoon"),
        ),
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
    met_alles = (
        with_uitslag(openbaar, stemmingen)
        .select_related("dossier", "bron", "portefeuille")
        .prefetch_related(
            *(Prefetch(naam, rijen, to_attr=attr) for attr, (naam, rijen) in onder.items())
        )
    )
    return cast(QuerySet[Paginastuk], met_alles)


def _load_elders(instrument: Instrument, geladen: Iterable[type[Model]]) -> list[Any]:
    """The other rows of its history; a query for each kind that is not in `geladen`."""
    bij: dict[type[Model], list[Any]] = {model: [] for model in geladen}
    bij |= {Instrument: [instrument], Dossier: [instrument.dossier] if instrument.dossier else []}
    rijen = load_rijen({"instrument": [instrument.pk]}, bij=bij)
    return [rij for model, van_soort in rijen.items() if model not in bij for rij in van_soort]


def _render(request: HttpRequest, instrument: Paginastuk) -> HttpResponse:
    besluit = make_besluit(instrument)
    spoor = find_spoor_van(instrument, besluit.uitslag, vandaag())
    # What was reported of carrying it out stands in its trail, where there is one.
    elders = _load_elders(instrument, (*_GELADEN, Voortgang) if spoor else _GELADEN)
    stroom = history_of(instrument, elders)
    zonder_fractie = (rij for rij in instrument.openbare_indieners if not rij.fractie_id)
    personen = [rij.persoon_id for rij in zonder_fractie if rij.persoon_id]
    context = make_context(
        instrument,
        besluit=besluit,
        stroom=stroom,
        rond=find_stukken_rond(instrument),
        fracties=fracties_van(personen, day_of_submission(stroom)),
        vandaag=vandaag(),
    )
    context["waartoe"] = make_waartoe(bijdragen_van_instrument(instrument))
    context |= find_linkstanden(context)
    return render(request, "portaal/instrument/instrument.html", context | {"spoor": spoor})
