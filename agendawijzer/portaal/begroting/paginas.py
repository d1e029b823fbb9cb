"""The programmabegroting: the years, the programmes of one year, and one programme with its goals
and its money."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.portaal.begroting.beeld import (
    Doeltak,
    Geldkant,
    make_deel,
    make_geld,
    tell_eenheid,
)
from agendawijzer.portaal.begroting.csvbestand import KOLOMMEN, list_rijen
from agendawijzer.portaal.begroting.rijen import load_besluiten
from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.tabellen.antwoord import answer_csv
from begroting.models import Begroting, Programma
from begroting.selectie import count_delen, find_jaren, with_boom, with_programmas
from dossiers.klok import vandaag


@dataclass(frozen=True)
class Programmapagina:
    """One programme, whole. `aantal` is how many decisions serve it; `jaren` is the same programme
    in each year."""

    programma: Programma
    lijnen: list[Doeltak]
    geld: list[Geldkant]
    eenheid: str
    aantal: int
    jaren: list[Programma]


@publieke_pagina
def begrotingen(request: HttpRequest) -> HttpResponse:
    """The years, the newest first; two queries."""
    rijen = with_programmas(Begroting.objects.openbaar()).order_by("-jaar")
    return render(request, "portaal/begroting/begrotingen.html", {"begrotingen": rijen})


@publieke_pagina
def begroting(request: HttpRequest, jaar: int) -> HttpResponse:
    """One year; six queries."""
    openbaar: QuerySet[Begroting] = Begroting.objects.openbaar()
    begroting: Any = get_openbaar(with_programmas(openbaar.select_related("bron")), jaar=jaar)
    tellingen = count_delen(begroting)
    regels = [
        (rij, make_geld(rij), tell_eenheid(rij), tellingen.get(rij.pk, (0, 0, 0)))
        for rij in begroting.openbare_programmas
    ]
    eenheden = {eenheid for _, _, eenheid, _ in regels}
    context = {
        "begroting": begroting,
        "regels": regels,
        "eenheid": eenheden.pop() if len(eenheden) == 1 else "",
        "jaren": openbaar.order_by("jaar").only("jaar"),
    }
    return render(request, "portaal/begroting/begroting.html", context)


@publieke_pagina
def programma(request: HttpRequest, begroting_jaar: int, slug: str) -> HttpResponse:
    """One programme, whole; eighteen queries."""
    programma, lijnen = _load(begroting_jaar, slug)
    pagina = Programmapagina(
        programma=programma,
        lijnen=lijnen,
        geld=make_geld(programma),
        eenheid=tell_eenheid(programma),
        aantal=sum(lijn.aantal for lijn in lijnen),
        jaren=find_jaren(programma),
    )
    return show(request, "portaal/begroting/programma.html", pagina)


@publieke_pagina
def programma_csv(request: HttpRequest, begroting_jaar: int, slug: str) -> HttpResponse:
    """The same for a spreadsheet: a line for each part, and for each decision under it; seventeen
    queries."""
    programma, lijnen = _load(begroting_jaar, slug)
    rijen = list_rijen(programma, lijnen, request.build_absolute_uri("/"))
    return answer_csv(f"begroting-{begroting_jaar}-{programma.slug}", KOLOMMEN, rijen)


def _load(jaar: int, slug: str) -> tuple[Any, list[Doeltak]]:
    programma: Any = get_openbaar(
        with_boom(Programma.objects.openbaar()), begroting__jaar=jaar, slug=slug
    )
    besluiten = load_besluiten(programma, vandaag())
    return programma, [make_deel(lijn, besluiten) for lijn in programma.openbare_lijnen]
