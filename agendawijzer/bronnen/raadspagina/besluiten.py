"""One statement that carries a decision, taken apart: kind, title, number, verdict. No context, no guess."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from agendawijzer.bronnen.raadspagina import woorden
from agendawijzer.bronnen.raadspagina.titels import (
    clean_titel,
    read_kind,
    title_after_kind,
    title_of_sentence,
)
from agendawijzer.bronnen.raadspagina.uitslag import Uitslag, read_uitslag
from dossiers.nummers import find_nummers

_ZIN_VOL = re.compile(r"[.!?]\s+(?=[A-Z'‘’\"“„]|\((?!\s?\d))")
_TITEL_TUSSEN_QUOTES = re.compile(
    rf"\s*:?\s*[{woorden.QUOTES}](?P<titel>.{{1,300}}?)[{woorden.QUOTES}]\s*"
    rf"(?P<nummer>[(\[][^)\]]{{2,60}}[)\]])?\s*,?\s*(?={woorden.WERKWOORD.pattern}|$)",
    re.IGNORECASE,
)
_UITSLAG_VOORAAN = re.compile(
    rf"[\s(]*(?:met\s|unaniem|bij\sacclamatie|(?:de\s)?stemmen\sstak|niet\s|{woorden.UITKOMST.pattern})",
    re.IGNORECASE,
)
_LEESTEKENS = " \t.,;:!-–—()'’\"”*"
_MEERVOUD = re.compile(r"(?:moties|voorstellen|menten)$", re.IGNORECASE)
_MERK = re.compile(r"\b(?:gewijzigd|geamendeerd)\b", re.IGNORECASE)
_MERK_VOORAAN = re.compile(r"\W*(?:gewijzigd|geamendeerd)\b\W*", re.IGNORECASE)
_TEGENWOORDIG = re.compile(r"word(?:t|en)\b", re.IGNORECASE)
_ZINSEINDE = re.compile(r"\.(?=\s+[^\s(\d])")
_MET = re.compile(r"\b(?:met\s|unaniem\b|bij\sacclamatie)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Besluit:
    """`rest` is what follows the item and was not understood."""

    soort: str | None
    titel: str | None
    nummers: tuple[tuple[str, str], ...] = ()
    uitslag: Uitslag = field(default_factory=Uitslag)
    rest: str = ""

    @property
    def naamloos(self) -> bool:
        return self.titel is None and not self.nummers


@lru_cache(maxsize=256)
def parse_besluit(tekst: str) -> Besluit | None:
    """The decision in one statement; None for running text. Remembers the last few: half lines are asked again."""
    if len(tekst) > 2_000 or not woorden.SIGNAAL.search(tekst):
        return None
    return _parse_sentence(tekst) or _parse_numbered(tekst) or _parse_verdict_line(tekst)


def _parse_numbered(tekst: str) -> Besluit | None:
    """`Motie Titel (23061) AANVAARD 23/21`; `Titel (25192.005) De motie is met ... verworpen.`"""
    nummer = _own_number(tekst)
    if nummer is None:
        return None
    voor, na = tekst[: nummer.start()].strip(), tekst[nummer.end() :].strip()
    merken = Uitslag()
    if verdict := woorden.UITSLAGBEGIN.search(voor):  # the verdict stands before the number
        na, voor = f"{voor[verdict.start() :]} {na}", voor[: verdict.start()]
    soort = woorden.SOORT_VOORAAN.match(voor)
    if soort and soort["bijvoeglijk"]:
        merken = read_uitslag(soort["bijvoeglijk"])
    nummers = tuple(find_nummers(nummer[1]))
    uitslag, rest, zinssoort = _read_tail(na)
    woord = soort["soort"] if soort else zinssoort
    titel = title_after_kind(voor)
    if not voor and (verdict := woorden.UITSLAGBEGIN.search(na)):  # `25192.001 Titel AANVAARD 44/0`
        titel = clean_titel(na[: verdict.start()])
    return Besluit(read_kind(woord) if woord else None, titel, nummers, uitslag.with_marks_of(merken), rest)


def _own_number(tekst: str) -> re.Match[str] | None:
    """The last number before the verdict; a number further on belongs to something else."""
    gevonden = list(woorden.NUMMER_TUSSEN_HAKEN.finditer(tekst)) or list(woorden.NUMMER_LOS.finditer(tekst))
    for nummer in gevonden:
        if _UITSLAG_VOORAAN.match(tekst[nummer.end() : nummer.end() + 200]) or woorden.UITSLAGBEGIN.match(
            tekst[nummer.end() :].lstrip()
        ):
            return nummer
    for nummer in gevonden:
        if woorden.SOORT_VOORAAN.match(tekst[nummer.end() :].lstrip(" .:-–")):
            return nummer
    return gevonden[-1] if gevonden else None


def _read_tail(na: str) -> tuple[Uitslag, str, str | None]:
    """Verdict behind a number, what is left unread, and the kind that its sentence begins with."""
    na = na.strip(" .:;-–—")
    if not na:
        return Uitslag(), "", None
    einde = _ZIN_VOL.search(na)
    zin = na[: einde.start() + 1] if einde else na
    uitslag = read_uitslag(zin)
    if uitslag.stil and einde:  # `GEWIJZIGD. Het amendement is ...`: the first sentence has a mark only
        zin, uitslag = na, read_uitslag(na)
    if uitslag.voor is None and woorden.ONZEKER.search(zin) and not woorden.KAPITALEN.search(zin):
        return Uitslag(), na, None
    soort = _kind_in(zin)
    rest = "" if uitslag.uitkomst or uitslag.wijze else _unread(na)
    return uitslag, rest, soort


def _kind_in(zin: str) -> str | None:
    merk = _MERK_VOORAAN.match(zin)
    soort = woorden.SOORT_VOORAAN.match(zin, merk.end() if merk else 0)
    return soort["soort"] if soort else None


def _unread(na: str) -> str:
    return _MERK.sub("", na).strip(_LEESTEKENS)


def _parse_sentence(tekst: str) -> Besluit | None:
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
    nummer_tekst = (quote["nummer"] or "") if quote else ""
    if not quote and (nummer := _number_at_end(onderwerp)):
        nummer_tekst, onderwerp = nummer[0], onderwerp[: nummer.start()].strip()
    uitslag = read_uitslag(zin)
    if uitslag.stil and not uitslag.tegenstrijdig:
        return None
    if _is_uncertain(zin, uitslag):
        return None
    ongelezen = "" if uitslag.uitkomst or uitslag.wijze or uitslag.tegenstrijdig else zin
    if _MEERVOUD.search(
        soort["soort"]
    ):  # `De moties A en B zijn aangenomen`: which is which is not ours to guess
        return Besluit(read_kind(soort["soort"]), None, (), replace(uitslag, tegenstrijdig=True))
    merken = read_uitslag(soort["bijvoeglijk"]) if soort["bijvoeglijk"] else Uitslag()
    titel = clean_titel(quote["titel"]) if quote else title_of_sentence(onderwerp)
    nummers = tuple(find_nummers(nummer_tekst))
    return Besluit(read_kind(soort["soort"]), titel, nummers, uitslag.with_marks_of(merken), ongelezen)


def _is_uncertain(zin: str, uitslag: Uitslag) -> bool:
    """Without figures, `kan`, `mogelijk`, `nog niet` and a plain present tense tell of no decision."""
    if uitslag.voor is not None or uitslag.tegen is not None:
        return False
    return bool(woorden.ONZEKER.search(zin)) or (uitslag.wijze is None and bool(_TEGENWOORDIG.match(zin)))


def _parse_other_sentence(tekst: str) -> Besluit | None:
    """`De stemmen over de motie staken met 22 ...`; `De raad heeft de motie 'Titel' met ... aangenomen.`

    Only with figures, a tie or a way of voting, and with one kind named outside quotes: else it is running text.
    """
    if woorden.KAPITALEN.search(tekst) or woorden.NUMMER_TUSSEN_HAKEN.search(tekst):
        return None
    soorten = list(woorden.SOORT_ERGENS.finditer(tekst))
    if len(soorten) != 1 or not re.match(r"(?:de|bij|in|op|over|met|tijdens)\b", tekst, re.IGNORECASE):
        return None
    quote = _TITEL_TUSSEN_QUOTES_LOS.match(tekst[soorten[0].end() :])
    zin = tekst if not quote else tekst.replace(quote[0], " ", 1)
    uitslag = read_uitslag(_first_sentence(zin))
    sterk = uitslag.voor is not None or uitslag.wijze is not None or uitslag.uitkomst == "gestaakt"
    if not sterk or uitslag.uitkomst is None or _is_uncertain(zin, uitslag):
        return None
    return Besluit(
        read_kind(soorten[0]["soort"]), clean_titel(quote["titel"]) if quote else None, (), uitslag
    )


_TITEL_TUSSEN_QUOTES_LOS = re.compile(
    rf"\s*:?\s*[{woorden.QUOTES}](?P<titel>.{{1,300}}?)[{woorden.QUOTES}](?=[\s,.])", re.IGNORECASE
)


def _last_verb(gezegde: str) -> re.Match[str] | None:
    """The verb that belongs to the outcome: the last one before it."""
    uitkomsten = list(woorden.UITKOMST.finditer(_first_sentence(gezegde)))
    grens = uitkomsten[-1].end() if uitkomsten else len(gezegde)
    werkwoorden = list(woorden.WERKWOORD.finditer(gezegde, 0, grens))
    return werkwoorden[-1] if werkwoorden else None


def _first_sentence(tekst: str) -> str:
    """Up to the end of the sentence that tells the outcome, with the figures in brackets behind it."""
    if uitkomst := woorden.UITKOMST.search(tekst):
        einde = _ZINSEINDE.search(tekst, uitkomst.end())
        return tekst[: einde.end()] if einde else tekst
    return tekst


def _number_at_end(onderwerp: str) -> re.Match[str] | None:
    gevonden = list(woorden.NUMMER_TUSSEN_HAKEN.finditer(onderwerp))
    return gevonden[-1] if gevonden and not onderwerp[gevonden[-1].end() :].strip(_LEESTEKENS) else None


def _parse_verdict_line(tekst: str) -> Besluit | None:
    """Without a number: `Motie Titel VERWORPEN 18/27`, `voorstel aanvaard met 37 voor, 6 tegen`, `AANVAARD 44/0`."""
    soort = woorden.SOORT_VOORAAN.match(tekst)
    begin = woorden.UITSLAGBEGIN.search(tekst)
    if begin is None and (soort or _UITSLAG_VOORAAN.match(tekst)):
        begin = _lowercase_verdict(tekst)
    if begin is None:
        return None
    voor, na = tekst[: begin.start()].strip(), tekst[begin.start() :]
    uitslag = read_uitslag(na)
    if uitslag.stil and not uitslag.tegenstrijdig and not (uitslag.gewijzigd or uitslag.geamendeerd):
        return None
    if not woorden.KAPITALEN.search(na) and _is_uncertain(tekst, uitslag):
        return None
    kind = read_kind(soort["soort"]) if soort else None
    return Besluit(kind, title_after_kind(voor) if voor else None, (), uitslag)


def _lowercase_verdict(tekst: str) -> re.Match[str] | None:
    """Where the verdict begins in words of small letters: the outcome, or the `met` before it."""
    uitkomst = woorden.UITKOMST.search(tekst)
    if uitkomst is None:
        return None
    ervoor = _MET.search(tekst, 0, uitkomst.start())
    return ervoor if ervoor and not read_uitslag(tekst[ervoor.start() : uitkomst.start()]).stil else uitkomst
