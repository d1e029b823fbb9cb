"""One programme as CSV: a line for the chapter, for each part of its outline, and for each decision
under a part.

The words are the stored ones, the figures those of the source, as printed. What is not known says
so; an empty cell means that the column does not apply to that line.
"""

import datetime
from collections.abc import Iterable, Iterator

from django.utils import timezone

from agendawijzer.portaal.begroting.beeld import Bijdragebeeld, Doeltak, make_geld, walk
from agendawijzer.portaal.tabellen.csvtabel import Cellen
from agendawijzer.portaal.woorden.vastlegging import ONBEKEND
from begroting.models import Programma
from begroting.models.bijdrage import BESLUITEN

KOLOMMEN = (
    "jaar", "programma", "export_op", "teksten_van", "rij", "kenmerk", "nummer", "tekst",
    "toelichting", "vervallen_op", "lasten", "lasten_aandeel", "baten", "baten_aandeel", "eenheid",
    "eenheid_zekerheid", "verband", "soort_besluit", "besluit_nummer", "besluit_titel", "uitkomst",
    "staat", "te_laat", "zekerheid", "gelegd_op", "adres",
)  # fmt: skip


def list_rijen(programma: Programma, lijnen: Iterable[Doeltak], site: str) -> Iterator[Cellen]:
    """The lines in the order of the text; `site` stands before each address. No query."""
    site = site.rstrip("/")
    vast = {
        "jaar": programma.begroting.jaar,
        "programma": programma.titel,
        "export_op": _day(programma.export_op) or ONBEKEND,
        "teksten_van": programma.teksten_van,
    }
    pagina = f"{site}{programma.get_absolute_url()}"
    yield vast | _chapter(programma) | {"adres": pagina}
    for deel in walk(list(lijnen)):
        yield vast | _part(deel) | {"adres": f"{pagina}#{deel.rij.kenmerk}"}
        for verband in deel.verbanden:
            adres = f"{site}{verband.besluit.get_absolute_url()}"
            yield vast | {"kenmerk": deel.rij.kenmerk, "adres": adres} | _link(verband)


def _chapter(programma: Programma) -> Cellen:
    cellen = {
        "rij": "programma",
        "tekst": programma.ambitie,
        "toelichting": programma.slot,
        "eenheid": programma.eenheid or ONBEKEND,
        "eenheid_zekerheid": programma.eenheid_zekerheid,
    }
    for kant in make_geld(programma):
        naam = kant.naam.lower()
        cellen[naam] = kant.bedrag or ONBEKEND
        cellen[f"{naam}_aandeel"] = kant.aandeel or ONBEKEND
    return cellen


def _part(deel: Doeltak) -> Cellen:
    rij = deel.rij
    return {
        "rij": deel.soort,
        "kenmerk": rij.kenmerk,
        "nummer": getattr(rij, "nummer", None),
        "tekst": getattr(rij, "titel", "") or getattr(rij, "tekst", ""),
        "toelichting": getattr(rij, "inleiding", "") or getattr(rij, "toelichting", ""),
        "vervallen_op": _day(rij.vervallen_op),
    }


def _link(verband: Bijdragebeeld) -> Cellen:
    bijdrage, besluit, stand = verband.bijdrage, verband.besluit, verband.stand
    kant = next(naam for naam in BESLUITEN if getattr(bijdrage, f"{naam}_id"))
    return {
        "rij": "besluit",
        "verband": bijdrage.soort,
        "toelichting": bijdrage.toelichting,
        "soort_besluit": besluit.soort if kant == "instrument" else kant,
        "besluit_nummer": besluit.nummer,
        "besluit_titel": besluit.titel,
        "uitkomst": _outcome(verband),
        "staat": stand.staat if stand else "",
        "te_laat": stand.te_laat if stand else "",
        "zekerheid": bijdrage.zekerheid,
        "gelegd_op": _day(bijdrage.gelegd_op),
    }


def _outcome(verband: Bijdragebeeld) -> str:
    if verband.uitslag is None:
        return ""
    return ONBEKEND if verband.uitslag.klasse == "onbekend" else verband.uitslag.klasse


def _day(moment: datetime.datetime | None) -> str:
    return timezone.localdate(moment).isoformat() if moment else ""
