"""Decisions told in a sentence: `Het raadsvoorstel 'Titel’ is met 40 stemmen voor en 4 stemmen
tegen aangenomen.`"""

import re
from dataclasses import replace
from typing import NamedTuple

from agendawijzer.inname.bronnen.raadspagina import woorden
from agendawijzer.inname.bronnen.raadspagina.besluiten.gegevens import (
    GelezenBesluit,
    GelezenUitslag,
)
from agendawijzer.inname.bronnen.raadspagina.besluiten.titels import (
    clean_titel,
    read_kind,
    title_of_sentence,
)
from agendawijzer.inname.bronnen.raadspagina.besluiten.uitslag import marks_of, read_uitslag
from dossiers.nummers import find_nummers

LEESTEKENS = " \t.,;:!-–—()'’\"”*"
_TITEL_TUSSEN_QUOTES = re.compile(
    rf"\s*:?\s*[{woorden.QUOTES}](?P<titel>.{{1,300}}?)[{woorden.QUOTES}]\s*"
    rf"(?P<nummer>[(\[][^)\]]{{2,60}}[)\]])?\s*,?\s*(?={woorden.WERKWOORD.pattern}|$)",
    re.IGNORECASE,
)
_TITEL_TUSSEN_QUOTES_LOS = re.compile(
    rf"\s*:?\s*[{woorden.QUOTES}](?P<titel>.{{1,300}}?)[{woorden.QUOTES}](?=[\s,.])", re.IGNORECASE
)
_BEGIN_VAN_EEN_ZIN = re.compile(r"(?:de|bij|in|op|over|met|tijdens)\b", re.IGNORECASE)
_MEERVOUD = re.compile(r"(?:moties|voorstellen|menten)$", re.IGNORECASE)
_TEGENWOORDIG = re.compile(r"word(?:t|en)\b", re.IGNORECASE)
_ZINSEINDE = re.compile(r"\.(?=\s+[^\s(\d])")


class Zinsdelen(NamedTuple):
    """A sentence in its parts: what it is about, its number, and the verb with all behind it."""

    titel: str | None
    nummer: str
    gezegde: str


def parse_sentence(tekst: str) -> GelezenBesluit | None:
    """`Het raadsvoorstel 'Titel’ is met 40 stemmen voor en 4 stemmen tegen aangenomen.`"""
    soort = woorden.SOORT_VOORAAN.match(tekst)
    if soort is None:
        return _parse_other_sentence(tekst)
    delen = _take_apart(tekst[soort.end() :], soort)
    if delen is None:
        return None
    uitslag = read_uitslag(delen.gezegde)
    if uitslag.stil and not uitslag.tegenstrijdig:
        return None
    if is_uncertain(delen.gezegde, uitslag):
        return None
    kind = read_kind(soort["soort"])
    if _MEERVOUD.search(soort["soort"]):
        # `De moties A en B zijn aangenomen`: which is which is not ours to guess.
        uitslag = replace(uitslag, tegenstrijdig=True)
        return GelezenBesluit(soort=kind, titel=None, uitslag=uitslag)
    rest = delen.gezegde
    if uitslag.uitkomst or uitslag.wijze or uitslag.tegenstrijdig:
        rest = ""
    return GelezenBesluit(
        soort=kind,
        titel=delen.titel,
        nummers=tuple(find_nummers(delen.nummer)),
        uitslag=uitslag.with_marks_of(marks_of(soort)),
        rest=rest,
    )


def _take_apart(rest: str, soort: re.Match[str]) -> Zinsdelen | None:
    """The parts of a sentence, without the kind before them; None if this is no sentence."""
    quote = _TITEL_TUSSEN_QUOTES.match(rest)
    if quote:
        rest = rest[quote.end() :]
    werkwoord = _last_verb(rest)
    if werkwoord is None:
        return None
    gezegde = _first_sentence(rest[werkwoord.start() :])
    if quote:
        if werkwoord.start() != 0 and not soort["lidwoord"]:
            return None
        return Zinsdelen(clean_titel(quote["titel"]), quote["nummer"] or "", gezegde)
    onderwerp = rest[: werkwoord.start()].strip()
    if not soort["lidwoord"] and _has_its_verdict(onderwerp):
        return None
    nummer = _number_at_end(onderwerp)
    if nummer is None:
        return Zinsdelen(title_of_sentence(onderwerp, soort["soort"]), "", gezegde)
    onderwerp = onderwerp[: nummer.start()].strip()
    return Zinsdelen(title_of_sentence(onderwerp, soort["soort"]), nummer[0], gezegde)


