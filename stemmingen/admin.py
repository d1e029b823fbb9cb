"""The pages of the griffie for votes."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Field, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html

from dossiers.admin.basis import HERKOMST, LeesRegels, Regels
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin
from dossiers.admin.spoor import Formset
from dossiers.logboek import user_of
from dossiers.models import Tekstversie
from stemmingen.acties.stemming import raise_version
from stemmingen.models import Correctie, Fractiestem, Kandidaatstem, Lidstem, Stemming, Verklaring
from stemmingen.wachters import ANDER_STUK
from stemmingen.wet.invoer import VELDEN

# The figures, and what belongs to them: of a published vote these change by a correction alone.
_CIJFERS = (*VELDEN, "woorden", "stemmers")


class StemmingForm(forms.ModelForm):
    """Fills in what follows: the date from the meeting, the number of voters from the tally."""

    gezien = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gezien"].initial = self.instance.versie
        self._offer_versions()

    def _offer_versions(self) -> None:
        """Only versions of the text of the item itself; before the item is chosen there are none to choose from."""
        veld: Any = self.fields.get("tekstversie")
        if veld is None:
            return
        gekozen = self["instrument"].value() if "instrument" in self.fields else self.instance.instrument_id
        van_dit_stuk = {"instrument": gekozen} if str(gekozen or "").isdigit() else {"pk": None}
        veld.queryset = Tekstversie.objects.filter(**van_dit_stuk)
        veld.label_from_instance = _name_version
        veld.error_messages["invalid_choice"] = ANDER_STUK
        if not gekozen:
            veld.help_text = "Kies eerst het stuk en sla op. Daarna kiest u hier de versie van de tekst."

    def clean(self) -> dict[str, Any]:
        waarden = super().clean() or self.cleaned_data
        self._refuse_stale(waarden.get("gezien"))
        self._follow_meeting(waarden)
        self._count_voters(waarden)
        return waarden

    def _refuse_stale(self, gezien: int | None) -> None:
        """Nobody's entry is overwritten unseen. The row stays locked until it is saved."""
        if self.instance.pk is None:
            return
        rijen = Stemming.objects.select_for_update(of=("self",)).select_related("gewijzigd_door")
        nu = rijen.get(pk=self.instance.pk)
        if nu.versie != gezien:
            raise forms.ValidationError(
                f"{nu.gewijzigd_door or 'Iemand anders'} heeft deze stemming intussen gewijzigd. "
                "Open haar opnieuw, en wijzig dan wat u wilde wijzigen."
            )

    def _follow_meeting(self, waarden: dict[str, Any]) -> None:
        vergadering = waarden.get("vergadering")
        if vergadering is None or "datum" in self.errors:
            return
        if not waarden.get("datum"):
            waarden["datum"] = vergadering.datum
        elif waarden["datum"] != vergadering.datum:
            dag = date_format(vergadering.datum, "j F Y")
            self.add_error(
                "datum", f"De gekozen vergadering was op {dag}. Kies die datum, of laat de datum leeg."
            )

    def _count_voters(self, waarden: dict[str, Any]) -> None:
        """An empty number is filled in, and one that was the sum stays the sum when the tally is mended."""
        if "stemmers" not in self.fields:
            return
        som = _sum(waarden)
        leeg = waarden.get("stemmers") is None
        liep_mee = "stemmers" not in self.changed_data and self.initial.get("stemmers") == _sum(self.initial)
        if som is not None and (leeg or liep_mee) and "stemmers" not in self.errors:
            waarden["stemmers"] = som


def _name_version(versie: Tekstversie) -> str:
    """A version among those of its item: `versie 2, 14 oktober 2025`."""
    dag = f", {date_format(versie.datum, 'j F Y')}" if versie.datum else ""
    return f"versie {versie.volgnummer}{dag}"


def _sum(waarden: Mapping[str, Any]) -> int | None:
    """Voor, tegen and blanco together; None where voor or tegen is unknown."""
    voor, tegen = waarden.get("voor"), waarden.get("tegen")
    return None if voor is None or tegen is None else voor + tegen + (waarden.get("blanco") or 0)


class FractiestemRegels(Regels):
    model = Fractiestem
    fields = (("fractie", "kant", "voor", "tegen"),)
    autocomplete_fields = ("fractie",)
    verbose_name_plural = "Stemmen van fracties"

    def has_add_permission(self, request: HttpRequest, obj: Stemming | None = None) -> bool:
        return bool(super().has_add_permission(request, obj)) and _is_open(obj)

    def has_change_permission(self, request: HttpRequest, obj: Stemming | None = None) -> bool:
        return bool(super().has_change_permission(request, obj)) and _is_open(obj)

    def has_delete_permission(self, request: HttpRequest, obj: Stemming | None = None) -> bool:
        return bool(super().has_delete_permission(request, obj)) and _is_open(obj)


class LidstemRegels(LeesRegels):
    model = Lidstem
    fields = (("persoon", "fractie", "keuze"),)
    verbose_name_plural = "Stemmen van leden (invoeren in de stemdesk)"


class KandidaatstemRegels(LeesRegels):
    model = Kandidaatstem
    fields = (("naam", "stemmen", "gekozen", "door_loting"),)
    verbose_name_plural = "Stemmen op kandidaten (invoeren in de stemdesk)"


