"""Reads one page: every line goes to the part of the page that understands it."""

import re
from collections.abc import Sequence

from agendawijzer.inname.bronnen.raadspagina.bladzijde import Bladzijde
from agendawijzer.inname.bronnen.raadspagina.gegevens import Leesresultaat
from agendawijzer.inname.bronnen.raadspagina.slot import finish
from agendawijzer.inname.bronnen.raadspagina.tekst import bestand as invoer
from agendawijzer.inname.bronnen.raadspagina.tekst.html import looks_like_html, read_html
from agendawijzer.inname.bronnen.raadspagina.tekst.regels import Regel, split_regels

_ADRES_BOVENAAN = re.compile(
    r"(?:bron|adres|url|saved from url=\(\d+\))?\s*:?\s*(https?://\S{5,500})", re.IGNORECASE
)


def lees_bestand(inhoud: bytes, *, bestand: str, adres: str | None = None) -> Leesresultaat:
    """Reads the bytes of a file, text or saved HTML. Never raises on content: a refusal is a
    message."""
    try:
        tekst, afgebroken = invoer.decode(inhoud, bestand)
    except invoer.Geweigerd as weigering:
        return Leesresultaat(bestand, None, (weigering.melding,))
    return _lees(tekst, bestand=bestand, adres=adres, afgebroken=afgebroken)


def lees_pagina(tekst: str, *, bestand: str, adres: str | None = None) -> Leesresultaat:
    """Reads the text of a page; `adres` is where it was published, if that is known."""
    return _lees(tekst, bestand=bestand, adres=adres, afgebroken=False)


def _lees(tekst: str, *, bestand: str, adres: str | None, afgebroken: bool) -> Leesresultaat:
    titel = None
    regels: Sequence[Regel]
    if looks_like_html(tekst):
        document = read_html(tekst)
        regels, titel = document.regels, document.titel
        adres, afgebroken = adres or document.adres, afgebroken or document.afgebroken
    else:
        regels = split_regels(tekst)
    try:
        if not regels:
            raise invoer.refuse("leeg", bestand)
        bladzijde = Bladzijde(regels, titel=titel)
        if not bladzijde.is_agendawijzer:
            raise invoer.refuse("geen_agendawijzer", bestand)
    except invoer.Geweigerd as weigering:
        return Leesresultaat(bestand, None, (weigering.melding,))
    pagina, meldingen = finish(
        bladzijde, adres=adres or _address_on_top(regels), afgebroken=afgebroken
    )
    return Leesresultaat(bestand, pagina, tuple(meldingen))


def _address_on_top(regels: Sequence[Regel]) -> str | None:
    """The address of the page when its first line is nothing but that."""
    gevonden = _ADRES_BOVENAAN.fullmatch(regels[0].tekst)
    return gevonden[1] if gevonden and "documentwijzer" not in gevonden[1] else None
