"""The filters of the lists, kept in the address. Values are the stored words; a page of options
costs few queries."""

import datetime
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import Abs

from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.woorden.uitslag import SOORT, WOORD
from dossiers.models import Dossier, Instrument, Portefeuille, Status
from dossiers.zoeken import search
from stemmingen.models import Stemming
from stemmingen.selectie import with_besluiten, with_open_staking, with_verdeelde_fracties

_SOORTEN = [(soort, hoofdletter(SOORT[soort][0])) for soort in Instrument.Soort.values]
ZONDER_DAG = "onbekend"
_UITKOMSTEN = [(klasse, woord) for klasse, woord in WOORD.items() if klasse != "onbekend"]


class Keuzefilter(filters.ChoiceFilter):
    """A choice whose refusal says what to do."""

    def __init__(self, **kwargs: Any) -> None:
        label = kwargs["label"]
        fout = (
            f"{label}: deze keuze kennen wij niet. Kies iets uit de lijst. "
            "Wij hebben dit filter weggelaten."
        )
        kwargs.setdefault("empty_label", "Alle")
        super().__init__(error_messages={"invalid_choice": fout}, **kwargs)


def find_jaren(rijen: QuerySet[Any]) -> list[tuple[str, str]]:
    """The years from the first to the last of public `rijen`, as options: two look-ups in the index
    of the list."""
    datums = rijen.filter(sorteerdatum__gt=datetime.date.min).values_list("sorteerdatum", flat=True)
    eerste = datums.order_by("sorteerdatum").first()
    laatste = datums.order_by("-sorteerdatum").first()
    if not (eerste and laatste):
        return []
    return [(str(jaar), str(jaar)) for jaar in range(laatste.year, eerste.year - 1, -1)]


class DossierFilter(filters.FilterSet):
    q = filters.CharFilter(
        method="search",
        label="Woorden, of een raadsnummer",
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    jaar = Keuzefilter(field_name="sorteerdatum", lookup_expr="year", label="Jaar")
    status = Keuzefilter(
        choices=[(waarde, hoofdletter(label)) for waarde, label in Status.choices], label="Status"
    )
    soort = Keuzefilter(method="keep", choices=_SOORTEN, label="Met een")
    uitkomst = Keuzefilter(method="keep", choices=_UITKOMSTEN, label="Uitkomst")
    portefeuille = Keuzefilter(field_name="portefeuilles__slug", label="Portefeuille")

    class Meta:
        model = Dossier
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        van_dossier = Dossier.objects.openbaar().filter(portefeuilles=OuterRef("pk"))
        namen = Portefeuille.objects.filter(Exists(van_dossier)).values_list("slug", "naam")
        self.filters["jaar"].extra["choices"] = find_jaren(Dossier.objects.openbaar())
        self.filters["portefeuille"].extra["choices"] = list(namen)

    def search(self, rijen: QuerySet[Dossier], naam: str, vraag: str) -> QuerySet[Dossier]:
        """The subjects that the search page finds too."""
        gevonden = search(vraag).filter(model=Dossier._meta.label_lower)
        return rijen.filter(pk__in=gevonden.order_by().values("object_id"))

    def keep(self, rijen: QuerySet[Dossier], naam: str, waarde: str) -> QuerySet[Dossier]:
        """Kind and outcome are about one and the same item, so `filter_queryset` applies them
        together."""
        return rijen

    def filter_queryset(self, rijen: QuerySet[Dossier]) -> QuerySet[Dossier]:
        keuze = self.form.cleaned_data
        gefilterd = super().filter_queryset(rijen)
        soort, uitkomst = keuze.get("soort") or "", keuze.get("uitkomst") or ""
        return with_besluiten(gefilterd, soort=soort, uitkomst=uitkomst)


class StemmingFilter(filters.FilterSet):
    jaar = Keuzefilter(method="keep_year", label="Jaar")
    soort = Keuzefilter(field_name="instrument__soort", choices=_SOORTEN, label="Over een")
    uitkomst = Keuzefilter(
        choices=[(waarde, WOORD[waarde]) for waarde in Stemming.Uitkomst.values], label="Uitkomst"
    )
    wijze = Keuzefilter(
        choices=[(waarde, hoofdletter(label)) for waarde, label in Stemming.Wijze.choices],
        label="Wijze van stemmen",
    )
    bijzonder = Keuzefilter(
        method="keep_special",
        choices=[("verdeeld", "Verdeelde fracties"), ("staking", "Staken, nog open")],
        label="Alleen met",
    )
    volgorde = Keuzefilter(
        method="order",
        choices=[("krap", "Kleinste verschil eerst")],
        label="Volgorde",
        empty_label="Nieuwste eerst",
    )

    class Meta:
        model = Stemming
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rijen = Stemming.objects.openbaar()
        jaren = find_jaren(rijen)
        if rijen.filter(sorteerdatum=datetime.date.min).exists():
            jaren.append((ZONDER_DAG, "Datum niet vastgelegd"))
        self.filters["jaar"].extra["choices"] = jaren

    def keep_year(self, rijen: QuerySet[Stemming], naam: str, waarde: str) -> QuerySet[Stemming]:
        """Votes of one year, or those of which the day is not known: in no year they would be
        found."""
        if waarde == ZONDER_DAG:
            return rijen.filter(sorteerdatum=datetime.date.min)
        return rijen.filter(sorteerdatum__year=waarde)

    def keep_special(self, rijen: QuerySet[Stemming], naam: str, waarde: str) -> QuerySet[Stemming]:
        if waarde == "verdeeld":
            return with_verdeelde_fracties(rijen)
        return with_open_staking(rijen)

    def order(self, rijen: QuerySet[Stemming], naam: str, waarde: str) -> QuerySet[Stemming]:
        """The closest votes first; votes without figures cannot be placed and are left out."""
        met_cijfers = rijen.filter(voor__isnull=False)
        met_verschil = met_cijfers.annotate(verschil=Abs(F("voor") - F("tegen")))
        return met_verschil.order_by("verschil", "-sorteerdatum", "volgorde", "pk")
