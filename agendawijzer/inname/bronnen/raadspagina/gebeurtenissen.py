"""Dated paragraphs: `10 maart - Plenair, besluit`, with the text under it."""

import re
from dataclasses import dataclass, field
from datetime import date

from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenBericht
from agendawijzer.inname.lezen.datums import DATUM, GeschrevenDag, parse_dag

_KOP = re.compile(rf"({DATUM})\s*(?:[-–—:|]\s*(?P<na>\S.*)|[-–—:|]?$)", re.IGNORECASE)
_SOORT = (
    r"(?:plenaire?(?:\s+(?:vergadering|behandeling))?|raadsvergadering|(?:politieke\s+)?carrousel|wegingstafel|presidium"
    r"|besluit(?:vorming)?|debat|(?:1e|2e|3e|eerste|tweede|derde)\s+(?:ronde|bespreking|termijn)|bespreking|buitenmarkt"
    r"|tafeltjesmarkt|politieke\s+markt|commissie(?:vergadering)?|informatiebijeenkomst|stemming|beeldvorming|oordeelsvorming)"
)
_BEKENDE_SOORT = re.compile(
    rf"{_SOORT}(?:\s*(?:,|en|/|&|-|–)\s*(?:in\s+)?{_SOORT}){{0,3}}(?=\s|[.:(]|$)", re.IGNORECASE
)
_GRENS = re.compile(r":\s+|\.\s+(?=[A-Z'‘„(])")
_LANGSTE_SOORT = 80


@dataclass(slots=True)
class Alinea:
    """A dated paragraph while it is being read."""

    datum: date | None
    soort: str | None
    regel: int
    regels: list[str] = field(default_factory=list)

    def as_gebeurtenis(self) -> GelezenBericht:
        return GelezenBericht(self.datum, self.soort, "\n".join(self.regels), self.regel)


def read_event_heading(tekst: str) -> tuple[GeschrevenDag, str | None, str] | None:
    """(day, kind in the words of the page, text on the same line); None if the line begins no
    paragraph."""
    kop = _KOP.match(tekst)
    dag = parse_dag(kop[1]) if kop else None
    if kop is None or dag is None:
        return None
    soort, rest = _split_kind(kop["na"] or "")
    return dag, soort, rest


def _split_kind(na: str) -> tuple[str | None, str]:
    na = na.strip()
    if grens := _GRENS.search(na, 0, _LANGSTE_SOORT):
        return na[: grens.start()].strip(), na[grens.end() :].strip()
    bekend = _BEKENDE_SOORT.match(na)
    if bekend and re.match(r"\s+[A-Z('‘„\"]", na[bekend.end() :]):
        return bekend[0], na[bekend.end() :].strip()
    if bekend and bekend.end() == len(na.rstrip(" .:")):
        return bekend[0], ""
    if len(na) <= _LANGSTE_SOORT:
        return na.rstrip(" .:") or None, ""
    return (bekend[0], na[bekend.end() :].strip()) if bekend else (None, na)
