"""A title out of the words around it: the kind before it, quotes of any make, a colon too many."""

import re

from agendawijzer.inname.bronnen.raadspagina.woorden import ADRES, QUOTES, SOORT_VOORAAN

_RAND = " \t:;,-–—"
_APOSTROF_VOORAAN = re.compile(r"['’‘`´](?:s|t|n|k|m|r)(?=[\s-])", re.IGNORECASE)
_VOLGNUMMER = re.compile(r"(?:nr\.?\s?)?[AM]?\s?\d{1,2}[a-z]?\s?[:.)]\s+")
# `Motie van wantrouwen` is a title as a whole; `Motie Meer groen` is a kind and a title.
_ZINSDEEL = re.compile(
    r"(?:van|tot|op|over|inzake|betreffende|voor|om|met|bij|aan|tegen|ter|door|in|t\.?b\.?v\.?)\b"
)
_NAAMLOOS = re.compile(
    r"(?:van|door|namens)\s+(?:de\s+)?(?:fracties?\b|(?-i:[A-Z]))|zelf$|hierover$", re.IGNORECASE
)
_AANLOOP = re.compile(
    r"(?:over|inzake|betreffende|genaamd|getiteld|met\s+(?:de|als)\s+titel)\s+", re.IGNORECASE
)
_SOORTEN = (
    ("sub", "subamendement"),
    ("amendement", "amendement"),
    ("vreemde", "motie_vreemd"),
    ("initiatief", "initiatiefvoorstel"),
    ("orde", "ordevoorstel"),
    ("benoeming", "benoeming"),
)


def read_kind(woord: str) -> str:
    """The kind that `woord` names, in one of the nine values; `voorstel` is a proposal to the
    council."""
    klein = woord.lower().replace("-", " ")
    for begin, soort in _SOORTEN:
        if klein.startswith(begin):
            return soort
    if klein.startswith("motie"):
        return "motie_vreemd" if "vreemd" in klein else "motie"
    return "raadsvoorstel"


def kind_of(soort: re.Match[str] | None) -> str | None:
    """The kind that was found in front of a statement, if there was one."""
    return read_kind(soort["soort"]) if soort else None


def clean_titel(tekst: str) -> str | None:
    """`tekst` without the quotes around it and without stray punctuation; None if nothing is
    left."""
    if "/" in tekst:
        tekst = ADRES.sub("", tekst)
    tekst = _strip_quotes(tekst.strip(_RAND))
    return tekst.strip(_RAND) or None


def title_after_kind(tekst: str) -> str | None:
    """The title in `Motie vreemd: Titel`, or the whole of `Motie van wantrouwen` and `Benoeming
    wethouder`."""
    soort = SOORT_VOORAAN.match(tekst)
    if soort is None:
        return clean_titel(tekst)
    rest = tekst[soort.end() :].lstrip()
    is_geheel = _ZINSDEEL.match(rest) or read_kind(soort["soort"]) == "benoeming"
    if rest and is_geheel and not soort["lidwoord"]:
        return clean_titel(tekst)
    rest = rest.lstrip(_RAND)
    return clean_titel(_without_begin(_VOLGNUMMER, rest))


def title_of_sentence(tekst: str, soort: str) -> str | None:
    """The title in what stands between kind and verb of a sentence; None for `van de fractie X` and
    the like.

    `van wantrouwen` and `van de wethouder` are titles with the word of their kind only: `Motie van
    wantrouwen`.
    """
    tekst = tekst.strip(_RAND)
    if _NAAMLOOS.match(tekst):
        return None
    if tekst.startswith(("van ", "tot ")) or (tekst and read_kind(soort) == "benoeming"):
        return clean_titel(f"{soort.capitalize()} {tekst}")
    return clean_titel(_without_begin(_AANLOOP, tekst))


def _without_begin(patroon: re.Pattern[str], tekst: str) -> str:
    begin = patroon.match(tekst)
    if begin is None:
        return tekst
    return tekst[begin.end() :]


def _strip_quotes(tekst: str) -> str:
    vooraan = bool(tekst) and tekst[0] in QUOTES and not _APOSTROF_VOORAAN.match(tekst)
    achteraan = len(tekst) > 1 and tekst[-1] in QUOTES
    eerste = _first_quote_within(tekst)
    if vooraan and achteraan and eerste != "dicht":
        return tekst[1:-1]
    if eerste:
        return tekst
    if vooraan and not achteraan:
        return tekst[1:]
    if achteraan and not vooraan:
        return tekst[:-1]
    return tekst


def _first_quote_within(tekst: str) -> str | None:
    """Whether the first quote inside opens or closes; an apostrophe in a word is none."""
    for plek in range(1, len(tekst) - 1):
        if tekst[plek] not in QUOTES:
            continue
        na_woord, voor_woord = tekst[plek - 1].isalnum(), tekst[plek + 1].isalnum()
        if na_woord and voor_woord:
            continue
        return "open" if voor_woord else "dicht"
    return None
