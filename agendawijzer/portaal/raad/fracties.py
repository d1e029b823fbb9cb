"""The council: its fracties on a day, and one fractie with its people, its items and its votes."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.lijst import Lijst, load_lijst
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.peildag import DagForm, Peildag, find_gevraagd, find_peildag
from agendawijzer.portaal.raad.ingediend import Soorttelling, count_fractie
from agendawijzer.portaal.raad.overgangen import Overgang, find_splitsingen, list_overgangen
from agendawijzer.portaal.raad.personen import Fractieleden, find_leden, find_woordvoerders
from agendawijzer.portaal.raad.stemfilter import FractiestemFilter
from agendawijzer.portaal.raad.verwant import Verdeeld, count_verdeeld, find_verwant
from agendawijzer.portaal.raad.zetelverdeling import (
    Zetelrij,
    Zetelverdeling,
    list_zetelrijen,
    make_zetelverdeling,
)
from agendawijzer.portaal.start.paginas import find_vorige_raad
from agendawijzer.portaal.uitvoering.filters import keep_fractie
from agendawijzer.portaal.uitvoering.regels import find_regels, find_rijen
from agendawijzer.portaal.uitvoering.telling import Staattelling, make_telling
from agendawijzer.portaal.vergelijken.matrix import Koppel
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld, uitslag_van
from dossiers.klok import vandaag
from dossiers.models import Fractie, Fractiezetels, Woordvoerderschap, Zittingsperiode
from dossiers.samenstelling import Samenstelling, samenstelling_op
from stemmingen.models import Fractiestem
from stemmingen.selectie import fractiestemmen_van


@dataclass(frozen=True)
class Raadpagina:
    """The council on a day. `andere` are the fracties that were not in it; `vorige_raad`: the term
    after which nothing is known, where no day was asked for."""

    formulier: DagForm
    peildag: Peildag
    raad: Samenstelling
    rijen: list[Zetelrij]
    verdeling: Zetelverdeling | None
    andere: QuerySet[Fractie]
    overgangen: list[Overgang]
    vorige_raad: Zittingsperiode | None


@dataclass(frozen=True)
class Fractiepagina:
    """One fractie. `telling` is what became of its proposals; `rijen` are the votes of one page of
    `lijst`."""

    fractie: Fractie
    dag: Peildag
    leden: Fractieleden
    overgangen: list[Overgang]
    woordvoerders: QuerySet[Woordvoerderschap]
    ingediend: list[Soorttelling]
    telling: Staattelling
    verdeeld: Verdeeld
    verwant: list[Koppel]
    lijst: Lijst
    rijen: list[tuple[Fractiestem, Uitslagbeeld]]


@publieke_pagina
def fracties(request: HttpRequest) -> HttpResponse:
    """The council on a day; ten queries at most."""
    formulier, peildag = find_gevraagd(request, vandaag())
    raad = samenstelling_op(peildag.datum)
    rijen = list_zetelrijen(raad)
    pagina = Raadpagina(
        formulier=formulier,
        peildag=peildag,
        raad=raad,
        rijen=rijen,
        verdeling=make_zetelverdeling(rijen, raad.zetels),
        andere=Fractie.objects.exclude(pk__in=raad.fracties),
        overgangen=find_splitsingen(),
        vorige_raad=None if peildag.soort == "gekozen" else find_vorige_raad(),
    )
    return show(request, "portaal/raad/fracties.html", pagina)


@publieke_pagina
def fractie(request: HttpRequest, slug: str) -> HttpResponse:
    """One fractie: its people, what became of its proposals, how it voted and with whom; 23 queries
    at most."""
    fractie = get_object_or_404(_with_verwanten(), slug=slug)
    dag = find_peildag(None, vandaag())
    leden = find_leden(fractie, dag.datum)
    lijst = load_lijst(request, FractiestemFilter, fractiestemmen_van(fractie))
    pagina = Fractiepagina(
        fractie=fractie,
        dag=dag,
        leden=leden,
        overgangen=list_overgangen(fractie, leden.lidmaatschappen),
        woordvoerders=find_woordvoerders(dag.datum, fractie=fractie),
        ingediend=count_fractie(slug),
        telling=_count_uitvoering(slug),
        verdeeld=count_verdeeld(fractie),
        verwant=find_verwant(fractie),
        lijst=lijst,
        rijen=[(stem, uitslag_van(stem.stemming)) for stem in lijst.bladzijde],
    )
    return show(request, "portaal/raad/fractie.html", pagina)


def _with_verwanten() -> QuerySet[Fractie]:
    """The fracties with those they came from, those that came from them, and their seats. Two
    queries more."""
    zetels: QuerySet[Any] = Fractiezetels.objects.order_by("-begin", "-pk")
    rijen = Fractie.objects.select_related("voortgekomen_uit")
    return rijen.prefetch_related("afsplitsingen", Prefetch("zetels", zetels))


def _count_uitvoering(slug: str) -> Staattelling:
    """What became of what this fractie proposed and was promised. Two queries."""
    besluiten, toezeggingen = find_rijen(vandaag())
    regels = find_regels(keep_fractie(besluiten, slug), keep_fractie(toezeggingen, slug))
    return make_telling(regels, fractie=slug)
