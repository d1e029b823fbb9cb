"""How the questions that people follow (`volgen.antwoorden`) are answered: by search and list of their pages."""

from functools import reduce
from operator import or_

from django.db.models import Q
from django.http import QueryDict

from agendawijzer.uitvoering.filters import UitvoeringFilter
from agendawijzer.uitvoering.regels import find_besluiten, find_toezeggingen, keep, list_regels
from agendawijzer.zoeken.antwoord import find_rijen
from agendawijzer.zoeken.filters import KENMERKEN, VELDEN
from dossiers.klok import vandaag
from dossiers.models import Instrument, Toezegging
from volgen.antwoorden import Rijen, register_antwoord


def register() -> None:
    """Lets following ask these questions."""
    register_antwoord("zoekvraag", answer_zoekvraag)
    register_antwoord("uitvoering", answer_uitvoering)


def answer_zoekvraag(vraag: str, rijen: Rijen) -> Rijen:
    """Those of `rijen` that the search page would give for this part of its address. One query."""
    gevraagd = QueryDict(vraag)
    keuze = {naam: gevraagd.get(naam, "") for naam in (*VELDEN, *KENMERKEN)}
    if not rijen or (keuze["jaar"] and not keuze["jaar"].isdecimal()):
        return {}
    modellen = {model._meta.label_lower: model for model in rijen}
    deze = (Q(model=naam, object_id__in=list(rijen[model])) for naam, model in modellen.items())
    gevonden = find_rijen(gevraagd.get("q", ""), keuze).filter(reduce(or_, deze)).order_by()
    antwoord: dict[type, list[int]] = {}
    for naam, pk in gevonden.values_list("model", "object_id"):
        antwoord.setdefault(modellen[naam], []).append(pk)
    return antwoord


def answer_uitvoering(vraag: str, rijen: Rijen) -> Rijen:
    """Those of `rijen` that stand on the list of what became of decisions, under this part of its address.

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
        list_regels(filters.qs, filters.filter_queryset(toezeggingen)),
        staat=keuze.get("staat") or "",
        te_laat=bool(keuze.get("te_laat")),
    )
    return {
        model: [regel.pk for regel in regels if regel.sleutel[0] == (model is Toezegging)]
        for model in (Instrument, Toezegging)
    }
