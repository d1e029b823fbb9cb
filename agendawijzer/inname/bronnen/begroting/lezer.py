"""Reads one chapter of the budget."""

import re

from agendawijzer.inname.bronnen.begroting.gegevens import GelezenHoofdstuk
from agendawijzer.inname.bronnen.begroting.opbouw import build_hoofdstuk
from agendawijzer.inname.bronnen.begroting.stukken import space_out, split_stukken, split_tekst
from agendawijzer.inname.lezen.bestand import LEEG, decode, refuse_bestand
from agendawijzer.inname.lezen.html import looks_like_html, read_html
from agendawijzer.inname.lezen.meldingen import Leesmelding, Leesweigering, warn

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
        return GelezenHoofdstuk(bestand, jaar, None, (weigering.melding,))
    return lees_hoofdstuk(tekst, bestand=bestand, jaar=jaar, afgebroken=afgebroken)


def lees_hoofdstuk(
    tekst: str, *, bestand: str, jaar: int, afgebroken: bool = False
) -> GelezenHoofdstuk:
    """Reads the text of one chapter for the budget of `jaar`."""
    titel = None
    if looks_like_html(tekst):
        document = read_html(tekst, is_inhoud=_is_of_a_chapter)
        regels, titel = space_out(document.regels), document.titel
    else:
        regels = split_tekst(tekst)
    stukken = split_stukken(regels)
    try:
        if not stukken:
            raise refuse_bestand("leeg", bestand, LEEG)
        hoofdstuk, meldingen = build_hoofdstuk(stukken, bestand=bestand, titel=titel)
    except Leesweigering as weigering:
        return GelezenHoofdstuk(bestand, jaar, None, (weigering.melding,))
    gelezen = "\n".join(regel.tekst for regel in regels)
    if afgebroken:
        zin = "Het bestand houdt op midden in een letter. Controleer het laatste stuk."
        meldingen.append(warn(zin, code="afgebroken", regel=stukken[-1].regel))
    meldingen += _check_year(gelezen, jaar)
    aaneen = frozenset(n for n, stuk in enumerate(stukken) if not stuk.los)
    return GelezenHoofdstuk(bestand, jaar, hoofdstuk, tuple(meldingen), gelezen, aaneen)


def _is_of_a_chapter(tekst: str) -> bool:
    return _EIGEN_WOORDEN.search(tekst) is not None


def _check_year(tekst: str, jaar: int) -> list[Leesmelding]:
    """A remark where the chapter speaks of the budget of other years alone."""
    genoemd = {
        int(gevonden[1]): tekst.count("\n", 0, gevonden.start()) + 1
        for gevonden in _JAAR.finditer(tekst)
    }
    if not genoemd or jaar in genoemd:
        return []
    ander, regel = next(iter(genoemd.items()))
    zin = f"Dit gaat over de begroting van {ander}, maar u las het hoofdstuk in voor {jaar}. Klopt het jaar?"
    return [warn(zin, code="ander_jaar", regel=regel)]
