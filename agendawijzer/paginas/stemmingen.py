"""The votes: the list with its filters, one vote, and its figures as CSV."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.filters import StemmingFilter
from agendawijzer.paginas.deur import get_openbaar, publieke_pagina
from agendawijzer.paginas.lijst import make_lijst
from agendawijzer.presentatie import uitslag_van
from agendawijzer.stemcsv import write_csv
from agendawijzer.stukken import stuk_van
from dossiers.models import Fractiezetels
from stemmingen.models import Stemming
from stemmingen.selectie import newest_first, with_fractiestemmen


@publieke_pagina
def stemmingen(request: HttpRequest) -> HttpResponse:
    """The list; four queries."""
    lijst = make_lijst(request, StemmingFilter, newest_first())
    rijen = [uitslag_van(stemming) for stemming in lijst.bladzijde]
    return render(request, "stemmingen.html", {"lijst": lijst, "rijen": rijen})


@publieke_pagina
def stemming(request: HttpRequest, pk: int) -> HttpResponse:
    """One vote; six queries at most."""
    stemming: Any = get_openbaar(_rijen(), pk=pk)
    rijen = stemming.openbare_fractiestemmen
    zetels = find_zetels(stemming)
    context = {
        "stemming": stemming,
        "uitslag": uitslag_van(stemming),
        "fracties": [(rij, zetels.get(rij.fractie_id)) for rij in rijen],
        "zetels_bekend": bool(zetels),
        "zetels_onzeker": any(zetel.zekerheid != "bron" for zetel in zetels.values()),
        "aantallen_bekend": any(rij.voor is not None for rij in rijen),
        "bronnen": list({rij.bron_id: rij.bron for rij in rijen}.values()),
        "stuk": stuk_van(stemming.instrument),
    }
    return render(request, "stemming.html", context)


@publieke_pagina
def stemming_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """The figures of one vote for a spreadsheet; six queries at most."""
    stemming = get_openbaar(_rijen(), pk=pk)
    antwoord = HttpResponse(content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="stemming-{pk}.csv"'
    write_csv(
        antwoord, stemming, find_zetels(stemming), request.build_absolute_uri(stemming.get_absolute_url())
    )
    return antwoord


def _rijen() -> QuerySet[Stemming]:
    ander = Stemming.objects.openbaar().select_related("vergadering")
    return (
        with_fractiestemmen(newest_first())
        .select_related("instrument__dossier", "vergadering", "bron")
        .prefetch_related(
            Prefetch("herstemming_van", ander),
            Prefetch("herstemmingen", ander, to_attr="openbare_herstemmingen"),
        )
    )


def find_zetels(stemming: Any) -> dict[int, Fractiezetels]:
    """The seats, on the day of the vote, of the fracties whose side is recorded. One query, or none."""
    fracties = [rij.fractie_id for rij in stemming.openbare_fractiestemmen]
    if not (fracties and stemming.datum):
        return {}
    return {z.fractie_id: z for z in Fractiezetels.objects.op(stemming.datum).filter(fractie__in=fracties)}
