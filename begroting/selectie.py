"""The public budget with what hangs on it. Every set here starts with `openbaar()`; the queries never grow with it."""

from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from begroting.models import Begroting, Bijdrage, Doel, Ontwikkellijn, Programma, Resultaat
from dossiers.models import Dossier, Instrument, Toezegging

# To the programme and its year, from each of the two that a link can serve.
_DOEL = "doel__ontwikkellijn__programma__begroting"
_RESULTAAT = "resultaat__doel__ontwikkellijn__programma__begroting"


def with_programmas(begrotingen: QuerySet[Begroting]) -> QuerySet[Begroting]:
    """`begrotingen` with `openbare_programmas`, in their order. One query more."""
    programmas: QuerySet[Programma] = Programma.objects.openbaar().order_by("volgorde", "titel")
    return begrotingen.prefetch_related(Prefetch("programmas", programmas, to_attr="openbare_programmas"))


def with_boom(programmas: QuerySet[Programma]) -> QuerySet[Programma]:
    """`programmas` with budget, source and the whole outline, in the order of the text.

    `openbare_lijnen` > `openbare_doelen` > `openbare_resultaten`; each goal and result has `openbare_bijdragen` with
    dossier, instrument or promise loaded. What the text no longer holds is left out, unless a public link still
    names it: such a part has `is_vervallen`. Five queries more, whatever the size.
    """
    resultaten = with_bijdragen(Resultaat.objects.openbaar().filter(_still_named("resultaat")))
    doelen = with_bijdragen(Doel.objects.openbaar().filter(_still_named("doel", "resultaat__doel")))
    doelen = doelen.prefetch_related(Prefetch("resultaten", resultaten, to_attr="openbare_resultaten"))
    lijnen: QuerySet[Ontwikkellijn] = Ontwikkellijn.objects.openbaar().filter(
        _still_named("doel__ontwikkellijn", "resultaat__doel__ontwikkellijn")
    )
    lijnen = lijnen.prefetch_related(Prefetch("doelen", doelen, to_attr="openbare_doelen"))
    return programmas.select_related("begroting", "bron", "vorig__begroting").prefetch_related(
        Prefetch("ontwikkellijnen", lijnen, to_attr="openbare_lijnen")
    )


def _still_named(*wegen: str) -> Q:
    """What the text holds now, or what a public link still names; `wegen` are the lookups from a link to it."""
    conditie = Q(vervallen_op=None)
    for weg in wegen:
        conditie |= Q(Exists(Bijdrage.objects.openbaar().filter(**{weg: OuterRef("pk")})))
    return conditie


def with_bijdragen(rijen: QuerySet[Any]) -> QuerySet[Any]:
    """Goals or results with `openbare_bijdragen`, each with its dossier or instrument. One query more."""
    bijdragen = (
        Bijdrage.objects.openbaar()
        .select_related("dossier", "instrument__dossier", "toezegging")
        .order_by("gelegd_op", "pk")
    )
    return rijen.prefetch_related(Prefetch("bijdragen", bijdragen, to_attr="openbare_bijdragen"))


def bijdragen_van_dossier(dossier: Dossier) -> list[Bijdrage]:
    """What a dossier, its items and its promises serve, each with goal, programme and year. One query."""
    van_dit = Q(dossier=dossier) | Q(instrument__dossier=dossier) | Q(toezegging__dossier=dossier)
    return list(_with_goals(Bijdrage.objects.openbaar().filter(van_dit)))


def bijdragen_van_instrument(instrument: Instrument) -> list[Bijdrage]:
    """What an instrument serves itself, each with goal, programme and year. One query."""
    return list(_with_goals(Bijdrage.objects.openbaar().filter(instrument=instrument)))


def bijdragen_van_toezegging(toezegging: Toezegging) -> list[Bijdrage]:
    """What a promise serves, each with goal, programme and year. One query."""
    return list(_with_goals(Bijdrage.objects.openbaar().filter(toezegging=toezegging)))


def _with_goals(bijdragen: QuerySet[Bijdrage]) -> QuerySet[Bijdrage]:
    return bijdragen.select_related(
        _DOEL, _RESULTAAT, "dossier", "instrument__dossier", "toezegging"
    ).order_by("gelegd_op", "pk")


def programma_van(bijdrage: Bijdrage) -> Programma:
    """The programme of the goal or result that a link serves. No query on rows of this module."""
    dient = bijdrage.dient
    doel = dient.doel if isinstance(dient, Resultaat) else dient
    return doel.ontwikkellijn.programma
