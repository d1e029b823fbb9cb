"""Reads one chapter of the budget."""

import re

from agendawijzer.inname.bronnen.begroting.gegevens import GelezenHoofdstuk
from agendawijzer.inname.bronnen.begroting.opbouw import build_hoofdstuk
from agendawijzer.inname.bronnen.begroting.stukken import space_out, split_stukken, split_tekst
from agendawijzer.inname.lezen.bestand import LEEG, decode, refuse_bestand
from agendawijzer.inname.lezen.html import looks_like_html, read_html
from agendawijzer.inname.lezen.meldingen import Leesmelding, Leesweigering, warn
from agendawijzer.inname.lezen.regels import Tekstregel

_JAAR = re.compile(r"\b(?:programma)?begroting\s+(20\d\d)\b", re.IGNORECASE)
_EIGEN_WOORDEN = re.compile(
    r"\b(?:ontwikkellijn|resultaat|lasten|gebouwd op|ambitie)\b", re.IGNORECASE
)


def lees_bestand(inhoud: bytes, *, bestand: str, jaar: int) -> GelezenHoofdstuk:
    """Reads the bytes of a file, text or saved HTML. Never raises on content: a refusal is a
    message."""
    try:
        tekst, afgebroken = decode(inhoud, bestand)
    except Leesweigering as weigering:
        return _refused(bestand, jaar, weigering)
    return lees_hoofdstuk(tekst, bestand=bestand, jaar=jaar, afgebroken=afgebroken)


def lees_hoofdstuk(
    tekst: str, *, bestand: str, jaar: int, afgebroken: bool = False
) -> GelezenHoofdstuk:
    """Reads the text of one chapter for the budget of `jaar`."""
    try:
        return _lees(tekst, bestand=bestand, jaar=jaar, afgebroken=afgebroken)
    except Leesweigering as weigering:
        return _refused(bestand, jaar, weigering)


def _refused(bestand: str, jaar: int, weigering: Leesweigering) -> GelezenHoofdstuk:
    return GelezenHoofdstuk(
        bestand=bestand, jaar=jaar, hoofdstuk=None, meldingen=(weigering.melding,)
    )


def _lees(tekst: str, *, bestand: str, jaar: int, afgebroken: bool) -> GelezenHoofdstuk:
    """The way of a chapter. Raises Leesweigering for what is no whole chapter."""
    regels, titel = _as_lines(tekst)
    stukken = split_stukken(regels)
    if not stukken:
        raise refuse_bestand("leeg", bestand, LEEG)
    hoofdstuk, meldingen = build_hoofdstuk(stukken, bestand=bestand, titel=titel)
    if afgebroken:
        zin = "Het bestand houdt op midden in een letter. Controleer het laatste stuk."
        meldingen.append(warn(zin, code="afgebroken", regel=stukken[-1].regel))
    gelezen = "\n".join(regel.tekst for regel in regels)
    meldingen += _check_year(gelezen, jaar)
    return GelezenHoofdstuk(
        bestand=bestand,
        jaar=jaar,
        hoofdstuk=hoofdstuk,
        meldingen=tuple(meldingen),
        tekst=gelezen,
        aaneen=frozenset(n for n, stuk in enumerate(stukken) if not stuk.los),
    )


def _as_lines(tekst: str) -> tuple[list[Tekstregel], str | None]:
    """The lines with blank ones between paragraphs, and the main heading of a web page."""
    if not looks_like_html(tekst):
        return split_tekst(tekst), None
    pagina = read_html(tekst, is_inhoud=_is_of_a_chapter)
    return space_out(pagina.regels), pagina.titel


def _is_of_a_chapter(tekst: str) -> bool:
    return _EIGEN_WOORDEN.search(tekst) is not None


def _check_year(tekst: str, jaar: int) -> list[Leesmelding]:
    """A remark where the chapter speaks of the budget of other years alone."""
    genoemd: dict[int, int] = {}  # year, and the line where it was named last
    for gevonden in _JAAR.finditer(tekst):
        genoemd[int(gevonden[1])] = tekst.count("\n", 0, gevonden.start()) + 1
    if not genoemd or jaar in genoemd:
        return []
    ander = next(iter(genoemd))
    zin = (
        f"Dit gaat over de begroting van {ander}, maar u las het hoofdstuk in voor {jaar}. "
        "Klopt het jaar?"
    )
    return [warn(zin, code="ander_jaar", regel=genoemd[ander])]
