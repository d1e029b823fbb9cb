"""The meeting that a page is about: its day, from the title, and how many members were present."""

import re
from typing import NamedTuple

from agendawijzer.inname.lezen.datums import DATUM, GeschrevenDag, parse_dag

_TITEL = re.compile(
    r"(?:plenaire?(?:\s+(?:raads)?vergadering)?|raadsvergadering"
    r"|(?:raads)?besluiten(?:lijst)?"
    r"(?:\s+(?:van\s+de\s+)?(?:gemeente)?raad(?:svergadering)?)?"
    r"|vergadering\s+(?:van\s+de\s+)?gemeenteraad)"
    rf"(?:\s+(?:van|op|d\.?d\.?))?[\s,:–-]{{1,4}}({DATUM})[\s.]*",
    re.IGNORECASE,
)
_LEDEN = r"(?:raads)?leden"
_ERBIJ = r"\b[^.]{0,60}?\baanwezig"
_AANWEZIG = (
    re.compile(
        rf"\bvan\s+de\s+\d{{1,3}}\s+{_LEDEN}\s+(?:waren|zijn)\s+er\s+(\d{{1,3}}){_ERBIJ}", re.I
    ),
    re.compile(rf"\b(\d{{1,3}})\s+van\s+de\s+\d{{1,3}}\s+{_LEDEN}{_ERBIJ}", re.I),
    re.compile(rf"(?<!van de )\b(\d{{1,3}})\s+{_LEDEN}{_ERBIJ}", re.I),
    re.compile(rf"\baanwezig\b[^.\d]{{0,30}}?\b(\d{{1,3}})\s+{_LEDEN}\b", re.I),
)
_LANGSTE_ZIN = 5_000


class Presentiezin(NamedTuple):
    """How many members were present: told on this line, in this paragraph (0: in none)."""

    regel: int
    alinea: int
    aantal: int


def read_vergadering(titel: str | None) -> GeschrevenDag | None:
    """The day in `Plenaire vergadering 13 juli 2023`; None when the title is that of a subject."""
    gevonden = _TITEL.fullmatch(titel or "")
    return parse_dag(gevonden[1]) if gevonden else None


def read_aanwezig(tekst: str) -> int | None:
    """The number present in `Er waren 44 raadsleden bij de stemming aanwezig.`; None if it is not
    told."""
    if "anwezig" not in tekst or len(tekst) > _LANGSTE_ZIN:
        return None
    for patroon in _AANWEZIG:
        if treffer := patroon.search(tekst):
            return int(treffer[1])
    return None
