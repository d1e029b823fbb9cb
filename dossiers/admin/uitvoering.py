"""The pages for what became of decisions: promises, letters and updates; and the links that were looked at."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from dossiers.admin.basis import HERKOMST, AlleenLezenAdmin
from dossiers.admin.formulieren import RaadsbriefForm, TitelForm
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin, PubliceerbareRegels
from dossiers.models import Link, Raadsbrief, Toezegging, Voortgang
from dossiers.openbaarheid import Publiceerbaar

UITVOERING: Any = (
    "Uitvoering",
    {
        "fields": ("portefeuille", ("termijn", "termijn_woorden")),
        "description": "Wie dit uitvoert en wanneer. Alleen invullen als het is afgesproken.",
    },
)
_VERVOLG = ("vervolg_dossier", "vervolg_instrument", "vervolg_toezegging")
_STUKKEN = ("instrument", "toezegging", "brief", "agendapunt", *_VERVOLG)


class VoortgangRegels(PubliceerbareRegels):
    """The trail of one motion, amendment or promise."""

    model = Voortgang
    fields = (
        ("datum", "melder", "staat", "stand"),
        "tekst",
        "reden",
        ("brief", "agendapunt"),
        "adres",
        _VERVOLG,
    )
    autocomplete_fields = ("brief", "agendapunt", *_VERVOLG)
    verbose_name_plural = "Uitvoering: wat is er gemeld, het oudste eerst"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related(*_STUKKEN)


class StukVoortgangRegels(VoortgangRegels):
    fk_name = "instrument"


class ToezeggingVoortgangRegels(VoortgangRegels):
    fk_name = "toezegging"


class BlijftAdmin(PubliceerbaarAdmin):
    """What the public once saw stays: it is withdrawn and never deleted, and it keeps its address."""

    def has_delete_permission(self, request: HttpRequest, obj: Publiceerbaar | None = None) -> bool:
        mag = super().has_delete_permission(request, obj)
        return mag and (obj is None or obj.gepubliceerd_op is None)

    def get_actions(self, request: HttpRequest) -> Any:
        """Without Django's own way to delete many at once."""
        return {
            naam: actie for naam, actie in super().get_actions(request).items() if naam != "delete_selected"
        }

    def get_readonly_fields(self, request: HttpRequest, obj: Publiceerbaar | None = None) -> tuple[str, ...]:
        heeft_adres = any(veld.name == "slug" for veld in self.opts.fields)
        vast = ("slug",) if heeft_adres and obj is not None and obj.gepubliceerd_op else ()
        return (*super().get_readonly_fields(request, obj), *vast)


@admin.register(Toezegging)
class ToezeggingAdmin(BlijftAdmin):
    form = TitelForm
    list_display = ("titel", "nummer", "datum", "dossier", "termijn", "stand")
    list_filter = ("publicatie", "portefeuille")
    list_select_related = ("dossier",)
    date_hierarchy = "datum"
    ordering = ("-sorteerdatum", "-pk")
    search_fields = (
        "titel_gevouwen",
        "slug",
        "nummer",
        "dossier__titel_gevouwen",
        "instrument__titel_gevouwen",
    )
    search_help_text = "Zoek op woorden uit de titel of op een nummer."
    zoek_nummers = ("nummer", "dossier__nummer", "instrument__nummer")
    autocomplete_fields = (
        "dossier",
        "instrument",
        "vergadering",
        "aan_fractie",
        "aan_persoon",
        "portefeuille",
    )
    inlines = (ToezeggingVoortgangRegels,)
    fieldsets = (
        PUBLICATIE,
        ("Wat is er toegezegd?", {"fields": ("titel", "tekst", "nummer", "slug")}),
        ("Wanneer en door wie?", {"fields": ("datum", "vergadering", ("rol", "naam"))}),
        ("Aan wie?", {"fields": ("aan_fractie", "aan_persoon")}),
        ("Waar hoort het bij?", {"fields": ("dossier", "instrument")}),
        UITVOERING,
        ("Herkomst", {"fields": ("zekerheid", "bron_link"), "classes": ("collapse",)}),
    )


@admin.register(Raadsbrief)
class RaadsbriefAdmin(BlijftAdmin):
    form = RaadsbriefForm
    # With the way to the form in which one letter settles several.
    change_form_template = "dossiers/beheer/raadsbrief_form.html"
    list_display = ("titel", "kenmerk", "datum", "aantal_meldingen", "stand")
    list_filter = ("publicatie",)
    date_hierarchy = "datum"
    search_fields = ("titel", "kenmerk", "slug")
    search_help_text = "Zoek op woorden uit de titel of op het kenmerk."
    fieldsets = (
        PUBLICATIE,
        ("De brief", {"fields": ("titel", ("kenmerk", "datum"), "afzender", "samenvatting", "slug")}),
        ("Waar staat hij?", {"fields": ("adres", "bron_link")}),
    )

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(meldingen=Count("voortgang"))

    @admin.display(description="meldingen", ordering="meldingen")
    def aantal_meldingen(self, rij: Any) -> int:
        """How many items it reports on."""
        return int(rij.meldingen)


@admin.register(Voortgang)
class VoortgangAdmin(BlijftAdmin):
    list_display = ("waarover", "staat", "datum", "melder", "brief", "stand")
    list_filter = ("publicatie", "staat", "melder")
    list_select_related = ("instrument", "toezegging", "brief")
    date_hierarchy = "datum"
    ordering = ("-sorteerdatum", "-pk")
    search_fields = ("tekst", "instrument__titel_gevouwen", "toezegging__titel_gevouwen", "brief__titel")
    search_help_text = "Zoek op woorden uit de melding, of op de titel of het nummer van het stuk."
    zoek_nummers = ("instrument__nummer", "toezegging__nummer")
    autocomplete_fields = _STUKKEN
    fieldsets = (
        PUBLICATIE,
        ("Waar gaat het over?", {"fields": ("instrument", "toezegging")}),
        ("De melding", {"fields": (("datum", "melder"), "staat", "tekst", "reden")}),
        ("Waar staat het?", {"fields": ("brief", "agendapunt", "adres")}),
        (
            "Waarin gaat het verder?",
            {"fields": _VERVOLG, "description": "Alleen bij de stand: voortgezet in iets anders."},
        ),
        HERKOMST,
    )

    @admin.display(description="waarover", ordering="instrument__titel_gevouwen")
    def waarover(self, rij: Voortgang) -> str:
        """The motion, the amendment or the promise."""
        return str(rij.instrument or rij.toezegging)


@admin.register(Link)
class LinkAdmin(AlleenLezenAdmin):
    list_display = ("adres", "uitkomst", "reden", "gecontroleerd_op", "werkte_op")
    list_filter = ("uitkomst",)
    date_hierarchy = "gecontroleerd_op"
    search_fields = ("adres",)
    search_help_text = "Zoek op een deel van het webadres."
    fields = (
        "adres",
        "uitkomst",
        "reden",
        "code",
        "gecontroleerd_op",
        "werkte_op",
        "mislukt",
        "doorverwezen_naar",
        "niet_voor",
    )
