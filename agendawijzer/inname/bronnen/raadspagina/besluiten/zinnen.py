"""Decisions told in a sentence: `Het raadsvoorstel 'Titel’ is met 40 stemmen voor en 4 stemmen
tegen aangenomen.`"""

import re
from dataclasses import replace

from agendawijzer.inname.bronnen.raadspagina import woorden
from agendawijzer.inname.bronnen.raadspagina.besluiten.besluit import GelezenBesluit
from agendawijzer.inname.bronnen.raadspagina.besluiten.titels import (
    clean_titel,
    read_kind,
    title_of_sentence,
)
from agendawijzer.inname.bronnen.raadspagina.besluiten.uitslag import GelezenUitslag, read_uitslag
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


def parse_sentence(tekst: str) -> GelezenBesluit | None:
    """`Het raadsvoorstel 'Titel’ is met 40 stemmen voor en 4 stemmen tegen aangenomen.`"""
    soort = woorden.SOORT_VOORAAN.match(tekst)
    if soort is None:
        return _parse_other_sentence(tekst)
    rest = tekst[soort.end() :]
    quote = _TITEL_TUSSEN_QUOTES.match(rest)
    gezegde = rest[quote.end() :] if quote else rest
    werkwoord = _last_verb(gezegde)
    if werkwoord is None or (quote and werkwoord.start() != 0 and not soort["lidwoord"]):
        return None
    zin = _first_sentence(gezegde[werkwoord.start() :])
    onderwerp = gezegde[: werkwoord.start()].strip() if not quote else ""
    if not soort["lidwoord"] and woorden.UITSLAGBEGIN.search(onderwerp):
        return None
    if not soort["lidwoord"] and not quote and _number_within(onderwerp):
        return None  # `Motie Titel (23061) De motie is verworpen`: the sentence begins behind the number
    nummer_tekst = (quote["nummer"] or "") if quote else ""
    if not quote and (nummer := _number_at_end(onderwerp)):
        nummer_tekst, onderwerp = nummer[0], onderwerp[: nummer.start()].strip()
    uitslag = read_uitslag(zin)
    if uitslag.stil and not uitslag.tegenstrijdig:
        return None
    if is_uncertain(zin, uitslag):
        return None
    ongelezen = "" if uitslag.uitkomst or uitslag.wijze or uitslag.tegenstrijdig else zin
    if _MEERVOUD.search(
        soort["soort"]
    ):  # `De moties A en B zijn aangenomen`: which is which is not ours to guess
        return GelezenBesluit(
            read_kind(soort["soort"]), None, (), replace(uitslag, tegenstrijdig=True)
        )
    merken = read_uitslag(soort["bijvoeglijk"]) if soort["bijvoeglijk"] else GelezenUitslag()
    titel = clean_titel(quote["titel"]) if quote else title_of_sentence(onderwerp, soort["soort"])
    nummers = tuple(find_nummers(nummer_tekst))
    return GelezenBesluit(
        read_kind(soort["soort"]), titel, nummers, uitslag.with_marks_of(merken), ongelezen
    )


def is_uncertain(zin: str, uitslag: GelezenUitslag) -> bool:
    """Without figures, `kan`, `mogelijk`, `nog niet` and a plain present tense tell of no
    decision."""
    if uitslag.voor is not None or uitslag.tegen is not None:
        return False
    return bool(woorden.ONZEKER.search(zin)) or (
        uitslag.wijze is None and bool(_TEGENWOORDIG.match(zin))
    )


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
    quote = _TITEL_TUSSEN_QUOTES_LOS.match(tekst[soorten[0].end() :])
    zin = tekst if not quote else tekst.replace(quote[0], " ", 1)
    uitslag = read_uitslag(_first_sentence(zin))
    sterk = uitslag.voor is not None or uitslag.wijze is not None or uitslag.uitkomst == "gestaakt"
    if not sterk or uitslag.uitkomst is None or is_uncertain(zin, uitslag):
        return None
    return GelezenBesluit(
        read_kind(soorten[0]["soort"]), clean_titel(quote["titel"]) if quote else None, (), uitslag
    )


def _last_verb(gezegde: str) -> re.Match[str] | None:
    """The verb that belongs to the outcome: the last one before it."""
    uitkomsten = list(woorden.UITKOMST.finditer(_first_sentence(gezegde)))
    grens = uitkomsten[-1].end() if uitkomsten else len(gezegde)
    werkwoorden = list(woorden.WERKWOORD.finditer(gezegde, 0, grens))
    return werkwoorden[-1] if werkwoorden else None


def _first_sentence(tekst: str) -> str:
    """Up to the end of the sentence that tells the outcome, with the figures in brackets behind
    it."""
    if uitkomst := woorden.UITKOMST.search(tekst):
        einde = _ZINSEINDE.search(tekst, uitkomst.end())
        return tekst[: einde.end()] if einde else tekst
    return tekst


def _number_within(onderwerp: str) -> bool:
    return bool(woorden.NUMMER_TUSSEN_HAKEN.search(onderwerp)) and _number_at_end(onderwerp) is None


def _number_at_end(onderwerp: str) -> re.Match[str] | None:
    gevonden = list(woorden.NUMMER_TUSSEN_HAKEN.finditer(onderwerp))
    return (
        gevonden[-1] if gevonden and not onderwerp[gevonden[-1].end() :].strip(LEESTEKENS) else None
    )
