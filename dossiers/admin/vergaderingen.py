"""The pages for meetings."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminSplitDateTime
from django.db import models
from django.http import HttpRequest

from dossiers.admin.basis import GriffieAdmin, LeesRegels, Regels
from dossiers.admin.formulieren import VergaderingForm
from dossiers.admin.onderwerpen import BerichtRegels
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin
from dossiers.models import Aanwezigheid, Agendapunt, Fractieaanwezigheid, Vergadering


class AanmeldenTot(AdminSplitDateTime):
    """Django names neither half of a moment for a screen reader."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        for deel, woord in zip(self.widgets, ("dag", "tijd"), strict=True):
            deel.attrs["aria-label"] = f"Aanmelden kan tot: {woord}"


_MOMENT: dict[Any, Any] = {
    models.DateTimeField: {"form_class": forms.SplitDateTimeField, "widget": AanmeldenTot}
}


class AgendapuntRegels(Regels):
    model = Agendapunt
    formfield_overrides = Regels.formfield_overrides | _MOMENT
    fields = (
        ("volgorde", "tijd", "soort"),
        "titel",
        ("dossier", "instrument"),
        ("inspreken", "aanmelden_tot"),
        "toelichting",
    )
    autocomplete_fields = ("dossier", "instrument")
    verbose_name_plural = "Agenda: waar gaat het over, en kan iemand inspreken?"


class AanwezigheidRegels(LeesRegels):
    model = Aanwezigheid
    fields = (("persoon", "gekomen", "vertrokken"),)
    verbose_name_plural = "Aanwezige leden (invoeren in de stemdesk)"


class FractieaanwezigheidRegels(LeesRegels):
    model = Fractieaanwezigheid
    fields = (("fractie", "aantal", "bij_opening"),)
    verbose_name_plural = "Aanwezigen per fractie (invoeren in de stemdesk)"


@admin.register(Vergadering)
class VergaderingAdmin(PubliceerbaarAdmin):
    form = VergaderingForm
    list_display = ("__str__", "datum", "soort", "aanwezig", "stand")
    list_filter = ("publicatie", "soort", "afgelast")
    date_hierarchy = "datum"
    search_fields = ("slug", "titel", "soort")
    search_help_text = "Zoek op de datum (2025-10-16) of op woorden uit de titel."
    inlines = (AgendapuntRegels, BerichtRegels, AanwezigheidRegels, FractieaanwezigheidRegels)
    fieldsets = (
        PUBLICATIE,
        (
            "De vergadering",
            {
                "fields": (
                    ("soort", "datum"),
                    ("begintijd", "eindtijd"),
                    "plaats",
                    "afgelast",
                    "titel",
                    "aanwezig",
                    "inleiding",
                    "slug",
                )
            },
        ),
        ("Herkomst", {"fields": ("adres", "bron_link"), "classes": ("collapse",)}),
    )

    def get_inlines(self, request: HttpRequest, obj: Vergadering | None) -> Any:
        """The list of presence is shown only where there is one."""
        if obj is None:
            return self.inlines[:2]
        gevuld = (True, True, obj.aanwezigheid.exists(), obj.fractieaanwezigheid.exists())
        return [regels for regels, er in zip(self.inlines, gevuld, strict=True) if er]

    def get_readonly_fields(self, request: HttpRequest, obj: Vergadering | None = None) -> tuple[str, ...]:
        """The address of a meeting has no aliases, so once the public knows it, it stays."""
        vast = ("slug",) if obj is not None and obj.gepubliceerd_op else ()
        return (*super().get_readonly_fields(request, obj), *vast)


@admin.register(Agendapunt)
class AgendapuntAdmin(GriffieAdmin):
    formfield_overrides = GriffieAdmin.formfield_overrides | _MOMENT
    list_display = ("__str__", "datum", "vergadering", "soort", "inspreken")
    list_filter = ("soort", "inspreken")
    list_select_related = ("vergadering", "dossier", "instrument")
    date_hierarchy = "vergadering__datum"
    ordering = ("-vergadering__datum", "volgorde", "pk")
    search_fields = ("titel", "dossier__titel_gevouwen", "instrument__titel_gevouwen", "vergadering__slug")
    zoek_nummers = ("dossier__nummer", "instrument__nummer")
    autocomplete_fields = ("vergadering", "dossier", "instrument")
    fields = ("vergadering", *AgendapuntRegels.fields, "bron_link")

    @admin.display(description="datum", ordering="vergadering__datum")
    def datum(self, rij: Agendapunt) -> Any:
        """The day of its meeting."""
        return rij.vergadering.datum
