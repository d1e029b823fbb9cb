"""What the pages of the griffie share: finding, links to the source, and forms that keep old addresses."""

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from dossiers.admin.formulieren import AdresForm, RegelFormSet, Tekst
from dossiers.admin.spoor import Formset, SpoorAdmin
from dossiers.admin.wegen import wegen
from dossiers.models import Bron
from dossiers.nummers import normalise_nummer
from dossiers.tekst import fold
from dossiers.velden import PlatteTekst
from dossiers.zoeken.bijwerken import gathered

if TYPE_CHECKING:
    StackedInline = admin.StackedInline[Any, Any]
else:
    StackedInline = admin.StackedInline

VELDEN: dict[Any, Any] = {
    PlatteTekst: {"form_class": Tekst, "widget": AdminTextareaWidget(attrs={"rows": 6})},
    models.URLField: {"assume_scheme": "https"},
}
HERKOMST: Any = ("Herkomst", {"fields": ("bron_link",), "classes": ("collapse",)})


class GriffieAdmin(SpoorAdmin):
    """A list and a form for the griffie. Searching folds accents and case, and knows a number in any spelling.

    `zoek_nummers` names the lookups that hold a number in our one spelling, besides `search_fields`.
    """

    formfield_overrides = VELDEN
    list_per_page = 50
    change_form_template = "dossiers/beheer/griffie_form.html"
    # A count beside each filter is a query more.
    show_facets = admin.ShowFacets.NEVER
    zoek_nummers: ClassVar[tuple[str, ...]] = ()
    # The actions that also stand as buttons above the form of one row.
    knoppen: ClassVar[tuple[str, ...]] = ()

    class Media:
        # Names for the parts of Django's list with search, which a screen reader otherwise does not hear.
        js = ("beheer/keuzelijsten.js",)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """As Django, on folded words and on the words as typed (not every field has a folded copy); and what carries
        the number itself, however it is spelled."""
        gevonden, dubbel = super().get_search_results(request, queryset, fold(search_term))
        ook = []
        if search_term.casefold() != fold(search_term):
            ook.append(super().get_search_results(request, queryset, search_term)[0])
        if self.zoek_nummers and (nummer := normalise_nummer(search_term)):
            ook.append(queryset.filter(self._has_number(nummer)))
        if ook:
            # As lists of keys: the parts join different tables.
            samen = Q(pk__in=gevonden.values("pk"))
            for rijen in ook:
                samen |= Q(pk__in=rijen.values("pk"))
            gevonden = queryset.filter(samen)
        return gevonden, dubbel

    def _has_number(self, nummer: str) -> Q:
        """The condition for a number; one without a year stands for that of any year: who searches can choose."""
        conditie = Q()
        for naam in self.zoek_nummers:
            conditie |= Q(**{f"{naam}__iexact": nummer})
            if "/" not in nummer:
                conditie |= Q(**{f"{naam}__istartswith": f"{nummer}/"})
        return conditie

    # Any: each page has its own kind of row.
    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return (*super().get_readonly_fields(request, obj), "bron_link")

    @admin.display(description="bron")
    def bron_link(self, rij: models.Model | None) -> str:
        """Where the row was read, as a link to the source."""
        bron: Bron | None = getattr(rij, "bron", None)
        if bron is None:
            return "Ingevoerd door de griffie of de redactie; er is geen bron vastgelegd."
        return format_html('<a href="{}">{}</a>', reverse("admin:dossiers_bron_change", args=[bron.pk]), bron)

    def _changeform_view(self, *args: Any, **kwargs: Any) -> Any:
        """Within the transaction that Django opens for a form: the search index is written once for all of it."""
        with gathered():
            return super()._changeform_view(*args, **kwargs)  # type: ignore[misc]

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and isinstance(form, AdresForm):
            form.remember()

    def save_formset(
        self, request: HttpRequest, form: forms.ModelForm, formset: Formset, change: bool
    ) -> None:
        super().save_formset(request, form, formset, change)
        for regel in formset.initial_forms:
            if isinstance(regel, AdresForm):
                regel.remember()

    def get_knoppen(self, request: HttpRequest, obj: Any) -> list[tuple[str, str]]:
        """The buttons above the form of `obj`: (action, label), only those that this user may use."""
        acties: dict[str, Any] = self.get_actions(request)
        return [(naam, acties[naam][2]) for naam in self.knoppen if naam in acties]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        obj = kwargs.get("obj")
        context["knoppen"] = self.get_knoppen(request, obj) if obj is not None else []
        context["wegen"] = wegen(obj, request) if obj is not None else []
        return super().render_change_form(request, context, *args, **kwargs)


class AlleenLezenAdmin(GriffieAdmin):
    """What nobody changes by hand, not even a superuser."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class Regels(StackedInline):
    """Rows of a parent, under its form. No empty rows: the clerk adds what is there.

    Stacked and not tabular: each field has its own visible label, and it fits on a telephone.
    """

    extra = 0
    classes = ("regels",)
    formset = RegelFormSet
    formfield_overrides: ClassVar[dict[Any, Any]] = VELDEN | {
        PlatteTekst: {"form_class": Tekst, "widget": AdminTextareaWidget(attrs={"rows": 3})}
    }


class LeesRegels(Regels):
    """Rows of a parent that are only shown here: they change elsewhere, or never."""

    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False
