"""With whom one fractie votes alike most often, and how often it was divided."""

from dataclasses import dataclass

from django.db.models import Count, Q

from agendawijzer.vergelijken.kring import FRACTIES, of_fractie, pair_address
from agendawijzer.vergelijken.matrix import Koppel, rank
from dossiers.models import Fractie
from stemmingen.models import Fractiestem, Stemming
from stemmingen.selectie import fractiestemmen_van
from stemmingen.vergelijkbaar import compare_fracties

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
    """The fracties with the highest figures beside this one, over all years; at most three. Four queries."""
    eigen = fractiestemmen_van(fractie).order_by().values("stemming")
    tabel = compare_fracties(Stemming.objects.openbaar().filter(pk__in=eigen)).tabel
    zelf = of_fractie(fractie)
    andere = [of_fractie(rij) for rij in Fractie.objects.filter(pk__in=tabel.wie - {fractie.pk})]
    koppels = [
        Koppel(zelf, ander, tabel.total(zelf.sleutel, ander.sleutel), pair_address(FRACTIES, zelf, ander))
        for ander in andere
    ]
    return rank(koppels)[:_MEESTE]
