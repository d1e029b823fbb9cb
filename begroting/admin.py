"""The pages of the griffie for the programmabegroting."""

from django.contrib import admin

from begroting.models import AfgewezenBijdrage, Begroting, Begrotingsvoorstel, Bijdrage, Programma
from dossiers.admin.basis import HERKOMST, AlleenLezenAdmin
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin


@admin.register(Begroting)
class BegrotingAdmin(PubliceerbaarAdmin):
    list_display = ("jaar", "stand", "export_op")
    search_fields = ("jaar",)
    fieldsets = (PUBLICATIE, (None, {"fields": ("jaar", ("export_op", "gebouwd_op"))}), HERKOMST)


@admin.register(Programma)
class ProgrammaAdmin(PubliceerbaarAdmin):
    list_display = ("titel", "begroting", "stand")
    list_filter = ("publicatie", "begroting")
    list_select_related = ("begroting",)
    search_fields = ("titel_gevouwen", "slug")
    autocomplete_fields = ("begroting", "vorig")
    fieldsets = (
        PUBLICATIE,
        (None, {"fields": ("begroting", "titel", "slug", "volgorde", "ambitie", "slot", "teksten_van")}),
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
        ("Meer", {"fields": (("export_op", "gebouwd_op"), "vorig")}),
        HERKOMST,
    )


@admin.register(Bijdrage)
class BijdrageAdmin(PubliceerbaarAdmin):
    list_display = ("__str__", "soort", "zekerheid", "stand")
    list_filter = ("publicatie", "soort", "zekerheid")
    list_select_related = ("dossier", "instrument", "doel", "resultaat")
    autocomplete_fields = ("dossier", "instrument")
    raw_id_fields = ("doel", "resultaat")
    fieldsets = (
        PUBLICATIE,
        (None, {"fields": (("dossier", "instrument"), ("doel", "resultaat"), "soort", "toelichting")}),
        ("Herkomst", {"fields": ("zekerheid",)}),
    )


@admin.register(Begrotingsvoorstel)
class BegrotingsvoorstelAdmin(AlleenLezenAdmin):
    list_display = ("programma", "stand", "gevonden_op")
    list_filter = ("stand",)
    list_select_related = ("programma",)


@admin.register(AfgewezenBijdrage)
class AfwijzingAdmin(AlleenLezenAdmin):
    list_display = ("__str__", "wie", "wanneer")
    list_select_related = ("dossier", "instrument", "doel", "resultaat", "wie")
