"""What votes and their corrections tell the stream (`dossiers.stroom.stroom`)."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils import timezone

from dossiers.stroom.stroom import Stroombron, Voorval, register_stroom
from stemmingen.models import Correctie, Stemming


def register() -> None:
    """Adds the sources of this app."""
    register_stroom(
        Stroombron(
            Stemming,
            "stemming",
            {"stemming": "stemming", "staking": "stemmen staken", "herstemming": "herstemming"},
            _votes,
            _of_stemming,
            dagen=("sorteerdatum",),
            onder={
                "instrument": ("instrument",),
                "dossier": ("instrument__dossier",),
                "vergadering": ("vergadering",),
            },
        ),
        Stroombron(
            Correctie,
            "stemming",
            {"correctie": "correctie"},
            _corrections,
            _of_correctie,
            dagen=("wanneer__date",),
            onder={
                "instrument": ("stemming__instrument",),
                "dossier": ("stemming__instrument__dossier",),
            },
        ),
    )


def _votes() -> QuerySet[Stemming]:
    rijen: QuerySet[Stemming] = Stemming.objects.openbaar()
    return rijen.select_related("instrument__dossier", "vergadering", "bron")


def _corrections() -> QuerySet[Correctie]:
    rijen: QuerySet[Correctie] = Correctie.objects.openbaar()
    return rijen.select_related("stemming__instrument__dossier", "stemming__vergadering")


def _of_stemming(stemming: Stemming) -> Iterator[Voorval]:
    soort = "herstemming" if stemming.herstemming or stemming.herstemming_van_id else "stemming"
    yield Voorval(
        "staking" if stemming.uitkomst == Stemming.Uitkomst.GESTAAKT else soort,
        stemming.datum,
        stemming,
        tijd=stemming.tijd,
        tekst=stemming.toelichting,
        dossier=stemming.instrument.dossier,
        instrument=stemming.instrument,
        vergadering=stemming.vergadering,
        bron=stemming.bron,
    )


def _of_correctie(correctie: Correctie) -> Iterator[Voorval]:
    stemming = correctie.stemming
    yield Voorval(
        "correctie",
        timezone.localdate(correctie.wanneer),
        correctie,
        tekst=correctie.reden,
        dossier=stemming.instrument.dossier,
        instrument=stemming.instrument,
        vergadering=stemming.vergadering,
    )
