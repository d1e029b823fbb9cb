"""The states of carrying out, and how they follow from dated updates. Pure."""

import datetime
from collections.abc import Sequence
from typing import Protocol

from django.db import models


class Staat(models.TextChoices):
    """What one update brings, and what is computed from them all."""

    OPEN = "open", "open"
    IN_UITVOERING = "in_uitvoering", "in uitvoering"
    GEMELD = "gemeld", "gemeld als afgedaan"
    AFGEDAAN = "afgedaan", "afgedaan volgens de raad"
    NIET_UITGEVOERD = "niet_uitgevoerd", "niet uitgevoerd"
    VERVALLEN = "vervallen", "vervallen"
    VOORTGEZET = "voortgezet", "voortgezet in iets anders"


# Not a state that anyone reports: the record is silent. It sorts and counts beside the others.
NIETS_VASTGELEGD = "niets_vastgelegd"
STATEN: dict[str, str] = {NIETS_VASTGELEGD: "nog niets vastgelegd", **dict(Staat.choices)}
# What someone still has to do something about: only these can be overdue.
LOPEND = (NIETS_VASTGELEGD, Staat.OPEN.value, Staat.IN_UITVOERING.value)


class Stap(Protocol):
    """What the state is computed from: an update with the state that it brings."""

    staat: str


def staat_van(stappen: Sequence[Stap]) -> str:
    """The state after `stappen`, which stand in order of time (undated first): that of the last; else silent."""
    return stappen[-1].staat if stappen else NIETS_VASTGELEGD


def is_te_laat(staat: str, termijn: datetime.date | None, vandaag: datetime.date) -> bool:
    """Whether the deadline is past while it still has to be carried out. Without a deadline nothing is overdue."""
    return termijn is not None and termijn < vandaag and staat in LOPEND
