"""Where a dossier stands: the words of the source, brought back to a few known states."""

import re

from django.db import models


class Status(models.TextChoices):
    NOG_NIET_GEAGENDEERD = "nog_niet_geagendeerd", "nog niet op de agenda"
    WEGINGSTAFEL = "wegingstafel", "bij de wegingstafel"
    IN_BESPREKING = "in_bespreking", "in bespreking"
    BESLUITRIJP = "besluitrijp", "klaar voor een besluit"
    AFGEROND = "afgerond", "afgerond"
    ONBEKEND = "onbekend", "niet vastgelegd"


# The council has yet to decide, as far as the source says.
NOG_BEZIG = (Status.IN_BESPREKING, Status.BESLUITRIJP, Status.WEGINGSTAFEL, Status.NOG_NIET_GEAGENDEERD)

# The first that fits counts, so the longer wording stands before the shorter.
_PATRONEN = (
    (re.compile(r"\b(nog )?niet (ge)?agend|\bnog niet op de agenda"), Status.NOG_NIET_GEAGENDEERD),
    (re.compile(r"\bweging"), Status.WEGINGSTAFEL),
    (re.compile(r"\bbesluitrijp|\bhamerstuk"), Status.BESLUITRIJP),
    (re.compile(r"\bop de agenda|\bbespreking|\bin behandeling|\bgeagendeerd"), Status.IN_BESPREKING),
    (re.compile(r"\bafgerond"), Status.AFGEROND),
)


def normalise_status(woorden: str | None) -> Status:
    """The state that the words of a page stand for; ONBEKEND where they are absent or new to us."""
    klein = (woorden or "").casefold()
    return next((status for patroon, status in _PATRONEN if patroon.search(klein)), Status.ONBEKEND)
