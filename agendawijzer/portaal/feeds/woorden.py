"""Words that feeds and calendars share."""

import datetime
import re

from django.utils.formats import date_format

from agendawijzer.portaal.woorden.bronnen import bronnen
from agendawijzer.portaal.woorden.voorval import kop, stuknaam, voorbehoud
from dossiers.stroom.stroom import Voorval

# Neither XML nor a calendar can hold these; a title that was pasted from a paper may.
_STUURTEKENS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")

# Kinds whose words name nothing by itself.
_OVER_HET_DOSSIER = ("geschreven", "bewerkt", "uiterste_besluitdatum", "bericht", "document")


def clean(tekst: str) -> str:
    """`tekst` without what cannot be written; tabs and new lines stay."""
    return _STUURTEKENS.sub("", tekst)


def kop_met_onderwerp(voorval: Voorval, vandaag: datetime.date) -> str:
    """What happened, and to which dossier: outside its own page the words alone do not say so."""
    woorden = kop(voorval, vandaag)
    if voorval.soort not in _OVER_HET_DOSSIER or voorval.instrument or not voorval.dossier:
        return woorden
    return f"{woorden}: {stuknaam(voorval.dossier)}"


def kop_met_dag(voorval: Voorval, vandaag: datetime.date) -> str:
    """The same; of a meeting and its agenda the day too, since that is what a reader of news looks
    for."""
    woorden = kop_met_onderwerp(voorval, vandaag)
    if voorval.datum is None or voorval.soort not in ("vergadering", "agenda"):
        return woorden
    return f"{date_format(voorval.datum, 'j F Y')}: {woorden}"


def absolute(site: str, adres: str) -> str:
    """An address with the site before it, unless it has one; empty stays empty."""
    return f"{site}{adres}" if adres.startswith("/") else adres


def bronregels(voorval: Voorval, site: str) -> list[str]:
    """The lines that close every event: what is not certain, and where it is written."""
    gevonden = [f"{bron.naam} {absolute(site, bron.adres)}".strip() for bron in bronnen(voorval)]
    bron = f"Bron: {', '.join(gevonden)}" if gevonden else "De bron is niet vastgelegd."
    return [zin for zin in (voorbehoud(voorval), bron) if zin]
