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
    keuzes = [stem.keuze for stem in stemmen]
    voor, tegen = keuzes.count("voor"), keuzes.count("tegen")
    if rij and rij.telling.geteld:
        voor, tegen = rij.telling.voor or 0, rij.telling.tegen or 0
    if not (voor and tegen):
        ongeteld = rij is not None and rij.kant == "verdeeld"
        return Afwijking(fractie, None, [], geteld=False) if ongeteld else None
    anders = [stem for stem in stemmen if differs(stem.keuze, voor, tegen)]
    meerderheid = majority(voor, tegen)
    return Afwijking(
        fractie, meerderheid, anders, min(voor, tegen) - len(anders) if meerderheid else 0
    )
