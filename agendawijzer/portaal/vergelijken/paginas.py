"""Who votes with whom: the fracties or the members of the council compared, all of them or two."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from agendawijzer.portaal.deur import Verhuisd, publieke_pagina
from agendawijzer.portaal.lijst import PER_BLADZIJDE
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.peildag import find_peildag
from agendawijzer.portaal.tabellen.antwoord import answer_csv
from agendawijzer.portaal.vergelijken import csvbestand
from agendawijzer.portaal.vergelijken.filters import (
    SOORTWOORD,
    Keus,
    PaarFilter,
    find_keus,
    find_perioden,
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
from agendawijzer.portaal.vergelijken.matrix import Koppel, Kringlid, Matrix
from agendawijzer.portaal.vergelijken.paar import Gedeeld, Gedeelderij, list_gedeeld, load_gedeeld
from dossiers.klok import vandaag
from stemmingen.models import Stemming
from stemmingen.vergelijken.vergelijkbaar import Vergelijkbaar, compare_fracties, compare_leden
from stemmingen.vergelijken.vergelijking import MINSTENS, Paar


class Vergelijkadressen(NamedTuple):
    """The names of the addresses of one kind: where all are compared, that as CSV, and a pair as
    CSV."""

    allen: str
    csv: str
    paar_csv: str


_ADRESSEN = {
    FRACTIES: Vergelijkadressen("vergelijken", "vergelijken_csv", "vergelijken_paar_csv"),
    RAADSLEDEN: Vergelijkadressen(
        "vergelijken_raadsleden", "vergelijken_raadsleden_csv", "vergelijken_leden_csv"
    ),
}


@dataclass(frozen=True)
class Vergelijkpagina:
    """Everyone with everyone. `soorten` are the highest figures by kind of item, empty where one
    kind was chosen; `stemmingen` the last votes, where there are too few for any figure."""

    lijst: Keus
    kring: Kring
    matrix: Matrix
    soorten: list[tuple[str, list[Koppel]]]
    soortwoord: Mapping[str, str]
    stemmingen: list[Stemming]
    perioden: list[tuple[str, str, bool]]
    minstens: int
    csv: str


@dataclass(frozen=True)
class Paarpagina:
    """Two of them. `samen` is what they have in common, `per_soort` the same by kind of item, and
    `niet_beide` how many votes do not tell of both; `rijen` are the votes of `bladzijde`."""

    lijst: Keus
    soort: str
    partijen: list[Kringlid]
    samen: Paar
    per_soort: list[tuple[str, Paar]]
    stand: Vergelijkbaar
    niet_beide: int
    minstens: int
    bladzijde: Page[Gedeeld]
    rijen: list[Gedeelderij]
    perioden: list[tuple[str, str, bool]]
    terug: str
    csv: str


@publieke_pagina
def vergelijken(request: HttpRequest, soort: str = FRACTIES) -> HttpResponse:
    """Everyone with everyone; eleven queries for fracties, fourteen for members."""
    keus = find_keus(request)
    kring = _find_kring(soort, keus)
    gekozen = kring.pick_paar(request.GET.get("een", ""), request.GET.get("ander", ""))
    if gekozen:
        return HttpResponseRedirect(pair_address(soort, *gekozen, keus.vraag))
    matrix = kring.make_matrix(keus.vraag)
    pagina = Vergelijkpagina(
        lijst=keus,
        kring=kring,
        matrix=matrix,
        soorten=[] if keus.get("soort") else kring.make_soorten(matrix),
        soortwoord=SOORTWOORD,
        stemmingen=[] if matrix.hoogste else kring.find_stemmingen(),
        perioden=find_perioden(keus),
        minstens=MINSTENS,
        csv=reverse(_ADRESSEN[soort].csv) + keus.vraag,
    )
    return show(request, "portaal/vergelijken/vergelijken.html", pagina)


@publieke_pagina
def vergelijken_csv(request: HttpRequest, soort: str = FRACTIES) -> HttpResponse:
    """The figures of all pairs; eleven queries at most."""
    keus = find_keus(request)
    matrix = _find_kring(soort, keus).make_matrix(keus.vraag)
    rijen = csvbestand.matrix_rows(matrix, request.build_absolute_uri("/").removesuffix("/"))
    return answer_csv(f"vergelijken-{soort}", csvbestand.KOLOMMEN, rijen)


@publieke_pagina
def paar(request: HttpRequest, een: str, ander: str, soort: str = FRACTIES) -> HttpResponse:
    """Two of them, with the votes behind their figure; ten queries for fracties, fourteen for
    members."""
    keus = find_keus(request, PaarFilter)
    partijen, stand = _find_paar(soort, een, ander, keus)
    gedeeld = _list_gedeeld(partijen, stand, keus)
    bladzijde = Paginator(gedeeld, PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    per_soort = stand.tabel.compare(*(partij.sleutel for partij in partijen))
    samen = sum(per_soort.values(), Paar())
    pagina = Paarpagina(
        lijst=keus,
        soort=soort,
        partijen=partijen,
        samen=samen,
        per_soort=[(SOORTWOORD[naam], per_soort[naam]) for naam in SOORTWOORD if naam in per_soort],
        stand=stand,
        niet_beide=_count_niet_beide(stand, samen),
        minstens=MINSTENS,
        bladzijde=bladzijde,
        rijen=load_gedeeld(bladzijde),
        perioden=find_perioden(keus),
        terug=reverse(_ADRESSEN[soort].allen) + keus.vraag,
        csv=reverse(_ADRESSEN[soort].paar_csv, args=[een, ander]) + keus.hele_vraag,
    )
    return show(request, "portaal/vergelijken/vergelijken_paar.html", pagina)


@publieke_pagina
def paar_csv(request: HttpRequest, een: str, ander: str, soort: str = FRACTIES) -> HttpResponse:
    """The votes behind the figure of two; eleven queries at most."""
    keus = find_keus(request, PaarFilter)
    partijen, stand = _find_paar(soort, een, ander, keus)
    rijen = csvbestand.vote_rows(
        load_gedeeld(_list_gedeeld(partijen, stand, keus)),
        request.build_absolute_uri("/").removesuffix("/"),
    )
    return answer_csv(f"{een}-{ander}", csvbestand.KOLOMMEN_PAAR, rijen)


def _find_kring(soort: str, keus: Keus) -> Kring:
    if soort == RAADSLEDEN:
        return find_leden(keus.stemmingen, keus.get("tot"), vandaag())
    return find_fracties(keus.stemmingen)


def _find_paar(
    soort: str, een: str, ander: str, keus: Keus
) -> tuple[list[Kringlid], Vergelijkbaar]:
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


def _count_niet_beide(stand: Vergelijkbaar, samen: Paar) -> int:
    """In how many votes that can be compared not both of them took part."""
    vergeleken = stand.samen - stand.geheim - stand.unaniem
    return vergeleken - samen.n - samen.onbekend


def _list_gedeeld(partijen: list[Kringlid], stand: Vergelijkbaar, keus: Keus) -> list[Gedeeld]:
    behind = stand.tabel.behind(*(partij.sleutel for partij in partijen))
    return list_gedeeld(behind, keus.get("alleen"))
