"""The pages for what became of decisions: promises, letters and updates."""

from django.contrib import admin

from dossiers.admin.basis import HERKOMST
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin
from dossiers.models import Raadsbrief, Toezegging, Voortgang


@admin.register(Toezegging)
class ToezeggingAdmin(PubliceerbaarAdmin):
    list_display = ("titel", "nummer", "datum", "dossier", "stand")
    list_select_related = ("dossier",)
    search_fields = ("titel_gevouwen", "slug")
    autocomplete_fields = ("dossier", "instrument", "vergadering", "aan_fractie", "aan_persoon")


@admin.register(Raadsbrief)
class RaadsbriefAdmin(PubliceerbaarAdmin):
    list_display = ("titel", "kenmerk", "datum", "stand")
    search_fields = ("titel", "kenmerk")


@admin.register(Voortgang)
class VoortgangAdmin(PubliceerbaarAdmin):
    list_display = ("__str__", "datum", "melder", "stand")
    list_select_related = ("instrument", "toezegging")
    autocomplete_fields = ("instrument", "toezegging", "brief")
    fieldsets = (
        PUBLICATIE,
        (
            None,
            {
                "fields": (
                    "instrument",
                    "toezegging",
                    "datum",
                    "melder",
                    "staat",
                    "tekst",
                    "reden",
                    "brief",
                    "adres",
                )
            },
        ),
        HERKOMST,
    )
