"""Search over everything that is public: the page, and suggestions while somebody types."""

from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.lijst import Lijst
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.zoeken.anders import Uitweg, find_anders
from agendawijzer.portaal.zoeken.antwoord import Zoekantwoord, load_antwoord, read_gevraagd
from agendawijzer.portaal.zoeken.nummer import find_objecten
from agendawijzer.portaal.zoeken.ook import Ook, find_ook
from dossiers.models import Zoekregel
from dossiers.zoeken import kinds, suggest

_TEMPLATE = "portaal/zoeken/zoeken.html"


@dataclass(frozen=True)
class Zoekpagina:
    """What was asked (`vraag`), and what the answers are to: `gezocht` differs where another
    spelling was meant. `objecten` have the number that was asked. Where nothing was asked there is
    no `antwoord`, and `voorbeelden` of questions stand in its place."""

    vraag: str
    gezocht: str
    objecten: set[Any]
    lijst: Lijst
    antwoord: Zoekantwoord | None = None
    anders: Uitweg = field(default_factory=Uitweg)
    ook: list[Ook] = field(default_factory=list)
    voorbeelden: list[Zoekregel] = field(default_factory=list)


@publieke_pagina
def zoeken(request: HttpRequest) -> HttpResponse:
    """The question and its answers: twelve queries at most, some thirty where there is no answer. A
    number goes straight to the page that it stands for."""
    vraag, fouten = read_gevraagd(request)
    objecten = find_objecten(vraag)
    if len(objecten) == 1:
        return redirect(objecten.pop())
    antwoord = load_antwoord(request, vraag, fouten)
    pagina = Zoekpagina(vraag=vraag, gezocht=vraag, objecten=objecten, lijst=antwoord.lijst)
    if not vraag and not antwoord.lijst.actief:
        return show(request, _TEMPLATE, replace(pagina, voorbeelden=_find_examples()))
    met_filters = bool(antwoord.lijst.actief)
    ook = [] if met_filters else find_ook(vraag, antwoord.lijst.formulier)
    anders = Uitweg() if antwoord.totaal else find_anders(vraag, met_filters)
    if anders.gespeld:
        # Most likely what was meant: shown at once, and said so.
        pagina = replace(pagina, gezocht=anders.gespeld[0])
        request = _ask_instead(request, pagina.gezocht)
        antwoord = load_antwoord(request, pagina.gezocht, fouten)
    pagina = replace(pagina, antwoord=antwoord, lijst=antwoord.lijst, anders=anders, ook=ook)
    return show(request, _TEMPLATE, pagina)


def _ask_instead(request: HttpRequest, vraag: str) -> HttpRequest:
    """The same request with another question: so every link of the page, to a filter, a file, a
    feed or the bell, asks what was answered."""
    ander = copy(request)
    gevraagd = request.GET.copy()
    gevraagd["q"] = vraag
    ander.GET = gevraagd  # type: ignore[assignment]
    return ander


def _find_examples() -> list[Zoekregel]:
    """The newest subjects, to show what a question can look like. One query."""
    return list(
        Zoekregel.objects.filter(soort="dossier").order_by("-sorteerdatum", "rang", "-object_id")[
            :3
        ]
    )


@publieke_pagina
def suggesties(request: HttpRequest) -> HttpResponse:
    """At most eight titles that go on as the question began, for the script of the search field.
    One query."""
    vraag, _ = read_gevraagd(request)
    namen = kinds()
    gevonden = [
        {"titel": titel, "adres": adres, "soort": hoofdletter(namen[soort][0])}
        for titel, adres, soort in suggest(vraag)
    ]
    return JsonResponse({"suggesties": gevonden})
