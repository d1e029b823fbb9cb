"""Forms that fill in what follows from the rest, so that a tired clerk types less."""

from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet
from django.utils.text import slugify

from dossiers.acties.publicatie import remember_address
from dossiers.adressen import free_slug, make_slug
from dossiers.models import Dossier, Instrument, Nummer, Vergadering
from dossiers.nummers import find_nummers, fold_nummer, normalise_nummer, slug_nummer

ZELF_INGEVULD = "Laat dit leeg: dan vullen wij het in. Wijzigt u het, dan blijft het oude adres werken."
ADRES_BEZET = "Dit adres is al in gebruik. Kijk of dit er al staat, of kies een ander adres."
_TEKSTEN = {"kop", "waar_gaat_het_over", "waarom"}


class Tekst(forms.CharField):
    """Plain text with the line ends that are in the database.

    A browser sends another line end than an import keeps; without this every imported text would count as changed
    by hand as soon as a clerk saves the form.
    """

    def to_python(self, value: object) -> Any:
        tekst = super().to_python(value)
        return tekst.replace("\r\n", "\n") if isinstance(tekst, str) else tekst

    def has_changed(self, initial: str | None, data: object) -> bool:
        return super().has_changed((initial or "").replace("\r\n", "\n").strip(), self.to_python(data))


