"""The council on a date: its seats, its fracties, its members. What is not known on that date is None or absent."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from dossiers.models import Fractie, Fractiezetels, Lidmaatschap, Zekerheid, Zittingsperiode


@dataclass(frozen=True)
class Lid:
    """A member in office on the date, in the fractie in which they sat then."""

    persoon_id: int
    naam: str
    fractie_id: int
    slug: str = ""


@dataclass(frozen=True)
class Samenstelling:
    """`zetels` of the council (None: not known), seats per fractie, members in office (empty: not known).

    `zetels_onzeker`: the fracties whose seats do not stand in a source.
    """

    datum: datetime.date | None
    zetels: int | None
    fracties: dict[int, Fractie]
    fractiezetels: dict[int, int]
    leden: tuple[Lid, ...]
    zetels_onzeker: frozenset[int] = frozenset()

    @property
    def zitting(self) -> int | None:
        """Members in office; not known where no members are recorded."""
        return len(self.leden) or None

    def leden_van(self, fractie_id: int) -> list[Lid]:
        return [lid for lid in self.leden if lid.fractie_id == fractie_id]


def samenstelling_op(datum: datetime.date | None) -> Samenstelling:
    """The council on `datum`, in three queries; empty for an unknown date, with none.

    A member on leave is replaced: whom somebody replaces on that date is not in office then.
    """
    if datum is None:
        return Samenstelling(None, None, {}, {}, ())
    periode = Zittingsperiode.objects.op(datum).order_by("-begin").first()
    zetels = list(
        Fractiezetels.objects.op(datum).select_related("fractie").order_by("-aantal", "fractie__naam")
    )
    lidmaatschappen = list(
        Lidmaatschap.objects.op(datum)
        .exclude(soort=Lidmaatschap.Soort.FRACTIEASSISTENT)
        .select_related("persoon", "fractie")
        .order_by("persoon__sorteernaam", "persoon__naam")
    )
    fracties = {rij.fractie_id: rij.fractie for rij in zetels}
    fracties |= {rij.fractie_id: rij.fractie for rij in lidmaatschappen}
    return Samenstelling(
        datum,
        periode.zetels if periode else None,
        fracties,
        {rij.fractie_id: rij.aantal for rij in zetels},
        _in_office(lidmaatschappen),
        frozenset(rij.fractie_id for rij in zetels if rij.zekerheid != Zekerheid.BRON),
    )


def _in_office(lidmaatschappen: list[Lidmaatschap]) -> tuple[Lid, ...]:
    """Each member once: who goes to another fractie is in both that day, and sits in the one that began last."""
    vervangen = {rij.vervangt_id for rij in lidmaatschappen if rij.vervangt_id}
    laatste: dict[int, Lidmaatschap] = {}
    for rij in lidmaatschappen:
        eerder = laatste.get(rij.persoon_id)
        if eerder is None or (rij.begin or datetime.date.min) > (eerder.begin or datetime.date.min):
            laatste[rij.persoon_id] = rij
    return tuple(
        Lid(persoon, rij.persoon.naam, rij.fractie_id, rij.persoon.slug)
        for persoon, rij in laatste.items()
        if persoon not in vervangen
    )


def fracties_van(personen: Collection[int], datum: datetime.date | None) -> dict[int, Fractie]:
    """In which fractie each of these persons was on `datum`; who is not recorded, or in more than one, is absent.

    One query; none without persons or without a date.
    """
    if not personen or datum is None:
        return {}
    gevonden: dict[int, list[Fractie]] = {}
    for rij in Lidmaatschap.objects.op(datum).filter(persoon__in=personen).select_related("fractie"):
        fracties = gevonden.setdefault(rij.persoon_id, [])
        if rij.fractie not in fracties:
            fracties.append(rij.fractie)
    return {persoon: fracties[0] for persoon, fracties in gevonden.items() if len(fracties) == 1}
