"""What stands in a sheet beside its values, and how large it is: seen in one pass over its XML,
before it is read."""

import re
import zipfile
from dataclasses import dataclass, field

from openpyxl.utils.cell import range_boundaries

_STUK, _OVERLAP = 1 << 20, 4096
_RIJ = re.compile(rb"<(?:\w+:)?row[ >/]")
_VERBORGEN = re.compile(rb"<(?:\w+:)?row [^>]*hidden=\"(?:1|true)\"")
_FORMULE = re.compile(rb"<(?:\w+:)?f[ >/]")
_SAMEN = re.compile(rb"<(?:\w+:)?mergeCell [^>]*?ref=\"([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})\"")
MEESTE_SAMENGEVOEGD = 5_000


@dataclass
class Blik:
    """One sheet: its rows, empty ones with a layout included, and its merged cells: top, left,
    bottom, right."""

    rijen: int = 0
    verborgen: bool = False
    formules: bool = False
    samengevoegd: list[tuple[int, int, int, int]] = field(default_factory=list)


def look_at(archief: zipfile.ZipFile, deel: str) -> Blik:
    """Looks through the sheet at `deel` in the archive, a piece at a time: a few MB of memory
    whatever its size."""
    blik, gezien = Blik(), 0
    with archief.open(deel) as bron:
        rest = b""
        while stuk := bron.read(_STUK):
            tekst = rest + stuk
            # A match that begins in the overlap is left for the next piece, which holds it whole.
            grens = len(tekst) - _OVERLAP
            gezien = _gather(blik, tekst, grens)
            rest = tekst[gezien:]
        _gather(blik, rest, len(rest))
    return blik


def _gather(blik: Blik, tekst: bytes, grens: int) -> int:
    """Adds what begins before `grens`; gives where the next piece goes on."""
    if grens <= 0:
        return 0
    blik.rijen += sum(1 for treffer in _RIJ.finditer(tekst) if treffer.start() < grens)
    blik.verborgen = blik.verborgen or any(t.start() < grens for t in _VERBORGEN.finditer(tekst))
    blik.formules = blik.formules or any(t.start() < grens for t in _FORMULE.finditer(tekst))
    for treffer in _SAMEN.finditer(tekst):
        if treffer.start() < grens and len(blik.samengevoegd) <= MEESTE_SAMENGEVOEGD:
            links, boven, rechts, onder = range_boundaries(treffer[1].decode())
            blik.samengevoegd.append(
                (int(boven or 1), int(links or 1), int(onder or 1), int(rechts or 1))
            )
    return grens