class AdresForm(forms.ModelForm):
    """A form whose address may stay empty. A subclass says in `make_slug` what the address then becomes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].error_messages.setdefault("unique", ADRES_BEZET)

    def make_slug(self, waarden: dict[str, Any]) -> str:
        """The address that belongs to these values of the form; empty where they are too few to tell."""
        return free_slug(slugify(str(waarden.get("naam") or "")), self.same_place(waarden))

    def same_place(self, waarden: dict[str, Any]) -> QuerySet[Any]:
        """The rows among which the address must be unique, without this one."""
        andere: QuerySet[Any] = self._meta.model._default_manager.exclude(pk=self.instance.pk)
        return andere

    def clean(self) -> dict[str, Any]:
        waarden = super().clean() or self.cleaned_data
        if "slug" in self.fields and "slug" not in self.errors and self._slug_must_follow(waarden):
            waarden["slug"] = self.make_slug(waarden)
            if not waarden["slug"] and not self.errors:
                self.add_error("slug", "Vul een adres in: uit de andere velden kunnen wij het niet afleiden.")
        return waarden

    def _slug_must_follow(self, waarden: dict[str, Any]) -> bool:
        return not waarden.get("slug")

    def remember(self) -> None:
        """After saving: keeps the old address, for models whose addresses are kept."""


class NummerForm(AdresForm):
    """The form of something with a number, which then is its address too."""

    def clean_nummer(self) -> str:
        nummer: str = self.cleaned_data["nummer"].strip()
        if len(find_nummers(nummer)) > 1:
            raise forms.ValidationError(
                "Vul hier één nummer in. Zet de andere bij Nummers en oude adressen; dan leiden ze ook hierheen."
            )
        return normalise_nummer(nummer) or nummer

    def make_slug(self, waarden: dict[str, Any]) -> str:
        nummer = waarden.get("nummer") or ""
        if normalise_nummer(nummer):
            datum = self.date_of(waarden)
            # Not made free with a number behind it: who enters a number twice must hear it.
            return slug_nummer(nummer, jaar=datum.year if datum else None)
        return free_slug(slugify(nummer or waarden.get("titel") or ""), self.same_place(waarden))

    def date_of(self, waarden: dict[str, Any]) -> Any:
        """The date whose year completes a number without a year, or None."""
        return None

    def _slug_must_follow(self, waarden: dict[str, Any]) -> bool:
        if super()._slug_must_follow(waarden):
            return True
        was = self.initial.get("slug")
        return bool(
            self.instance.pk
            and {"nummer", "slug"} & set(self.changed_data) == {"nummer"}
            and was == self.make_slug({**self.initial, "dossier": getattr(self.instance, "dossier", None)})
        )

    def remember(self) -> None:
        remember_address(
            op=self.instance,
            slug=self.initial.get("slug", ""),
            nummer=self.initial.get("nummer", ""),
            moved="dossier" in self.changed_data,
        )


class DossierForm(NummerForm):
    class Meta:
        help_texts: ClassVar[dict[str, str]] = {"slug": ZELF_INGEVULD}

    def date_of(self, waarden: dict[str, Any]) -> Any:
        return waarden.get("geschreven_op")

    def clean(self) -> dict[str, Any]:
        waarden = super().clean()
        if _TEKSTEN & set(self.changed_data) and "teksten_van" not in self.changed_data:
            waarden["teksten_van"] = Dossier.Teksten.GRIFFIE
        return waarden


class InstrumentForm(NummerForm):
    def date_of(self, waarden: dict[str, Any]) -> Any:
        return waarden.get("ingediend_op") or getattr(waarden.get("dossier"), "geschreven_op", None)

    def same_place(self, waarden: dict[str, Any]) -> QuerySet[Any]:
        dossier = waarden.get("dossier") or None
        if isinstance(dossier, Dossier) and dossier.pk is None:
            return Instrument.objects.none()
        return super().same_place(waarden).filter(dossier=dossier)


class VergaderingForm(AdresForm):
    class Meta:
        help_texts: ClassVar[dict[str, str]] = {
            "slug": "Laat dit leeg: dan vullen wij de datum in. Na het publiceren ligt het adres vast."
        }

    def make_slug(self, waarden: dict[str, Any]) -> str:
        datum, soort = waarden.get("datum"), waarden.get("soort")
        if datum is None or soort is None:
            return ""
        if soort == Vergadering.Soort.PLENAIR:
            return f"{datum:%Y-%m-%d}"
        return free_slug(f"{soort}-{datum:%Y-%m-%d}", self.same_place(waarden))


class TitelForm(AdresForm):
    """The form of something without aliases: its address is its number, else its title, and stays once public."""

    nummer_veld: ClassVar[str] = "nummer"

    class Meta:
        help_texts: ClassVar[dict[str, str]] = {
            "slug": "Laat dit leeg: dan vullen wij het in. Na het publiceren ligt het adres vast."
        }

    def make_slug(self, waarden: dict[str, Any]) -> str:
        basis = make_slug(waarden.get(self.nummer_veld) or "") or make_slug(waarden.get("titel") or "")
        return free_slug(basis, self.same_place(waarden))


class RaadsbriefForm(TitelForm):
    nummer_veld = "kenmerk"


class RegelFormSet(forms.BaseInlineFormSet):
    """Rows under a form that keep every rule of the database.

    Django leaves the rules that name a field outside the form to the database, the parent among them; the clerk would
    get an error page.
    """

    def clean(self) -> None:
        super().clean()
        if self.instance.pk is None:
            return
        for form in self.forms:
            if form.errors or form in self.deleted_forms or not form.has_changed():
                continue
            try:
                form.instance.validate_constraints()
            except forms.ValidationError as fout:
                form.add_error(None, list(fout.messages))


class VerwantFormSet(RegelFormSet):
    """Two new rows about the same dossier are told apart by nothing."""

    def clean(self) -> None:
        super().clean()
        gezien = set()
        for form in self.forms:
            if form.errors or form in self.deleted_forms:
                continue
            ander = form.cleaned_data.get("ander")
            if ander in gezien:
                form.add_error(None, "Deze twee onderwerpen zijn al aan elkaar verbonden.")
            gezien |= {ander} - {None}


class SpellingForm(forms.ModelForm):
    """Another spelling of a number, with the key by which it is found."""

    def save(self, commit: bool = True) -> Nummer:
        self.instance.sleutel = fold_nummer(self.instance.spelling)
        nummer: Nummer = super().save(commit)
        return nummer
