"""One statement that carries a decision, taken apart: kind, title, number, verdict. No context, no
guess."""

import re
from functools import lru_cache
from typing import NamedTuple

from agendawijzer.inname.bronnen.raadspagina import woorden
from agendawijzer.inname.bronnen.raadspagina.besluiten.gegevens import (
    GelezenBesluit,
    GelezenUitslag,
)
from agendawijzer.inname.bronnen.raadspagina.besluiten.titels import (
    clean_titel,
    kind_of,
    title_after_kind,
)
from agendawijzer.inname.bronnen.raadspagina.besluiten.uitslag import marks_of, read_uitslag
from agendawijzer.inname.bronnen.raadspagina.besluiten.zinnen import (
    LEESTEKENS,
    is_uncertain,
    parse_sentence,
)
from dossiers.nummers import find_nummers

_ZIN_VOL = re.compile(r"[.!?]\s+(?=[A-Z'‘’\"“„]|\((?!\s?\d))")
_UITSLAG_VOORAAN = re.compile(
    r"[\s(]*(?:met\s|unaniem|bij\sacclamatie|(?:de\s)?stemmen\sstak|niet\s"
    rf"|{woorden.UITKOMST.pattern})",
    re.IGNORECASE,
)
_MERK = re.compile(r"\b(?:gewijzigd|geamendeerd)\b", re.IGNORECASE)
_MERK_VOORAAN = re.compile(r"\W*(?:gewijzigd|geamendeerd)\b\W*", re.IGNORECASE)
_MET = re.compile(r"\b(?:met\s|unaniem\b|bij\sacclamatie)", re.IGNORECASE)
_LANGSTE_UITSPRAAK = 2_000
_LANGSTE_UITSLAG = 200


class Staart(NamedTuple):
    """What stands behind a number: the verdict, what is left unread, and the kind that its sentence
    begins with."""

    uitslag: GelezenUitslag
    rest: str = ""
    soort: re.Match[str] | None = None


@lru_cache(maxsize=256)
def parse_besluit(tekst: str) -> GelezenBesluit | None:
    """The decision in one statement; None for running text. Remembers the last few: half lines are
    asked again."""
    if len(tekst) > _LANGSTE_UITSPRAAK or not woorden.has_signal(tekst):
        return None
    return parse_sentence(tekst) or _parse_numbered(tekst) or _parse_verdict_line(tekst)


def _parse_numbered(tekst: str) -> GelezenBesluit | None:
    """`Motie Titel (23061) AANVAARD 23/21`; `Titel (25192.005) De motie is met ... verworpen.`"""
    nummer = _own_number(tekst)
    if nummer is None:
        return None
    voor, na = tekst[: nummer.start()].strip(), tekst[nummer.end() :].strip()
    if verdict := woorden.UITSLAGBEGIN.search(voor):  # the verdict stands before the number
        na = f"{voor[verdict.start() :]} {na}"
        voor = voor[: verdict.start()]
    staart = _read_tail(na)
    titel = title_after_kind(voor)
    if not voor and (verdict := woorden.UITSLAGBEGIN.search(na)):  # `25192.001 Titel AANVAARD 44/0`
        titel = clean_titel(na[: verdict.start()])
    soort = woorden.SOORT_VOORAAN.match(voor)
    return GelezenBesluit(
        soort=kind_of(soort) or kind_of(staart.soort),
        titel=titel,
        nummers=tuple(find_nummers(nummer[1])),
        uitslag=staart.uitslag.with_marks_of(marks_of(soort)),
        rest=staart.rest,
    )


def _own_number(tekst: str) -> re.Match[str] | None:
    """The last number before the verdict; a number further on belongs to something else."""
    gevonden = list(woorden.NUMMER_TUSSEN_HAKEN.finditer(tekst))
    if not gevonden:
        gevonden = list(woorden.NUMMER_LOS.finditer(tekst))
    for nummer in gevonden:
        if _begins_with_verdict(tekst[nummer.end() :]):
            return nummer
    for nummer in gevonden:
        if woorden.SOORT_VOORAAN.match(tekst[nummer.end() :].lstrip(" .:-–")):
            return nummer
    return gevonden[-1] if gevonden else None


def _begins_with_verdict(tekst: str) -> bool:
    if _UITSLAG_VOORAAN.match(tekst[:_LANGSTE_UITSLAG]):
        return True
    return woorden.UITSLAGBEGIN.match(tekst.lstrip()) is not None


def _read_tail(na: str) -> Staart:
    na = na.strip(" .:;-–—")
    if not na:
        return Staart(GelezenUitslag())
    zin = na
    einde = _ZIN_VOL.search(na)
    if einde:
        zin = na[: einde.start() + 1]
    uitslag = read_uitslag(zin)
    if uitslag.stil and einde:
        # `GEWIJZIGD. Het amendement is ...`: the first sentence has a mark only.
        zin = na
        uitslag = read_uitslag(na)
    if uitslag.voor is None and woorden.ONZEKER.search(zin) and not woorden.KAPITALEN.search(zin):
        return Staart(GelezenUitslag(), rest=na)
    rest = ""
    if not uitslag.uitkomst and not uitslag.wijze:
        rest = _MERK.sub("", na).strip(LEESTEKENS)
    return Staart(uitslag, rest, _kind_in(zin))


def _kind_in(zin: str) -> re.Match[str] | None:
    """The kind that a sentence begins with, behind a mark: `GEWIJZIGD Het amendement is ...`."""
    merk = _MERK_VOORAAN.match(zin)
    begin = merk.end() if merk else 0
    return woorden.SOORT_VOORAAN.match(zin, begin)


def _parse_verdict_line(tekst: str) -> GelezenBesluit | None:
    """Without a number: `Motie Titel VERWORPEN 18/27`, `voorstel aanvaard met 37 voor, 6 tegen`,
    `AANVAARD 44/0`."""
    soort = woorden.SOORT_VOORAAN.match(tekst)
    begin = _verdict_begin(tekst, soort)
    if begin is None:
        return None
    voor, na = tekst[:begin].strip(), tekst[begin:]
    uitslag = read_uitslag(na)
    if uitslag.stil and not uitslag.tegenstrijdig and not uitslag.heeft_merk:
        return None
    if not woorden.KAPITALEN.search(na) and is_uncertain(tekst, uitslag):
        return None
    titel = None
    if voor and voor.casefold() != "de":  # `De stemmen staken`
        titel = title_after_kind(voor)
    return GelezenBesluit(soort=kind_of(soort), titel=titel, uitslag=uitslag)


def _verdict_begin(tekst: str, soort: re.Match[str] | None) -> int | None:
    """Where the verdict begins, in capitals or in small letters."""
    kapitalen = woorden.UITSLAGBEGIN.search(tekst)
    if kapitalen:
        return kapitalen.start()
    if soort is None and not _UITSLAG_VOORAAN.match(tekst):
        return None
    uitkomst = woorden.UITKOMST.search(tekst)
    if uitkomst is None:
        return None
    # The outcome, or the `met` before it.
    ervoor = _MET.search(tekst, 0, uitkomst.start())
    if ervoor and not read_uitslag(tekst[ervoor.start() : uitkomst.start()]).stil:
        return ervoor.start()
    return uitkomst.start()
