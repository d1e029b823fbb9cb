"""What votes and steps add to the items of the council in the search index: how they ended, when, by which vote."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.db.models import F

from dossiers.models import Gebeurtenis, Instrument, Voortgang
from dossiers.staat import NIETS_VASTGELEGD
from dossiers.zoeken.bronnen import Inhoud, add_kennis
from dossiers.zoeken.signalen import listen
from stemmingen.afloop import find_afloop
from stemmingen.models import Stemming
from stemmingen.selectie import UITVOERBAAR


def register() -> None:
    """Adds what this app knows about items, and says which of its rows change that."""
    add_kennis(
        Instrument,
        fill_in_outcomes,
        via=(
            "stemmingen",
            "stemmingen__vergadering",
            "gebeurtenissen",
            "gebeurtenissen__vergadering",
            "voortgang",
            "voortgang__brief",
        ),
    )
    listen()


def fill_in_outcomes(inhoud: Mapping[int, Inhoud]) -> None:
    """Outcome, form of the vote, day and state of carrying out of these public items. At most three queries."""
    stemmingen, stappen = _votes(inhoud), _steps(inhoud)
    uitvoerbaar = []
    for pk, stuk in inhoud.items():
        afloop = find_afloop(stemmingen[pk], stappen[pk])
        stuk.uitkomst = "onbekend"
        if isinstance(afloop, Stemming):
            stuk.uitkomst, stuk.wijze = afloop.uitkomst, afloop.wijze
        elif afloop is not None:
            stuk.uitkomst = afloop.soort
        stuk.datum = (afloop.datum if afloop else None) or stuk.datum
        stuk.ook += (stuk.uitkomst,) if stuk.uitkomst != "onbekend" else ()
        if stuk.uitkomst == Stemming.Uitkomst.AANGENOMEN and stuk.soort in UITVOERBAAR:
            uitvoerbaar.append(pk)
    staten = _states(uitvoerbaar)
    for pk in uitvoerbaar:
        inhoud[pk].staat = staten.get(pk, NIETS_VASTGELEGD)


def _votes(sleutels: Mapping[int, Any]) -> defaultdict[int, list[Stemming]]:
    rijen = Stemming.objects.openbaar_onder("instrument").filter(instrument__in=list(sleutels))
    velden = ("instrument", "uitkomst", "wijze", "datum")
    per_stuk: defaultdict[int, list[Stemming]] = defaultdict(list)
    for rij in rijen.only(*velden).order_by("sorteerdatum", "volgorde", "pk"):
        per_stuk[rij.instrument_id].append(rij)
    return per_stuk


def _steps(sleutels: Mapping[int, Any]) -> defaultdict[int, list[Gebeurtenis]]:
    rijen = Gebeurtenis.objects.openbaar_onder("instrument").filter(instrument__in=list(sleutels))
    per_stuk: defaultdict[int, list[Gebeurtenis]] = defaultdict(list)
    for rij in rijen.only("instrument", "soort", "datum").order_by(F("datum").asc(nulls_first=True), "pk"):
        per_stuk[rij.instrument_id].append(rij)
    return per_stuk


def _states(sleutels: list[int]) -> dict[int, str]:
    """The state that the last public update on each brought."""
    if not sleutels:
        return {}
    rijen = Voortgang.objects.openbaar_onder("instrument", "toezegging").filter(instrument__in=sleutels)
    return dict(rijen.order_by("sorteerdatum", "pk").values_list("instrument", "staat"))
