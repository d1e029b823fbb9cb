"""The council: its fracties on a day, and one fractie with its people, its items and its votes."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.lijst import make_lijst
from agendawijzer.portaal.peildag import DagForm, find_peildag
from agendawijzer.portaal.raad.ingediend import count_fractie
from agendawijzer.portaal.raad.overgangen import find_alle, find_overgangen
from agendawijzer.portaal.raad.personen import find_leden, find_woordvoerders
from agendawijzer.portaal.raad.stemfilter import FractiestemFilter
from agendawijzer.portaal.raad.verwant import count_verdeeld, find_verwant
from agendawijzer.portaal.raad.zetelverdeling import list_zetelrijen, make_zetelverdeling
from agendawijzer.portaal.start.paginas import find_vorige_raad
from agendawijzer.portaal.uitvoering.filters import keep_fractie
from agendawijzer.portaal.uitvoering.regels import find_rijen, list_regels
from agendawijzer.portaal.uitvoering.telling import make_telling
from agendawijzer.portaal.woorden.uitslag import uitslag_van
from dossiers.klok import vandaag
from dossiers.models import Fractie, Fractiezetels
from dossiers.samenstelling import samenstelling_op
from stemmingen.selectie import fractiestemmen_van


@publieke_pagina
def fracties(request: HttpRequest) -> HttpResponse:
    """The council on a day; ten queries at most."""
    formulier = DagForm(request.GET)
    gekozen = formulier.cleaned_data.get("datum") if formulier.is_valid() else None
    peildag = find_peildag(gekozen, vandaag())
    raad = samenstelling_op(peildag.datum)
    if not request.GET.get("datum"):
        formulier = DagForm(initial={"datum": peildag.datum})
    rijen = list_zetelrijen(raad)
    context = {
        "formulier": formulier,
        "peildag": peildag,
        "raad": raad,
        "rijen": rijen,
        "verdeling": make_zetelverdeling(rijen, raad.zetels),
        "andere": Fractie.objects.exclude(pk__in=raad.fracties),
        "overgangen": find_alle(),
        "vorige_raad": None if gekozen else find_vorige_raad(),
    }
    return render(request, "portaal/raad/fracties.html", context)


@publieke_pagina
def fractie(request: HttpRequest, slug: str) -> HttpResponse:
    """One fractie: its people, what became of its proposals, how it voted and with whom; 23 queries
    at most."""
    zetels: QuerySet[Any] = Fractiezetels.objects.order_by("-begin", "-pk")
    rijen = Fractie.objects.select_related("voortgekomen_uit").prefetch_related(
        "afsplitsingen", Prefetch("zetels", zetels)
    )
    fractie = get_object_or_404(rijen, slug=slug)
    dag = find_peildag(None, vandaag())
    leden = find_leden(fractie, dag.datum)
    lijst = make_lijst(request, FractiestemFilter, fractiestemmen_van(fractie))
    context = {
        "fractie": fractie,
        "dag": dag,
        "leden": leden,
        "overgangen": find_overgangen(fractie, leden.lidmaatschappen),
        "woordvoerders": find_woordvoerders(dag.datum, fractie=fractie),
        "ingediend": count_fractie(slug),
        "telling": make_telling(
            list_regels(*(keep_fractie(sets, slug) for sets in find_rijen(vandaag()))), fractie=slug
        ),
        "verdeeld": count_verdeeld(fractie),
        "verwant": find_verwant(fractie),
        "lijst": lijst,
        "rijen": [(stem, uitslag_van(stem.stemming)) for stem in lijst.bladzijde],
    }
    return render(request, "portaal/raad/fractie.html", context)
