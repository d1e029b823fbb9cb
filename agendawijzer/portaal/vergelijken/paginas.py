"""Who votes with whom: the fracties or the members of the council compared, all of them or two."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from agendawijzer.portaal.deur import Verhuisd, publieke_pagina
from agendawijzer.portaal.lijst import PER_BLADZIJDE
from agendawijzer.portaal.peildag import find_peildag
from agendawijzer.portaal.tabellen.antwoord import answer_csv
from agendawijzer.portaal.vergelijken import csvbestand
from agendawijzer.portaal.vergelijken.filters import (
    SOORTWOORD,
    Keus,
    PaarFilter,
    find_perioden,
    make_keus,
)
from agendawijzer.portaal.vergelijken.kring import (
    FRACTIES,
    RAADSLEDEN,
    Kring,
    find_fractiepaar,
    find_fracties,
    find_leden,
    find_ledenpaar,
    pair_address,
)
from agendawijzer.portaal.vergelijken.matrix import Partij
from agendawijzer.portaal.vergelijken.paar import Gedeeld, find_gedeeld, load_gedeeld
from dossiers.klok import vandaag
from stemmingen.vergelijken.vergelijkbaar import Vergelijkbaar, compare_fracties, compare_leden
from stemmingen.vergelijken.vergelijking import MINSTENS, Paar

# Where all of one kind are compared, and where they are to be had as CSV.
_ADRESSEN = {
    FRACTIES: ("vergelijken", "vergelijken_csv", "vergelijken_paar_csv"),
    RAADSLEDEN: ("vergelijken_raadsleden", "vergelijken_raadsleden_csv", "vergelijken_leden_csv"),
}


@publieke_pagina
def vergelijken(request: HttpRequest, soort: str = FRACTIES) -> HttpResponse:
    """Everyone with everyone; eleven queries for fracties, fourteen for members."""
    keus = make_keus(request)
    kring = _find_kring(soort, keus)
    gekozen = kring.find_paar(request.GET.get("een", ""), request.GET.get("ander", ""))
    if gekozen:
        return HttpResponseRedirect(pair_address(soort, *gekozen, keus.vraag))
    matrix = kring.make_matrix(keus.vraag)
    context = {
        "lijst": keus,
        "kring": kring,
        "matrix": matrix,
        "soorten": [] if keus.get("soort") else kring.make_soorten(matrix),
        "soortwoord": SOORTWOORD,
        "stemmingen": [] if matrix.hoogste else kring.find_stemmingen(),
        "perioden": find_perioden(keus),
        "minstens": MINSTENS,
        "csv": reverse(_ADRESSEN[soort][1]) + keus.vraag,
    }
    return render(request, "portaal/vergelijken/vergelijken.html", context)


@publieke_pagina
def vergelijken_csv(request: HttpRequest, soort: str = FRACTIES) -> HttpResponse:
    """The figures of all pairs; eleven queries at most."""
    keus = make_keus(request)
    matrix = _find_kring(soort, keus).make_matrix(keus.vraag)
    rijen = csvbestand.matrix_rows(matrix, request.build_absolute_uri("/").removesuffix("/"))
    return answer_csv(f"vergelijken-{soort}", csvbestand.KOLOMMEN, rijen)


@publieke_pagina
def paar(request: HttpRequest, een: str, ander: str, soort: str = FRACTIES) -> HttpResponse:
    """Two of them, with the votes behind their figure; ten queries for fracties, fourteen for
    members."""
    keus = make_keus(request, PaarFilter)
    partijen, stand = _find_paar(soort, een, ander, keus)
    gedeeld = _find_gedeeld(partijen, stand, keus)
    bladzijde = Paginator(gedeeld, PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    context = _pair_figures(partijen, stand) | {
        "lijst": keus,
        "soort": soort,
        "bladzijde": bladzijde,
        "rijen": load_gedeeld(bladzijde),
        "perioden": find_perioden(keus),
        "terug": reverse(_ADRESSEN[soort][0]) + keus.vraag,
        "csv": reverse(_ADRESSEN[soort][2], args=[een, ander]) + keus.hele_vraag,
    }
    return render(request, "portaal/vergelijken/vergelijken_paar.html", context)


@publieke_pagina
def paar_csv(request: HttpRequest, een: str, ander: str, soort: str = FRACTIES) -> HttpResponse:
    """The votes behind the figure of two; eleven queries at most."""
    keus = make_keus(request, PaarFilter)
    partijen, stand = _find_paar(soort, een, ander, keus)
    rijen = csvbestand.vote_rows(
        load_gedeeld(_find_gedeeld(partijen, stand, keus)),
        request.build_absolute_uri("/").removesuffix("/"),
    )
    return answer_csv(f"{een}-{ander}", csvbestand.KOLOMMEN_PAAR, rijen)


def _find_kring(soort: str, keus: Keus) -> Kring:
    if soort == RAADSLEDEN:
        return find_leden(keus.stemmingen, keus.get("tot"), vandaag())
    return find_fracties(keus.stemmingen)


def _find_paar(soort: str, een: str, ander: str, keus: Keus) -> tuple[list[Partij], Vergelijkbaar]:
    """Raises Http404 where they are not two that exist, Verhuisd where they stand the other way
    around."""
    if een > ander:
        naam = "vergelijken_leden" if soort == RAADSLEDEN else "vergelijken_paar"
        raise Verhuisd(reverse(naam, args=[ander, een]) + keus.hele_vraag)
    if soort == RAADSLEDEN:
        partijen = find_ledenpaar([een, ander], find_peildag(keus.get("tot"), vandaag()).datum)
    else:
        partijen = find_fractiepaar([een, ander])
    if len(partijen) < 2 or een == ander:
        raise Http404
    compare = compare_leden if soort == RAADSLEDEN else compare_fracties
    return partijen, compare(keus.stemmingen, [partij.sleutel for partij in partijen])


def _pair_figures(partijen: list[Partij], stand: Vergelijkbaar) -> dict[str, Any]:
    per_soort = stand.tabel.compare(*(partij.sleutel for partij in partijen))
    samen = sum(per_soort.values(), Paar())
    return {
        "partijen": partijen,
        "samen": samen,
        "per_soort": [
            (SOORTWOORD[naam], per_soort[naam]) for naam in SOORTWOORD if naam in per_soort
        ],
        "stand": stand,
        "niet_beide": stand.samen - stand.geheim - stand.unaniem - samen.n - samen.onbekend,
        "minstens": MINSTENS,
    }


def _find_gedeeld(partijen: list[Partij], stand: Vergelijkbaar, keus: Keus) -> list[Gedeeld]:
    behind = stand.tabel.behind(*(partij.sleutel for partij in partijen))
    return find_gedeeld(behind, keus.get("alleen"))
