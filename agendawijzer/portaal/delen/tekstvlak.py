"""Text in a picture: which letters, how large, and where its lines break. Pure."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

_MAP = Path(__file__).parent / "letters"
GEWOON, VET, KOP = (
    "DejaVuSansCondensed.ttf",
    "DejaVuSansCondensed-Bold.ttf",
    "DejaVuSerifCondensed-Bold.ttf",
)


@lru_cache(maxsize=32)
def letter(naam: str, grootte: int) -> ImageFont.FreeTypeFont:
    """A font of ours at a size in pixels, read once."""
    return ImageFont.truetype(_MAP / naam, grootte, layout_engine=ImageFont.Layout.BASIC)


def fit(
    tekst: str, *, naam: str, groottes: tuple[int, ...], breedte: int, regels: int
) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest of `groottes` at which `tekst` takes at most `regels` lines of `breedte` pixels,
    and those lines.

    At the smallest size what does not fit is left out, with an ellipsis for it.
    """
    for grootte in groottes:
        gekozen = letter(naam, grootte)
        gebroken = wrap(tekst, gekozen, breedte)
        if len(gebroken) <= regels:
            return gekozen, gebroken
    return gekozen, [*gebroken[: regels - 1], _shorten(gebroken[regels - 1], gekozen, breedte)]


def wrap(tekst: str, gekozen: ImageFont.FreeTypeFont, breedte: int) -> list[str]:
    """The lines of `tekst`, none wider than `breedte`; a word that is wider by itself is broken
    with a hyphen."""
    regels: list[str] = []
    for woord in tekst.split():
        for deel in _break(woord, gekozen, breedte):
            langer = f"{regels[-1]} {deel}" if regels else deel
            if regels and gekozen.getlength(langer) <= breedte:
                regels[-1] = langer
            else:
                regels.append(deel)
    return regels


def _break(woord: str, gekozen: ImageFont.FreeTypeFont, breedte: int) -> Iterator[str]:
    while gekozen.getlength(woord) > breedte:
        past = len(woord) - 1
        while gekozen.getlength(f"{woord[:past]}-") > breedte:
            past -= 1
        yield f"{woord[:past]}-"
        woord = woord[past:]
    yield woord


def _shorten(regel: str, gekozen: ImageFont.FreeTypeFont, breedte: int) -> str:
    """The line with an ellipsis behind its last whole word that leaves room for it."""
    woorden = regel.split()
    while len(woorden) > 1 and gekozen.getlength(" ".join(woorden) + "…") > breedte:
        woorden.pop()
    return " ".join(woorden).rstrip(" ,;:-–") + "…"
