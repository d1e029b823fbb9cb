"""The title of a page, and whether the page calls itself agendawijzer."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from agendawijzer.inname.bronnen.raadspagina.paginakop import is_label_line
from agendawijzer.inname.bronnen.raadspagina.secties import is_furniture, read_heading
from agendawijzer.inname.bronnen.raadspagina.vergadering import read_vergadering
from agendawijzer.inname.lezen.datums import DATUM
from agendawijzer.inname.lezen.regels import Tekstregel

_NAAM = re.compile(
    r"(?:[^\w\s]\s*)*(?:home\s*[>/|»›]\s*)?(?:de\s+)?agendawijzer(?:\s+van\s+.{2,60})?\s*[:>|»›]?",
    re.IGNORECASE,
)
_KALE_DATUM = re.compile(rf"{DATUM}[\s.]*", re.IGNORECASE)
_LANGSTE_TITEL = 300
_LANGSTE_NAAM = 90
# How far down a page its name or title can stand, and how far under its name its title.
_ZOVER, _ONDER_NAAM = 60, 6


class Titelvondst(NamedTuple):
    """`plek` is the index of the line with the title; -1 where no line has it. `met_naam`: the page
    calls itself agendawijzer."""

    titel: str | None
    plek: int
    met_naam: bool


def find_titel(regels: Sequence[Tekstregel], html_titel: str | None) -> Titelvondst:
    """The title is the line under `Agendawijzer`, or else what the HTML says, or else the first
    line."""
    naamplek, met_naam = _find_name(regels)
    if naamplek is None and html_titel:
        for plek, regel in enumerate(regels[:_ZOVER]):
            if regel.tekst == html_titel:
                return Titelvondst(html_titel, plek, met_naam)
    begin = 0 if naamplek is None else naamplek + 1
    for plek, regel in enumerate(regels[begin : begin + _ONDER_NAAM], start=begin):
        if _is_titel(regel.tekst):
            return Titelvondst(regel.tekst, plek, met_naam)
        if _is_below_titel(regel.tekst):
            break
    return Titelvondst(html_titel, begin - 1, met_naam)


def _find_name(regels: Sequence[Tekstregel]) -> tuple[int | None, bool]:
    """Index of the line `Agendawijzer` above the head, and whether that name stands anywhere."""
    for plek, regel in enumerate(regels[:_ZOVER]):
        if _NAAM.fullmatch(regel.tekst):
            return plek, True
        if _is_below_titel(regel.tekst):
            return _find_name_below(regels)
    return None, False


def _find_name_below(regels: Sequence[Tekstregel]) -> tuple[int | None, bool]:
    """The same, where something else of the page comes first."""
    if read_heading(regels[0].tekst):  # the parts of the page stand above its title
        for plek, regel in enumerate(regels):
            if regel.tekst.casefold() == "agendawijzer":
                return plek, True
        return None, False
    for regel in regels:
        if len(regel.tekst) < _LANGSTE_NAAM and _NAAM.fullmatch(regel.tekst):
            return None, True  # in a menu, for example: the title is not under it
    return None, False


def _is_below_titel(tekst: str) -> bool:
    return is_label_line(tekst) or read_heading(tekst) is not None


def _is_titel(tekst: str) -> bool:
    if len(tekst) > _LANGSTE_TITEL or is_furniture(tekst):
        return False
    if is_label_line(tekst) or _KALE_DATUM.fullmatch(tekst):
        return False
    # `Raadsbesluiten 29 september 2022` begins like a heading.
    return read_heading(tekst) is None or read_vergadering(tekst) is not None
