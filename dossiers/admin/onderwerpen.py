"""The pages for dossiers, which the griffie calls onderwerpen, and their history."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, ManyToManyField, Model
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest

from dossiers.admin.basis import HERKOMST, Regels
from dossiers.admin.formulieren import DossierForm, InstrumentForm, SpellingForm, VerwantFormSet
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin, PubliceerbareRegels
from dossiers.models import Bericht, Document, Dossier, Instrument, Nummer, Opvolging, Verwantschap


class InstrumentRegels(PubliceerbareRegels):
    model = Instrument
    form = InstrumentForm
    fields = (("soort", "nummer", "slug"), "titel", ("gewijzigd", "geamendeerd", "stand"))
    verbose_name_plural = "Voorstellen, amendementen en moties bij dit onderwerp"


class BerichtRegels(PubliceerbareRegels):
    model = Bericht
    fields = (("datum", "soort", "volgorde", "stand"), "tekst")
    verbose_name_plural = "Berichten: hoe het liep"


class DocumentRegels(Regels):
    model = Document
    fields = (("soort", "titel"), ("adres", "datum"))


class NummerRegels(Regels):
    model = Nummer
    form = SpellingForm
    fields = ("spelling",)
    verbose_name_plural = "Nummers en oude adressen die ook hierheen leiden"


class VoorgangerRegels(Regels):
    model = Opvolging
    fk_name = "opvolger"
    fields = ("voorganger", ("zekerheid", "datum"), "toelichting")
    autocomplete_fields = ("voorganger",)
    verbose_name_plural = "Voorgangers: eerdere onderwerpen waar dit op verdergaat"


class OpvolgerRegels(Regels):
    model = Opvolging
    fk_name = "voorganger"
    fields = ("opvolger", ("zekerheid", "datum"), "toelichting")
    autocomplete_fields = ("opvolger",)
    verbose_name = "opvolger"
    verbose_name_plural = "Opvolgers: latere onderwerpen die hierop verdergaan"


class VerwantRegels(Regels):
    model = Verwantschap
    fk_name = "dossier"
    formset = VerwantFormSet
    fields = ("ander", "zekerheid", "toelichting")
    autocomplete_fields = ("ander",)
    verbose_name_plural = "Verwante onderwerpen"


class VerwantAanRegels(Regels):
    """The same tie, laid from the other dossier: shown on both sides, added on one."""

    model = Verwantschap
    fk_name = "ander"
    fields = ("dossier", "zekerheid", "toelichting")
    autocomplete_fields = ("dossier",)
    verbose_name_plural = "Verwante onderwerpen, vanaf het andere onderwerp gelegd"

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Dossier)
class DossierAdmin(PubliceerbaarAdmin):
    form = DossierForm
    list_display = ("titel", "nummer", "stand", "status", "bewerkt_op", "aantal_stukken")
    list_filter = ("publicatie", "status", "portefeuilles", "teksten_van")
    date_hierarchy = "geschreven_op"
    ordering = ("-sorteerdatum", "-pk")
    search_fields = ("titel_gevouwen", "slug", "nummers__sleutel")
    search_help_text = "Zoek op woorden uit de titel of op een nummer. De schrijfwijze maakt niet uit."
    zoek_nummers = ("nummer", "nummers__sleutel", "instrumenten__nummer", "instrumenten__nummers__sleutel")
    inlines = (
        InstrumentRegels,
        BerichtRegels,
        DocumentRegels,
        NummerRegels,
        VoorgangerRegels,
        OpvolgerRegels,
        VerwantRegels,
        VerwantAanRegels,
    )
    fieldsets = (
        PUBLICATIE,
        ("Wat is het?", {"fields": ("nummer", "titel", "kop", "portefeuilles", "slug")}),
        (
            "Uitleg voor inwoners",
            {
                "fields": ("waar_gaat_het_over", "waarom", "teksten_van"),
                "description": "Schrijf korte zinnen en gewone woorden. Leg uit wat er verandert en voor wie.",
            },
        ),
        (
            "Waar staat het?",
            {"fields": ("status", "status_bron", ("geschreven_op", "bewerkt_op"), "uiterste_besluitdatum")},
        ),
        ("Herkomst", {"fields": ("adres", "bron_link"), "classes": ("collapse",)}),
    )

    def get_inlines(self, request: HttpRequest, obj: Dossier | None) -> Any:
        """What others laid is shown only where there is some."""
        gelegd = obj is not None and obj.verwant_aan.exists()
        return [regels for regels in self.inlines if gelegd or regels is not VerwantAanRegels]

    def formfield_for_manytomany(self, db_field: ManyToManyField, request: HttpRequest, **kwargs: Any) -> Any:
        # A municipality has a dozen: all in sight, and no script needed to choose.
        return super().formfield_for_manytomany(db_field, request, widget=CheckboxSelectMultiple, **kwargs)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(stukken=Count("instrumenten"))

    @admin.display(description="stukken", ordering="stukken")
    def aantal_stukken(self, rij: Any) -> int:
        """How many proposals, amendments and motions it has."""
        return int(rij.stukken)


@admin.register(Bericht)
class BerichtAdmin(PubliceerbaarAdmin):
    list_display = ("__str__", "datum", "dossier", "vergadering", "stand")
    list_filter = ("publicatie",)
    list_select_related = ("dossier", "vergadering")
    date_hierarchy = "datum"
    search_fields = ("tekst", "soort", "dossier__titel_gevouwen", "dossier__slug")
    zoek_nummers = ("dossier__nummer", "dossier__nummers__sleutel")
    autocomplete_fields = ("dossier", "vergadering")
    fieldsets = (
        PUBLICATIE,
        (None, {"fields": ("dossier", "vergadering", "datum", "soort", "tekst", "volgorde")}),
        HERKOMST,
    )
