"""Words for each event of the stream: a line that says what happened, and where to read on.

Pure: events as `dossiers.stroom.stroom` gives them, and today; no query. Timelines, feeds,
calendars and mails use these words, so that one event reads the same everywhere.
"""

import datetime
from collections.abc import Callable
from functools import partial
from typing import Any

from django.utils.formats import date_format
from django.utils.text import Truncator

from agendawijzer.portaal.woorden.raad import vergadersoort
from agendawijzer.portaal.woorden.taal import hoofdletter, kleine_letter
from agendawijzer.portaal.woorden.uitslag import naam_met_titel, stemzin
from dossiers.models import Agendapunt, Dossier, Instrument, Zekerheid
from dossiers.stroom.stroom import Voorval

_VOORBEHOUD = {
    Zekerheid.REDACTIE.value: "Gelegd door de redactie, nog te bevestigen door de griffie.",
    Zekerheid.AFGELEID.value: "Afgeleid uit andere gegevens, nog niet bevestigd.",
}
# Goals are whole sentences; in a line of history the begin of one is enough to know it by.
_LANGSTE_DOEL = 120
_GEPLAND = ("vergadering", "agenda", "uiterste_besluitdatum", "termijn")
_AGENDASOORT = {
    Agendapunt.Soort.WEGING.value: "weging van ",
    Agendapunt.Soort.BESPREKING.value: "bespreking van ",
    Agendapunt.Soort.BESLUIT.value: "besluit over ",
    Agendapunt.Soort.INFORMATIE.value: "informatie over ",
}


def kop(voorval: Voorval, vandaag: datetime.date) -> str:
    """What happened, or will, in one line without a full stop. The day itself is left to who shows
    it."""
    woorden = WOORDEN.get(voorval.soort, _unknown)
    return hoofdletter(woorden(voorval, vandaag))


def adres(voorval: Voorval, bij: Dossier | Instrument | None = None) -> str:
    """Where one reads on: a page of the portal, or for a paper its own address. Empty where there
    is nothing more.

    `bij` is the dossier or the item on whose page the event stands: a link to that same page says
    nothing.
    """
    if voorval.soort == "document":
        return str(voorval.rij.adres)
    doel = _destination(voorval, bij)
    if doel is None or doel == bij:
        return ""
    return str(doel.get_absolute_url())


def _destination(voorval: Voorval, bij: Dossier | Instrument | None) -> Any:
    """The row whose page tells most of it; None where there is none."""
    if voorval.soort == "opvolging":
        return voorval.ander if bij == voorval.dossier else voorval.dossier
    if voorval.soort == "bijdrage":
        return voorval.rij.dient
    if voorval.groep == "begroting":
        return voorval.rij
    if voorval.groep == "bespreking":
        return voorval.vergadering or voorval.dossier
    if voorval.soort in _STEMMINGEN:
        return voorval.rij
    stemming = getattr(voorval.rij, "stemming", None)
    stuk = stemming or voorval.toezegging or voorval.instrument
    return stuk or voorval.vergadering or voorval.dossier


def is_komend(voorval: Voorval, vandaag: datetime.date) -> bool:
    """Whether it is still ahead. Today counts for what is planned, until the day is over."""
    if voorval.datum is None:
        return False
    return voorval.datum > vandaag or (voorval.datum == vandaag and voorval.soort in _GEPLAND)


def voorbehoud(voorval: Voorval) -> str:
    """What is not certain about it, as a sentence; empty where nothing is."""
    if getattr(voorval.rij, "voorlopig", False):
        return "Voorlopig: de griffie controleert deze stemming nog."
    return _VOORBEHOUD.get(getattr(voorval.rij, "zekerheid", ""), "")


def stuknaam(rij: Any) -> str:
    """An item, a dossier or a promise inside a sentence: `motie 25192.005 ‘Groene stad’`."""
    if isinstance(rij, Instrument):
        return naam_met_titel(rij)
    nummer = f" ({rij.nummer})" if rij.nummer else ""
    soort = "" if isinstance(rij, Dossier) else "de toezegging "
    return f"{soort}‘{rij.titel}’{nummer}"


