"""Names and moments of events for programs that fetch them again and again: the same for ever,
whatever changes.

See docs/besluiten/0012.
"""

import datetime

from django.conf import settings
from django.utils import timezone

from dossiers.stroom.stroom import Voorval

# The year in which the domain of these names was ours (RFC 4151 asks for one). It never changes.
_SINDS = "2026"


def uid(sleutel: str) -> str:
    """The identity in a calendar: `vergadering-12@raad.example`."""
    return f"{sleutel}@{settings.FEED_DOMEIN}"


def tag(sleutel: str) -> str:
    """The identity in a feed: `tag:raad.example,2026:stemming-12`."""
    return f"tag:{settings.FEED_DOMEIN},{_SINDS}:{sleutel}"


def moment_of(voorval: Voorval) -> datetime.datetime | None:
    """When the event became news: its day, or when its record was published if that came first (a
    planned meeting).

    From the records alone, so that the same event has the same moment at every reading. None
    without a day.
    """
    if voorval.datum is None:
        return None
    dag = local(voorval.datum, voorval.tijd)
    rijen = (
        voorval.rij,
        voorval.vergadering,
        voorval.toezegging,
        voorval.instrument,
        voorval.dossier,
    )
    gepubliceerd = filter(None, (getattr(rij, "gepubliceerd_op", None) for rij in rijen))
    return min(dag, next(gepubliceerd, dag))


def local(dag: datetime.date, tijd: datetime.time | None = None) -> datetime.datetime:
    """A day and a time of the clock on the wall here; without a time the start of the day."""
    return timezone.make_aware(datetime.datetime.combine(dag, tijd or datetime.time.min))
