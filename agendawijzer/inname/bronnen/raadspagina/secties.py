"""The parts of a page, told by their headings, and the furniture that says nothing about the
subject."""

import re

from agendawijzer.inname.bronnen.raadspagina.woorden import ADRES

_KOPPEN = {
    "over": r"waar gaat (?:het|dit|dit onderwerp|het onderwerp) over",
    "waarom": r"waarom (?:praat|spreekt|bespreekt) de (?:gemeente)?raad "
    r"(?:hier ?over|er ?over|daar ?over|dit|over dit onderwerp)",
    "stukken": r"(?:waar vind ik (?:de|alle) )?(?:stukken|documenten)(?: hierover)?",
    "berichten": r"eerdere berichten|eerder bericht|historie|geschiedenis|wat is er al gebeurd",
    "besluiten": r"(?:raads)?besluiten(?: van de raad)?|besluitenlijst|genomen besluiten"
    r"|(?:uitslag(?:en)? )?stemmingen",
    "spreken": r"(?:met )?wie kan ik hier ?over (?:spreken|praten)",
    "anders": r"gerelateerde (?:artikelen|berichten|onderwerpen)|lees ook|zie ook|deel deze pagina|opiniepeiling"
    r"|politieke bespreking|planning",
}
_KOP = re.compile(
    r"[\s\d.)#*-]{0,6}(?:"
    + "|".join(f"(?P<{naam}>{vorm})" for naam, vorm in _KOPPEN.items())
    + r")(?![\w-])\s*(?P<teken>[?:]*)",
    re.IGNORECASE,
)
_MEUBILAIR = re.compile(
    r"u vindt de stukken in\b|de stukken vindt u\b|hieronder vindt u\b.{0,20}\bberichten|klik hier de portefeuille"
    r"|lees meer$|lees verder$|terug naar (?:het )?overzicht|delen?$|print(?:en)?$|home$|menu$|zoeken$|naar boven$",
    re.IGNORECASE,
)
_ZIN_MET_KOP = ("over", "waarom", "spreken")


def read_heading(tekst: str) -> tuple[str, str] | None:
    """(part, what follows on the same line) if the line is a heading; None if it is not."""
    treffer = _KOP.match(tekst)
    if treffer is None:
        return None
    naam, rest = _name_of(treffer), tekst[treffer.end() :].strip()
    # `Besluiten nemen wij samen` is running text; `Waar gaat het over? Over een park.` is a heading
    # with its text.
    if rest and not (treffer["teken"] and (naam in _ZIN_MET_KOP or ":" in treffer["teken"])):
        return None
    return naam, rest


def is_furniture(tekst: str) -> bool:
    """Lines that every page has, and lines that hold an address and nothing else."""
    if _MEUBILAIR.match(tekst):
        return True
    return "/" in tekst and not ADRES.sub("", tekst).strip(" -–•:.")


def _name_of(treffer: re.Match[str]) -> str:
    return next(naam for naam in _KOPPEN if treffer[naam] is not None)
