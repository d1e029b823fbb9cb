"""Bytes to text, or a refusal that says which file and why."""

import codecs
import re

from agendawijzer.inname.lezen.meldingen import Leesweigering, refuse

GROOTSTE = 5 * 1024 * 1024
# What the first bytes of a file tell about it.
PDF, ZIP, PNG, GIF, JPEG, GZIP, RTF, OLE = "pdf", "zip", "png", "gif", "jpeg", "gzip", "rtf", "ole"
_HANDTEKENINGEN = {
    b"%PDF-": PDF,
    b"PK\x03\x04": ZIP,
    b"\x89PNG": PNG,
    b"GIF8": GIF,
    b"\xff\xd8\xff": JPEG,
    b"\x1f\x8b": GZIP,
    b"{\\rtf": RTF,
    b"\xd0\xcf\x11\xe0": OLE,
}
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BESTURING = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

LEEG = (
    "{bestand} is leeg: er staat geen tekst in. Sla de pagina opnieuw op en probeer het nog eens."
)
_BINAIR = (
    "{bestand} is geen tekst of webpagina, maar een ander soort bestand, "
    "bijvoorbeeld een pdf of een foto. Sla de pagina op als tekst of als webpagina (.html)."
)
_TE_GROOT = (
    "{bestand} is groter dan 5 MB. Een pagina van de agendawijzer is veel kleiner. "
    "Sla alleen de pagina zelf op, zonder beelden."
)
_GEEN_TEKST = (
    "{bestand} is niet te lezen: de letters zijn geen UTF-8 en geen Windows-1252. "
    "Sla de pagina opnieuw op met de codering UTF-8."
)


def refuse_bestand(code: str, bestand: str, reden: str) -> Leesweigering:
    """The refusal that names the file; `reden` has a place for its name."""
    naam = "De standaardinvoer" if bestand == "-" else bestand
    return refuse(reden.format(bestand=naam), code=code)


def is_empty(inhoud: bytes) -> bool:
    """Whether there is nothing in the file but white space."""
    return not inhoud.removeprefix(codecs.BOM_UTF8).strip()


def find_soort(inhoud: bytes) -> str | None:
    """Which of the kinds above a file begins like; None for text and for what we do not know."""
    for begin, soort in _HANDTEKENINGEN.items():
        if inhoud.startswith(begin):
            return soort
    return None


def decode(inhoud: bytes, bestand: str) -> tuple[str, bool]:
    """The text of a file, and whether it ends in the middle of a letter. Raises Leesweigering."""
    if len(inhoud) > GROOTSTE:
        raise refuse_bestand("te_groot", bestand, _TE_GROOT)
    if is_empty(inhoud):
        raise refuse_bestand("leeg", bestand, LEEG)
    if inhoud.startswith(_UTF_16):
        raise refuse_bestand("geen_tekst", bestand, _GEEN_TEKST)
    if find_soort(inhoud) or _BESTURING.search(inhoud):
        raise refuse_bestand("binair", bestand, _BINAIR)
    try:
        return inhoud.decode("utf-8-sig"), False
    except UnicodeDecodeError as fout:
        if _is_cut_in_a_letter(inhoud, fout):
            return inhoud[: fout.start].decode("utf-8-sig"), True
    try:
        return inhoud.decode("cp1252"), False
    except UnicodeDecodeError:
        raise refuse_bestand("geen_tekst", bestand, _GEEN_TEKST) from None


def _is_cut_in_a_letter(inhoud: bytes, fout: UnicodeDecodeError) -> bool:
    """Whether this is UTF-8 whose last letter is not whole: other letters have shown that it is."""
    if fout.reason != "unexpected end of data" or fout.end != len(inhoud):
        return False
    return not inhoud[: fout.start].isascii()
