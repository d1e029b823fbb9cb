"""The pages for sources, and for differences with them."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html

from dossiers.acties.publicatie import decide_difference, find_subject
from dossiers.admin.basis import AlleenLezenAdmin, GriffieAdmin
from dossiers.admin.logboek import as_table
from dossiers.logboek import user_of
from dossiers.models import Bron, Verschil


def _link(rij: Model) -> str:
    """The name of a row as a link to its form, or the name alone where there is none."""
    opties = rij._meta
    try:
        adres = reverse(f"admin:{opties.app_label}_{opties.model_name}_change", args=[rij.pk])
    except NoReverseMatch:
        return str(rij)
    return format_html('<a href="{}">{}</a>', adres, rij)


@admin.register(Bron)
class BronAdmin(AlleenLezenAdmin):
    list_display = ("__str__", "houder", "datum", "gelezen_op")
    list_filter = ("houder",)
    date_hierarchy = "gelezen_op"
    search_fields = ("titel", "adres", "woorden")
    fields = ("houder", "titel", "adres", "pagina", "datum", "gelezen_op", "woorden", "gelezen_waarden")
    readonly_fields = ("gelezen_waarden",)

    @admin.display(description="gelezen waarden")
    def gelezen_waarden(self, rij: Bron) -> str:
        return as_table(rij.waarden.items())


@admin.register(Verschil)
class VerschilAdmin(GriffieAdmin):
    """Differences come from imports; the griffie judges them by the two actions."""

    list_display = ("onderwerp", "veld", "kort_eigen", "kort_bron", "gevonden_op", "besluit")
    list_filter = ("besluit", "veld")
    list_select_related = ("bron",)
    date_hierarchy = "gevonden_op"
    search_fields = ("onderwerp", "eigen_waarde", "bron_waarde")
    fields = (
        "onderwerp",
        "hoort_bij",
        "veld",
        "eigen_waarde",
        "bron_waarde",
        "bron_link",
        "gevonden_op",
        "besluit",
    )
    actions = ("overnemen", "behouden")
    knoppen = ("overnemen", "behouden")

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return (*self.fields, *super().get_readonly_fields(request, obj))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        # Nothing to save here: the buttons above the form decide.
        context |= dict.fromkeys(("show_save", "show_save_and_continue", "show_save_and_add_another"), False)
        return super().render_change_form(request, context, *args, **kwargs)

    def get_knoppen(self, request: HttpRequest, obj: Verschil) -> list[tuple[str, str]]:
        return super().get_knoppen(request, obj) if obj.besluit == Verschil.Besluit.OPEN else []

    @admin.display(description="bij ons")
    def kort_eigen(self, rij: Verschil) -> str:
        return _shorten(rij.eigen_waarde)

    @admin.display(description="in de bron")
    def kort_bron(self, rij: Verschil) -> str:
        return _shorten(rij.bron_waarde)

    @admin.display(description="hoort bij")
    def hoort_bij(self, rij: Verschil) -> str:
        gevonden = find_subject(rij)
        return _link(gevonden) if gevonden else "Niet met zekerheid te zeggen; pas de waarde met de hand aan."

    @admin.action(description="Waarde van de bron overnemen", permissions=["change"])
    def overnemen(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        self._decide(request, queryset, overnemen=True)
        return None

    @admin.action(description="Onze waarde behouden", permissions=["change"])
    def behouden(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        self._decide(request, queryset, overnemen=False)
        return None

    def _decide(self, request: HttpRequest, queryset: QuerySet[Any], *, overnemen: bool) -> None:
        """Each on its own: one that cannot be taken over does not hold up the rest."""
        gelukt = 0
        for verschil in queryset:
            try:
                gelukt += decide_difference(verschil=verschil, overnemen=overnemen, by=user_of(request))
            except ValidationError as fout:
                self.message_user(request, f"{verschil}: {' '.join(fout.messages)}", messages.ERROR)
        wat = "waarde van de bron overgenomen" if overnemen else "onze waarde behouden"
        if gelukt:
            aantal = "Eén verschil" if gelukt == 1 else f"{gelukt} verschillen"
            self.message_user(request, f"{aantal} beoordeeld: {wat}.", messages.SUCCESS)


def _shorten(tekst: str) -> str:
    return tekst if len(tekst) <= 80 else f"{tekst[:79]}…"
