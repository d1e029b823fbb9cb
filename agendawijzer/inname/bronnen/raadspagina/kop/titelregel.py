"""The title of a page, and the meeting that it may name."""

import re
from collections.abc import Sequence

from agendawijzer.inname.bronnen.raadspagina.kop.kop import is_label_line
from agendawijzer.inname.bronnen.raadspagina.secties import is_furniture, read_heading
from agendawijzer.inname.lezen.datums import DATUM, GeschrevenDag, parse_dag
from agendawijzer.inname.lezen.regels import Tekstregel

_NAAM = re.compile(
    r"(?:[^\w\s]\s*)*(?:home\s*[>/|»›]\s*)?(?:de\s+)?agendawijzer(?:\s+van\s+.{2,60})?\s*[:>|»›]?",
    re.IGNORECASE,
)
_KALE_DATUM = re.compile(rf"{DATUM}[\s.]*", re.IGNORECASE)
_VERGADERING = re.compile(
    r"(?:plenaire?(?:\s+(?:raads)?vergadering)?|raadsvergadering|(?:raads)?besluiten(?:lijst)?(?:\s+(?:van\s+de\s+)?"
    r"(?:gemeente)?raad(?:svergadering)?)?|vergadering\s+(?:van\s+de\s+)?gemeenteraad)"
    rf"(?:\s+(?:van|op|d\.?d\.?))?[\s,:–-]{{1,4}}({DATUM})[\s.]*",
    re.IGNORECASE,
)
_LANGSTE_TITEL = 300
_ZOVER = 60
_LANGSTE_NAAM = 90


def find_titel(regels: Sequence[Tekstregel], titel: str | None) -> tuple[str | None, int, bool]:
    """(title, index of its line, whether the page calls itself agendawijzer).

    The title is the line under `Agendawijzer`, or else what the HTML says (`titel`), or else the
    first line.
    """
    boven, met_naam = _find_name(regels)
    if boven is None and titel:
        plek = next(
            (plek for plek, regel in enumerate(regels[:_ZOVER]) if regel.tekst == titel), None
        )
        if plek is not None:
            return titel, plek, met_naam
    begin = 0 if boven is None else boven + 1
    for plek in range(begin, min(begin + 6, len(regels))):
        tekst = regels[plek].tekst
        if _is_titel(tekst):
            return tekst, plek, met_naam
        if is_label_line(tekst) or read_heading(tekst):
            break
    return titel, begin - 1, met_naam


def _find_name(regels: Sequence[Tekstregel]) -> tuple[int | None, bool]:
    """Index of the line `Agendawijzer` above the head, and whether that name stands anywhere: a
    menu has it as well."""
    for plek, regel in enumerate(regels[:_ZOVER]):
        if _NAAM.fullmatch(regel.tekst):
            return plek, True
        if is_label_line(regel.tekst) or read_heading(regel.tekst):
            break
    else:
        return None, False
    if read_heading(regels[0].tekst):  # the parts of the page stand above its title
        laat = next(
            (plek for plek, regel in enumerate(regels) if regel.tekst.casefold() == "agendawijzer"),
            None,
        )
        return laat, laat is not None
    return None, any(
        _NAAM.fullmatch(regel.tekst) for regel in regels if len(regel.tekst) < _LANGSTE_NAAM
    )


def read_vergadering(titel: str | None) -> GeschrevenDag | None:
    """The day in `Plenaire vergadering 13 juli 2023`; None when the title is that of a subject."""
    gevonden = _VERGADERING.fullmatch(titel or "")
    return parse_dag(gevonden[1]) if gevonden else None


def _is_titel(tekst: str) -> bool:
    if (
        len(tekst) > _LANGSTE_TITEL
        or is_furniture(tekst)
        or is_label_line(tekst)
        or _KALE_DATUM.fullmatch(tekst)
    ):
        return False
    return read_heading(tekst) is None or read_vergadering(tekst) is not None
