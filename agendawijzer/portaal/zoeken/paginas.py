"""Search over everything that is public: the page, and suggestions while somebody types."""

from copy import copy
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.zoeken.anders import Anders, find_anders
from agendawijzer.portaal.zoeken.antwoord import make_antwoord, read_gevraagd
from agendawijzer.portaal.zoeken.nummer import find_objecten
from agendawijzer.portaal.zoeken.ook import find_ook
from dossiers.models import Zoekregel
from dossiers.zoeken import kinds, suggest


@publieke_pagina
def zoeken(request: HttpRequest) -> HttpResponse:
    """The question and its answers: twelve queries at most, some thirty where there is no answer. A
    number goes straight to the page that it stands for."""
    vraag, fouten = read_gevraagd(request)
    objecten = find_objecten(vraag)
    if len(objecten) == 1:
        return redirect(objecten.pop())
    antwoord, anders = make_antwoord(request, vraag, fouten), Anders()
    context: dict[str, Any] = {"vraag": vraag, "gezocht": vraag, "objecten": objecten}
    if not vraag and not antwoord.lijst.actief:
        return render(
            request,
            "portaal/zoeken/zoeken.html",
            context | {"lijst": antwoord.lijst, "voorbeelden": _find_examples()},
        )
    ook = find_ook(vraag, antwoord.lijst.formulier) if vraag and not antwoord.lijst.actief else []
    if not antwoord.totaal:
        anders = find_anders(vraag, bool(antwoord.lijst.actief))
    if anders.gespeld:
        # Most likely what was meant: shown at once, and said so.
        context["gezocht"] = anders.gespeld[0]
        request = _ask_instead(request, anders.gespeld[0])
        antwoord = make_antwoord(request, anders.gespeld[0], fouten)
    context |= {"antwoord": antwoord, "lijst": antwoord.lijst, "anders": anders, "ook": ook}
    return render(request, "portaal/zoeken/zoeken.html", context)


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
