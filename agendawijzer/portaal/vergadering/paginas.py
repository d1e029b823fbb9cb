"""The meetings: what is planned and what was, and one meeting with its agenda and its votes."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.links.linkstand import find_bronstand
from agendawijzer.links.stukken import agenda_elders
from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.lijst import PER_BLADZIJDE
from agendawijzer.portaal.vergadering.agenda import find_komend, with_agenda
from agendawijzer.portaal.woorden.uitslag import uitslag_van
from dossiers import klok
from dossiers.models import Bericht, Gebeurtenis, Vergadering
from stemmingen.models import Stemming
from stemmingen.selectie import newest_first


@publieke_pagina
def vergaderingen(request: HttpRequest) -> HttpResponse:
    """What is planned, the nearest first, before what was, the latest first; five queries."""
    vandaag = klok.vandaag()
    rijen = Vergadering.objects.openbaar().filter(datum__lt=vandaag).defer("inleiding")
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    stemmingen = Stemming.objects.openbaar().filter(vergadering__in=list(bladzijde)).order_by()
    aantallen = dict(stemmingen.values_list("vergadering").annotate(n=Count("pk")))
    regels = [(vergadering, aantallen.get(vergadering.pk, 0)) for vergadering in bladzijde]
    context = {
        "komend": find_komend(vandaag) if bladzijde.number == 1 else [],
        "bladzijde": bladzijde,
        "regels": regels,
        "vandaag": vandaag,
        "nu": klok.nu(),
        "agenda_elders": agenda_elders(),
    }
    return render(request, "portaal/vergadering/vergaderingen.html", context)


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
