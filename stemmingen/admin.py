"""The pages of the griffie for votes."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format

from dossiers.admin.basis import HERKOMST, Regels
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin
from stemmingen.models import Fractiestem, Stemming


class StemmingForm(forms.ModelForm):
    """Fills in what follows: the date from the meeting, the number of voters from the tally."""

    def clean(self) -> dict[str, Any]:
        waarden = super().clean() or self.cleaned_data
        self._follow_meeting(waarden)
        self._count_voters(waarden)
        return waarden

    def _follow_meeting(self, waarden: dict[str, Any]) -> None:
        vergadering = waarden.get("vergadering")
        if vergadering is None or "datum" in self.errors:
            return
        if not waarden.get("datum"):
            waarden["datum"] = vergadering.datum
        elif waarden["datum"] != vergadering.datum:
            dag = date_format(vergadering.datum, "j F Y")
            self.add_error(
                "datum", f"De gekozen vergadering was op {dag}. Kies die datum, of laat de datum leeg."
            )

    def _count_voters(self, waarden: dict[str, Any]) -> None:
        """An empty number is filled in, and one that was the sum stays the sum when the tally is mended."""
        som = _sum(waarden)
        leeg = waarden.get("stemmers") is None
        liep_mee = "stemmers" not in self.changed_data and self.initial.get("stemmers") == _sum(self.initial)
        if som is not None and (leeg or liep_mee) and "stemmers" not in self.errors:
            waarden["stemmers"] = som


def _sum(waarden: Mapping[str, Any]) -> int | None:
    """Voor, tegen and blanco together; None where voor or tegen is unknown."""
    voor, tegen = waarden.get("voor"), waarden.get("tegen")
    return None if voor is None or tegen is None else voor + tegen + (waarden.get("blanco") or 0)


class FractiestemRegels(Regels):
    model = Fractiestem
    fields = (("fractie", "kant", "voor", "tegen"),)
    autocomplete_fields = ("fractie",)
    verbose_name_plural = "Stemmen van fracties"


class CijfersFilter(admin.SimpleListFilter):
    title = "aantallen"
    parameter_name = "cijfers"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("ja", "Met aantallen"), ("nee", "Zonder aantallen")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any] | None:
        return queryset.filter(voor__isnull=self.value() == "nee") if self.value() else None


@admin.register(Stemming)
class StemmingAdmin(PubliceerbaarAdmin):
    form = StemmingForm
    list_display = ("instrument", "datum", "uitkomst", "stemverhouding", "wijze", "stand")
    list_filter = ("publicatie", "uitkomst", "wijze", CijfersFilter)
    list_select_related = ("instrument", "vergadering")
    date_hierarchy = "datum"
    search_fields = ("instrument__titel_gevouwen", "instrument__slug", "instrument__dossier__titel_gevouwen")
    search_help_text = "Zoek op woorden uit de titel of op een nummer. De schrijfwijze maakt niet uit."
    zoek_nummers = (
        "instrument__nummer",
        "instrument__nummers__sleutel",
        "instrument__dossier__nummer",
        "instrument__dossier__nummers__sleutel",
    )
    autocomplete_fields = ("instrument", "vergadering", "herstemming_van")
    inlines = (FractiestemRegels,)
    fieldsets = (
        PUBLICATIE,
        ("Waarover en wanneer?", {"fields": ("instrument", "vergadering", "datum", "volgorde")}),
        (
            "De uitslag",
            {
                "fields": ("wijze", "uitkomst", "woorden", ("voor", "tegen", "blanco"), "stemmers"),
                "description": "Vul in wat de voorzitter vaststelde. "
                "Weet u een aantal niet? Laat het leeg; vul geen 0 in.",
            },
        ),
        ("Meer", {"fields": ("herstemming_van", "toelichting")}),
        HERKOMST,
    )

    @admin.display(description="voor en tegen")
    def stemverhouding(self, rij: Stemming) -> str | None:
        """The tally as a citizen reads it, or None where there is none."""
        return f"{rij.voor} voor, {rij.tegen} tegen" if rij.heeft_cijfers else None

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        if db_field.name == "stemmers":
            kwargs["help_text"] = "Laat dit leeg: dan tellen wij voor, tegen en blanco op."
        return super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[arg-type]
