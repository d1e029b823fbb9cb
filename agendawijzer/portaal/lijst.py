"""A list page: filters from the address, a page of rows, and each filter in use with the way to
drop it."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.forms import BaseForm, Field
from django.http import HttpRequest, QueryDict
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

    formulier: BaseForm
    bladzijde: Page[Any]
    actief: list[ActiefFilter]
    fouten: list[str]


def load_lijst(request: HttpRequest, filterset: type[FilterSet], rijen: QuerySet[Any]) -> Lijst:
    """Filters and pages `rijen`: one query to count, one for the page, and those of the options.

    A value that a filter does not know is told in `fouten` and left out, so that the list still
    shows.
    """
    filters = filterset(request.GET, queryset=rijen, request=request)
    bladzijde = Paginator(filters.qs, PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    return make_lijst(request, filters.form, bladzijde)


def make_lijst(request: HttpRequest, formulier: BaseForm, bladzijde: Page[Any]) -> Lijst:
    """The list of which `bladzijde` is a page, under the filters of `formulier`, which was
    validated. No query."""
    actief = list_actief(request, formulier)
    return Lijst(formulier, bladzijde, actief, list_fouten(formulier))


def list_fouten(formulier: BaseForm) -> list[str]:
    """What was refused, a sentence for each."""
    return [str(fout) for van_veld in formulier.errors.values() for fout in van_veld]


def list_actief(request: HttpRequest, formulier: BaseForm) -> list[ActiefFilter]:
    """The filters in use, from a form that was validated, each with the address of the list without
    it."""
    actief = []
    for naam, waarde in formulier.cleaned_data.items():
        if waarde in (None, ""):
            continue
        veld = formulier.fields[naam]
        label = "Zoekwoord" if naam == "q" else str(veld.label)
        rest = without(request.GET, naam)
        zonder = f"?{rest.urlencode()}" if rest else request.path
        actief.append(ActiefFilter(label, _tell_choice(veld, waarde), zonder))
    return actief


def _tell_choice(veld: Field, waarde: object) -> str:
    """The word of the option, or what was typed."""
    keuzes = dict(getattr(veld, "choices", ()))
    return str(keuzes.get(str(waarde), keuzes.get(waarde, waarde)))


def without(vraag: QueryDict, naam: str) -> QueryDict:
    """The rest of an address without one filter, and on its first page. An empty field of the form
    says nothing, so it need not stand there."""
    rest = vraag.copy()
    leeg = [veld for veld, inhoud in vraag.items() if not inhoud]
    for weg in (naam, "pagina", *leeg):
        rest.pop(weg, None)
    return rest