def _unknown(voorval: Voorval, vandaag: datetime.date) -> str:
    return voorval.soort.replace("_", " ")


def _say(woorden: str, voorval: Voorval, vandaag: datetime.date) -> str:
    """The same words, whenever it was; `{stuk}` is what it is about."""
    rij = voorval.instrument or voorval.toezegging
    return woorden.format(stuk=stuknaam(rij) if rij else "")


def _deadline(voorval: Voorval, vandaag: datetime.date) -> str:
    if is_komend(voorval, vandaag):
        return "Uiterlijk op deze dag besluit de raad"
    return "Uiterste datum voor het besluit van de raad"


def _succession(voorval: Voorval, vandaag: datetime.date) -> str:
    return f"{stuknaam(voorval.ander)} gaat verder als {stuknaam(voorval.dossier)}"


def _of_meeting(voorval: Voorval, vandaag: datetime.date) -> str:
    welke = voorval.vergadering.titel or vergadersoort(voorval.vergadering)
    return f"Afgelast: {welke}" if voorval.vergadering.afgelast else str(welke)


def _of_agenda(voorval: Voorval, vandaag: datetime.date) -> str:
    """An item on an agenda says that it was planned: whether it was talked about is another
    record."""
    waar, wat = vergadersoort(voorval.vergadering), _agenda_item(voorval.rij)
    if voorval.vergadering.afgelast:
        return f"De {waar} is afgelast. Op de agenda stond: {wat}"
    if is_komend(voorval, vandaag):
        return f"Gepland voor de {waar}: {wat}"
    return f"Op de agenda van de {waar}: {wat}"


def _agenda_item(punt: Agendapunt) -> str:
    """`bespreking van ‘Een zwembad in de haven’`."""
    waarover = f"‘{punt.titel}’" if punt.titel else stuknaam(punt.instrument or punt.dossier)
    return f"{_AGENDASOORT.get(punt.soort, '')}{waarover}"


def _message(voorval: Voorval, vandaag: datetime.date) -> str:
    return voorval.rij.soort or "Bericht"


def _changed(voorval: Voorval, vandaag: datetime.date) -> str:
    rij = voorval.rij
    nummer = getattr(rij, "volgnummer", None)
    wie = getattr(rij, "persoon", None) or getattr(rij, "fractie", None)
    door = f" door {wie}" if wie else ""
    versie = f" (versie {nummer})" if nummer else ""
    return f"{stuknaam(voorval.instrument)} is gewijzigd{door}{versie}"


def _held_over(voorval: Voorval, vandaag: datetime.date) -> str:
    tot = f" tot {date_format(voorval.rij.tot, 'j F Y')}" if voorval.rij.tot else ""
    return f"{stuknaam(voorval.instrument)} is aangehouden{tot}: het besluit is uitgesteld"


def _with_other(woorden: str, voorval: Voorval, vandaag: datetime.date) -> str:
    ander = stuknaam(voorval.ander) if voorval.ander else "een ander stuk"
    return f"{stuknaam(voorval.instrument)} is {woorden} {ander}"


def _paper(voorval: Voorval, vandaag: datetime.date) -> str:
    bij = f"Stuk bij {stuknaam(voorval.instrument)}" if voorval.instrument else "Stuk"
    return f"{bij}: {voorval.rij.titel}" if voorval.rij.titel else bij


def _promise(voorval: Voorval, vandaag: datetime.date) -> str:
    rij = voorval.rij
    wie = f"{rij.rol} {rij.naam}".strip()
    van = f" van {wie}" if wie else ""
    return f"Toezegging{van}: {rij.titel}"


def _term(voorval: Voorval, vandaag: datetime.date) -> str:
    return f"Uiterste datum om {stuknaam(voorval.toezegging or voorval.instrument)} uit te voeren"


