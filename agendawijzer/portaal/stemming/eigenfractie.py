"""Who voted otherwise than most of their own fractie in one vote, for its page. Pure: loaded rows
in."""

from collections.abc import Sequence
from dataclasses import dataclass

from agendawijzer.portaal.stemming.beeld import Fractieuitslag
from dossiers.models import Fractie
from stemmingen.models import Lidstem
from stemmingen.vergelijken.eigenfractie import differs, majority


@dataclass(frozen=True)
class Afwijking:
    """One fractie: what most of it voted, and the members who voted otherwise.

    `meerderheid` is None where as many voted either way, or where it was not counted; `onbekend` is
    how many voted otherwise where it is not recorded who.
    """

    fractie: Fractie
    meerderheid: str | None
    leden: list[Lidstem]
    onbekend: int = 0
    geteld: bool = True


def list_afwijkingen(
    leden: Sequence[tuple[Fractie, list[Lidstem]]], rijen: Sequence[Fractieuitslag]
) -> list[Afwijking] | None:
    """The fracties of which not all voted the same, in the order of the table. None where nothing
    can be told.

    `leden` and `rijen` come from `beeld.make_leden` and `make_fracties`.
    """
    per_fractie = {fractie.pk: stemmen for fractie, stemmen in leden}
    if not per_fractie and not any(rij.kant in ("voor", "tegen", "verdeeld") for rij in rijen):
        return None
    uit_tabel = [_of(rij.fractie, per_fractie.get(rij.fractie.pk, []), rij) for rij in rijen]
    in_tabel = {rij.fractie.pk for rij in rijen}
    los = [_of(fractie, stemmen, None) for fractie, stemmen in leden if fractie.pk not in in_tabel]
    return [rij for rij in (*uit_tabel, *los) if rij]


def _of(fractie: Fractie, stemmen: list[Lidstem], rij: Fractieuitslag | None) -> Afwijking | None:
    voor, tegen = _count_sides(stemmen, rij)
    if voor and tegen:
        return _counted(fractie, stemmen, voor, tegen)
    if rij is not None and rij.kant == "verdeeld":
        return Afwijking(fractie=fractie, meerderheid=None, leden=[], geteld=False)
    return None


def _count_sides(stemmen: Sequence[Lidstem], rij: Fractieuitslag | None) -> tuple[int, int]:
    """As the table counts them, else by the votes of the members."""
    if rij and rij.telling.geteld:
        return rij.telling.voor or 0, rij.telling.tegen or 0
    keuzes = [stem.keuze for stem in stemmen]
    return keuzes.count("voor"), keuzes.count("tegen")


def _counted(fractie: Fractie, stemmen: list[Lidstem], voor: int, tegen: int) -> Afwijking:
    meerderheid = majority(voor, tegen)
    anders = [stem for stem in stemmen if differs(stem.keuze, voor, tegen)]
    onbekend = min(voor, tegen) - len(anders) if meerderheid else 0
    return Afwijking(fractie=fractie, meerderheid=meerderheid, leden=anders, onbekend=onbekend)
