"""Brings public votes and steps to instruments. Every set here starts with `openbaar()`.

What is brought stands under a name of its own (`openbare_stemmingen`): a page that forgets to ask for it shows
nothing, where `instrument.stemmingen` would show what is not public.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Lower

from dossiers.models import (
    Dossier,
    Fractie,
    Gebeurtenis,
    Indiener,
    Instrument,
    Lidmaatschap,
    Persoon,
    Tekstversie,
)
from dossiers.stroom.stroombronnen import mark_public
from stemmingen.afloop import VAN_TAFEL
from stemmingen.geladen import GeladenInstrument, GeladenStemming
from stemmingen.models import Correctie, Fractiestem, Kandidaatstem, Lidstem, Stemming, Verklaring

# What is carried out when it is adopted; of a proposal the decision itself is what it was for.
UITVOERBAAR = (
    Instrument.Soort.MOTIE,
    Instrument.Soort.MOTIE_VREEMD,
    Instrument.Soort.AMENDEMENT,
    Instrument.Soort.SUBAMENDEMENT,
)


def oldest_first() -> QuerySet[Stemming]:
    """Public votes in order of time, each with its meeting."""
    stemmingen: QuerySet[Stemming] = Stemming.objects.openbaar()
    return stemmingen.select_related("vergadering").order_by("sorteerdatum", "volgorde", "pk")


def newest_first() -> QuerySet[Stemming]:
    """Public votes, the latest meeting first and in the order of that evening, each with what it is about."""
    stemmingen: QuerySet[Stemming] = Stemming.objects.openbaar()
    return stemmingen.select_related("instrument__dossier", "vergadering").order_by(
        "-sorteerdatum", "volgorde", "pk"
    )


def with_uitslag(
    instrumenten: QuerySet[Instrument], stemmingen: QuerySet[Stemming] | None = None
) -> QuerySet[GeladenInstrument]:
    """`instrumenten` with `openbare_stemmingen` and `openbare_gebeurtenissen`, in order of time. Two queries.

    `stemmingen` are the public votes to choose from, oldest first, where more of them is wanted. The other item of a
    step may be named where its `ander_openbaar` says so.
    """
    gebeurtenissen = mark_public(Gebeurtenis.objects.openbaar(), "ander").select_related(
        "vergadering", "bron", "ander__dossier"
    )
    met_uitslag = instrumenten.prefetch_related(
        Prefetch(
            "stemmingen", oldest_first() if stemmingen is None else stemmingen, to_attr="openbare_stemmingen"
        ),
        Prefetch("gebeurtenissen", gebeurtenissen, to_attr="openbare_gebeurtenissen"),
    )
    return cast(QuerySet[GeladenInstrument], met_uitslag)


def attach_uitslag(
    instrumenten: Iterable[Instrument], stemmingen: Iterable[Stemming], gebeurtenissen: Iterable[Gebeurtenis]
) -> list[GeladenInstrument]:
    """As `with_uitslag`, where the public votes and steps of loaded `instrumenten` are at hand. No query.

    Gives the same rows.
    """
    per_stuk: dict[int, tuple[list[Stemming], list[Gebeurtenis]]] = defaultdict(lambda: ([], []))
    for stemming in sorted(stemmingen, key=lambda s: (s.sorteerdatum, s.volgorde, s.pk)):
        per_stuk[stemming.instrument_id][0].append(stemming)
    for stap in sorted(gebeurtenissen, key=lambda stap: (stap.datum or datetime.date.min, stap.pk)):
        per_stuk[stap.instrument_id][1].append(stap)
    rijen = cast(list[GeladenInstrument], list(instrumenten))
    for rij in rijen:
        rij.openbare_stemmingen, rij.openbare_gebeurtenissen = per_stuk[rij.pk]
    return rijen


def with_vastgelegd(instrumenten: QuerySet[Instrument]) -> QuerySet[GeladenInstrument]:
    """`instrumenten` with `fracties_bekend` and `indieners_bekend`: whether they are recorded. No query more."""
    stemmen = Fractiestem.objects.openbaar().exclude(kant=Fractiestem.Kant.NIET_VASTGELEGD)
    met_vastgelegd = instrumenten.annotate(
        fracties_bekend=Exists(stemmen.filter(stemming__instrument=OuterRef("pk"))),
        indieners_bekend=Exists(Indiener.objects.openbaar().filter(instrument=OuterRef("pk"))),
    )
    return cast(QuerySet[GeladenInstrument], met_vastgelegd)


def with_fractiestemmen(stemmingen: QuerySet[Stemming]) -> QuerySet[GeladenStemming]:
    """`stemmingen` with `openbare_fractiestemmen`: fractie and source of each loaded, by name. One query."""
    stemmen = (
        Fractiestem.objects.openbaar().select_related("fractie", "bron").order_by(Lower("fractie__naam"))
    )
    met_stemmen = stemmingen.prefetch_related(
        Prefetch("fractiestemmen", stemmen, to_attr="openbare_fractiestemmen")
    )
    return cast(QuerySet[GeladenStemming], met_stemmen)


def with_alles(stemmingen: QuerySet[Stemming]) -> QuerySet[GeladenStemming]:
    """`stemmingen` with all that stands on the page of a vote, as `openbare_...`. Six queries, seven at a re-vote."""
    ander: QuerySet[Any] = Stemming.objects.openbaar().select_related("vergadering")
    leden: QuerySet[Any] = Lidstem.objects.openbaar().select_related("persoon", "fractie")
    verklaringen: QuerySet[Any] = Verklaring.objects.openbaar().select_related("persoon", "fractie")
    kandidaten: QuerySet[Any] = Kandidaatstem.objects.openbaar()
    correcties: QuerySet[Any] = Correctie.objects.openbaar()
    return (
        with_fractiestemmen(with_versie(with_staking(stemmingen)))
        .select_related("instrument__dossier", "vergadering", "bron")
        .prefetch_related(
            Prefetch("herstemming_van", ander),
            Prefetch("herstemmingen", ander.order_by("sorteerdatum", "pk"), to_attr="openbare_herstemmingen"),
            Prefetch("lidstemmen", leden, to_attr="openbare_lidstemmen"),
            Prefetch("kandidaten", kandidaten, to_attr="openbare_kandidaten"),
            Prefetch("correcties", correcties, to_attr="openbare_correcties"),
            Prefetch("verklaringen", verklaringen, to_attr="openbare_verklaringen"),
        )
    )


def with_versie(stemmingen: QuerySet[Stemming]) -> QuerySet[GeladenStemming]:
    """`stemmingen` with the version of the text that they were about, without its words, and `heeft_versies`: whether
    there are any. No query more; the database sees to it that the version is one of the item itself."""
    versies = Tekstversie.objects.openbaar_onder("instrument").filter(instrument=OuterRef("instrument"))
    met_versie = stemmingen.select_related("tekstversie").defer("tekstversie__tekst")
    return cast(QuerySet[GeladenStemming], met_versie.annotate(heeft_versies=Exists(versies)))


def with_staking(stemmingen: QuerySet[Stemming]) -> QuerySet[GeladenStemming]:
    """`stemmingen` with `staking_open`: whether it is a tie of which the re-vote is still to come. No query more."""
    return cast(QuerySet[GeladenStemming], stemmingen.annotate(staking_open=_is_open_tie()))


def with_open_staking(stemmingen: QuerySet[Stemming]) -> QuerySet[Stemming]:
    """Those of `stemmingen` that are a tie of which the re-vote is still to come."""
    return stemmingen.filter(_is_open_tie())


def _is_open_tie() -> Q:
    """A tie that no public vote decided since, about what the council still has to decide on."""
    besloten = (Stemming.Uitkomst.AANGENOMEN, Stemming.Uitkomst.VERWORPEN)
    opnieuw = Q(herstemming_van=OuterRef("pk")) & ~Q(uitkomst=Stemming.Uitkomst.ONBEKEND)
    later = Q(sorteerdatum__gt=OuterRef("sorteerdatum"), uitkomst__in=besloten)
    daarna = Stemming.objects.openbaar().filter(opnieuw | later, instrument=OuterRef("instrument"))
    weg = Gebeurtenis.objects.openbaar().filter(instrument=OuterRef("instrument"), soort__in=VAN_TAFEL)
    is_staking = Q(uitkomst=Stemming.Uitkomst.GESTAAKT, over_personen=False)
    return is_staking & ~Exists(daarna) & ~Exists(weg)


def with_besluit(instrumenten: QuerySet[Instrument]) -> QuerySet[GeladenInstrument]:
    """Public `instrumenten` with `uitkomst` and `besloten_op` (year 1: no date) of the last vote that decided.

    Both are None where none did. No query more.
    """
    besloten = (Stemming.Uitkomst.AANGENOMEN, Stemming.Uitkomst.VERWORPEN)
    laatste = (
        Stemming.objects.openbaar_onder("instrument")
        .filter(instrument=OuterRef("pk"), uitkomst__in=besloten)
        .order_by("-sorteerdatum", "-volgorde", "-pk")
    )
    met_besluit = instrumenten.annotate(
        uitkomst=Subquery(laatste.values("uitkomst")[:1]),
        besloten_op=Subquery(laatste.values("sorteerdatum")[:1]),
    )
    return cast(QuerySet[GeladenInstrument], met_besluit)


def find_uitvoerbaar(instrumenten: QuerySet[Instrument]) -> QuerySet[GeladenInstrument]:
    """Those of public `instrumenten` that someone has to carry out: adopted motions and amendments."""
    besloten = with_besluit(instrumenten)
    return besloten.filter(soort__in=UITVOERBAAR, uitkomst=Stemming.Uitkomst.AANGENOMEN)


def with_verdeelde_fracties(stemmingen: QuerySet[Stemming]) -> QuerySet[Stemming]:
    """Those of `stemmingen` in which a fractie voted divided."""
    verdeeld = Fractiestem.objects.openbaar().filter(kant=Fractiestem.Kant.VERDEELD)
    return stemmingen.filter(pk__in=verdeeld.order_by().values("stemming"))


def evening_of(stemming: Stemming) -> list[Stemming]:
    """The public votes of the same meeting in their order, with little of each. One query, none without a meeting."""
    if stemming.vergadering_id is None:
        return []
    rijen = Stemming.objects.openbaar().filter(vergadering=stemming.vergadering_id)
    velden = (
        "uitkomst",
        "over_personen",
        "ronde",
        "instrument__titel",
        "instrument__nummer",
        "instrument__soort",
    )
    return list(rijen.select_related("instrument").only(*velden).order_by("volgorde", "pk"))


def fractiestemmen_van(fractie: Fractie) -> QuerySet[Fractiestem]:
    """The public sides of a fractie, the newest vote first, each with its vote and what that is about."""
    return _own_votes(Fractiestem.objects.openbaar().filter(fractie=fractie))


def lidstemmen_van(persoon: Persoon) -> QuerySet[Lidstem]:
    """The public votes of a member, newest first, each with the fractie of that day and what it is about."""
    return _own_votes(Lidstem.objects.openbaar().filter(persoon=persoon).select_related("fractie"))


def _own_votes(stemmen: QuerySet[Any]) -> QuerySet[Any]:
    """Nothing of a vote on paper: who voted what there is nobody's to know."""
    return (
        stemmen.exclude(stemming__wijze=Stemming.Wijze.SCHRIFTELIJK)
        .select_related("stemming__instrument__dossier", "stemming__vergadering")
        .order_by("-stemming__sorteerdatum", "stemming__volgorde", "stemming_id")
    )


