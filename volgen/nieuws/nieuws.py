"""What is new: the events of the stream that were not looked at before, each under its own identity.

Which have been is kept in Gezien. The comparison is made in the database, kind by kind, so that a run in which
nothing happened reads no rows, however long the history is.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from django.db.models import CharField, Exists, Model, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from dossiers.models import (
    Agendapunt,
    Bericht,
    Document,
    Dossier,
    Gebeurtenis,
    Instrument,
    Opvolging,
    Tekstversie,
    Toezegging,
    Voortgang,
)
from dossiers.stroom.stroom import Voorval, bron_of
from stemmingen.models import Correctie, Stemming
from volgen.models import Gezien

# What is dated longer ago was entered late, and is history by now: nobody is mailed about it.
VERS = datetime.timedelta(days=90)
_TEGELIJK = 500
_T = TypeVar("_T")


@dataclass(frozen=True)
class Nieuwssoort:
    """Events that are worth a mail: `deel` is that of `Voorval`; only rows for which `waar` holds tell of it."""

    model: type[Model]
    deel: str = ""
    waar: Q = field(default_factory=Q)

    @property
    def naam(self) -> str:
        return str(self.model._meta.model_name)

    @property
    def merk(self) -> str:
        """What stands in Gezien once everything of this kind that there was had been marked."""
        return "~".join(filter(None, ("begin", self.naam, self.deel)))


# Left out: when a page was edited and by when something is due (nothing happened), meetings as a whole (their
# items are told), texts and links of the budget (nobody can follow those), and what an item tells of its own begin.
NIEUWS = (
    Nieuwssoort(Dossier, "geschreven", Q(geschreven_op__isnull=False)),
    Nieuwssoort(Opvolging),
    Nieuwssoort(Agendapunt, waar=Q(vergadering__afgelast=False)),
    Nieuwssoort(Bericht),
    Nieuwssoort(Instrument, "ingediend", Q(ingediend_op__isnull=False)),
    Nieuwssoort(Tekstversie, waar=Q(volgnummer__gt=1)),
    Nieuwssoort(Gebeurtenis, waar=~Q(soort="ingediend") | Q(instrument__ingediend_op=None)),
    Nieuwssoort(Document),
    Nieuwssoort(Stemming),
    Nieuwssoort(Correctie),
    Nieuwssoort(Toezegging),
    Nieuwssoort(Voortgang),
)


def mark_all(*, ook_bekende: bool = False) -> int:
    """Marks all there is as looked at, and gives how much that was: of the kinds that are met for the first time.

    `ook_bekende`: of every kind. So nobody is mailed about what was there before following began, nor about a kind
    that a new version adds. Two queries for each kind, and one for every five hundred events.
    """
    begonnen = set(
        Gezien.objects.filter(pk__in=[soort.merk for soort in NIEUWS]).values_list("pk", flat=True)
    )
    aantal = 0
    for soort in NIEUWS:
        if ook_bekende or soort.merk not in begonnen:
            for sleutels in chunks(find_sleutels(soort)):
                mark(sleutels)
                aantal += len(sleutels)
            mark([soort.merk])
    return aantal


def mark(sleutels: Iterable[str]) -> None:
    """From now on these are no news. One query; what was marked already stays so."""
    Gezien.objects.bulk_create((Gezien(sleutel) for sleutel in sleutels), ignore_conflicts=True)


def find_sleutels(soort: Nieuwssoort) -> Iterator[str]:
    """The identities of the public events of this kind that are not in Gezien; a query for each five hundred."""
    na = 0
    while rij := list(
        _not_seen(soort).filter(pk__gt=na).order_by("pk").values_list("pk", "sleutel")[:_TEGELIJK]
    ):
        na = rij[-1][0]
        yield from (sleutel for _, sleutel in rij)


def count_nieuws() -> int:
    """How many events were not looked at, old ones too. A query for each kind."""
    return sum(_not_seen(soort).count() for soort in NIEUWS)


def find_nieuws(vandaag: datetime.date, hoogstens: int | None) -> list[str] | None:
    """The identities of what is news; None where that is more than `hoogstens`. Without it there is no limit.

    What is too old for a mail is marked on the way. Two queries for each kind, and three or so for each five hundred
    events that are new.
    """
    nieuws: list[str] = []
    for soort in NIEUWS:
        for sleutels in chunks(find_sleutels(soort)):
            voorvallen = load_voorvallen(sleutels)
            vers = [sleutel for sleutel, voorval in voorvallen.items() if is_vers(voorval, vandaag)]
            mark(set(sleutels) - set(vers))
            nieuws += vers
            if hoogstens is not None and len(nieuws) > hoogstens:
                return None
    return nieuws


def load_voorvallen(sleutels: Iterable[str]) -> dict[str, Voorval]:
    """The events of these identities that are public now, with all that their source loads.

    One query for each kind among them and each five hundred rows, and their prefetches.
    """
    gezocht = set(sleutels)
    per_soort: dict[str, set[int]] = {}
    for sleutel in gezocht:
        naam, pk = sleutel.split("-")[:2]
        per_soort.setdefault(naam, set()).add(int(pk))
    gevonden = (
        voorval
        for naam, pks in per_soort.items()
        if (bron := bron_of(naam))
        for deel in chunks(sorted(pks))
        for rij in bron.rijen().filter(pk__in=deel)
        for voorval in bron.maak(rij)
    )
    return {voorval.sleutel: voorval for voorval in gevonden if voorval.sleutel in gezocht}


def is_vers(voorval: Voorval, vandaag: datetime.date) -> bool:
    """Whether it is worth a mail on this day: not from long ago, and of an agenda only what is still to come.

    What has no date counts: it was put on the portal just now.
    """
    if voorval.datum is None:
        return True
    return voorval.datum >= (vandaag if voorval.soort == "agenda" else vandaag - VERS)


def chunks(rijen: Iterable[_T], aantal: int = _TEGELIJK) -> Iterator[list[_T]]:
    """`rijen` in lists of `aantal`, read as they are asked for."""
    rest = iter(rijen)
    while deel := list(islice(rest, aantal)):
        yield deel


def _not_seen(soort: Nieuwssoort) -> QuerySet[Any]:
    bron = bron_of(soort.naam)
    if bron is None:
        raise LookupError(soort.naam)
    staart = Value(f"-{soort.deel}" if soort.deel else "")
    sleutel = Concat(
        Value(f"{soort.naam}-"), Cast("pk", CharField()), staart, output_field=CharField(max_length=120)
    )
    rijen: QuerySet[Any] = bron.rijen().filter(soort.waar).annotate(sleutel=sleutel)
    return rijen.filter(~Exists(Gezien.objects.filter(pk=OuterRef("sleutel"))))
