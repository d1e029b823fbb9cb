"""Who is in the hall and how each member votes, made up by the throw of a die. Pure: no database."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from random import Random

from dossiers.samenstelling import Lid, Samenstelling

Keuzes = dict[int, str]


@dataclass(frozen=True)
class Zaalplek:
    """One member on one evening; without times from the opening to the end."""

    lid: Lid
    gekomen: datetime.time | None = None
    vertrokken: datetime.time | None = None

    def is_er(self, om: datetime.time) -> bool:
        return (self.gekomen is None or self.gekomen <= om) and (
            self.vertrokken is None or self.vertrokken > om
        )


@dataclass(frozen=True)
class Zaal:
    """The members who signed the list that evening."""

    plekken: tuple[Zaalplek, ...]

    @property
    def bij_opening(self) -> int:
        return sum(plek.gekomen is None for plek in self.plekken)

    def getekend(self, om: datetime.time) -> int:
        """All who had signed by then, those who left included."""
        return sum(plek.gekomen is None or plek.gekomen <= om for plek in self.plekken)

    def erbij(self, om: datetime.time) -> set[int]:
        """The keys of the members in the hall at that time."""
        return {plek.lid.persoon_id for plek in self.plekken if plek.is_er(om)}


def fill_zaal(rng: Random, raad: Samenstelling, *, afwezig: int, laat: int, vroeg: int) -> Zaal:
    """A hall in which so many members are missing, come late or leave early."""
    weg = set(rng.sample([lid.persoon_id for lid in raad.leden], afwezig))
    aanwezig = [lid for lid in raad.leden if lid.persoon_id not in weg]
    bijzonder = [lid.persoon_id for lid in rng.sample(aanwezig, laat + vroeg)]
    gekomen = {sleutel: datetime.time(20, rng.randrange(15, 55, 5)) for sleutel in bijzonder[:laat]}
    vertrokken = {sleutel: datetime.time(22, rng.randrange(0, 45, 5)) for sleutel in bijzonder[laat:]}
    return Zaal(
        tuple(Zaalplek(lid, gekomen.get(lid.persoon_id), vertrokken.get(lid.persoon_id)) for lid in aanwezig)
    )


def choose(
    rng: Random,
    raad: Samenstelling,
    erbij: Collection[int],
    *,
    houding: dict[int, float],
    zeker: Iterable[int] = (),
) -> Keuzes:
    """The choice of every member in office: that of the fractie, and now and then another one.

    `houding`: how much each fractie is for it, below 0 is against; `zeker`: fracties that are for it in any case.
    """
    keuzes: Keuzes = {}
    voor_zeker = set(zeker)
    for fractie_id in raad.fracties:
        leden = [lid.persoon_id for lid in raad.leden_van(fractie_id) if lid.persoon_id in erbij]
        kant = fractie_id in voor_zeker or houding.get(fractie_id, 0) + rng.gauss(0, 0.3) > 0
        keuzes |= dict.fromkeys(leden, _word(kant))
        if len(leden) > 1 and rng.random() < 0.1:
            keuzes |= dict.fromkeys(rng.sample(leden, rng.randrange(1, len(leden) // 2 + 1)), _word(not kant))
    return {lid.persoon_id: keuzes.get(lid.persoon_id, "afwezig") for lid in raad.leden}


def set_aside(
    rng: Random, raad: Samenstelling, keuzes: Keuzes, *, uitgesloten: int = 0, niet_gestemd: int = 0
) -> Keuzes:
    """`keuzes` in which so many who voted may not vote, and so many cast no vote.

    Those who may not vote sit in the smallest fracties, so that a whole fractie can be excluded.
    """
    stemmers = [lid for lid in _by_fractie(raad) if keuzes[lid] in ("voor", "tegen")]
    grens = len(stemmers) - uitgesloten
    zwijgers = rng.sample(stemmers[:grens], niet_gestemd)
    return keuzes | dict.fromkeys(stemmers[grens:], "uitgesloten") | dict.fromkeys(zwijgers, "niet_gestemd")


def steer(raad: Samenstelling, keuzes: Keuzes, voor: int) -> Keuzes:
    """`keuzes` turned, fractie by fractie, until exactly `voor` members are for it."""
    volgorde = _by_fractie(raad)
    nu = [lid for lid in volgorde if keuzes[lid] == "voor"]
    tegen = [lid for lid in volgorde if keuzes[lid] == "tegen"]
    over = len(nu) - voor
    if over >= 0:
        return keuzes | dict.fromkeys(nu[len(nu) - over :], "tegen")
    return keuzes | dict.fromkeys(tegen[len(tegen) + over :], "voor")


def tie(rng: Random, raad: Samenstelling, keuzes: Keuzes) -> Keuzes:
    """`keuzes` turned to as many for as against; with an odd number of voters one of them casts no vote."""
    stemmers = sum(keuze in ("voor", "tegen") for keuze in keuzes.values())
    return steer(raad, set_aside(rng, raad, keuzes, niet_gestemd=stemmers % 2), stemmers // 2)


def _by_fractie(raad: Samenstelling) -> list[int]:
    """The members in office, the largest fractie first."""
    return [lid.persoon_id for fractie in raad.fracties for lid in raad.leden_van(fractie)]


def _word(kant: bool) -> str:
    return "voor" if kant else "tegen"
