"""The found words marked, and the piece of a text in which they stand. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from dossiers.nummers import PATROON
from dossiers.zoeken.vraag import Vraag

_WOORD = re.compile(rf"{PATROON}|[^\W_]+", re.IGNORECASE)
# Further on in a long text a hit is not looked for: the begin says what it is about.
_LANGSTE = 20_000
_BREEDTE = 230


@dataclass(frozen=True)
class Fragmentdeel:
    """A piece of a text: found, or what stands between."""

    tekst: str
    raak: bool


def mark(tekst: str, vraag: Vraag) -> list[Fragmentdeel]:
    """`tekst` whole, in pieces: the words that were asked for, and the rest."""
    delen: list[Fragmentdeel] = []
    plek = 0
    for begin, einde in _list_hits(tekst, vraag):
        if begin > plek:
            delen.append(Fragmentdeel(tekst[plek:begin], raak=False))
        delen.append(Fragmentdeel(tekst[begin:einde], raak=True))
        plek = einde
    if plek < len(tekst):
        delen.append(Fragmentdeel(tekst[plek:], raak=False))
    return delen


def make_fragment(tekst: str, vraag: Vraag) -> list[Fragmentdeel]:
    """The piece of `tekst` with the most of the words that were asked for, marked; the begin where
    there are none."""
    tekst = " ".join(tekst[:_LANGSTE].split())
    begin, einde = _pick_window(tekst, _list_hits(tekst, vraag))
    stuk = tekst[begin:einde].strip()
    ervoor, erna = "… " if begin else "", " …" if einde < len(tekst) else ""
    return _join(
        [Fragmentdeel(ervoor, raak=False), *mark(stuk, vraag), Fragmentdeel(erna, raak=False)]
    )


def _list_hits(tekst: str, vraag: Vraag) -> list[tuple[int, int]]:
    return [treffer.span() for treffer in _WOORD.finditer(tekst) if vraag.hits(treffer[0])]


def _pick_window(tekst: str, hits: list[tuple[int, int]]) -> tuple[int, int]:
    """Where the piece begins and ends: at whole words, from a sentence on where one begins
    nearby."""
    if len(tekst) <= _BREEDTE:
        return 0, len(tekst)
    beste = _best_hit(tekst, hits)
    begin = _begin_before(tekst, beste)
    einde = begin + _BREEDTE
    if einde >= len(tekst):
        return begin, len(tekst)
    return begin, max(tekst.rfind(" ", begin, einde), beste + 1)


def _best_hit(tekst: str, hits: list[tuple[int, int]]) -> int:
    """Where the hit stands from which most of the words follow; 0 without hits."""
    beste, meeste = 0, 0
    for plaats, (plek, _) in enumerate(hits):
        tot = bisect_left(hits, (plek + _BREEDTE * 3 // 4, 0))
        woorden = {tekst[begin:einde].lower() for begin, einde in hits[plaats:tot]}
        if len(woorden) > meeste:
            beste, meeste = plek, len(woorden)
    return beste


def _begin_before(tekst: str, plek: int) -> int:
    """Where to begin so that `plek` has some words before it: at a sentence, else at a word."""
    begin = max(0, plek - _BREEDTE // 4)
    if not begin:
        return 0
    zin = tekst.rfind(". ", begin, plek)
    return zin + 2 if zin >= 0 else tekst.find(" ", begin) + 1


def _join(delen: Iterable[Fragmentdeel]) -> list[Fragmentdeel]:
    """Neighbours of the same sort as one."""
    samen = []
    for raak, groep in groupby(filter(_has_text, delen), key=attrgetter("raak")):
        samen.append(Fragmentdeel("".join(deel.tekst for deel in groep), raak))
    return samen


def _has_text(deel: Fragmentdeel) -> bool:
    return bool(deel.tekst)