class VerklaringRegels(LeesRegels):
    model = Verklaring
    fields = (("soort", "fractie", "persoon"), "tekst")
    verbose_name_plural = "Verklaringen en aantekeningen (toevoegen in de stemdesk)"


class CorrectieRegels(LeesRegels):
    model = Correctie
    fields = (("wanneer", "wie"), "reden")
    readonly_fields = ("wanneer",)
    verbose_name_plural = "Correcties"


def _is_open(stemming: Stemming | None) -> bool:
    """Whether the figures may still be typed over: nobody outside the griffie ever saw them."""
    return stemming is None or stemming.gepubliceerd_op is None


class CijfersFilter(admin.SimpleListFilter):
    title = "aantallen"
    parameter_name = "cijfers"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("ja", "Met aantallen"), ("nee", "Zonder aantallen")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any] | None:
        return queryset.filter(voor__isnull=self.value() == "nee") if self.value() else None


@admin.register(Stemming)
class StemmingAdmin(PubliceerbaarAdmin):
    form = StemmingForm
    list_display = ("instrument", "datum", "uitkomst", "stemverhouding", "wijze", "stand")
    list_filter = ("publicatie", "uitkomst", "wijze", CijfersFilter)
    list_select_related = ("instrument", "vergadering")
    date_hierarchy = "datum"
    search_fields = ("instrument__titel_gevouwen", "instrument__slug", "instrument__dossier__titel_gevouwen")
    search_help_text = "Zoek op woorden uit de titel of op een nummer. De schrijfwijze maakt niet uit."
    zoek_nummers = (
        "instrument__nummer",
        "instrument__nummers__sleutel",
        "instrument__dossier__nummer",
        "instrument__dossier__nummers__sleutel",
    )
    autocomplete_fields = ("instrument", "vergadering", "herstemming_van")
    inlines = (FractiestemRegels, LidstemRegels, KandidaatstemRegels, VerklaringRegels, CorrectieRegels)
    fieldsets = (
        PUBLICATIE,
        (
            "Waarover en wanneer?",
            {"fields": ("instrument", "tekstversie", "vergadering", "datum", "volgorde")},
        ),
        (
            "De uitslag",
            {
                "fields": (
                    "in_de_stemdesk",
                    "wijze",
                    "uitkomst",
                    "woorden",
                    ("voor", "tegen", "blanco"),
                    "stemmers",
                    "gezien",
                ),
                "description": "Vul in wat de voorzitter vaststelde. "
                "Weet u een aantal niet? Laat het leeg; vul geen 0 in.",
            },
        ),
        ("Meer", {"fields": ("herstemming_van", "toelichting")}),
        HERKOMST,
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Stemming | None = None) -> tuple[str, ...]:
        vast = () if _is_open(obj) else _CIJFERS
        return (*super().get_readonly_fields(request, obj), "in_de_stemdesk", *vast)

    def get_inlines(self, request: HttpRequest, obj: Stemming | None) -> Any:
        """What the desk keeps is shown only where there is some."""
        if obj is None:
            return self.inlines[:1]
        namen = ("lidstemmen", "kandidaten", "verklaringen", "correcties")
        gevuld = [getattr(obj, naam).exists() for naam in namen]
        return [
            self.inlines[0],
            *(regels for regels, er in zip(self.inlines[1:], gevuld, strict=True) if er),
        ]

    @admin.display(description="stemdesk")
    def in_de_stemdesk(self, rij: Stemming) -> str:
        """Where the figures are entered, or corrected once they were public."""
        if rij.pk is None:
            return "Na het opslaan kunt u de stemming ook in de stemdesk invoeren."
        if _is_open(rij):
            adres, zin = "stemdesk:stemming", "Invoeren in de stemdesk"
        else:
            adres, zin = "stemdesk:corrigeer", "Corrigeren in de stemdesk, met een reden"
        return format_html('<a href="{}">{}</a>', reverse(adres, args=[rij.pk]), zin)

    def save_model(self, request: HttpRequest, obj: Stemming, form: forms.ModelForm, change: bool) -> None:
        """Who has the vote open in the desk, or here in another window, then finds out."""
        if not change or form.changed_data:
            obj.versie, obj.gewijzigd_op, obj.gewijzigd_door = (
                obj.versie + 1,
                timezone.now(),
                user_of(request),
            )
        super().save_model(request, obj, form, change)

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: Iterable[Formset], change: bool
    ) -> None:
        """A change in the rows under the vote is a change of the vote."""
        super().save_related(request, form, formsets, change)
        if change and not form.changed_data and any(formset.has_changed() for formset in formsets):
            raise_version(stemming=form.instance, by=user_of(request))

    @admin.display(description="voor en tegen")
    def stemverhouding(self, rij: Stemming) -> str | None:
        """The tally as a citizen reads it, or None where there is none."""
        return f"{rij.voor} voor, {rij.tegen} tegen" if rij.cijfers else None

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "stemmers":
            kwargs["help_text"] = "Laat dit leeg: dan tellen wij voor, tegen en blanco op."
        return super().formfield_for_dbfield(db_field, request, **kwargs)
