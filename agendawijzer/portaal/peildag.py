"""The day on which a page shows the council: the one asked for, today, or the last one we know
about."""

import datetime
from dataclasses import dataclass

from django import forms
from django.http import HttpRequest

from dossiers.models import Zittingsperiode
from stemmingen.models import Stemming


class DagForm(forms.Form):
    datum = forms.DateField(
        required=False,
        label="De raad op",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
        error_messages={
            "invalid": "Deze datum kennen wij niet. Vul een datum in zoals 16-10-2025."
        },
    )


@dataclass(frozen=True)
class Peildag:
    """`datum` is None where no council is known at all. `soort`: gekozen, vandaag, laatste."""

    datum: datetime.date | None
    soort: str


def find_gevraagd(request: HttpRequest, vandaag: datetime.date) -> tuple[DagForm, Peildag]:
    """The day that the address asks for, and the form to choose another one, with that day filled
    in. The queries of `find_peildag`."""
    formulier = DagForm(request.GET)
    gekozen = formulier.cleaned_data.get("datum") if formulier.is_valid() else None
    peildag = find_peildag(gekozen, vandaag)
    if not request.GET.get("datum"):
        formulier = DagForm(initial={"datum": peildag.datum})
    return formulier, peildag


def find_peildag(gekozen: datetime.date | None, vandaag: datetime.date) -> Peildag:
    """The day asked for; else today, if the council of today is known; else that of the last public
    vote in a term we know, or the first day of the last term. Three queries at most.
    """
    if gekozen:
        return Peildag(gekozen, "gekozen")
    if Zittingsperiode.objects.op(vandaag).exists():
        return Peildag(vandaag, "vandaag")
    periode = Zittingsperiode.objects.filter(begin__isnull=False).order_by("-begin").first()
    if periode is None:
        return Peildag(None, "laatste")
    gestemd = Stemming.objects.openbaar().filter(sorteerdatum__gte=periode.begin)
    if periode.einde:
        gestemd = gestemd.filter(sorteerdatum__lte=periode.einde)
    laatste = gestemd.order_by("-sorteerdatum").values_list("sorteerdatum", flat=True).first()
    return Peildag(laatste or periode.begin, "laatste")
