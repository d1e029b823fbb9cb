"""What became of decisions: the list with its counts, one promise, and one letter that reports on
many."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.links.linkstand import find_standen
from agendawijzer.portaal.begroting.beeld import make_waartoe
from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.tabellen.antwoord import answer_xlsx
from agendawijzer.portaal.tabellen.lijstsoort import HOOGSTENS
from agendawijzer.portaal.uitvoering.lijst import load_uitvoering
from agendawijzer.portaal.uitvoering.regels import find_toezeggingen, with_gever
from agendawijzer.portaal.uitvoering.spoor import find_spoor, with_vervolg
from agendawijzer.portaal.uitvoering.stroombeeld import make_stroombeeld
from agendawijzer.portaal.uitvoering.tabel import UITVOERING
from begroting.selectie import bijdragen_van_toezegging
from dossiers.klok import vandaag
from dossiers.models import Instrument, Raadsbrief, Toezegging, Voortgang
from dossiers.selectie import with_staat


@publieke_pagina
def uitvoering(request: HttpRequest) -> HttpResponse:
    """The list; eleven queries."""
    gevonden = load_uitvoering(request, vandaag())
    context = {
        "lijst": gevonden.lijst,
        "rijen": gevonden.rijen,
        "telling": gevonden.telling,
        "stroom": make_stroombeeld(gevonden.telling),
    }
    return render(request, "portaal/uitvoering/uitvoering.html", context)


@publieke_pagina
def uitvoering_xlsx(request: HttpRequest) -> HttpResponse:
    """The same list as an Excel workbook, all of it; ten queries."""
    rijen = (regel.cellen for regel in UITVOERING.find_regels(request, False, HOOGSTENS))
    return answer_xlsx(UITVOERING.naam, UITVOERING.titel, UITVOERING.kolommen, rijen)


@publieke_pagina
def toezegging(request: HttpRequest, slug: str) -> HttpResponse:
    """One promise; nine queries at most."""
    dag = vandaag()
    rijen = with_gever(find_toezeggingen(dag)).select_related(
        "dossier",
        "instrument__dossier",
        "portefeuille",
        "aan_fractie",
        "aan_persoon",
        "vergadering",
        "bron",
    )
    toezegging: Toezegging = get_openbaar(rijen, slug=slug)
    spoor = find_spoor(toezegging, toezegging.datum, dag)
    waartoe = make_waartoe(bijdragen_van_toezegging(toezegging))
    return render(
        request,
        "portaal/uitvoering/toezegging.html",
        {"toezegging": toezegging, "spoor": spoor, "waartoe": waartoe},
    )


@publieke_pagina
def raadsbrief(request: HttpRequest, slug: str) -> HttpResponse:
    """One letter, with each motion and promise that it reports on; nine queries at most."""
    dag = vandaag()
    instrumenten = with_staat(Instrument.objects.openbaar().select_related("dossier"), dag)
    meldingen: QuerySet[Any] = with_vervolg(Voortgang.objects.openbaar()).prefetch_related(
        Prefetch("instrument", instrumenten), Prefetch("toezegging", find_toezeggingen(dag))
    )
    rijen: QuerySet[Raadsbrief] = Raadsbrief.objects.openbaar().select_related("bron")
    brieven = rijen.prefetch_related(Prefetch("voortgang", meldingen, to_attr="openbare_meldingen"))
    brief = get_openbaar(brieven, slug=slug)
    return render(
        request,
        "portaal/uitvoering/raadsbrief.html",
        {"brief": brief, "stand": find_standen([brief.adres])[brief.adres]},
    )
