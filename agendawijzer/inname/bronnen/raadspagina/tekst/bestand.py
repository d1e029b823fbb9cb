"""Bytes to text, or a refusal that says which file and why."""

import codecs
import re

from agendawijzer.inname.bronnen.raadspagina.gegevens import Melding

GROOTSTE = 5 * 1024 * 1024
_HANDTEKENINGEN = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BESTURING = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LANGSTE_TEKEN = 4

_REDENEN = {
    "leeg": "{bestand} is leeg: er staat geen tekst in. Sla de pagina opnieuw op en probeer het nog eens.",
    "binair": "{bestand} is geen tekst of webpagina, maar een ander soort bestand, bijvoorbeeld een pdf of een foto. "
    "Sla de pagina op als tekst of als webpagina (.html).",
    "te_groot": "{bestand} is groter dan 5 MB. Een pagina van de agendawijzer is veel kleiner. "
    "Sla alleen de pagina zelf op, zonder beelden.",
    "geen_tekst": "{bestand} is niet te lezen: de letters zijn geen UTF-8 en geen Windows-1252. "
    "Sla de pagina opnieuw op met de codering UTF-8.",
    "geen_agendawijzer": "{bestand} lijkt geen pagina van de agendawijzer: er staan geen kopjes in die we kennen. "
    "Kijk of u de goede pagina hebt opgeslagen.",
}


class Geweigerd(Exception):  # noqa: N818 - a refusal is an outcome, not an error of ours
    """This file is not read; `melding` tells the clerk why."""

    def __init__(self, melding: Melding) -> None:
        super().__init__(melding.tekst)
        self.melding = melding


def refuse(code: str, bestand: str) -> Geweigerd:
    """The refusal for one of the five reasons: leeg, binair, te_groot, geen_tekst,
    geen_agendawijzer."""
    naam = "De standaardinvoer" if bestand == "-" else bestand
    return Geweigerd(Melding("fout", code, None, _REDENEN[code].format(bestand=naam)))


def decode(inhoud: bytes, bestand: str) -> tuple[str, bool]:
    """The text of a file, and whether it ends in the middle of a letter. Raises Geweigerd."""
    if len(inhoud) > GROOTSTE:
        raise refuse("te_groot", bestand)
    if not inhoud.removeprefix(codecs.BOM_UTF8).strip():
        raise refuse("leeg", bestand)
    if inhoud.startswith(_UTF_16):
        raise refuse("geen_tekst", bestand)
    if inhoud.startswith(_HANDTEKENINGEN) or _BESTURING.search(inhoud):
        raise refuse("binair", bestand)
    try:
        return inhoud.decode("utf-8-sig"), False
    except UnicodeDecodeError as fout:
        if (
            fout.reason == "unexpected end of data"
            and fout.end == len(inhoud)
            and not inhoud[: fout.start].isascii()
        ):
            return inhoud[: fout.start].decode("utf-8-sig"), True
    try:
        return inhoud.decode("cp1252"), False
    except UnicodeDecodeError:
        raise refuse("geen_tekst", bestand) from None
