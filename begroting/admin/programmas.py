"""The pages for the budget of a year and its programmes."""

from typing import Any

from django.contrib import admin
from django.db.models import Model, Prefetch
from django.http import HttpRequest
from django.template.loader import render_to_string

from begroting.admin.basis import MOMENTEN, OngestoordAdmin
from begroting.admin.formulieren import ProgrammaForm
from begroting.models import Begroting, Begrotingsvoorstel, Doel, Ontwikkellijn, Programma
from dossiers.admin.basis import HERKOMST
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin

_MEER: Any = (
    "Een ander jaar",
    {
        "fields": ("vorig",),
        "description": "Zo volgt een bezoeker dit programma over de jaren.",
    },
)


@admin.register(Begroting)
class BegrotingAdmin(PubliceerbaarAdmin):
    formfield_overrides = MOMENTEN
    list_display = ("__str__", "stand", "export_op")
    search_fields = ("jaar",)
    search_help_text = "Zoek op het jaar."
    fieldsets = (PUBLICATIE, (None, {"fields": ("jaar", ("export_op", "gebouwd_op"))}), HERKOMST)


@admin.register(Programma)
class ProgrammaAdmin(OngestoordAdmin, PubliceerbaarAdmin):
    form = ProgrammaForm
    formfield_overrides = MOMENTEN
    list_display = ("titel", "begroting", "teksten_van", "stand")
    list_filter = ("publicatie", "begroting", "teksten_van")
    list_select_related = ("begroting",)
    search_fields = ("titel_gevouwen", "slug")
    search_help_text = "Zoek op woorden uit de titel."
    autocomplete_fields = ("begroting",)
    prepopulated_fields = {"slug": ("titel",)}
    readonly_fields = ("opbouw",)
    fieldsets = (
        PUBLICATIE,
        ("Het programma", {"fields": ("begroting", "titel", "slug", "volgorde", "ambitie")}),
        ("Ontwikkellijnen, doelen en resultaten", {"fields": ("opbouw",)}),
        (
            "Slot en teksten",
            {
                "fields": ("slot", "teksten_van"),
                "description": "Wijzigt u een tekst, dan staat er voortaan dat de griffie de teksten schreef.",
            },
        ),
        (
            "Lasten en baten",
            {
                "fields": (
                    ("lasten_bedrag", "lasten_bedrag_gedrukt"),
                    ("lasten_aandeel", "lasten_aandeel_gedrukt"),
                    ("baten_bedrag", "baten_bedrag_gedrukt"),
                    ("baten_aandeel", "baten_aandeel_gedrukt"),
                    ("eenheid", "eenheid_zekerheid"),
                )
            },
        ),
        ("Stempels van de bron", {"fields": (("export_op", "gebouwd_op"),)}),
        HERKOMST,
    )

    class Media:
        css = {"all": ("beheer/begroting.css",)}

    def get_groepen(self, request: HttpRequest, obj: Model | None) -> Any:
        """A new programme has no parts yet, and nothing to follow."""
        groepen = super().get_groepen(request, obj)
        if obj is None:
            return [groep for groep in groepen if groep[1]["fields"] != ("opbouw",)]
        return [*groepen[:-2], _MEER, *groepen[-2:]]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        """The address follows the title only while it is new: it stays once the public may know it."""
        return super().get_prepopulated_fields(request, obj) if obj is None else {}

    def get_readonly_fields(self, request: HttpRequest, obj: Programma | None = None) -> tuple[str, ...]:
        vast = ("slug", "begroting") if obj is not None and obj.gepubliceerd_op else ()
        return (*super().get_readonly_fields(request, obj), *vast)

    @admin.display(description="opbouw")
    def opbouw(self, rij: Programma) -> str:
        """The outline, each part with its page, and the ways to add one. Four queries."""
        doelen = Doel.objects.prefetch_related("resultaten")
        lijnen = Ontwikkellijn.objects.filter(programma=rij).prefetch_related(Prefetch("doelen", doelen))
        voorstel = rij.voorstellen.filter(stand=Begrotingsvoorstel.Stand.OPEN).first()
        return render_to_string(
            "begroting/beheer/opbouw.html", {"programma": rij, "lijnen": lijnen, "voorstel": voorstel}
        )
