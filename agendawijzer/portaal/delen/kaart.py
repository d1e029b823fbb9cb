"""The picture that goes along when somebody shares a page: the result in words, a bar, and the
source. Pure.

Drawn here and not by the browser of a visitor: those who show it (a timeline, a chat) fetch it as a
file.
"""

import io
import re
import threading
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from PIL import Image, ImageDraw

from agendawijzer.portaal.delen.tekstvlak import GEWOON, KOP, VET, fit, letter

BREEDTE, HOOGTE = 1200, 630
_RAND = 72
_BINNEN = BREEDTE - 2 * _RAND
# A face of FreeType serves one thread at a time.
_slot = threading.Lock()
# For where tokens.css says it in a way that only a browser understands.
_KLEUREN = {
    "papier": "#fdfcf9",
    "inkt": "#1c2326",
    "grijs": "#566066",
    "lijn": "#d9d5ca",
    "accent": "#0b5563",
    "voor": "#0f6e84",
    "tegen": "#b4521b",
}


@dataclass(frozen=True)
class Deelkaart:
    """What stands on one picture, from top to bottom; `stemmen` are voor and tegen, where both are
    counted."""

    boven: str
    titel: str
    uitkomst: str
    onder: str
    bron: str
    stemmen: tuple[int, int] | None = None


@cache
def kleuren() -> dict[str, str]:
    """The colours of the light scheme, from the one file in which a municipality changes them."""
    tekst = (settings.BASE_DIR / "static" / "tokens.css").read_text(encoding="utf-8")
    eigen = re.findall(r"--kleur-(\w+):\s*(#[0-9a-fA-F]{6})\b", tekst)
    return _KLEUREN | {naam: kleur for naam, kleur in reversed(eigen) if naam in _KLEUREN}


def draw(kaart: Deelkaart) -> bytes:
    """The picture as a PNG of 1200 by 630 pixels; some 25 ms and 30 kB."""
    with _slot:
        beeld = Image.new("RGB", (BREEDTE, HOOGTE), kleuren()["papier"])
        _paint(ImageDraw.Draw(beeld), kaart)
        bestand = io.BytesIO()
        # A palette holds the few colours and the edges of letters: half the size of the same in
        # full colour.
        klein = beeld.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        klein.save(bestand, "PNG", compress_level=6)
    return bestand.getvalue()


def _paint(pen: ImageDraw.ImageDraw, kaart: Deelkaart) -> None:
    pen.rectangle((0, 0, BREEDTE, 16), fill=kleuren()["accent"])
    _write(pen, 88, kaart.boven, GEWOON, "grijs", (32, 28))
    _write(pen, 162, kaart.titel, KOP, "inkt", (60, 52, 46), regels=3)
    _write(pen, 398, kaart.uitkomst, VET, "accent", (58, 50, 42))
    if kaart.stemmen:
        _paint_bar(pen, *kaart.stemmen)
    else:
        _write(pen, 456, kaart.onder, GEWOON, "inkt", (36,), regels=2)
    pen.line((_RAND, 552, BREEDTE - _RAND, 552), fill=kleuren()["lijn"], width=2)
    _write(pen, 594, kaart.bron, GEWOON, "grijs", (28, 24))


def _write(
    pen: ImageDraw.ImageDraw,
    hoogte: int,
    tekst: str,
    naam: str,
    kleur: str,
    groottes: tuple[int, ...],
    regels: int = 1,
) -> None:
    """Lines of text from the left margin; the first stands at `hoogte`."""
    lettertype, gebroken = fit(tekst, naam=naam, groottes=groottes, breedte=_BINNEN, regels=regels)
    for n, regel in enumerate(gebroken):
        plek = (_RAND, hoogte + n * lettertype.size * 1.2)
        pen.text(plek, regel, font=lettertype, fill=kleuren()[kleur], anchor="ls")


def _paint_bar(pen: ImageDraw.ImageDraw, voor: int, tegen: int) -> None:
    """The bar with the notch at the half, as on the page, and its sides in words."""
    kleur, klein = kleuren(), letter(GEWOON, 28)
    links, rechts, boven, onder = _RAND, BREEDTE - _RAND, 436, 484
    grens = links + round(_BINNEN * voor / (voor + tegen))
    kier = 3 if voor and tegen else 0
    if voor:
        pen.rectangle((links, boven, grens - kier, onder), fill=kleur["voor"])
    if tegen:
        pen.rectangle((grens + kier, boven, rechts, onder), fill=kleur["tegen"])
    midden = BREEDTE // 2
    pen.line((midden, boven - 14, midden, boven - 1), fill=kleur["inkt"], width=4)
    pen.text((links, 524), f"{voor} voor", font=klein, fill=kleur["inkt"], anchor="ls")
    pen.text((rechts, 524), f"{tegen} tegen", font=klein, fill=kleur["inkt"], anchor="rs")
