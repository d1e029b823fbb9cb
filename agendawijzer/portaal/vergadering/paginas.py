"""The meetings: what is planned and what was, and one meeting with its agenda and its votes."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.links.linkstand import find_bronstand
from agendawijzer.links.stukken import agenda_elders
from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.lijst import PER_BLADZIJDE
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.vergadering.agenda import find_komend, with_agenda
from agendawijzer.portaal.woorden.uitslag import uitslag_van
from dossiers import klok
from dossiers.models import Bericht, Gebeurtenis, Vergadering
from stemmingen.models import Stemming
from stemmingen.selectie import newest_first


@dataclass(frozen=True)
class Vergaderingenpagina:
    """`komend` stands on the first page alone; `regels` are the meetings of `bladzijde`, each with
    how many votes it had."""

    komend: QuerySet[Vergadering] | tuple[()]
    bladzijde: Page[Vergadering]
    regels: list[tuple[Vergadering, int]]
    vandaag: datetime.date
    nu: datetime.datetime
    agenda_elders: str


@publieke_pagina
def vergaderingen(request: HttpRequest) -> HttpResponse:
    """What is planned, the nearest first, before what was, the latest first; five queries."""
    vandaag = klok.vandaag()
    rijen = Vergadering.objects.openbaar().filter(datum__lt=vandaag).defer("inleiding")
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    pagina = Vergaderingenpagina(
        komend=find_komend(vandaag) if bladzijde.number == 1 else (),
        bladzijde=bladzijde,
        regels=_with_counts(list(bladzijde)),
        vandaag=vandaag,
        nu=klok.nu(),
        agenda_elders=agenda_elders(),
    )
    return show(request, "portaal/vergadering/vergaderingen.html", pagina)


def _with_counts(vergaderingen: list[Vergadering]) -> list[tuple[Vergadering, int]]:
    """Each with how many votes it had. One query."""
    stemmingen = Stemming.objects.openbaar().filter(vergadering__in=vergaderingen).order_by()
    aantallen = dict(stemmingen.values_list("vergadering").annotate(n=Count("pk")))
    return [(vergadering, aantallen.get(vergadering.pk, 0)) for vergadering in vergaderingen]


@publieke_pagina
def vergadering(request: HttpRequest, slug: str) -> HttpResponse:
    """One meeting; six queries."""
    berichten = Bericht.objects.openbaar().select_related("dossier")
    gebeurtenissen = Gebeurtenis.objects.openbaar().select_related("instrument__dossier")
    rijen = (
        with_agenda(Vergadering.objects.openbaar())
        .select_related("bron")
        .prefetch_related(
            Prefetch("stemmingen", newest_first(), to_attr="openbare_stemmingen"),
            Prefetch("berichten", berichten, to_attr="openbare_berichten"),
            Prefetch("gebeurtenissen", gebeurtenissen, to_attr="openbare_gebeurtenissen"),
        )
    )
    vergadering: Any = get_openbaar(rijen, slug=slug)
    uitslagen = [uitslag_van(stemming) for stemming in vergadering.openbare_stemmingen]
    context = {
        "vergadering": vergadering,
        "uitslagen": uitslagen,
        "is_komend": vergadering.datum >= klok.vandaag(),
        "nu": klok.nu(),
        "bronstand": find_bronstand(vergadering),
    }
    return render(request, "portaal/vergadering/vergadering.html", context)
