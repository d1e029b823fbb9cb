"""Which of many texts is about the same as one: ranked by the stems they share. Pure functions, no database.

A stem weighs by how rare it is among the texts; one that stands in half of them or more weighs nothing. The ranking
is a help for a person, who judges by meaning: two texts can share words and be about different things.
"""

import math
from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from dossiers.zoeken.taal.stammen import match_parts, stems

Sleutel = TypeVar("Sleutel", bound=Hashable)
# With fewer texts than this, how often a word occurs says nothing yet.
_WEINIG = 5


@dataclass(frozen=True, slots=True)
class Treffer(Generic[Sleutel]):
    """A text that shares words: `score` from 0 to 1, `woorden` the shared words as they stand there, rarest first."""

    sleutel: Sleutel
    score: float
    woorden: tuple[str, ...]


def rank(vraag: str, teksten: Mapping[Sleutel, str], *, hoogstens: int = 20) -> list[Treffer[Sleutel]]:
    """The texts that share a stem of weight with `vraag`, best first; equal scores keep the order of `teksten`."""
    gezocht = stems(vraag)
    kaal = {sleutel: stems(tekst) for sleutel, tekst in teksten.items()}
    woorden = {woord: stam for gevonden in (gezocht, *kaal.values()) for stam, woord in gevonden.items()}
    delen = match_parts(woorden, {stam: stam for stam in woorden.values()} | woorden)
    gezocht = _with_parts(gezocht, delen)
    gestemd = {sleutel: _with_parts(gevonden, delen) for sleutel, gevonden in kaal.items()}
    gewicht = _weights(Counter(stam for gevonden in gestemd.values() for stam in gevonden), len(teksten))
    lengte = _length(gezocht, gewicht)
    treffers = []
    for sleutel, gevonden in gestemd.items():
        gedeeld = [stam for stam in gezocht if gewicht.get(stam, 0) > 0 and stam in gevonden]
        if gedeeld:
            score = sum(gewicht[stam] ** 2 for stam in gedeeld) / (lengte * _length(gevonden, gewicht))
            gedeeld.sort(key=lambda stam: (-gewicht[stam], stam))
            samen = tuple(dict.fromkeys(gevonden[stam] for stam in gedeeld))
            treffers.append(Treffer(sleutel, min(score, 1.0), samen))
    return sorted(treffers, key=lambda treffer: -treffer.score)[:hoogstens]


def _with_parts(gevonden: dict[str, str], delen: Mapping[str, list[str]]) -> dict[str, str]:
    """The stems, each with its word, and after them those of the parts of long words."""
    uit = dict(gevonden)
    for woord in gevonden.values():
        for stam in delen.get(woord, ()):
            uit.setdefault(stam, woord)
    return uit


def _weights(aantallen: Counter[str], teksten: int) -> dict[str, float]:
    """The weight of each stem: the logarithm of how many texts there are for one that holds it."""
    gewoon = max(teksten / 2, 1) if teksten >= _WEINIG else teksten + 1
    return {
        stam: 0.0 if aantal >= gewoon else math.log((teksten + 1) / aantal)
        for stam, aantal in aantallen.items()
    }


def _length(gevonden: Mapping[str, str], gewicht: Mapping[str, float]) -> float:
    return math.sqrt(sum(gewicht.get(stam, 0) ** 2 for stam in gevonden)) or 1.0
