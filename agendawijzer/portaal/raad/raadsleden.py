"""The members of the council on a day, and one of them: memberships, for what they speak, and how
they voted."""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.lijst import make_lijst
from agendawijzer.portaal.peildag import DagForm, find_peildag
from agendawijzer.portaal.raad.ingediend import count_lid, last_of_lid
from agendawijzer.portaal.raad.personen import find_woordvoerders, list_personen
from agendawijzer.portaal.raad.stemfilter import LidstemFilter
from agendawijzer.portaal.raad.verwant import find_verwante_leden
from agendawijzer.portaal.woorden.uitslag import uitslag_van
from dossiers.klok import vandaag
from dossiers.models import Lidmaatschap, Persoon
from stemmingen.selectie import is_known, lidstemmen_van
from stemmingen.vergelijken.vergelijkbaar import count_eigenzinnig, with_eigen_fractie


@publieke_pagina
def raadsleden(request: HttpRequest) -> HttpResponse:
    """Everyone in the council on a day, by name; five queries at most."""
    formulier = DagForm(request.GET)
    gekozen = formulier.cleaned_data.get("datum") if formulier.is_valid() else None
    peildag = find_peildag(gekozen, vandaag())
    if not request.GET.get("datum"):
        formulier = DagForm(initial={"datum": peildag.datum})
    context = {"formulier": formulier, "peildag": peildag, "rijen": list_personen(peildag.datum)}
    return render(request, "portaal/raad/raadsleden.html", context)


@publieke_pagina
def raadslid(request: HttpRequest, slug: str) -> HttpResponse:
    """Seventeen queries at most. Somebody of whom nothing public is recorded has no page."""
    rijen = Persoon.objects.filter(is_known()).prefetch_related(
        Prefetch(
            "lidmaatschappen",
            Lidmaatschap.objects.select_related("fractie", "vervangt").order_by("-begin"),
        ),
        Prefetch("vervangingen", Lidmaatschap.objects.select_related("persoon").order_by("-begin")),
    )
    persoon = get_object_or_404(rijen, slug=slug)
    dag = find_peildag(None, vandaag())
    lijst = make_lijst(request, LidstemFilter, with_eigen_fractie(lidstemmen_van(persoon)))
    context = {
        "persoon": persoon,
        "dag": dag,
        "woordvoerder": find_woordvoerders(dag.datum, persoon=persoon),
        "ingediend": count_lid(persoon),
        "laatste": last_of_lid(persoon),
        "eigenzinnig": count_eigenzinnig(persoon),
        "verwant": find_verwante_leden(persoon, dag.datum),
        "lijst": lijst,
        "rijen": [(stem, uitslag_van(stem.stemming)) for stem in lijst.bladzijde],
    }
    return render(request, "portaal/raad/raadslid.html", context)
