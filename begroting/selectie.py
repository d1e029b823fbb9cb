"""The public budget with what hangs on it. Every set here starts with `openbaar()`; the queries never grow with it."""

from typing import Any, cast

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce

from begroting.geladen import GeladenBegroting, GeladenProgramma
from begroting.models import Begroting, Bijdrage, Doel, Ontwikkellijn, Programma, Resultaat
from dossiers.models import Dossier, Instrument, Toezegging
from dossiers.wegen import reached_by

# To the programme and its year, from each kind of part.
_JAAR = {
    Ontwikkellijn: "programma__begroting",
    Doel: "ontwikkellijn__programma__begroting",
    Resultaat: "doel__ontwikkellijn__programma__begroting",
}
# To the dossier, from a link.
_DOSSIER = ("dossier", "instrument__dossier", "toezegging__dossier", "toezegging__instrument__dossier")
# Texts that would come along with every link, and are shown at none.
_LANG_BESLUIT = tuple(f"{weg}__{tekst}" for weg in _DOSSIER for tekst in ("waar_gaat_het_over", "waarom"))
_LANG_DOEL = tuple(
    f"{weg}__ontwikkellijn__programma__{tekst}"
    for weg in ("doel", "resultaat__doel")
    for tekst in ("ambitie", "slot")
)
_DOEL, _RESULTAAT = f"doel__{_JAAR[Doel]}", f"resultaat__{_JAAR[Resultaat]}"


def with_programmas(begrotingen: QuerySet[Begroting]) -> QuerySet[GeladenBegroting]:
    """`begrotingen` with `openbare_programmas`, in their order and without their texts. One query more."""
    programmas: QuerySet[Programma] = Programma.objects.openbaar().order_by("volgorde", "titel")
    programmas = programmas.defer("ambitie", "slot")
    met_programmas = begrotingen.prefetch_related(
        Prefetch("programmas", programmas, to_attr="openbare_programmas")
    )
    return cast(QuerySet[GeladenBegroting], met_programmas)


def with_boom(programmas: QuerySet[Programma]) -> QuerySet[GeladenProgramma]:
    """`programmas` with budget, source and the whole outline, in the order of the text.

    `openbare_lijnen` > `openbare_doelen` > `openbare_resultaten`; each goal and result has `openbare_bijdragen` with
    dossier, instrument or promise loaded. What the text no longer holds is left out, unless a public link still
    names it: such a part has `is_vervallen`. Each part also has its years as `with_jaren` brings them. Eleven queries
    more at most, whatever the size.
    """
    resultaten = with_bijdragen(Resultaat.objects.openbaar().filter(_still_named("resultaat")))
    doelen = with_bijdragen(Doel.objects.openbaar().filter(_still_named("doel", "resultaat__doel")))
    resultaten, doelen = with_jaren(resultaten), with_jaren(doelen)
    doelen = doelen.prefetch_related(Prefetch("resultaten", resultaten, to_attr="openbare_resultaten"))
    lijnen: QuerySet[Ontwikkellijn] = Ontwikkellijn.objects.openbaar().filter(
        _still_named("doel__ontwikkellijn", "resultaat__doel__ontwikkellijn")
    )
    lijnen = with_jaren(lijnen).prefetch_related(Prefetch("doelen", doelen, to_attr="openbare_doelen"))
    met_boom = programmas.select_related("begroting", "bron").prefetch_related(
        Prefetch("ontwikkellijnen", lijnen, to_attr="openbare_lijnen")
    )
    return cast(QuerySet[GeladenProgramma], met_boom)


def _still_named(*wegen: str) -> Q:
    """What the text holds now, or what a public link still names; `wegen` are the lookups from a link to it."""
    conditie = Q(vervallen_op=None)
    for weg in wegen:
        conditie |= Q(Exists(Bijdrage.objects.openbaar().filter(**{weg: OuterRef("pk")})))
    return conditie


def with_jaren(rijen: QuerySet[Any]) -> QuerySet[Any]:
    """Lines, goals or results with the same of other years, where public: `vorig` (else None), `openbare_volgende`.

    Each with its programme and budget. Two queries more at most.
    """
    elders: QuerySet[Any] = rijen.model.objects.openbaar().select_related(_JAAR[rijen.model])
    later = elders.order_by(f"{_JAAR[rijen.model]}__jaar", "pk")
    return rijen.prefetch_related(
        Prefetch("vorig", elders), Prefetch("volgende", later, to_attr="openbare_volgende")
    )


