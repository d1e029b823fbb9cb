"""The worklists of the griffie, and each of them with its rows."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.griffie.deur import needs
from agendawijzer.griffie.werklijst.lijsten import LIJSTEN, count_lijsten
from dossiers.klok import vandaag

BEKIJKEN = "dossiers.view_voortgang"
PER_BLADZIJDE = 25


@needs(BEKIJKEN)
def overzicht(request: HttpRequest) -> HttpResponse:
    """Every list with its count; what asks for nothing stands below."""
    telling = count_lijsten(vandaag())
    context = {
        "te_doen": [(lijst, n) for lijst, n in telling if n],
        "klaar": [lijst for lijst, n in telling if not n],
    }
    return render(request, "griffie/werklijst/overzicht.html", context)


@needs(BEKIJKEN)
def lijst(request: HttpRequest, slug: str) -> HttpResponse:
    """One list, a page at a time. Six queries at most; more only for the links."""
    werklijst = next((lijst for lijst in LIJSTEN if lijst.slug == slug), None)
    if werklijst is None:
        raise Http404("Deze werklijst kennen wij niet.")
    rijen = werklijst.rijen(vandaag())
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("blad"))
    context: dict[str, Any] = {
        "werklijst": werklijst,
        "bladzijde": bladzijde,
        "regels": [werklijst.regel(rij) for rij in bladzijde],
    }
    return render(request, "griffie/werklijst/lijst.html", context)
