"""Cells to values: text, numbers of the council, dates. What can mean two things is refused with a
way to mend it."""

import datetime
import re

from openpyxl.utils.datetime import from_excel

from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import OnleesbareCel
from agendawijzer.inname.lezen.datums import DATUM, parse_dag
from dossiers.nummers import find_nummers

# How lists write that there is nothing.
_LEEG = {"", "-", "–", "—", "n.v.t.", "nvt", "n.n.b.", "nnb", "?", "niet_vastgelegd", "onbekend"}
_KOMMA = re.compile(r"(\d{5,6})[.,](\d{1,3})")
_ZONDER_PUNT = re.compile(r"\d{8,9}")
_TIJD = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_KORT_JAAR = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}")
_SERIE = re.compile(r"\d{5}(?:\.\d+)?")
_VROEGST, _LAATST = datetime.date(1990, 1, 1), datetime.date(2200, 1, 1)
_HOE_DATUM = "Schrijf een datum zoals 03-02-2026 of 3 februari 2026."


class Onbegrepen(Exception):  # noqa: N818 - an outcome, with a sentence for the clerk
    """This cell is not understood; the message says why and how to mend it."""


def as_tekst(cel: object) -> str:
    """The words of a cell, line ends kept; empty where the list says that there is nothing. Raises
    Onbegrepen."""
    tekst = _as_text(cel)
    return "" if tekst.casefold() in _LEEG else tekst


def as_regel(cel: object) -> str:
    """As `as_tekst`, on one line."""
    return " ".join(as_tekst(cel).split())


def as_nummer(cel: object) -> str:
    """A number as written. Raises Onbegrepen where zeros may be lost: 25192.1 can be 25192.001 and
    25192.100."""
    if isinstance(cel, datetime.date | datetime.time):
        raise Onbegrepen(
            "hier staat een datum. Zet de cel op ‘tekst’ en schrijf het nummer opnieuw."
        )
    tekst = as_regel(cel)
    if komma := _KOMMA.fullmatch(tekst):
        stam, volg = komma.groups()
        if len(volg) < 3:
            keuzes = dict.fromkeys((f"{stam}.{volg.zfill(3)}", f"{stam}.{volg.ljust(3, '0')}"))
            raise Onbegrepen(
                f"‘{tekst}’ kan {' en '.join(keuzes)} zijn: een rekenprogramma laat nullen weg. "
                "Zet de cel op ‘tekst’ en schrijf drie cijfers achter de punt."
            )
        return f"{stam}.{volg}"
    if _ZONDER_PUNT.fullmatch(tekst):
        raise Onbegrepen(
            f"‘{tekst}’ mist een punt, zoals in {tekst[:-3]}.{tekst[-3:]}. "
            "Schrijf het opnieuw, in een cel met ‘tekst’."
        )
    if len(find_nummers(tekst)) > 1:
        raise Onbegrepen(f"‘{tekst[:60]}’ zijn meer nummers. Maak voor elk nummer een eigen rij.")
    return tekst


def as_datum(cel: object) -> datetime.date | None:
    """A real date, the number by which a spreadsheet keeps one, or words. None if empty. Raises
    Onbegrepen."""
    if isinstance(cel, datetime.datetime):
        return _likely(cel.date(), f"{cel:%d-%m-%Y}")
    if isinstance(cel, datetime.date):
        return _likely(cel, f"{cel:%d-%m-%Y}")
    tekst = _TIJD.sub("", as_regel(cel))
    if not tekst:
        return None
    if _SERIE.fullmatch(tekst):
        dag = from_excel(float(tekst))
        return _likely(dag.date() if isinstance(dag, datetime.datetime) else None, tekst)
    if _KORT_JAAR.fullmatch(tekst):
        raise Onbegrepen(f"‘{tekst}’: schrijf het jaar met vier cijfers, zoals 03-02-2026.")
    if not re.fullmatch(DATUM, tekst, re.IGNORECASE):
        raise Onbegrepen(f"‘{tekst[:60]}’ is geen datum. {_HOE_DATUM}")
    gelezen = parse_dag(tekst)
    if gelezen and gelezen.jaar is None:
        raise Onbegrepen(f"‘{tekst}’: schrijf het jaar erbij. {_HOE_DATUM}")
    return _likely(gelezen.as_date() if gelezen else None, tekst)


def as_termijn(cel: object) -> tuple[datetime.date | None, str]:
    """A deadline as a date, or else in the words of the list. Raises Onbegrepen."""
    try:
        return as_datum(cel), ""
    except Onbegrepen:
        woorden = as_regel(cel)
        if isinstance(cel, OnleesbareCel) or not re.search(r"[a-zA-Z]", woorden):
            if re.fullmatch(r"(19|20)\d{2}", woorden):
                return None, woorden
            raise
        return None, woorden


def as_adres(cel: object) -> str:
    """A web address. Raises Onbegrepen for other words, and for any other kind of address."""
    tekst = as_regel(cel)
    if tekst and not re.fullmatch(r"https?://[^\s<>\"]+\.[^\s<>\"]+", tekst, re.IGNORECASE):
        raise Onbegrepen(f"‘{tekst[:60]}’ is geen webadres. Een webadres begint met https://.")
    return tekst


def _likely(datum: datetime.date | None, tekst: str) -> datetime.date:
    if datum is None:
        raise Onbegrepen(f"‘{tekst}’ is geen dag die bestaat. {_HOE_DATUM}")
    if not _VROEGST <= datum < _LAATST:
        raise Onbegrepen(f"‘{tekst}’ ligt voor 1990 of na 2200. {_HOE_DATUM}")
    return datum


def _as_text(cel: object) -> str:
    if isinstance(cel, OnleesbareCel):
        raise Onbegrepen(cel.waarom)
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, datetime.datetime | datetime.date):
        return f"{cel:%d-%m-%Y}"
    if isinstance(cel, float):
        return f"{cel:.0f}" if cel.is_integer() else repr(cel)
    tekst = str(cel).replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").strip()
    # What our own lists put before a text that a spreadsheet would run.
    return tekst[1:] if re.match(r"'[=+\-@]", tekst) else tekst
