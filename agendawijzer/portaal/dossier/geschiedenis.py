"""The whole history of one subject, and of the chain of subjects to which it belongs."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.tijdlijn import Tijdlijn, make_tijdlijn
from agendawijzer.portaal.woorden.taal import kleine_letter
from agendawijzer.portaal.woorden.voorval import voorbehoud
from dossiers.klok import vandaag
from dossiers.models import Dossier
from dossiers.selectie import find_keten
from dossiers.stroom.stroom import Voorval, find_voorvallen, groepen


@dataclass(frozen=True)
class Geschiedenispagina:
    """`keten` are the subjects that follow each other, each with how many events it has; empty
    where one of them is shown alone, and then `heeft_keten` tells whether there are more."""

    dossier: Dossier
    keten: list[tuple[Dossier, int]]
    voorbehoud: list[str]
    heeft_keten: bool
    tijdlijn: Tijdlijn
    groepen: list[tuple[str, str, int]]
    groep: str
    onbekende_groep: bool
    oud_eerst: bool
    totaal: int


@publieke_pagina
def geschiedenis(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything with a date; thirteen queries. With `keten` those before and after it too: one
    more for each step."""
    rijen = Dossier.objects.openbaar().defer("waar_gaat_het_over", "waarom")
    dossier: Dossier = get_openbaar(rijen, spellingen=(slug,), pagina="geschiedenis", slug=slug)
    keten = find_keten(dossier) if request.GET.get("keten") else [dossier]
    voorvallen = find_voorvallen({"dossier": [deel.pk for deel in keten]})
    gevraagd = request.GET.get("groep", "")
    groep = gevraagd if gevraagd in groepen() else ""
    alleen = len(keten) == 1
    oud_eerst = request.GET.get("volgorde") == "oud"
    bij = dossier if alleen else None
    pagina = Geschiedenispagina(
        dossier=dossier,
        keten=[] if alleen else _with_counts(keten, voorvallen),
        voorbehoud=_reservations(voorvallen),
        heeft_keten=any(voorval.soort == "opvolging" for voorval in voorvallen),
        tijdlijn=make_tijdlijn(voorvallen, vandaag(), bij=bij, groep=groep, oud_eerst=oud_eerst),
        groepen=_choices(voorvallen),
        groep=groep,
        onbekende_groep=gevraagd != groep,
        oud_eerst=oud_eerst,
        totaal=len(voorvallen),
    )
    return show(request, "portaal/dossier/geschiedenis.html", pagina)


def _choices(voorvallen: list[Voorval]) -> list[tuple[str, str, int]]:
    """The groups of kinds in which something happened: name in the address, words, how many."""
    aantallen = Counter(voorval.groep for voorval in voorvallen)
    return [
        (groep, naam, aantallen[groep]) for groep, naam in groepen().items() if aantallen[groep]
    ]


def _reservations(voorvallen: list[Voorval]) -> list[str]:
    """How sure it is that the subjects follow each other, where that is not certain; each sentence
    once."""
    zinnen = [voorbehoud(voorval) for voorval in voorvallen if voorval.soort == "opvolging"]
    return [f"Het verband is {kleine_letter(zin)}" for zin in dict.fromkeys(zinnen) if zin]


def _with_counts(keten: list[Dossier], voorvallen: list[Voorval]) -> list[tuple[Dossier, int]]:
    aantallen = Counter(voorval.dossier.pk for voorval in voorvallen if voorval.dossier)
    return [(dossier, aantallen[dossier.pk]) for dossier in keten]
