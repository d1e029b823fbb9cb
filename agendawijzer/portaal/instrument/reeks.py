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
    gat_voor, gat_na = _gaps_around(instrument.nummer, rij)
    return Reeks(
        vorige=rij[plaats - 1] if plaats else None,
        volgende=rij[plaats + 1] if plaats + 1 < len(rij) else None,
        gat_voor=gat_voor,
        gat_na=gat_na,
    )


def _gaps_around(nummer: str, rij: Sequence[Instrument]) -> tuple[str, str]:
    """The sentences about the gaps that end just before this number, and begin just after it."""
    voor = na = ""
    basis, _, sub = nummer.partition(".")
    if not sub[:3].isdigit():
        return voor, na
    eigen = int(sub[:3])
    for eerste, laatste in find_gaten(
        stuk.nummer for stuk in rij if base_nummer(stuk.nummer) == basis
    ):
        if laatste == eigen - 1:
            voor = tell_gat(basis, eerste, laatste)
        if eerste == eigen + 1:
            na = tell_gat(basis, eerste, laatste)
    return voor, na
