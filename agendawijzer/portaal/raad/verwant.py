"""With whom one fractie or one member votes alike most often, and how often a fractie was
divided."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from agendawijzer.portaal.vergelijken.kring import (
    FRACTIES,
    RAADSLEDEN,
    of_fractie,
    of_lid,
    pair_address,
)
from agendawijzer.portaal.vergelijken.matrix import Koppel, Kringlid, rank
from dossiers.models import Fractie, Lidmaatschap, Persoon
from stemmingen.models import Fractiestem, Stemming
from stemmingen.selectie import fractiestemmen_van, lidstemmen_van
from stemmingen.vergelijken.vergelijkbaar import compare_fracties, compare_leden
from stemmingen.vergelijken.vergelijking import Stemtabel

_MEESTE = 3


@dataclass(frozen=True)
class Verdeeld:
    """How often a fractie was divided: `verdeeld` of the `n` votes in which it took a side."""

    n: int
    verdeeld: int


def count_verdeeld(fractie: Fractie) -> Verdeeld:
    """One query."""
    kanten = (Fractiestem.Kant.VOOR, Fractiestem.Kant.TEGEN, Fractiestem.Kant.VERDEELD)
    stemmen = fractiestemmen_van(fractie).filter(kant__in=kanten).order_by()
    verdeeld = Count("pk", filter=Q(kant=Fractiestem.Kant.VERDEELD))
    return Verdeeld(**stemmen.aggregate(n=Count("pk"), verdeeld=verdeeld))


def find_verwant(fractie: Fractie) -> list[Koppel]:
    """The fracties with the highest figures beside this one, over all years; at most three. Four
    queries."""
    eigen = fractiestemmen_van(fractie).order_by().values("stemming")
    tabel = compare_fracties(Stemming.objects.openbaar().filter(pk__in=eigen)).tabel
    zelf = of_fractie(fractie)
    andere = [of_fractie(rij) for rij in Fractie.objects.filter(pk__in=tabel.wie - {fractie.pk})]
    return _most_alike(FRACTIES, zelf, andere, tabel)


def find_verwante_leden(persoon: Persoon, dag: datetime.date | None) -> list[Koppel]:
    """The members in office on `dag` with the highest figures beside `persoon`, over all years; at
    most three.

    Not those of the own fractie: of that day, else the last one. `persoon` has `lidmaatschappen`,
    the latest first. Three queries; none without a day.
    """
    if dag is None:
        return []
    rijen = Lidmaatschap.objects.op(dag).exclude(soort=Lidmaatschap.Soort.FRACTIEASSISTENT)
    rijen = rijen.select_related("persoon", "fractie").order_by("begin")
    leden = {rij.persoon_id: rij for rij in rijen}
    eigen = leden.pop(persoon.pk, None) or next(iter(persoon.lidmaatschappen.all()), None)
    zelf = of_lid(persoon, eigen.fractie if eigen else None)
    stemmingen = lidstemmen_van(persoon).order_by().values("stemming")
    eigen_stemmingen = Stemming.objects.openbaar().filter(pk__in=stemmingen)
    tabel = compare_leden(eigen_stemmingen, [persoon.pk, *leden]).tabel
    andere = [of_lid(rij.persoon, rij.fractie) for pk, rij in leden.items() if pk in tabel.wie]
    return _most_alike(RAADSLEDEN, zelf, andere, tabel)


def _most_alike(
    soort: str, zelf: Kringlid, andere: Iterable[Kringlid], tabel: Stemtabel
) -> list[Koppel]:
    koppels = []
    for ander in andere:
        paar = tabel.total(zelf.sleutel, ander.sleutel)
        koppels.append(Koppel(zelf, ander, paar, pair_address(soort, zelf, ander)))
    return rank(koppels)[:_MEESTE]
