"""The pages for proposals, amendments and motions."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import F, Field, QuerySet
from django.http import HttpRequest

from dossiers.admin.basis import Regels
from dossiers.admin.formulieren import ZELF_INGEVULD, InstrumentForm
from dossiers.admin.onderwerpen import DocumentRegels, NummerRegels
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin
from dossiers.admin.spoor import Formset
from dossiers.admin.tekstversies import TekstversieRegels, mark_changed
from dossiers.admin.uitvoering import UITVOERING, StukVoortgangRegels
from dossiers.logboek import user_of
from dossiers.models import Gebeurtenis, Indiener, Instrument


class IndienerRegels(Regels):
    model = Indiener
    fields = (("fractie", "persoon", "eerste"),)
    autocomplete_fields = ("fractie", "persoon")
    verbose_name_plural = "Indieners"


class GebeurtenisRegels(Regels):
    model = Gebeurtenis
    fk_name = "instrument"
    fields = (("soort", "datum", "tot"), ("vergadering", "ander"), "toelichting")
    autocomplete_fields = ("vergadering", "ander")
    verbose_name_plural = "Gebeurtenissen buiten een stemming om, zoals ingetrokken of aangehouden"


class MetDossierFilter(admin.SimpleListFilter):
    title = "onderwerp"
    parameter_name = "los"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("nee", "Hoort bij een onderwerp"), ("ja", "Staat los")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any] | None:
        return queryset.filter(dossier__isnull=self.value() == "ja") if self.value() else None


@admin.register(Instrument)
class InstrumentAdmin(PubliceerbaarAdmin):
    form = InstrumentForm
    list_display = ("titel", "soort", "nummer", "dossier", "stand")
    list_filter = ("publicatie", "soort", MetDossierFilter, "gewijzigd", "geamendeerd")
    list_select_related = ("dossier",)
    date_hierarchy = "ingediend_op"
    # The newest number first; what has no number follows.
    ordering = (F("dossier__sorteerdatum").desc(nulls_last=True), "nummer", "pk")
    search_fields = ("titel_gevouwen", "slug", "nummers__sleutel", "dossier__titel_gevouwen")
    search_help_text = "Zoek op woorden uit de titel of op een nummer. De schrijfwijze maakt niet uit."
    zoek_nummers = ("nummer", "nummers__sleutel")
    autocomplete_fields = ("dossier", "wijzigt", "portefeuille")
    inlines = (
        IndienerRegels,
        TekstversieRegels,
        GebeurtenisRegels,
        DocumentRegels,
        NummerRegels,
        StukVoortgangRegels,
    )
    fieldsets = (
        PUBLICATIE,
        ("Wat is het?", {"fields": ("soort", "nummer", "titel", "dossier", "wijzigt", "slug")}),
        ("Onderweg", {"fields": ("ingediend_op", "gewijzigd", "geamendeerd")}),
        (
            "Uitleg voor inwoners",
            {
                "fields": ("vraagt", "betekenis_voor", "betekenis_tegen"),
                "description": "Schrijf korte zinnen en gewone woorden. Kies geen kant.",
            },
        ),
        UITVOERING,
        ("Stukken en herkomst", {"fields": ("adres", "bron_link")}),
    )

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: Iterable[Formset], change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        mark_changed(form.instance, by=user_of(request))

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "slug":
            kwargs["help_text"] = ZELF_INGEVULD
        return super().formfield_for_dbfield(db_field, request, **kwargs)
