"""What is compared: the period, the kind of item and the subject, kept in the address."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import django_filters as filters
from django import forms
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from agendawijzer.portaal.filters import Keuzefilter, find_jaren
from agendawijzer.portaal.lijst import ActiefFilter, list_actief, list_fouten
from dossiers.models import Dossier, Portefeuille, Zittingsperiode
from stemmingen.models import Stemming
from stemmingen.vergelijken.vergelijkbaar import SOORTEN

# Kinds of items in the plural, as they stand in the address and on the page.
SOORTWOORD = {
    "moties": "Moties",
    "amendementen": "Amendementen",
    "voorstellen": "Voorstellen",
    "overig": "Andere besluiten",
}
_MEESTE_JAREN = 4
Datum = datetime.date | None


def _day(label: str, stap: str) -> filters.DateFilter:
    fout = (
        f"{label}: deze datum kennen wij niet. Vul een datum in zoals 16-10-2025. "
        "Wij hebben dit filter weggelaten."
    )
    return filters.DateFilter(
        field_name="datum",
        lookup_expr=stap,
        label=label,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
        error_messages={"invalid": fout},
    )


class VergelijkFilter(filters.FilterSet):
    van = _day("Van", "gte")
    tot = _day("Tot en met", "lte")
    soort = Keuzefilter(method="keep_kind", choices=list(SOORTWOORD.items()), label="Over")
    portefeuille = Keuzefilter(method="keep_subject", label="Portefeuille")

    class Meta:
        model = Stemming
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        van_dossier = Dossier.objects.openbaar().filter(portefeuilles=OuterRef("pk"))
        namen = Portefeuille.objects.filter(Exists(van_dossier)).values_list("slug", "naam")
        self.filters["portefeuille"].extra["choices"] = list(namen)

    def keep_kind(self, rijen: QuerySet[Stemming], naam: str, waarde: str) -> QuerySet[Stemming]:
        return rijen.filter(instrument__soort__in=SOORTEN[waarde])

    def keep_subject(self, rijen: QuerySet[Stemming], naam: str, waarde: str) -> QuerySet[Stemming]:
        dossiers = Dossier.objects.openbaar().filter(portefeuilles__slug=waarde)
        return rijen.filter(instrument__dossier__in=dossiers.order_by().values("pk"))


class PaarFilter(VergelijkFilter):
    """Of the votes behind one figure also those alone in which the two agreed, or did not."""

    alleen = Keuzefilter(
        method="keep",
        choices=[
            ("gelijk", "Waar zij gelijk stemden"),
            ("anders", "Waar zij anders stemden"),
            ("deels", "Waar zij deels gelijk stemden"),
        ],
        label="Toon",
    )

    def keep(self, rijen: QuerySet[Stemming], naam: str, waarde: str) -> QuerySet[Stemming]:
        """The list alone is narrowed, by the page: the figure above it stays that of all votes."""
        return rijen


@dataclass(frozen=True)
class Keus:
    """What was chosen: the votes, the form with what was refused, and the choice as names and
    values."""

    stemmingen: QuerySet[Stemming]
    formulier: Any
    actief: list[ActiefFilter]
    fouten: list[str]
    gekozen: list[tuple[str, str]]

    @property
    def vraag(self) -> str:
        """What is compared, as the end of an address; empty where nothing was chosen."""
        return _as_query([paar for paar in self.gekozen if paar[0] in VergelijkFilter.base_filters])

    @property
    def hele_vraag(self) -> str:
        """The same with what narrows the list alone."""
        return _as_query(self.gekozen)

    def get(self, naam: str) -> Any:
        return self.formulier.cleaned_data.get(naam) or None


def find_keus(request: HttpRequest, soort: type[VergelijkFilter] = VergelijkFilter) -> Keus:
    """Reads the choice from the address: one query for the options. What a filter does not know is
    left out."""
    filterset = soort(request.GET, queryset=Stemming.objects.openbaar(), request=request)
    formulier = filterset.form
    fouten = list_fouten(formulier)
    waarden = formulier.cleaned_data.items()
    return Keus(
        stemmingen=filterset.qs,
        formulier=formulier,
        actief=list_actief(request, formulier),
        fouten=fouten,
        gekozen=[(naam, str(waarde)) for naam, waarde in waarden if waarde not in (None, "")],
    )


def find_perioden(keus: Keus) -> list[tuple[str, str, bool]]:
    """Periods at hand: the terms of the council and the last years, each a name, an address, and
    whether it is the choice now. Three queries."""
    termijnen = Zittingsperiode.objects.filter(begin__isnull=False).order_by("-begin")
    rijen: list[tuple[str, Datum, Datum]] = [("Alle jaren", None, None)]
    rijen += [(f"Raadsperiode {rij.naam}", rij.begin, rij.einde) for rij in termijnen]
    for jaar, naam in find_jaren(Stemming.objects.openbaar())[:_MEESTE_JAREN]:
        begin, einde = datetime.date(int(jaar), 1, 1), datetime.date(int(jaar), 12, 31)
        rijen.append((naam, begin, einde))
    nu = (keus.get("van"), keus.get("tot"))
    return [(naam, _address(keus, van, tot), (van, tot) == nu) for naam, van, tot in rijen]


def _address(keus: Keus, van: Datum, tot: Datum) -> str:
    """The same choice in another period."""
    vraag = [
        ("van", van),
        ("tot", tot),
        ("soort", keus.get("soort")),
        ("portefeuille", keus.get("portefeuille")),
    ]
    return _as_query([(naam, waarde) for naam, waarde in vraag if waarde]) or "?"


def _as_query(gekozen: Sequence[tuple[str, Any]]) -> str:
    return f"?{urlencode(gekozen)}" if gekozen else ""
