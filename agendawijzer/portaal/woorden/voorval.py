"""Words for each event of the stream: a line that says what happened, where to read on, and where
it comes from.

Pure: events as `dossiers.stroom.stroom` gives them, and today; no query. Timelines, feeds,
calendars and mails use these words, so that one event reads the same everywhere.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.utils.formats import date_format
from django.utils.text import Truncator

from agendawijzer.portaal.woorden.taal import hoofdletter, kleine_letter
from agendawijzer.portaal.woorden.uitslag import naam_met_titel, stemzin
from begroting.models import Programma
from dossiers.models import Agendapunt, Dossier, Instrument, Vergadering, Zekerheid
from dossiers.stroom.stroom import Voorval

_VOORBEHOUD = {
    Zekerheid.REDACTIE.value: "Gelegd door de redactie, nog te bevestigen door de griffie.",
    Zekerheid.AFGELEID.value: "Afgeleid uit andere gegevens, nog niet bevestigd.",
}
# Goals are whole sentences; in a line of history the begin of one is enough to know it by.
_LANGSTE_DOEL = 120
_GEPLAND = ("vergadering", "agenda", "uiterste_besluitdatum", "termijn")
_VERGADERSOORT = {Vergadering.Soort.OVERIG.value: "bijeenkomst"}
_AGENDASOORT = {
    Agendapunt.Soort.WEGING.value: "weging van ",
    Agendapunt.Soort.BESPREKING.value: "bespreking van ",
    Agendapunt.Soort.BESLUIT.value: "besluit over ",
    Agendapunt.Soort.INFORMATIE.value: "informatie over ",
}


@dataclass(frozen=True)
class Bronvermelding:
    """Where something can be read: a name, and the address if there is one."""

    naam: str
    adres: str = ""


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
    rij = voorval.rij
    if voorval.soort == "document":
        return str(rij.adres)
    if voorval.soort == "opvolging":
        return str(
            (voorval.ander if bij == voorval.dossier else voorval.dossier).get_absolute_url()
        )
    if voorval.groep == "begroting":
        return str((rij.dient if voorval.soort == "bijdrage" else rij).get_absolute_url())
    stemming = rij if voorval.soort in _STEMMINGEN else getattr(rij, "stemming", None)
    doel = (
        stemming
        or voorval.toezegging
        or voorval.instrument
        or voorval.vergadering
        or voorval.dossier
    )
    if voorval.groep == "bespreking":
        doel = voorval.vergadering or voorval.dossier
    return "" if doel is None or doel == bij else str(doel.get_absolute_url())


def bronnen(voorval: Voorval) -> list[Bronvermelding]:
    """Where it is written: the source, the letter, the paper, the agenda. Empty: the source is not
    recorded."""
    rij = voorval.rij
    gevonden = []
    if voorval.bron:
        gevonden.append(
            Bronvermelding(voorval.bron.houder or str(voorval.bron), voorval.bron.adres)
        )
    if brief := getattr(rij, "brief", None):
        gevonden.append(Bronvermelding(f"Raadsbrief ‘{brief.titel}’", brief.get_absolute_url()))
    if voorval.soort.startswith("uitvoering_") and voorval.vergadering:
        waar = (
            f"Agenda van de {_meeting(voorval)}, {date_format(voorval.vergadering.datum, 'j F Y')}"
        )
        gevonden.append(Bronvermelding(waar, voorval.vergadering.get_absolute_url()))
    if voorval.soort == "bijdrage":
        gevonden.append(_chapter(rij.dient.hoofdstuk))
    if voorval.soort != "document" and _in_documentwijzer(rij):
        gevonden.append(Bronvermelding("Documentwijzer", rij.adres))
    if not gevonden and voorval.groep == "stemming":
        gevonden.append(Bronvermelding("Ingevoerd door de griffie"))
    return gevonden


def _chapter(programma: Programma) -> Bronvermelding:
    waar = f"Programma {programma.titel}, begroting {programma.begroting.jaar}"
    return Bronvermelding(waar, programma.get_absolute_url())


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
    return (
        f"‘{rij.titel}’{nummer}"
        if isinstance(rij, Dossier)
        else f"de toezegging ‘{rij.titel}’{nummer}"
    )


def _unknown(voorval: Voorval, vandaag: datetime.date) -> str:
    return voorval.soort.replace("_", " ")


def _in_documentwijzer(rij: Any) -> bool:
    """Only where `adres` is that of a paper: on a dossier or a meeting it is the page of the
    council."""
    return rij._meta.model_name in ("tekstversie", "voortgang", "instrument") and bool(rij.adres)


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


def _meeting(voorval: Voorval) -> str:
    soort = voorval.vergadering.soort
    return str(_VERGADERSOORT.get(soort, voorval.vergadering.get_soort_display()))


def _of_meeting(voorval: Voorval, vandaag: datetime.date) -> str:
    welke = voorval.vergadering.titel or _meeting(voorval)
    return f"Afgelast: {welke}" if voorval.vergadering.afgelast else str(welke)


def _of_agenda(voorval: Voorval, vandaag: datetime.date) -> str:
    """An item on an agenda says that it was planned: whether it was talked about is another
    record."""
    punt, waar = voorval.rij, _meeting(voorval)
    rij = punt.instrument or punt.dossier
    wat = _AGENDASOORT.get(punt.soort, "") + (f"‘{punt.titel}’" if punt.titel else stuknaam(rij))
    if voorval.vergadering.afgelast:
        return f"De {waar} is afgelast. Op de agenda stond: {wat}"
    straks = is_komend(voorval, vandaag)
    return f"Gepland voor de {waar}: {wat}" if straks else f"Op de agenda van de {waar}: {wat}"


def _message(voorval: Voorval, vandaag: datetime.date) -> str:
    return voorval.rij.soort or "Bericht"


def _changed(voorval: Voorval, vandaag: datetime.date) -> str:
    nummer = getattr(voorval.rij, "volgnummer", None)
    wie = getattr(voorval.rij, "persoon", None) or getattr(voorval.rij, "fractie", None)
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
    wie = f"{voorval.rij.rol} {voorval.rij.naam}".strip()
    return f"Toezegging{f' van {wie}' if wie else ''}: {voorval.rij.titel}"


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
    return f"Verband gelegd: {stuk} {rij.get_soort_display()} het {rij.dient._meta.verbose_name} ‘{dient}’"


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
