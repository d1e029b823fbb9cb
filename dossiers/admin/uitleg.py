"""The page on which the griffie writes explanations for visitors."""

from typing import Any

from django.contrib import admin
from django.utils.text import slugify

from dossiers.admin.formulieren import AdresForm
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin
from dossiers.adressen import free_slug
from dossiers.models import Uitleg


class UitlegForm(AdresForm):
    """The address follows from the title."""

    def make_slug(self, waarden: dict[str, Any]) -> str:
        return free_slug(slugify(str(waarden.get("titel") or "")), self.same_place(waarden))


@admin.register(Uitleg)
class UitlegAdmin(PubliceerbaarAdmin):
    list_display = ("titel", "soort", "van", "bewerkt_op", "stand")
    list_filter = ("soort", "van", "publicatie")
    search_fields = ("titel_gevouwen",)
    form = UitlegForm
    fieldsets = (
        (None, {"fields": ("titel", "slug", "soort", "volgorde")}),
        ("Uitleg", {"fields": ("kort", "tekst", "grondslag", "van")}),
        PUBLICATIE,
    )
