"""The votes of an evening with where each of them stands, and the ties that are still open."""

from dataclasses import dataclass
from typing import cast

from django.db.models import Exists, OuterRef, QuerySet

from agendawijzer.griffie.stemdesk.geladen import Avondstemming
from dossiers.models import Vergadering
from stemmingen.models import Correctie, Ontwerp, Stemming

STANDEN = {
    "invoeren": ("○", "nog in te voeren"),
    "begonnen": ("◔", "begonnen, nog niet bewaard"),
    "ingevoerd": ("●", "ingevoerd, nog niet openbaar"),
    "gepubliceerd": ("✓", "gepubliceerd"),
    "voorlopig": ("✓", "voorlopig gepubliceerd"),
    "gecorrigeerd": ("✓", "gecorrigeerd"),
    "ingetrokken": ("×", "ingetrokken"),
}


@dataclass(frozen=True)
class Avondregel:
    """One vote of the evening. `stand` is one of STANDEN; `staakt`: a tie that is still open."""

    stemming: Avondstemming
    stand: str
    staakt: bool

    @property
    def teken(self) -> str:
        return STANDEN[self.stand][0]

    @property
    def woord(self) -> str:
        return STANDEN[self.stand][1]

    @property
    def open(self) -> bool:
        return self.stand in ("invoeren", "begonnen")


def evening_of(vergadering: Vergadering | None) -> list[Avondregel]:
    """The votes of a meeting in their order. One query."""
    rijen = _annotated(Stemming.objects.filter(vergadering=vergadering)) if vergadering else []
    return [line_of(rij) for rij in rijen]


def line_of(stemming: Avondstemming) -> Avondregel:
    """Where one annotated vote stands. No query."""
    staakt = stemming.uitkomst == Stemming.Uitkomst.GESTAAKT and not stemming.opnieuw
    return Avondregel(stemming, _state(stemming), staakt)


def find_line(pk: int) -> Avondregel | None:
    """One vote with where it stands, or None. One query."""
    rij = _annotated(Stemming.objects.filter(pk=pk)).first()
    return line_of(rij) if rij else None


def open_ties() -> list[Stemming]:
    """Ties that no later vote has decided yet, with `opnieuw_gepland` where the re-vote waits. Two queries."""
    besluit = Stemming.objects.filter(herstemming_van=OuterRef("pk")).exclude(
        uitkomst=Stemming.Uitkomst.ONBEKEND
    )
    rijen = Stemming.objects.filter(uitkomst=Stemming.Uitkomst.GESTAAKT, over_personen=False)
    rijen = rijen.exclude(Exists(besluit)).select_related("instrument", "vergadering")
    return list(rijen.order_by("-sorteerdatum", "volgorde").prefetch_related("herstemmingen__vergadering"))


def next_to_enter(regels: list[Avondregel], na: Stemming) -> Stemming | None:
    """The next vote of the evening that waits for its votes: after this one, else from the start."""
    plaats = next((n for n, regel in enumerate(regels) if regel.stemming.pk == na.pk), -1)
    rond = regels[plaats + 1 :] + regels[: max(plaats, 0)]
    return next((regel.stemming for regel in rond if regel.open), None)


def _annotated(rijen: QuerySet[Stemming]) -> QuerySet[Avondstemming]:
    met_stand = (
        rijen.select_related("instrument__dossier", "vergadering")
        .annotate(
            begonnen=Exists(Ontwerp.objects.filter(stemming=OuterRef("pk")).exclude(invoer={})),
            hersteld=Exists(Correctie.objects.filter(stemming=OuterRef("pk"))),
            opnieuw=Exists(Stemming.objects.filter(herstemming_van=OuterRef("pk"))),
        )
        .order_by("volgorde", "pk")
    )
    return cast(QuerySet[Avondstemming], met_stand)


def _state(stemming: Avondstemming) -> str:
    if stemming.gepubliceerd_op and not stemming.is_openbaar:
        return "ingetrokken"
    if stemming.is_openbaar:
        if stemming.hersteld:
            return "gecorrigeerd"
        return "voorlopig" if stemming.voorlopig else "gepubliceerd"
    if stemming.begonnen:
        return "begonnen"
    return "invoeren" if stemming.uitkomst == Stemming.Uitkomst.ONBEKEND else "ingevoerd"
