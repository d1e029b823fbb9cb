"""A text as numbered lines, as every reader begins with it."""

import re
import unicodedata
from typing import NamedTuple

# A longer line is no line of a page; no pattern is let loose on it.
LANGSTE_REGEL = 20_000
# Before the text of an item in a list of a web page.
BULLET = "• "

_NIEUWE_REGEL = re.compile(r"\r\n|\r|\n")
_ONZICHTBAAR = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")


class Tekstregel(NamedTuple):
    """A line, numbered from 1. `adressen` are the links in it that its words do not show."""

    nummer: int
    tekst: str
    adressen: tuple[str, ...] = ()


def number_regels(tekst: str) -> list[Tekstregel]:
    """All lines of `tekst`, blank ones too, with one form for each letter and nothing unseen."""
    if not unicodedata.is_normalized("NFC", tekst):
        tekst = unicodedata.normalize("NFC", tekst)
    regels = _NIEUWE_REGEL.split(_ONZICHTBAAR.sub("", tekst))
    return [Tekstregel(nummer, regel) for nummer, regel in enumerate(regels, start=1)]


def split_regels(tekst: str) -> list[Tekstregel]:
    """The lines of `tekst` with anything in them, with single spaces, under their own numbers."""
    regels = []
    for regel in number_regels(tekst):
        woorden = " ".join(regel.tekst.split())
        if woorden:
            regels.append(Tekstregel(regel.nummer, woorden))
    return regels
