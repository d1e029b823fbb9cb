"""The page on which the griffie writes explanations for visitors."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.http import HttpRequest
from django.utils.text import slugify

from dossiers.admin.formulieren import AdresForm
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin
from dossiers.adressen import free_slug
from dossiers.klok import vandaag
from dossiers.models import Uitleg

# Words that a visitor reads: who changes one of these is the writer.
_WOORDEN = frozenset({"titel", "kort", "tekst", "grondslag"})


class UitlegForm(AdresForm):
    """The address follows from the title."""

    class Meta:
        help_texts: ClassVar[dict[str, str]] = {
            "slug": "Laat dit leeg: dan vullen wij het in. Na het publiceren ligt het adres vast.",
            "tekst": "De hele uitleg. Een lege regel begint een nieuwe alinea. Zet ## voor een tussenkop, en een "
            "streepje voor elk punt van een lijst. Een link naar andere uitleg maakt u met dubbele haken: [[motie]], "
            "of [[motie|een oproep]] als er iets anders moet staan.",
        }
        widgets: ClassVar[dict[str, Any]] = {
            "kort": AdminTextareaWidget(attrs={"rows": 3}),
            "tekst": AdminTextareaWidget(attrs={"rows": 22}),
        }

    def make_slug(self, waarden: dict[str, Any]) -> str:
        return free_slug(slugify(str(waarden.get("titel") or "")), self.same_place(waarden))

    def clean(self) -> dict[str, Any]:
        waarden = super().clean()
        if not waarden.get("kort") and "kort" not in self.errors:
            zin = "Schrijf hier een of twee zinnen: die staan ook op andere pagina’s, bij het woord."
            self.add_error("kort", forms.ValidationError(zin))
        return waarden


@admin.register(Uitleg)
class UitlegAdmin(PubliceerbaarAdmin):
    """Whoever changes the words becomes their writer: then a newer text of the editors no longer takes their place."""

    list_display = ("titel", "soort", "van", "bewerkt_op", "stand")
    list_filter = ("soort", "van", "publicatie")
    search_fields = ("titel_gevouwen",)
    search_help_text = "Zoek op woorden uit de titel."
    form = UitlegForm
    change_form_template = "dossiers/beheer/uitleg_form.html"
    readonly_fields = ("van", "bewerkt_op")
    fieldsets = (
        PUBLICATIE,
        ("Wat is het?", {"fields": ("titel", "soort", "volgorde", "slug")}),
        (
            "De uitleg",
            {
                "fields": ("kort", "tekst", "grondslag"),
                "description": "Schrijf korte zinnen en gewone woorden. Leg uit wat iets is, en kies geen kant.",
            },
        ),
        ("Wie schreef het?", {"fields": ("van", "bewerkt_op")}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Uitleg | None = None) -> tuple[str, ...]:
        vast = ("slug",) if obj is not None and obj.gepubliceerd_op else ()
        return (*super().get_readonly_fields(request, obj), *vast)

    def save_model(self, request: HttpRequest, obj: Uitleg, form: forms.ModelForm, change: bool) -> None:
        if not change or _WOORDEN & set(form.changed_data):
            obj.van, obj.bewerkt_op = Uitleg.Van.GRIFFIE, vandaag()
        super().save_model(request, obj, form, change)
