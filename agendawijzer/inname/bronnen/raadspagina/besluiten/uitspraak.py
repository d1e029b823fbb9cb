"""One statement that carries a decision, taken apart: kind, title, number, verdict. No context, no
guess."""

import re
from functools import lru_cache

from agendawijzer.inname.bronnen.raadspagina import woorden
from agendawijzer.inname.bronnen.raadspagina.besluiten.besluit import GelezenBesluit
from agendawijzer.inname.bronnen.raadspagina.besluiten.titels import (
    clean_titel,
    read_kind,
    title_after_kind,
)
from agendawijzer.inname.bronnen.raadspagina.besluiten.uitslag import GelezenUitslag, read_uitslag
from agendawijzer.inname.bronnen.raadspagina.besluiten.zinnen import (
    LEESTEKENS,
    is_uncertain,
    parse_sentence,
)
from dossiers.nummers import find_nummers

_ZIN_VOL = re.compile(r"[.!?]\s+(?=[A-Z'‘’\"“„]|\((?!\s?\d))")
_UITSLAG_VOORAAN = re.compile(
    rf"[\s(]*(?:met\s|unaniem|bij\sacclamatie|(?:de\s)?stemmen\sstak|niet\s|{woorden.UITKOMST.pattern})",
    re.IGNORECASE,
)
_MERK = re.compile(r"\b(?:gewijzigd|geamendeerd)\b", re.IGNORECASE)
_MERK_VOORAAN = re.compile(r"\W*(?:gewijzigd|geamendeerd)\b\W*", re.IGNORECASE)
_MET = re.compile(r"\b(?:met\s|unaniem\b|bij\sacclamatie)", re.IGNORECASE)


@lru_cache(maxsize=256)
def parse_besluit(tekst: str) -> GelezenBesluit | None:
    """The decision in one statement; None for running text. Remembers the last few: half lines are
    asked again."""
    if len(tekst) > 2_000 or not woorden.has_signal(tekst):
        return None
    return parse_sentence(tekst) or _parse_numbered(tekst) or _parse_verdict_line(tekst)


def _parse_numbered(tekst: str) -> GelezenBesluit | None:
    """`Motie Titel (23061) AANVAARD 23/21`; `Titel (25192.005) De motie is met ... verworpen.`"""
    nummer = _own_number(tekst)
    if nummer is None:
        return None
    voor, na = tekst[: nummer.start()].strip(), tekst[nummer.end() :].strip()
    merken = GelezenUitslag()
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
    return GelezenBesluit(
        read_kind(woord) if woord else None, titel, nummers, uitslag.with_marks_of(merken), rest
    )


def _own_number(tekst: str) -> re.Match[str] | None:
    """The last number before the verdict; a number further on belongs to something else."""
    gevonden = list(woorden.NUMMER_TUSSEN_HAKEN.finditer(tekst)) or list(
        woorden.NUMMER_LOS.finditer(tekst)
    )
    for nummer in gevonden:
        if _UITSLAG_VOORAAN.match(
            tekst[nummer.end() : nummer.end() + 200]
        ) or woorden.UITSLAGBEGIN.match(tekst[nummer.end() :].lstrip()):
            return nummer
    for nummer in gevonden:
        if woorden.SOORT_VOORAAN.match(tekst[nummer.end() :].lstrip(" .:-–")):
            return nummer
    return gevonden[-1] if gevonden else None


def _read_tail(na: str) -> tuple[GelezenUitslag, str, str | None]:
    """Verdict behind a number, what is left unread, and the kind that its sentence begins with."""
    na = na.strip(" .:;-–—")
    if not na:
        return GelezenUitslag(), "", None
    einde = _ZIN_VOL.search(na)
    zin = na[: einde.start() + 1] if einde else na
    uitslag = read_uitslag(zin)
    if (
        uitslag.stil and einde
    ):  # `GEWIJZIGD. Het amendement is ...`: the first sentence has a mark only
        zin, uitslag = na, read_uitslag(na)
    if uitslag.voor is None and woorden.ONZEKER.search(zin) and not woorden.KAPITALEN.search(zin):
        return GelezenUitslag(), na, None
    soort = _kind_in(zin)
    rest = "" if uitslag.uitkomst or uitslag.wijze else _unread(na)
    return uitslag, rest, soort


def _kind_in(zin: str) -> str | None:
    merk = _MERK_VOORAAN.match(zin)
    soort = woorden.SOORT_VOORAAN.match(zin, merk.end() if merk else 0)
    return soort["soort"] if soort else None


def _unread(na: str) -> str:
    return _MERK.sub("", na).strip(LEESTEKENS)


def _parse_verdict_line(tekst: str) -> GelezenBesluit | None:
    """Without a number: `Motie Titel VERWORPEN 18/27`, `voorstel aanvaard met 37 voor, 6 tegen`,
    `AANVAARD 44/0`."""
    soort = woorden.SOORT_VOORAAN.match(tekst)
    begin = woorden.UITSLAGBEGIN.search(tekst)
    if begin is None and (soort or _UITSLAG_VOORAAN.match(tekst)):
        begin = _lowercase_verdict(tekst)
    if begin is None:
        return None
    voor, na = tekst[: begin.start()].strip(), tekst[begin.start() :]
    uitslag = read_uitslag(na)
    if (
        uitslag.stil
        and not uitslag.tegenstrijdig
        and not (uitslag.gewijzigd or uitslag.geamendeerd)
    ):
        return None
    if not woorden.KAPITALEN.search(na) and is_uncertain(tekst, uitslag):
        return None
    kind = read_kind(soort["soort"]) if soort else None
    if voor.casefold() == "de":  # `De stemmen staken`
        voor = ""
    return GelezenBesluit(kind, title_after_kind(voor) if voor else None, (), uitslag)


def _lowercase_verdict(tekst: str) -> re.Match[str] | None:
    """Where the verdict begins in words of small letters: the outcome, or the `met` before it."""
    uitkomst = woorden.UITKOMST.search(tekst)
    if uitkomst is None:
        return None
    ervoor = _MET.search(tekst, 0, uitkomst.start())
    return (
        ervoor
        if ervoor and not read_uitslag(tekst[ervoor.start() : uitkomst.start()]).stil
        else uitkomst
    )
