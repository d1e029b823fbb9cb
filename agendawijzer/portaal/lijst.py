"""A list page: filters from the address, a page of rows, and each filter in use with the way to
drop it."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django_filters import FilterSet

PER_BLADZIJDE = 20


@dataclass(frozen=True)
class ActiefFilter:
    """A filter in use: what it is, and the address of the list without it."""

    label: str
    waarde: str
    zonder: str


@dataclass(frozen=True)
class Lijst:
    """What a template needs to show a filtered list."""

    formulier: Any
    bladzijde: Page[Any]
    actief: list[ActiefFilter]
    fouten: list[str]


def load_lijst(request: HttpRequest, filterset: type[FilterSet], rijen: QuerySet[Any]) -> Lijst:
    """Filters and pages `rijen`: one query to count, one for the page, and those of the options.

    A value that a filter does not know is told in `fouten` and left out, so that the list still
    shows.
    """
    filters = filterset(request.GET, queryset=rijen, request=request)
    fouten = [fout for veld in filters.form.errors.values() for fout in veld]
    bladzijde = Paginator(filters.qs, PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    return Lijst(filters.form, bladzijde, list_actief(request, filters.form), fouten)


def list_actief(request: HttpRequest, formulier: Any) -> list[ActiefFilter]:
    """The filters in use, from a form that was validated, each with the address of the list without
    it."""
    actief = []
    for naam, waarde in formulier.cleaned_data.items():
        if waarde in (None, ""):
            continue
        rest = request.GET.copy()
        # An empty field of the form says nothing, so it need not stand in the address.
        for weg in (naam, "pagina", *(leeg for leeg, inhoud in request.GET.items() if not inhoud)):
            rest.pop(weg, None)
        keuzes = dict(getattr(formulier.fields[naam], "choices", ()))
        tekst = str(keuzes.get(str(waarde), keuzes.get(waarde, waarde)))
        label = "Zoekwoord" if naam == "q" else formulier.fields[naam].label
        actief.append(ActiefFilter(label, tekst, f"?{rest.urlencode()}" if rest else request.path))
    return actief
