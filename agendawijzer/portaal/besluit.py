"""What the council decided on one item, and items in order with the gaps between their numbers.

Pure: the instruments bring their votes and steps along (`stemmingen.selectie.with_uitslag`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from agendawijzer.links.linkstand import Linkstand
from agendawijzer.links.stukken import Stuk, stuk_van, with_stand
from agendawijzer.portaal.woorden.uitslag import (
    Uitslagbeeld,
    uitslag,
    uitslag_van,
)
from dossiers.models import Instrument
from dossiers.nummers import base_nummer, find_gaten
from stemmingen.geladen import GeladenInstrument
from stemmingen.selectie import gebeurtenissen_van, stemmingen_van

VOORSTELLEN = ("raadsvoorstel", "initiatiefvoorstel")
_CIJFERS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class Raadsbesluit:
    """One item: how it ended, what went before, and where its papers are."""

    instrument: GeladenInstrument
    uitslag: Uitslagbeeld
    eerdere: list[Uitslagbeeld]
    stuk: Stuk | None


@dataclass(frozen=True)
class Gat:
    """Numbers that are missing between the items, as a sentence."""

    zin: str


def make_besluit(instrument: GeladenInstrument) -> Raadsbesluit:
    """The item with its outcome; votes that did not decide it (a tie before a second vote) are
    `eerdere`."""
    stemmingen = stemmingen_van(instrument)
    einde = uitslag(stemmingen, gebeurtenissen_van(instrument))
    eerdere = [uitslag_van(stemming) for stemming in stemmingen if stemming != einde.stemming]
    return Raadsbesluit(instrument, einde, eerdere, stuk_van(instrument))


def with_linkstanden(
    besluiten: Iterable[Raadsbesluit], standen: Mapping[str, Linkstand]
) -> list[Raadsbesluit]:
    """The same items, each with whether the link to its papers works
    (`agendawijzer.links.linkstand.find_standen`)."""
    return [_with_linkstand(besluit, standen) for besluit in besluiten]


def _with_linkstand(besluit: Raadsbesluit, standen: Mapping[str, Linkstand]) -> Raadsbesluit:
    if besluit.stuk is None:
        return besluit
    return replace(besluit, stuk=with_stand(besluit.stuk, standen))


def in_order(instrumenten: Iterable[Instrument]) -> list[Instrument]:
    """The proposal itself first, then by number (RG-9 before RG-122), last what has no number."""
    return sorted(instrumenten, key=_place)


def _place(instrument: Instrument) -> tuple[bool, bool, list[int | str], int]:
    nummer = instrument.nummer
    is_voorstel = instrument.soort in VOORSTELLEN and "." not in nummer
    delen: list[int | str] = []
    for deel in _CIJFERS.split(nummer):
        delen.append(int(deel) if deel.isdigit() else deel)
    return not is_voorstel, not nummer, delen, instrument.pk


def with_gaten(besluiten: Sequence[Raadsbesluit]) -> list[Raadsbesluit | Gat]:
    """The items with a line at each gap in their sub-numbers."""
    regels: list[Raadsbesluit | Gat] = []
    for basis, groep in groupby(besluiten, key=_base):
        reeks = list(groep)
        gaten = find_gaten(besluit.instrument.nummer for besluit in reeks) if basis else []
        for besluit in reeks:
            while gaten and f"{basis}.{gaten[0][0]:03}" < besluit.instrument.nummer:
                regels.append(Gat(tell_gat(basis, *gaten.pop(0))))
            regels.append(besluit)
    return regels


def _base(besluit: Raadsbesluit) -> str:
    return base_nummer(besluit.instrument.nummer)


def tell_gat(basis: str, eerste: int, laatste: int) -> str:
    """The sentence about sub-numbers of `basis` under which there is nothing, from the first to the
    last."""
    nummers = f"nummer {basis}.{eerste:03}"
    if laatste > eerste:
        nummers = f"de nummers {basis}.{eerste:03} tot en met {basis}.{laatste:03}"
    return f"Onder {nummers} hebben wij niets gevonden. De reden is niet bekend."
