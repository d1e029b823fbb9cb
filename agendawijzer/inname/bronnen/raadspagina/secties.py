"""The lines that are no text of the page: headings of its parts, headings of dated paragraphs, and
the furniture that every page has."""

import re

from agendawijzer.inname.bronnen.raadspagina.woorden import ADRES
from agendawijzer.inname.lezen.datums import DATUM, GeschrevenDag, parse_dag

KOP, BERICHTEN, BESLUITEN = "kop", "berichten", "besluiten"
OVER, WAAROM = "over", "waarom"
_KOPPEN = {
    OVER: r"waar gaat (?:het|dit|dit onderwerp|het onderwerp) over",
    WAAROM: r"waarom (?:praat|spreekt|bespreekt) de (?:gemeente)?raad "
    r"(?:hier ?over|er ?over|daar ?over|dit|over dit onderwerp)",
    "stukken": r"(?:waar vind ik (?:de|alle) )?(?:stukken|documenten)(?: hierover)?",
    BERICHTEN: r"eerdere berichten|eerder bericht|historie|geschiedenis|wat is er al gebeurd",
    BESLUITEN: r"(?:raads)?besluiten(?: van de raad)?|besluitenlijst|genomen besluiten"
    r"|(?:uitslag(?:en)? )?stemmingen",
    "spreken": r"(?:met )?wie kan ik hier ?over (?:spreken|praten)",
    "anders": r"gerelateerde (?:artikelen|berichten|onderwerpen)|lees ook|zie ook|deel deze pagina"
    r"|opiniepeiling|politieke bespreking|planning",
}
_VORMEN = "|".join(f"(?P<{naam}>{vorm})" for naam, vorm in _KOPPEN.items())
_KOP = re.compile(rf"[\s\d.)#*-]{{0,6}}(?:{_VORMEN})(?![\w-])", re.IGNORECASE)
_ZIN_MET_KOP = (OVER, WAAROM, "spreken")
_MEUBILAIR = re.compile(
    r"u vindt de stukken in\b|de stukken vindt u\b|hieronder vindt u\b.{0,20}\bberichten"
    r"|klik hier de portefeuille|lees meer$|lees verder$|terug naar (?:het )?overzicht|delen?$"
    r"|print(?:en)?$|home$|menu$|zoeken$|naar boven$",
    re.IGNORECASE,
)

_ALINEAKOP = re.compile(
    rf"({DATUM})\s*(?:[-–—:|]\s*(?P<na>\S.*)|[-–—:|]?$)",
    re.IGNORECASE,
)
_SOORT = (
    r"(?:plenaire?(?:\s+(?:vergadering|behandeling))?|raadsvergadering|(?:politieke\s+)?carrousel"
    r"|wegingstafel|presidium|besluit(?:vorming)?|debat"
    r"|(?:1e|2e|3e|eerste|tweede|derde)\s+(?:ronde|bespreking|termijn)|bespreking|buitenmarkt"
    r"|tafeltjesmarkt|politieke\s+markt|commissie(?:vergadering)?|informatiebijeenkomst|stemming"
    r"|beeldvorming|oordeelsvorming)"
)
_BEKENDE_SOORT = re.compile(
    rf"{_SOORT}(?:\s*(?:,|en|/|&|-|–)\s*(?:in\s+)?{_SOORT}){{0,3}}(?=\s|[.:(]|$)", re.IGNORECASE
)
_GRENS = re.compile(r":\s+|\.\s+(?=[A-Z'‘„(])")
_LANGSTE_SOORT = 80


def read_heading(tekst: str) -> tuple[str, str] | None:
    """(part, what follows on the same line) if the line is a heading; None if it is not."""
    treffer = _KOP.match(tekst)
    if treffer is None:
        return None
    naam = str(treffer.lastgroup)
    erna = tekst[treffer.end() :].strip()
    rest = erna.lstrip("?:")
    teken = erna.removesuffix(rest)
    # `Besluiten nemen wij samen` is running text; `Waar gaat het over? Over een park.` is a heading
    # with its text.
    if rest and not _may_have_text_behind(naam, teken):
        return None
    return naam, rest.strip()


def _may_have_text_behind(naam: str, teken: str) -> bool:
    if not teken:
        return False
    return naam in _ZIN_MET_KOP or ":" in teken


def is_furniture(tekst: str) -> bool:
    """Lines that every page has, and lines that hold an address and nothing else."""
    if _MEUBILAIR.match(tekst):
        return True
    return "/" in tekst and not ADRES.sub("", tekst).strip(" -–•:.")


def read_event_heading(tekst: str) -> tuple[GeschrevenDag, str | None, str] | None:
    """(day, kind in the words of the page, text on the same line) of `10 maart - Plenair, besluit`;
    None if the line begins no dated paragraph."""
    kop = _ALINEAKOP.match(tekst)
    if kop is None:
        return None
    dag = parse_dag(kop[1])
    if dag is None:
        return None
    soort, rest = _split_kind((kop["na"] or "").strip())
    return dag, soort, rest


def _split_kind(na: str) -> tuple[str | None, str]:
    """The kind in what stands behind the day, and the text behind the kind."""
    if grens := _GRENS.search(na, 0, _LANGSTE_SOORT):
        return na[: grens.start()].strip(), na[grens.end() :].strip()
    bekend = _BEKENDE_SOORT.match(na)
    if bekend is None and len(na) > _LANGSTE_SOORT:
        return None, na
    if bekend is None:
        return na.rstrip(" .:") or None, ""
    erna = na[bekend.end() :]
    if re.match(r"\s+[A-Z('‘„\"]", erna):
        return bekend[0], erna.strip()
    if bekend.end() == len(na.rstrip(" .:")):
        return bekend[0], ""
    if len(na) <= _LANGSTE_SOORT:
        return na.rstrip(" .:") or None, ""
    return bekend[0], erna.strip()
