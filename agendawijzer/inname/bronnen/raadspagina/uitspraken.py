"""A line of the page as statements: bullets off, explanations out, one piece for each decision."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from agendawijzer.inname.bronnen.raadspagina.woorden import ADRES, OPSOMMING, SOORT, has_signal
from agendawijzer.inname.lezen.regels import Tekstregel

_STREEP = rf"[{re.escape(OPSOMMING)}]"
_VOORAAN = re.compile(rf"(?:{_STREEP}+\s*|o\s+(?=[A-Z'‘„])|\d{{1,2}}[.)]\s+(?=[^\W\d]))+")
_ACHTERAAN = re.compile(rf"\s*{_STREEP}$")
_NA_EEN_BESLUIT = re.compile(
    # a sentence with its outcome, with its figures behind it ...
    r"((?:\b(?:aangenomen|aanvaard|verworpen|afgewezen|ingetrokken|aangehouden|staken|staakten"
    r"|gestaakt)\b[^.•]{0,120}?[.!](?:\s?\(\d{1,3}\s?/\s?\d{1,3}\)\.?|(?!\s?\(\s?\d)))"
    # ... or a verdict in capitals, when the next word is the kind of another item
    r"|(?:\b(?:AANVAARD|AANGENOMEN|VERWORPEN|AFGEWEZEN|INGETROKKEN|AANGEHOUDEN|STAKEN)\b[^•]{0,80}?"
    rf"(?=[\s.;,]+(?:{_STREEP}\s*)?(?:Motie|Amendement|Subamendement|Raadsvoorstel"
    r"|Initiatiefvoorstel|Ordevoorstel|Benoeming)\b)))"
    rf"[\s;,]*(?:({_STREEP})\s*|(?<=\s))(?=\S)"
)
# A real bullet, or a sentence that begins with a kind: `Men sprak erover. De motie 'Titel' is
# aangenomen.`
_ECHTE_OPSOMMING = re.compile(
    r"\s([•▪●◦‣■►➤\uf0b7\uf0a7])\s|(?<=[.!?])\s+(?=(?:Het|De|Deze|Dit)\s"
    rf"(?:gewijzigde?\s|geamendeerde?\s)?(?i:{SOORT})\b)"
)
_BEGRIP = (
    rf"(?:{SOORT}|acclamatie|hamerstuk|besluitrijp|stemverklaring|wegingstafel|carrousel"
    r"|raadsbesluit)"
)
# `Motie Met een motie kan een raadslid ... aandragen. vreemd:`: the term, then a sentence that
# explains the same term.
_UITLEG = re.compile(
    rf"\b((?:sub-?\s?|raads|orde|initiatief)?({_BEGRIP})(?:\s+vreemd)?)\s*(?-i:(?=[A-Z]))"
    r"(?:(?:met|bij|via|in|door|tijdens|als)\s+)?(?:(?:een|het|de|dit)\s+)?"
    r"(?:is\s+een\s+)?\2(?:s|en)?\b[^.(\[]{4,250}\.(?!\d)\s*",
    re.IGNORECASE,
)
# Any sentence between the kind and its colon, or between `Motie` and `vreemd`.
_TUSSENZIN = re.compile(
    rf"^((?:(?:het|de)\s+)?{SOORT})\s*(?-i:[A-Z])[^(\[:]{{8,400}}?\.\s*(?=:|vreemd\b)",
    re.IGNORECASE,
)
# A cheap look first: a term and then a capital.
_MISSCHIEN_UITLEG = re.compile(
    r"(?:otie|ment|stel|ming|tie|stuk|rijp|ring|afel|sel|luit|eemd)(?:en|s)?\s?[A-Z]"
)
_LOSSE_DUBBELE_PUNT = re.compile(r"\s+:")


class Uitspraak(NamedTuple):
    """One statement: `ruw` as found, `tekst` without explanations and addresses.

    `opsomming`: it stands after a bullet; `vervolg`: on the same line as the statement before it.
    """

    regel: int
    ruw: str
    tekst: str
    opsomming: bool
    vervolg: bool = False


def split_uitspraken(regel: Tekstregel, *, opsomming: bool = False) -> tuple[list[Uitspraak], bool]:
    """The statements on a line, and whether the line ends with the bullet of the next one.

    `opsomming`: the line before ended with a bullet, so this one begins an item.
    """
    kaal = _ACHTERAAN.sub("", regel.tekst)
    uitspraken: list[Uitspraak] = []
    for deel, na_streep in _split(kaal):
        ruw, met_streep = strip_bullet(deel)
        if ruw:
            uitspraak = Uitspraak(
                regel=regel.nummer,
                ruw=ruw,
                tekst=_strip_uitleg(_strip_address(ruw)),
                opsomming=met_streep or na_streep or opsomming,
                vervolg=bool(uitspraken),
            )
            uitspraken.append(uitspraak)
        opsomming = False
    return uitspraken, kaal != regel.tekst


def strip_bullet(tekst: str) -> tuple[str, bool]:
    """`tekst` without the bullet before it, and whether there was one."""
    vooraan = _VOORAAN.match(tekst)
    if vooraan is None:
        return tekst, False
    return tekst[vooraan.end() :].lstrip(), True


def _split(tekst: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a line, and whether a bullet stands before each."""
    # The text between two bullets and the bullet behind it, by turns; no bullet where a sentence
    # begins.
    delen = _ECHTE_OPSOMMING.split(tekst)
    na_streep = False
    for plek in range(0, len(delen), 2):
        if plek > 0:
            na_streep = delen[plek - 1] is not None
        if has_signal(delen[plek]):
            yield from _split_after_besluit(delen[plek], na_streep)
        else:
            yield delen[plek].strip(), na_streep


def _split_after_besluit(tekst: str, na_streep: bool) -> Iterator[tuple[str, bool]]:
    begin = 0
    for grens in _NA_EEN_BESLUIT.finditer(tekst):
        yield tekst[begin : grens.end(1)].strip(), na_streep
        begin = grens.end()
        na_streep = grens[2] is not None
    yield tekst[begin:].strip(), na_streep


def _strip_address(tekst: str) -> str:
    if "/" not in tekst:
        return tekst
    return ADRES.sub("", tekst).strip()


def _strip_uitleg(tekst: str) -> str:
    """`tekst` without the explanations of terms that the site splices into its sentences."""
    if "." not in tekst or not _MISSCHIEN_UITLEG.search(tekst):
        return tekst
    tekst = _UITLEG.sub(r"\1 ", tekst)
    tekst = _TUSSENZIN.sub(r"\1 ", tekst)
    return _LOSSE_DUBBELE_PUNT.sub(":", tekst)