def _has_its_verdict(onderwerp: str) -> bool:
    """`Motie Titel (23061) De motie is verworpen`: the sentence begins behind the number; so it
    does behind a verdict in capitals."""
    return bool(woorden.UITSLAGBEGIN.search(onderwerp)) or _number_within(onderwerp)


def is_uncertain(zin: str, uitslag: GelezenUitslag) -> bool:
    """Without figures, `kan`, `mogelijk`, `nog niet` and a plain present tense tell of no
    decision."""
    if uitslag.voor is not None or uitslag.tegen is not None:
        return False
    if woorden.ONZEKER.search(zin):
        return True
    return uitslag.wijze is None and _TEGENWOORDIG.match(zin) is not None


def _parse_other_sentence(tekst: str) -> GelezenBesluit | None:
    """`De stemmen over de motie staken met 22 ...`; `De raad heeft de motie 'Titel' met ...
    aangenomen.`

    Only with figures, a tie or a way of voting, and with one kind named outside quotes: else it is
    running text.
    """
    if not _BEGIN_VAN_EEN_ZIN.match(tekst) or woorden.NUMMER_TUSSEN_HAKEN.search(tekst):
        return None
    soorten = list(woorden.SOORT_ERGENS.finditer(tekst))
    if len(soorten) != 1 or woorden.KAPITALEN.search(tekst):
        return None
    soort = soorten[0]
    zin, titel = tekst, None
    quote = _TITEL_TUSSEN_QUOTES_LOS.match(tekst[soort.end() :])
    if quote:
        zin = tekst.replace(quote[0], " ", 1)
        titel = clean_titel(quote["titel"])
    uitslag = read_uitslag(_first_sentence(zin))
    if uitslag.uitkomst is None or not _is_strong(uitslag) or is_uncertain(zin, uitslag):
        return None
    return GelezenBesluit(soort=read_kind(soort["soort"]), titel=titel, uitslag=uitslag)


def _is_strong(uitslag: GelezenUitslag) -> bool:
    if uitslag.voor is not None or uitslag.wijze is not None:
        return True
    return uitslag.uitkomst == "gestaakt"


def _last_verb(tekst: str) -> re.Match[str] | None:
    """The verb that belongs to the outcome: the last one before it."""
    grens = len(tekst)
    for uitkomst in woorden.UITKOMST.finditer(_first_sentence(tekst)):
        grens = uitkomst.end()
    werkwoorden = list(woorden.WERKWOORD.finditer(tekst, 0, grens))
    return werkwoorden[-1] if werkwoorden else None


def _first_sentence(tekst: str) -> str:
    """Up to the end of the sentence that tells the outcome, with the figures in brackets behind
    it."""
    uitkomst = woorden.UITKOMST.search(tekst)
    if uitkomst is None:
        return tekst
    einde = _ZINSEINDE.search(tekst, uitkomst.end())
    return tekst[: einde.end()] if einde else tekst


def _number_within(onderwerp: str) -> bool:
    """Whether a number stands in the subject with other words behind it."""
    if not woorden.NUMMER_TUSSEN_HAKEN.search(onderwerp):
        return False
    return _number_at_end(onderwerp) is None


def _number_at_end(onderwerp: str) -> re.Match[str] | None:
    gevonden = list(woorden.NUMMER_TUSSEN_HAKEN.finditer(onderwerp))
    if not gevonden:
        return None
    laatste = gevonden[-1]
    erna = onderwerp[laatste.end() :].strip(LEESTEKENS)
    if erna:
        return None
    return laatste
