"""How the questions that people follow (`volgen.nieuws.antwoorden`) are answered: by search and
list of their pages."""

from functools import reduce
from operator import or_

from django.db.models import Q
from django.http import QueryDict

from agendawijzer.portaal.uitvoering.filters import UitvoeringFilter
from agendawijzer.portaal.uitvoering.regels import (
    find_besluiten,
    find_regels,
    find_toezeggingen,
    keep,
)
from agendawijzer.portaal.volgvragen.woorden import tell_uitvoering, tell_zoekvraag
from agendawijzer.portaal.zoeken.antwoord import find_rijen, read_woorden
from agendawijzer.portaal.zoeken.filters import FACETTEN, ZoekFilter
from dossiers.klok import vandaag
from dossiers.models import Instrument, Toezegging, Zoekregel
from volgen.nieuws.antwoorden import Keuzes, Rijen, register_vraagsoort


def register() -> None:
    """Lets following ask these questions."""
    register_vraagsoort(
        "zoekvraag", lees=read_zoekvraag, antwoord=answer_zoekvraag, vertel=tell_zoekvraag
    )
    register_vraagsoort(
        "uitvoering", lees=read_uitvoering, antwoord=answer_uitvoering, vertel=tell_uitvoering
    )


def read_zoekvraag(gevraagd: Keuzes) -> Keuzes:
    """The words and the filters of this that the search page applies. Five queries."""
    formulier = ZoekFilter(gevraagd, queryset=Zoekregel.objects.none()).form
    formulier.is_valid()
    woorden, _ = read_woorden(gevraagd.get("q", ""))
    return {"q": woorden, **{naam: formulier.cleaned_data.get(naam, "") for naam in FACETTEN}}


def read_uitvoering(gevraagd: Keuzes) -> Keuzes:
    """The filters of this that the list of what became of decisions applies. Six queries."""
    formulier = UitvoeringFilter(gevraagd, queryset=Instrument.objects.none()).form
    formulier.is_valid()
    return dict(formulier.cleaned_data)


def answer_zoekvraag(vraag: str, rijen: Rijen) -> Rijen:
    """Those of `rijen` that the search page would give for this part of its address; none where it
    asks nothing. One query."""
    gevraagd = QueryDict(vraag)
    woorden, _ = read_woorden(gevraagd.get("q", ""))
    keuze = {naam: gevraagd.get(naam, "") for naam in FACETTEN}
    niets = not woorden and not any(keuze.values())
    if not rijen or niets or (keuze["jaar"] and not keuze["jaar"].isdecimal()):
        return {}
    modellen = {model._meta.label_lower: model for model in rijen}
    deze = (Q(model=naam, object_id__in=list(rijen[model])) for naam, model in modellen.items())
    gevonden = find_rijen(woorden, keuze).filter(reduce(or_, deze)).order_by()
    antwoord: dict[type, list[int]] = {}
    for naam, pk in gevonden.values_list("model", "object_id"):
        antwoord.setdefault(modellen[naam], []).append(pk)
    return antwoord


def answer_uitvoering(vraag: str, rijen: Rijen) -> Rijen:
    """Those of `rijen` that stand on the list of what became of decisions, under this part of its
    address.

    Two queries, and five for what can be chosen. Nothing where a choice does not exist (any more).
    """
    dag = vandaag()
    besluiten = find_besluiten(dag).filter(pk__in=rijen.get(Instrument, ()))
    toezeggingen = find_toezeggingen(dag).filter(pk__in=rijen.get(Toezegging, ()))
    filters = UitvoeringFilter(QueryDict(vraag), queryset=besluiten)
    if not filters.form.is_valid():
        return {}
    keuze = filters.form.cleaned_data
    regels = keep(
        find_regels(filters.qs, filters.filter_queryset(toezeggingen)),
        staat=keuze.get("staat") or "",
        te_laat=bool(keuze.get("te_laat")),
    )
    return {
        model: [regel.pk for regel in regels if regel.sleutel[0] == (model is Toezegging)]
        for model in (Instrument, Toezegging)
    }
