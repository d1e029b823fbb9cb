"""The votes: the list with its filters, one vote, and its figures as CSV and JSON."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from agendawijzer.links.linkstand import bronadres, find_standen
from agendawijzer.links.stukken import with_stand
from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.filters import StemmingFilter
from agendawijzer.portaal.lijst import load_lijst
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.stemming.csvbestand import KOLOMMEN, list_rijen
from agendawijzer.portaal.stemming.jsonbestand import make_json
from agendawijzer.portaal.stemming.pagina import Stemmingpagina, make_pagina
from agendawijzer.portaal.tabellen.antwoord import answer_csv
from agendawijzer.portaal.woorden.uitslag import uitslag_van
from dossiers.samenstelling import Samenstelling, samenstelling_op
from stemmingen.geladen import GeladenStemming
from stemmingen.models import Stemming
from stemmingen.selectie import evening_of, newest_first, with_alles


@publieke_pagina
def stemmingen(request: HttpRequest) -> HttpResponse:
    """The list; six queries."""
    lijst = load_lijst(request, StemmingFilter, newest_first())
    rijen = [uitslag_van(stemming) for stemming in lijst.bladzijde]
    return render(request, "portaal/stemming/stemmingen.html", {"lijst": lijst, "rijen": rijen})


@publieke_pagina
def stemming(request: HttpRequest, pk: int) -> HttpResponse:
    """One vote; thirteen queries at most, whatever is recorded of it."""
    stemming, raad = load_stemming(pk)
    pagina = make_pagina(stemming, raad, evening_of(stemming))
    return show(request, "portaal/stemming/stemming.html", _with_linkstanden(pagina))


def _with_linkstanden(pagina: Stemmingpagina) -> Stemmingpagina:
    """The same page with whether its links to elsewhere work. One query."""
    bron, stuk = bronadres(pagina.stemming), pagina.stuk
    standen = find_standen([bron, stuk.adres if stuk else ""])
    return replace(
        pagina,
        bronstand=standen[bron],
        stuk=with_stand(stuk, standen) if stuk else None,
    )


@publieke_pagina
def stemming_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """The figures of one vote for a spreadsheet; eleven queries at most."""
    stemming, raad = load_stemming(pk)
    adres = request.build_absolute_uri(stemming.get_absolute_url())
    return answer_csv(f"stemming-{pk}", KOLOMMEN, list_rijen(stemming, raad, adres))


@publieke_pagina
def stemming_json(request: HttpRequest, pk: int) -> HttpResponse:
    """The same for a script; eleven queries at most."""
    stemming, raad = load_stemming(pk)
    basis = request.build_absolute_uri("/").removesuffix("/")
    return JsonResponse(
        make_json(stemming, raad, basis), json_dumps_params={"ensure_ascii": False, "indent": 1}
    )


def load_stemming(pk: int) -> tuple[GeladenStemming, Samenstelling]:
    """A public vote with everything about it, and the council of its date; eleven queries at most.

    Raises what `get_openbaar` raises where there is none.
    """
    stemming = get_openbaar(with_alles(Stemming.objects.openbaar()), pk=pk)
    return stemming, samenstelling_op(stemming.datum)
