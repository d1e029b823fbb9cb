"""How many members were present, from the sentence that tells it."""

import re

_LEDEN = r"(?:raads)?leden"
_PATRONEN = tuple(
    re.compile(patroon, re.IGNORECASE)
    for patroon in (
        rf"\bvan\s+de\s+\d{{1,3}}\s+{_LEDEN}\s+(?:waren|zijn)\s+er\s+(?P<n>\d{{1,3}})\b[^.]{{0,60}}?\baanwezig",
        rf"\b(?P<n>\d{{1,3}})\s+van\s+de\s+\d{{1,3}}\s+{_LEDEN}\b[^.]{{0,60}}?\baanwezig",
        rf"(?<!van de )\b(?P<n>\d{{1,3}})\s+{_LEDEN}\b[^.]{{0,60}}?\baanwezig",
        rf"\baanwezig\b[^.\d]{{0,30}}?\b(?P<n>\d{{1,3}})\s+{_LEDEN}\b",
    )
)


def read_aanwezig(tekst: str) -> int | None:
    """The number present in `Er waren 44 raadsleden bij de stemming aanwezig.`; None if it is not
    told."""
    if "anwezig" not in tekst or len(tekst) > 5_000:
        return None
    for patroon in _PATRONEN:
        if treffer := patroon.search(tekst):
            return int(treffer["n"])
    return None
