"""A page as a source in somebody's text: who, what, when, where, and on which day it was read.
Pure, no query."""

import datetime
from urllib.parse import quote

from django.conf import settings
from django.utils.formats import date_format
from django.utils.timezone import localtime

from agendawijzer.portaal.delen.voorbeeld import site_naam
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld, naam_met_titel
from dossiers.models import Dossier, Instrument
from stemmingen.geladen import GeladenStemming


def cite_stemming(stemming: GeladenStemming, zin: str, adres: str, op: datetime.date) -> str:
    """A vote with its result, `zin`, read on `op`; after a correction, as it stood from that day
    on."""
    stand = ""
    if stemming.openbare_correcties:
        stand = f" Gecorrigeerd op {_day(localtime(stemming.openbare_correcties[-1].wanneer))}."
    elif stemming.voorlopig:
        stand = " Voorlopige uitslag."
    wat = f"stemming over {naam_met_titel(stemming.instrument)}{_on(stemming.datum)}. {zin}{stand}"
    return _cite(wat, adres, op)


def cite_instrument(
    instrument: Instrument, uitslag: Uitslagbeeld, adres: str, op: datetime.date
) -> str:
    """An item with how it ended and, if it came to a vote, when."""
    datum = uitslag.stemming.datum if uitslag.stemming else None
    return _cite(f"{naam_met_titel(instrument)}{_on(datum)}. {uitslag.zin}", adres, op)


def cite_dossier(dossier: Dossier, adres: str, op: datetime.date) -> str:
    """A subject, as it stood on the day of its page."""
    nummer = f" {dossier.nummer}" if dossier.nummer else ""
    stand = f" Bewerkt op {_day(dossier.bewerkt_op)}." if dossier.bewerkt_op else ""
    return _cite(f"onderwerp{nummer} ‘{dossier.titel}’.{stand}", adres, op)


def make_mail(titel: str, citaat: str) -> str:
    """A link that opens a mail with the citation in it, to nobody yet. Spaces are %20: a plus is a
    plus there."""
    onderwerp = " ".join(titel.split())  # a new line in a subject would begin a header of its own
    return f"mailto:?subject={quote(onderwerp)}&body={quote(citaat)}"


def _cite(wat: str, adres: str, op: datetime.date) -> str:
    raad = f"Gemeenteraad {settings.GEMEENTE}".strip()
    return f"{raad}, {wat} {site_naam()}, {adres} (geraadpleegd op {_day(op)})."


def _on(datum: datetime.date | None) -> str:
    return f", {_day(datum)}" if datum else ""


def _day(datum: datetime.date) -> str:
    return date_format(datum, "j F Y")
