"""The pages for meetings."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from dossiers.admin.basis import LeesRegels
from dossiers.admin.formulieren import VergaderingForm
from dossiers.admin.onderwerpen import BerichtRegels
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin
from dossiers.models import Aanwezigheid, Fractieaanwezigheid, Vergadering


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
    list_filter = ("publicatie", "soort")
    date_hierarchy = "datum"
    search_fields = ("slug", "titel", "soort")
    search_help_text = "Zoek op de datum (2025-10-16) of op woorden uit de titel."
    inlines = (BerichtRegels, AanwezigheidRegels, FractieaanwezigheidRegels)
    fieldsets = (
        PUBLICATIE,
        ("De vergadering", {"fields": ("soort", "datum", "titel", "aanwezig", "inleiding", "slug")}),
        ("Herkomst", {"fields": ("adres", "bron_link"), "classes": ("collapse",)}),
    )

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """The list of presence is shown only where there is one."""
        if obj is None:
            return self.inlines[:1]
        gevuld = (True, obj.aanwezigheid.exists(), obj.fractieaanwezigheid.exists())
        return [regels for regels, er in zip(self.inlines, gevuld, strict=True) if er]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The address of a meeting has no aliases, so once the public knows it, it stays."""
        vast = ("slug",) if obj is not None and obj.gepubliceerd_op else ()
        return (*super().get_readonly_fields(request, obj), *vast)
