"""The filters of the votes of one fractie and of one member: year, kind of item, and how they
voted."""

from typing import Any

import django_filters as filters
from django.db.models import QuerySet

from agendawijzer.portaal.filters import Keuzefilter, find_jaren
from agendawijzer.portaal.vergelijken.filters import SOORTWOORD
from agendawijzer.portaal.woorden.uitslag import kantwoord
from stemmingen.models import Fractiestem, Lidstem, Stemming
from stemmingen.vergelijken.vergelijkbaar import ANDERS, SOORTEN


class _EigenStemFilter(filters.FilterSet):
    jaar = Keuzefilter(field_name="stemming__sorteerdatum", lookup_expr="year", label="Jaar")
    soort = Keuzefilter(method="keep_kind", choices=list(SOORTWOORD.items()), label="Over")

    class Meta:
        model = Fractiestem
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        eigen = self.queryset.order_by().values("stemming")
        self.filters["jaar"].extra["choices"] = find_jaren(
            Stemming.objects.openbaar().filter(pk__in=eigen)
        )

    def keep_kind(self, rijen: QuerySet[Any], naam: str, waarde: str) -> QuerySet[Any]:
        return rijen.filter(stemming__instrument__soort__in=SOORTEN[waarde])


class FractiestemFilter(_EigenStemFilter):
    stem = Keuzefilter(
        field_name="kant",
        choices=[(kant, kantwoord(kant)) for kant in Fractiestem.Kant.values],
        label="Stem",
    )


class LidstemFilter(_EigenStemFilter):
    """For votes with `vergelijkbaar.with_eigen_fractie`."""

    stem = Keuzefilter(
        method="keep_side",
        choices=[
            ("voor", "Voor"),
            ("tegen", "Tegen"),
            ("anders", "Anders dan de meeste leden van de eigen fractie"),
        ],
        label="Stem",
    )

    class Meta:
        model = Lidstem
        fields: list[str] = []

    def keep_side(self, rijen: QuerySet[Any], naam: str, waarde: str) -> QuerySet[Any]:
        return rijen.filter(ANDERS) if waarde == "anders" else rijen.filter(keuze=waarde)
