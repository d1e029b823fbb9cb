"""The council: its fracties on a day, and one fractie with its people and its votes."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agendawijzer.paginas.deur import publieke_pagina
from agendawijzer.paginas.lijst import PER_BLADZIJDE
from agendawijzer.paginas.start import find_vorige_raad
from agendawijzer.peildag import DagForm, find_peildag
from agendawijzer.presentatie import uitslag_van
from agendawijzer.uitvoering.filters import keep_fractie
from agendawijzer.uitvoering.regels import find_rijen, list_regels
from agendawijzer.uitvoering.telling import make_telling
from dossiers.klok import vandaag
from dossiers.models import Fractie, Fractiezetels, Lidmaatschap
from dossiers.samenstelling import samenstelling_op
from stemmingen.selectie import fractiestemmen_van


@publieke_pagina
def fracties(request: HttpRequest) -> HttpResponse:
    """The council on a day; eight queries at most."""
    formulier = DagForm(request.GET)
    gekozen = formulier.cleaned_data.get("datum") if formulier.is_valid() else None
    peildag = find_peildag(gekozen, vandaag())
    raad = samenstelling_op(peildag.datum)
    if not request.GET.get("datum"):
        formulier = DagForm(initial={"datum": peildag.datum})
    rijen = [(raad.fracties[sleutel], raad.fractiezetels.get(sleutel)) for sleutel in raad.fracties]
    context = {
        "formulier": formulier,
        "peildag": peildag,
        "raad": raad,
        "rijen": [(fractie, zetels, raad.leden_van(fractie.pk)) for fractie, zetels in rijen],
        "namen_bekend": bool(raad.leden),
        "zetels_onzeker": bool(raad.zetels_onzeker),
        "andere": Fractie.objects.exclude(pk__in=raad.fracties),
        "vorige_raad": None if gekozen else find_vorige_raad(),
    }
    return render(request, "fracties.html", context)


@publieke_pagina
def fractie(request: HttpRequest, slug: str) -> HttpResponse:
    """One fractie, its people, how it voted and what became of its proposals; nine queries at most."""
    zetels: QuerySet[Any] = Fractiezetels.objects.order_by("-begin", "-pk")
    leden: QuerySet[Any] = Lidmaatschap.objects.select_related("persoon", "vervangt").order_by(
        "persoon__sorteernaam", "begin"
    )
    rijen = Fractie.objects.select_related("voortgekomen_uit").prefetch_related(
        "afsplitsingen",
        Prefetch("zetels", zetels),
        Prefetch("lidmaatschappen", leden),
    )
    fractie = get_object_or_404(rijen, slug=slug)
    bladzijde = Paginator(fractiestemmen_van(fractie), PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    regels = list_regels(*(keep_fractie(sets, slug) for sets in find_rijen(vandaag())))
    context = {
        "fractie": fractie,
        "telling": make_telling(regels, fractie=slug),
        "bladzijde": bladzijde,
        "rijen": [(stem, uitslag_van(stem.stemming)) for stem in bladzijde],
    }
    return render(request, "fractie.html", context)
