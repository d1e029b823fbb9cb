"""The place of an item among the others of its dossier: the one before, the one after, and the gaps
between. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from agendawijzer.portaal.besluit import in_order, tell_gat
from dossiers.models import Instrument
from dossiers.nummers import base_nummer, find_gaten


@dataclass(frozen=True)
class Reeks:
    """`gat_voor` and `gat_na` are sentences about numbers that are missing just before and just
    after this one."""

    vorige: Instrument | None = None
    volgende: Instrument | None = None
    gat_voor: str = ""
    gat_na: str = ""

    def __bool__(self) -> bool:
        return bool(self.vorige or self.volgende or self.gat_voor or self.gat_na)


def make_reeks(instrument: Instrument, stukken: Sequence[Instrument]) -> Reeks:
    """`stukken` are the public items beside it (`dossiers.selectie.find_stukken_rond`), itself
    among them; no query."""
    rij = in_order(stuk for stuk in stukken if stuk.dossier_id == instrument.dossier_id)
    plaats = rij.index(instrument)
    basis, _, sub = instrument.nummer.partition(".")
    gaten = (
        find_gaten(stuk.nummer for stuk in rij if base_nummer(stuk.nummer) == basis)
        if sub[:3].isdigit()
        else []
    )
    return Reeks(
        vorige=rij[plaats - 1] if plaats else None,
        volgende=rij[plaats + 1] if plaats + 1 < len(rij) else None,
        gat_voor=next((tell_gat(basis, *gat) for gat in gaten if gat[1] == int(sub[:3]) - 1), ""),
        gat_na=next((tell_gat(basis, *gat) for gat in gaten if gat[0] == int(sub[:3]) + 1), ""),
    )
