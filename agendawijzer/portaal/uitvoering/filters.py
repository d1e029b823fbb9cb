"""The filters of the list of what became of decisions: one set for both kinds of rows."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django_filters import FilterSet

from agendawijzer.portaal.filters import Keuzefilter, find_jaren
from agendawijzer.portaal.uitvoering.regels import TOEZEGGING
from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.woorden.uitslag import SOORT
from dossiers.models import Fractie, Indiener, Instrument, Portefeuille, Toezegging
from dossiers.standen.staat import STATEN
from stemmingen.models import Stemming
from stemmingen.selectie import UITVOERBAAR

_SOORTEN = [(soort.value, hoofdletter(SOORT[soort][0])) for soort in UITVOERBAAR]
# These narrow the list but not the counts, which show what each of them would bring.
NA_TELLING = ("staat", "te_laat")


class UitvoeringFilter(FilterSet):
    """For rows of `regels.find_rijen`. State and deadline are kept apart: see `NA_TELLING`."""

    staat = Keuzefilter(
        method="pass_on",
        choices=[(staat, hoofdletter(woord)) for staat, woord in STATEN.items()],
        label="Stand",
    )
    te_laat = Keuzefilter(method="pass_on", choices=[("ja", "Alleen te laat")], label="Termijn")
    soort = Keuzefilter(choices=[*_SOORTEN, (TOEZEGGING, "Toezegging")], label="Soort")
    fractie = Keuzefilter(method="keep_fractie", label="Fractie")
    portefeuille = Keuzefilter(field_name="portefeuille__slug", label="Portefeuille")
    jaar = Keuzefilter(field_name="besloten_op", lookup_expr="year", label="Jaar")

    class Meta:
        model = Instrument
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["fractie"].extra["choices"] = _find_fracties()
        self.filters["portefeuille"].extra["choices"] = _find_portefeuilles()
        self.filters["jaar"].extra["choices"] = _find_jaren()

    def pass_on(self, rijen: QuerySet[Any], naam: str, waarde: str) -> QuerySet[Any]:
        return rijen

    def keep_fractie(self, rijen: QuerySet[Any], naam: str, slug: str) -> QuerySet[Any]:
        return keep_fractie(rijen, slug)


def keep_fractie(rijen: QuerySet[Any], slug: str) -> QuerySet[Any]:
    """What this fractie submitted, alone or with others, and what was promised to it."""
    if rijen.model is Toezegging:
        return rijen.filter(aan_fractie__slug=slug)
    eigen = Indiener.objects.openbaar().filter(fractie__slug=slug)
    return rijen.filter(pk__in=eigen.order_by().values("instrument"))


def _find_fracties() -> list[tuple[str, str]]:
    diende_in = Exists(Indiener.objects.openbaar().filter(fractie=OuterRef("pk")))
    kreeg = Exists(Toezegging.objects.openbaar().filter(aan_fractie=OuterRef("pk")))
    return list(Fractie.objects.filter(Q(diende_in) | Q(kreeg)).values_list("slug", "naam"))


def _find_portefeuilles() -> list[tuple[str, str]]:
    van_stuk = Exists(Instrument.objects.openbaar().filter(portefeuille=OuterRef("pk")))
    van_toezegging = Exists(Toezegging.objects.openbaar().filter(portefeuille=OuterRef("pk")))
    return list(
        Portefeuille.objects.filter(Q(van_stuk) | Q(van_toezegging)).values_list("slug", "naam")
    )


def _find_jaren() -> list[tuple[str, str]]:
    jaren = {*find_jaren(Stemming.objects.openbaar()), *find_jaren(Toezegging.objects.openbaar())}
    return sorted(jaren, reverse=True)