def with_besluiten(dossiers: QuerySet[Dossier], *, soort: str = "", uitkomst: str = "") -> QuerySet[Dossier]:
    """Those of `dossiers` with a public instrument of this kind that had this outcome; empty means any."""
    rijen: QuerySet[Any]
    if uitkomst in Stemming.Uitkomst.values:
        rijen, instrument = Stemming.objects.openbaar().filter(uitkomst=uitkomst), "instrument__"
    elif uitkomst:
        rijen, instrument = Gebeurtenis.objects.openbaar().filter(soort=uitkomst), "instrument__"
    else:
        rijen, instrument = Instrument.objects.openbaar(), ""
    if soort:
        rijen = rijen.filter(**{f"{instrument}soort": soort})
    # In one list, not row by row: looked up in each dossier, a rare outcome takes a walk past them all.
    return (
        dossiers.filter(pk__in=rijen.order_by().values(f"{instrument}dossier"))
        if soort or uitkomst
        else dossiers
    )


def count_uitkomsten(dossiers: list[Dossier]) -> dict[int, dict[str, int]]:
    """How many instruments of each dossier had which outcome: `{dossier: {"aangenomen": 7}}`. One query.

    Apart from the list itself: as a subquery in each row it would be counted for rows that no page shows.
    """
    stemmingen = Stemming.objects.openbaar().filter(instrument__dossier__in=dossiers).order_by()
    tellingen: dict[int, dict[str, int]] = {}
    for dossier, uitkomst, n in stemmingen.values_list("instrument__dossier", "uitkomst").annotate(
        n=Count("instrument", distinct=True)
    ):
        tellingen.setdefault(dossier, {})[uitkomst] = n
    return tellingen


def stemmingen_van(instrument: GeladenInstrument) -> Sequence[Stemming]:
    """The public votes that `with_uitslag` brought, in order of time. No query."""
    return instrument.openbare_stemmingen


def gebeurtenissen_van(instrument: GeladenInstrument) -> Sequence[Gebeurtenis]:
    """The public steps that `with_uitslag` brought, in order of time. No query."""
    return instrument.openbare_gebeurtenissen


def is_known() -> Q:
    """Who has a page: somebody with a membership, a public vote or public words. No query of its own."""
    eigen = {"persoon": OuterRef("pk")}
    lid = Q(Exists(Lidmaatschap.objects.filter(**eigen)))
    gestemd = Q(Exists(Lidstem.objects.openbaar().filter(**eigen)))
    return lid | gestemd | Q(Exists(Verklaring.objects.openbaar().filter(**eigen)))
