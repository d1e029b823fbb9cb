"""Whether anyone can still have a say on an item of an agenda, in words. Pure: the moment is passed
in."""

import datetime
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format

from dossiers.models import Agendapunt


@dataclass(frozen=True)
class Inspraak:
    """`nog_mogelijk`: True only where it is recorded that someone can still speak; None where the
    record is silent."""

    zin: str
    nog_mogelijk: bool | None = None


def make_inspraak(punt: Agendapunt, nu: datetime.datetime) -> Inspraak:
    """What a reader at `nu` (aware) needs to know.

    No query if `punt` brings its meeting. A meeting counts as to come until its day is over: at
    what time an item is really dealt with nobody knows in advance.
    """
    if punt.vergadering.afgelast:
        return Inspraak("De vergadering gaat niet door. Inspreken kan dan ook niet.", False)
    if punt.vergadering.datum < timezone.localdate(nu):
        return _of_the_past(punt)
    if punt.inspreken == Agendapunt.Inspreken.NEE:
        return Inspraak("Inspreken kan bij dit punt niet.", False)
    if punt.inspreken == Agendapunt.Inspreken.ONBEKEND:
        return Inspraak("Of u bij dit punt kunt inspreken, is niet vastgelegd.")
    if punt.aanmelden_tot is None:
        return Inspraak(
            "U kunt bij dit punt inspreken. Tot wanneer u zich kunt aanmelden, is niet vastgelegd.",
            True,
        )
    tot = _moment(punt.aanmelden_tot)
    if punt.aanmelden_tot <= nu:
        return Inspraak(
            f"Bij dit punt kan worden ingesproken. Aanmelden kon tot {tot} en kan niet meer.", False
        )
    return Inspraak(f"U kunt bij dit punt inspreken. Aanmelden kan tot {tot}.", True)


def _of_the_past(punt: Agendapunt) -> Inspraak:
    woorden = {
        Agendapunt.Inspreken.JA: "Inwoners konden bij dit punt inspreken.",
        Agendapunt.Inspreken.NEE: "Inspreken kon bij dit punt niet.",
    }
    onbekend = "Of inwoners bij dit punt konden inspreken, is niet vastgelegd."
    return Inspraak(woorden.get(Agendapunt.Inspreken(punt.inspreken), onbekend), False)


def _moment(moment: datetime.datetime) -> str:
    """`woensdag 4 maart 2026 om 12.00 uur`."""
    return date_format(timezone.localtime(moment), r"l j F Y \o\m H.i \u\u\r")
