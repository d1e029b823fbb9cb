"""The pages for the council: terms, fracties, people, portefeuilles."""

from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest

from dossiers.admin.basis import GriffieAdmin, Regels
from dossiers.admin.formulieren import AdresForm
from dossiers.models import (
    Fractie,
    Fractienaam,
    Fractiezetels,
    Lidmaatschap,
    Persoon,
    Portefeuille,
    Portefeuillehouder,
    Woordvoerderschap,
    Zittingsperiode,
)

LEEG_MAG = "Laat dit leeg: dan maken wij het uit de naam."


class NaamForm(AdresForm):
    class Meta:
        help_texts: ClassVar[dict[str, str]] = {"slug": LEEG_MAG}


class ZetelRegels(Regels):
    model = Fractiezetels
    fields = (("zittingsperiode", "fractie", "aantal"), ("begin", "einde", "zekerheid"))
    autocomplete_fields = ("fractie", "zittingsperiode")


class FractienaamRegels(Regels):
    model = Fractienaam
    fields = ("naam",)
    verbose_name_plural = "Andere namen waaronder bronnen deze fractie noemen"


class LidmaatschapRegels(Regels):
    model = Lidmaatschap
    fk_name = "persoon"
    fields = (("fractie", "soort", "vervangt"), ("begin", "einde"))
    autocomplete_fields = ("fractie", "vervangt")


class WoordvoerderRegels(Regels):
    model = Woordvoerderschap
    fields = (("portefeuille", "persoon", "fractie"), ("begin", "einde"))
    autocomplete_fields = ("portefeuille", "persoon", "fractie")


class HouderRegels(Regels):
    model = Portefeuillehouder
    fields = (("rol", "naam"), ("begin", "einde"))
    verbose_name_plural = "Wie er in het college over gaat, met de periode"


@admin.register(Zittingsperiode)
class ZittingsperiodeAdmin(GriffieAdmin):
    list_display = ("naam", "begin", "einde", "zetels", "zekerheid")
    search_fields = ("naam",)
    inlines = (ZetelRegels,)
    fields = ("naam", ("begin", "einde"), "zetels", "zekerheid", "toelichting", "bron_link")


@admin.register(Fractie)
class FractieAdmin(GriffieAdmin):
    form = NaamForm
    list_display = ("naam", "afkorting", "begin", "einde", "voortgekomen_uit")
    list_select_related = ("voortgekomen_uit",)
    search_fields = ("naam", "afkorting", "slug", "andere_namen__gevouwen")
    autocomplete_fields = ("voortgekomen_uit",)
    inlines = (ZetelRegels, FractienaamRegels)
    fields = ("naam", "afkorting", ("begin", "einde"), "voortgekomen_uit", "slug")


@admin.register(Persoon)
class PersoonAdmin(GriffieAdmin):
    form = NaamForm
    list_display = ("naam", "sorteernaam", "fracties")
    search_fields = ("naam", "slug")
    inlines = (LidmaatschapRegels, WoordvoerderRegels)
    fields = ("naam", "sorteernaam", "slug")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("lidmaatschappen__fractie")

    @admin.display(description="fracties, ook vroeger")
    def fracties(self, rij: Persoon) -> str:
        """The fracties of all memberships, each once."""
        return ", ".join(dict.fromkeys(str(lid.fractie) for lid in rij.lidmaatschappen.all()))


@admin.register(Portefeuille)
class PortefeuilleAdmin(GriffieAdmin):
    form = NaamForm
    list_display = ("naam",)
    search_fields = ("gevouwen", "slug")
    inlines = (HouderRegels, WoordvoerderRegels)
    fields = ("naam", "omschrijving", "slug")