def find_jaren(programma: Programma) -> list[Programma]:
    """The public programme through the years: all that `vorig` ties to it, with itself, the oldest first. One query.

    One that is not public breaks the chain: what lies behind it is not found.
    """
    velden = ("titel", "slug", "vorig", "begroting__jaar")
    alle = {rij.pk: rij for rij in Programma.objects.openbaar().select_related("begroting").only(*velden)}
    buren: dict[int, set[int]] = {pk: set() for pk in alle}
    for pk, rij in alle.items():
        if rij.vorig_id in alle:
            buren[pk].add(rij.vorig_id)
            buren[rij.vorig_id].add(pk)
    gevonden, rand = {programma.pk}, {programma.pk}
    while rand := {buur for pk in rand for buur in buren.get(pk, ())} - gevonden:
        gevonden |= rand
    return sorted((alle[pk] for pk in gevonden & set(alle)), key=lambda rij: (rij.begroting.jaar, rij.pk))


def count_delen(begroting: Begroting) -> dict[int, tuple[int, int, int]]:
    """How many goals, results and decisions each public programme of a budget has: `{programma: (5, 20, 7)}`.

    What the text no longer holds is not counted, links to it are. Three queries.
    """
    doelen = Doel.objects.openbaar().filter(vervallen_op=None)
    resultaten = Resultaat.objects.openbaar().filter(vervallen_op=None)
    programma = Coalesce("doel__ontwikkellijn__programma", "resultaat__doel__ontwikkellijn__programma")
    sets = (
        doelen.annotate(programma=F("ontwikkellijn__programma")),
        resultaten.annotate(programma=F("doel__ontwikkellijn__programma")),
        Bijdrage.objects.openbaar().annotate(programma=programma),
    )
    van_doelen, van_resultaten, van_bijdragen = [_count(rijen, begroting) for rijen in sets]
    return {
        pk: (van_doelen.get(pk, 0), van_resultaten.get(pk, 0), van_bijdragen.get(pk, 0))
        for pk in {*van_doelen, *van_resultaten, *van_bijdragen}
    }


def _count(rijen: QuerySet[Any], begroting: Begroting) -> dict[int, int]:
    van_dit_jaar = rijen.filter(programma__in=begroting.programmas.values("pk"))
    return dict(van_dit_jaar.order_by().values_list("programma").annotate(n=Count("pk")))


def with_bijdragen(rijen: QuerySet[Any]) -> QuerySet[Any]:
    """Goals or results with `openbare_bijdragen`, each with its dossier or instrument. One query more."""
    bijdragen = (
        Bijdrage.objects.openbaar()
        .select_related("dossier", "instrument__dossier", "toezegging")
        .defer(*_LANG_BESLUIT)
        .order_by("gelegd_op", "pk")
    )
    return rijen.prefetch_related(Prefetch("bijdragen", bijdragen, to_attr="openbare_bijdragen"))


def bijdragen_van_dossier(dossier: Dossier) -> list[Bijdrage]:
    """What a dossier, its items and its promises serve, each with goal, programme and year. One query."""
    van_dit = reached_by(Bijdrage.objects.openbaar(), *(Q(**{weg: dossier}) for weg in _DOSSIER))
    return list(with_doelen(van_dit))


def bijdragen_van_instrument(instrument: Instrument) -> list[Bijdrage]:
    """What an instrument serves itself, each with goal, programme and year. One query."""
    return list(with_doelen(Bijdrage.objects.openbaar().filter(instrument=instrument)))


def bijdragen_van_toezegging(toezegging: Toezegging) -> list[Bijdrage]:
    """What a promise serves, each with goal, programme and year. One query."""
    return list(with_doelen(Bijdrage.objects.openbaar().filter(toezegging=toezegging)))


def with_doelen(bijdragen: QuerySet[Bijdrage]) -> QuerySet[Bijdrage]:
    """`bijdragen` with decision, goal, programme and year, in the order in which they were laid. No query more."""
    met_doel = bijdragen.select_related(_DOEL, _RESULTAAT, *_DOSSIER).defer(*_LANG_BESLUIT, *_LANG_DOEL)
    return met_doel.order_by("gelegd_op", "pk")