def _vote(voorval: Voorval, vandaag: datetime.date) -> str:
    zin = stemzin(voorval.rij).removesuffix(".")
    opnieuw = "Opnieuw gestemd over " if voorval.soort == "herstemming" else ""
    return f"{opnieuw}{stuknaam(voorval.instrument)}: {kleine_letter(zin)}"


def _report(woorden: str, voorval: Voorval, vandaag: datetime.date) -> str:
    """What was reported, and by whom: we know that it was reported, not whether it is so."""
    ander = stuknaam(voorval.ander) if voorval.ander else "iets anders"
    stuk = stuknaam(voorval.instrument or voorval.toezegging)
    return f"{voorval.rij.get_melder_display()} meldt dat {woorden.format(stuk=stuk, ander=ander)}"


def _settled(voorval: Voorval, vandaag: datetime.date) -> str:
    stuk = stuknaam(voorval.instrument or voorval.toezegging)
    if voorval.rij.melder == "raad":
        return f"De raad vindt dat {stuk} is afgedaan"
    return f"{voorval.rij.get_melder_display()} meldt dat {stuk} volgens de raad is afgedaan"


def _link(voorval: Voorval, vandaag: datetime.date) -> str:
    """That a person laid it: what the decision itself did is told by its own events."""
    rij = voorval.rij
    stuk = stuknaam(voorval.instrument or voorval.toezegging or voorval.dossier)
    dient = Truncator(str(rij.dient)).chars(_LANGSTE_DOEL)
    hoe, wat = rij.get_soort_display(), rij.dient._meta.verbose_name
    return f"Verband gelegd: {stuk} {hoe} het {wat} ‘{dient}’"


def _programme(voorval: Voorval, vandaag: datetime.date) -> str:
    rij = voorval.rij
    return f"De tekst van het programma ‘{rij.titel}’ in de begroting van {rij.begroting.jaar}"


_STEMMINGEN = ("stemming", "staking", "herstemming")
# The words for each kind that the stream knows; a test guards that none is missing.
WOORDEN: dict[str, Callable[[Voorval, datetime.date], str]] = {
    "geschreven": partial(_say, "De pagina over dit onderwerp is geschreven"),
    "bewerkt": partial(_say, "De pagina over dit onderwerp is voor het laatst bewerkt"),
    "uiterste_besluitdatum": _deadline,
    "opvolging": _succession,
    "vergadering": _of_meeting,
    "agenda": _of_agenda,
    "bericht": _message,
    "ingediend": partial(_say, "{stuk} is ingediend"),
    "gewijzigd": _changed,
    "ingetrokken": partial(_say, "{stuk} is ingetrokken"),
    "aangehouden": _held_over,
    "vervallen": partial(_say, "{stuk} is vervallen: de raad hoeft er niet meer over te stemmen"),
    "vervangen": partial(_with_other, "vervangen door"),
    "samengevoegd": partial(_with_other, "samengevoegd met"),
    "document": _paper,
    "toezegging": _promise,
    "termijn": _term,
    "uitvoering_open": partial(_report, "{stuk} nog open staat"),
    "uitvoering_in_uitvoering": partial(_report, "{stuk} wordt uitgevoerd"),
    "uitvoering_gemeld": partial(_report, "{stuk} is afgedaan"),
    "uitvoering_afgedaan": _settled,
    "uitvoering_niet_uitgevoerd": partial(_report, "{stuk} niet is uitgevoerd"),
    "uitvoering_vervallen": partial(_report, "{stuk} niet meer hoeft te worden uitgevoerd"),
    "uitvoering_voortgezet": partial(_report, "{stuk} verdergaat in {ander}"),
    **dict.fromkeys(_STEMMINGEN, _vote),
    "correctie": partial(_say, "De gegevens van de stemming over {stuk} zijn verbeterd"),
    "programma": _programme,
    "bijdrage": _link,
}
