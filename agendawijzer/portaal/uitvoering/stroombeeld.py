"""The drawing of how far decisions have come: one bar of all of them, and a band to each state.
Pure.

All sizes are in units of the drawing. They come out as text, since a page in Dutch would write
34,2.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from agendawijzer.portaal.uitvoering.telling import Staattelling, Telrij
from dossiers.standen.staat import LOPEND, NIETS_VASTGELEGD, Staat

BREEDTE, HOOGTE_BANDEN, REGEL, BOVEN = 420, 190, 30, 34
_BALK = 14
# The further to the right, the further it has come.
_PLAATS = {
    NIETS_VASTGELEGD: 95,
    Staat.OPEN.value: 95,
    Staat.IN_UITVOERING.value: 120,
    Staat.GEMELD.value: 145,
}
_EINDE = 170


@dataclass(frozen=True)
class Band:
    """One state: the band that leads to it, the block where it ends with the overdue part on top,
    its words."""

    staat: str
    pad: str
    x: str
    y: str
    hoogte: str
    laat: str
    tekst_x: str
    tekst_y: str
    woorden: str


@dataclass(frozen=True)
class Stroombeeld:
    hoogte: str
    begin: str
    totaal: int
    banden: list[Band]


def make_stroombeeld(telling: Staattelling) -> Stroombeeld | None:
    """The drawing of `telling`, in proportion: a state with nothing in it has no band. None where
    all is empty."""
    gevuld = [rij for rij in telling.rijen if rij.aantal]
    if not gevuld:
        return None
    banden = list(_bands(gevuld, telling.totaal))
    onder = max(float(banden[-1].y) + float(banden[-1].hoogte), float(banden[-1].tekst_y))
    return Stroombeeld(
        f"{max(onder, BOVEN + HOOGTE_BANDEN) + 8:.0f}", f"{HOOGTE_BANDEN}", telling.totaal, banden
    )


def _bands(rijen: list[Telrij], totaal: int) -> Iterator[Band]:
    links = rechts = float(BOVEN)
    for rij in rijen:
        hoogte = HOOGTE_BANDEN * rij.aantal / totaal
        x = _PLAATS.get(rij.staat, _EINDE)
        plek = max(hoogte, REGEL)
        y = rechts + (plek - hoogte) / 2
        yield Band(
            staat=rij.staat,
            pad=_curve(links, y, x, hoogte),
            x=f"{x}",
            y=f"{y:.1f}",
            hoogte=f"{hoogte:.1f}",
            laat=f"{hoogte * (rij.te_laat or 0) / rij.aantal:.1f}",
            tekst_x=f"{x + _BALK + 8}",
            tekst_y=f"{rechts + plek / 2 + 5:.1f}",
            woorden=f"{rij.aantal} {_short(rij)}",
        )
        links += hoogte
        rechts += plek + 4


def _short(rij: Telrij) -> str:
    if rij.staat in LOPEND and rij.te_laat:
        return f"{rij.woord}, {rij.te_laat} te laat"
    return rij.woord


def _curve(van: float, naar: float, x: int, hoogte: float) -> str:
    """A band of one thickness from the bar at the left to the block at `x`."""
    midden = (_BALK + x) / 2
    heen = f"M{_BALK},{van:.1f} C{midden:.0f},{van:.1f} {midden:.0f},{naar:.1f} {x},{naar:.1f}"
    terug = (
        f"L{x},{naar + hoogte:.1f} C{midden:.0f},{naar + hoogte:.1f} "
        f"{midden:.0f},{van + hoogte:.1f} {_BALK},{van + hoogte:.1f}Z"
    )
    return f"{heen} {terug}"
