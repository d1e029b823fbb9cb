"""Reads one page: every line goes to the part of the page that understands it."""

import re
from collections.abc import Sequence

from agendawijzer.inname.bronnen.raadspagina.bladzijde import Paginalezer
from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenPagina
from agendawijzer.inname.bronnen.raadspagina.kop.kop import has_label
from agendawijzer.inname.bronnen.raadspagina.slot import finish
from agendawijzer.inname.lezen.bestand import LEEG, decode, refuse_bestand
from agendawijzer.inname.lezen.html import looks_like_html, read_html
from agendawijzer.inname.lezen.meldingen import Leesweigering
from agendawijzer.inname.lezen.regels import Tekstregel, split_regels

_GEEN_AGENDAWIJZER = (
    "{bestand} lijkt geen pagina van de agendawijzer: er staan geen kopjes in die we kennen. "
    "Kijk of u de goede pagina hebt opgeslagen."
)
_ADRES_BOVENAAN = re.compile(
    r"(?:bron|adres|url|saved from url=\(\d+\))?\s*:?\s*(https?://\S{5,500})", re.IGNORECASE
)


def lees_bestand(inhoud: bytes, *, bestand: str, adres: str | None = None) -> GelezenPagina:
    """Reads the bytes of a file, text or saved HTML. Never raises on content: a refusal is a
    message."""
    try:
        tekst, afgebroken = decode(inhoud, bestand)
    except Leesweigering as weigering:
        return GelezenPagina(bestand, None, (weigering.melding,))
    return _lees(tekst, bestand=bestand, adres=adres, afgebroken=afgebroken)


def lees_pagina(tekst: str, *, bestand: str, adres: str | None = None) -> GelezenPagina:
    """Reads the text of a page; `adres` is where it was published, if that is known."""
    return _lees(tekst, bestand=bestand, adres=adres, afgebroken=False)


def _lees(tekst: str, *, bestand: str, adres: str | None, afgebroken: bool) -> GelezenPagina:
    titel = None
    regels: Sequence[Tekstregel]
    if looks_like_html(tekst):
        document = read_html(tekst, is_inhoud=has_label)
        regels, titel = document.regels, document.titel
        adres, afgebroken = adres or document.adres, afgebroken or document.afgebroken
    else:
        regels = split_regels(tekst)
    try:
        if not regels:
            raise refuse_bestand("leeg", bestand, LEEG)
        bladzijde = Paginalezer(regels, titel=titel)
        if not bladzijde.is_agendawijzer:
            raise refuse_bestand("geen_agendawijzer", bestand, _GEEN_AGENDAWIJZER)
    except Leesweigering as weigering:
        return GelezenPagina(bestand, None, (weigering.melding,))
    pagina, meldingen = finish(
        bladzijde, adres=adres or _address_on_top(regels), afgebroken=afgebroken
    )
    return GelezenPagina(bestand, pagina, tuple(meldingen))


def _address_on_top(regels: Sequence[Tekstregel]) -> str | None:
    """The address of the page when its first line is nothing but that."""
    gevonden = _ADRES_BOVENAAN.fullmatch(regels[0].tekst)
    return gevonden[1] if gevonden and "documentwijzer" not in gevonden[1] else None
