"""From the choices of members to what a clerk would enter: by member, by fractie, a side only, or the tally alone."""

from dataclasses import replace
from random import Random
from typing import Any

from agendawijzer.demo.zaal import Keuzes
from dossiers.samenstelling import Samenstelling
from stemmingen.wet.invoer import Invoer, Lidkeuze
from stemmingen.wet.lagen import Telling, count_members, settle

# What is recorded of a vote, with how often that happens.
LAGEN = {"fracties": 50, "leden": 15, "kanten": 10, "deels": 8, "stand": 17}


def invoer_from(
    rng: Random, raad: Samenstelling, keuzes: Keuzes, *, wijze: str, laag: str, **velden: Any
) -> Invoer:
    """The entry for these choices. `laag` is one of LAGEN; `velden` are other fields of the entry.

    deels: some fracties are not recorded; kanten: the side of each fractie without numbers.
    """
    telling = count_members(keuzes.values())
    invoer = Invoer(
        wijze,
        voor=telling.voor,
        tegen=telling.tegen,
        niet_gestemd=telling.niet_gestemd or None,
        uitgesloten=telling.uitgesloten or None,
        **velden,
    )
    if laag == "leden":
        return replace(invoer, leden=_roll_call(rng, raad, keuzes, loten=wijze == "hoofdelijk"))
    if laag == "stand":
        return invoer
    fracties = _per_fractie(raad, keuzes)
    if laag == "kanten":
        fracties = {sleutel: (kant, Telling()) for sleutel, (kant, _) in fracties.items()}
    if laag == "deels":
        onbekend = rng.sample(sorted(fracties), 4)
        fracties |= dict.fromkeys(onbekend, ("niet_vastgelegd", Telling()))
    return replace(invoer, fracties=fracties)


def _roll_call(rng: Random, raad: Samenstelling, keuzes: Keuzes, *, loten: bool) -> tuple[Lidkeuze, ...]:
    """In the order of names; at a roll call the lot says with whom it begins."""
    begin = rng.randrange(len(raad.leden)) if loten else 0
    volgorde = raad.leden[begin:] + raad.leden[:begin]
    return tuple(Lidkeuze(lid.persoon_id, lid.fractie_id, keuzes[lid.persoon_id]) for lid in volgorde)


def _per_fractie(raad: Samenstelling, keuzes: Keuzes) -> dict[int, tuple[str, Telling]]:
    return {
        sleutel: settle(count_members(keuzes[lid.persoon_id] for lid in raad.leden_van(sleutel)))
        for sleutel in raad.fractiezetels
    }
