"""The members of the council on a day, and one of them: memberships, for what they speak, and how
they voted."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.lijst import Lijst, load_lijst
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.peildag import Peildag, find_gevraagd, find_peildag
from agendawijzer.portaal.raad.ingediend import Soorttelling, count_lid, load_laatste
from agendawijzer.portaal.raad.personen import find_personen, find_woordvoerders
from agendawijzer.portaal.raad.stemfilter import LidstemFilter
from agendawijzer.portaal.raad.verwant import find_verwante_leden
from agendawijzer.portaal.vergelijken.matrix import Koppel
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld, uitslag_van
from dossiers.klok import vandaag
from dossiers.models import Instrument, Lidmaatschap, Persoon, Woordvoerderschap
from stemmingen.models import Lidstem
from stemmingen.selectie import is_known, lidstemmen_van
from stemmingen.vergelijken.eigenfractie import Eigenzinnig
from stemmingen.vergelijken.vergelijkbaar import count_eigenzinnig, with_eigen_fractie


@dataclass(frozen=True)
class Raadslidpagina:
    """One member. `laatste` are the last items that they submitted; `rijen` are the votes of one
    page of `lijst`."""

    persoon: Persoon
    dag: Peildag
    woordvoerder: QuerySet[Woordvoerderschap]
    ingediend: list[Soorttelling]
    laatste: list[tuple[Instrument, Uitslagbeeld]]
    eigenzinnig: Eigenzinnig
    verwant: list[Koppel]
    lijst: Lijst
    rijen: list[tuple[Lidstem, Uitslagbeeld]]


@publieke_pagina
def raadsleden(request: HttpRequest) -> HttpResponse:
    """Everyone in the council on a day, by name; five queries at most."""
    formulier, peildag = find_gevraagd(request, vandaag())
    context = {"formulier": formulier, "peildag": peildag, "rijen": find_personen(peildag.datum)}
    return render(request, "portaal/raad/raadsleden.html", context)


@publieke_pagina
def raadslid(request: HttpRequest, slug: str) -> HttpResponse:
    """Seventeen queries at most. Somebody of whom nothing public is recorded has no page."""
    persoon = get_object_or_404(_with_lidmaatschappen(), slug=slug)
    dag = find_peildag(None, vandaag())
    lijst = load_lijst(request, LidstemFilter, with_eigen_fractie(lidstemmen_van(persoon)))
    pagina = Raadslidpagina(
        persoon=persoon,
        dag=dag,
        woordvoerder=find_woordvoerders(dag.datum, persoon=persoon),
        ingediend=count_lid(persoon),
        laatste=load_laatste(persoon),
        eigenzinnig=count_eigenzinnig(persoon),
        verwant=find_verwante_leden(persoon, dag.datum),
        lijst=lijst,
        rijen=[(stem, uitslag_van(stem.stemming)) for stem in lijst.bladzijde],
    )
    return show(request, "portaal/raad/raadslid.html", pagina)


def _with_lidmaatschappen() -> QuerySet[Persoon]:
    """Those who have a page, with their memberships and those in which they were replaced, the
    latest first. Two queries more."""
    eigen = Lidmaatschap.objects.select_related("fractie", "vervangt").order_by("-begin")
    vervangend = Lidmaatschap.objects.select_related("persoon").order_by("-begin")
    return Persoon.objects.filter(is_known()).prefetch_related(
        Prefetch("lidmaatschappen", eigen), Prefetch("vervangingen", vervangend)
    )
