"""The versions of the text of an item, as rows under its form."""

from typing import Any

from django import forms
from django.contrib.auth.models import User

from dossiers.admin.basis import Regels
from dossiers.admin.formulieren import RegelFormSet
from dossiers.logboek import log
from dossiers.models import Instrument, Tekstversie


class TekstversieForm(forms.ModelForm):
    """A new version has no number yet: it follows those that are there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.initial["volgnummer"] = None
            self.fields["volgnummer"].required = False
            self.fields["volgnummer"].help_text = "Laat dit leeg: dan krijgt de versie het volgende nummer."


class TekstversieFormSet(RegelFormSet):
    """Numbers what was added, in the order of the form."""

    def clean(self) -> None:
        weg = self.deleted_forms
        blijft = [form for form in self.forms if form not in weg and (form.instance.pk or form.has_changed())]
        hoogste = max((form.cleaned_data.get("volgnummer") or 0 for form in blijft), default=0)
        for form in blijft:
            if form.cleaned_data.get("volgnummer") is None and "volgnummer" not in form.errors:
                hoogste += 1
                form.instance.volgnummer = hoogste
        super().clean()


class TekstversieRegels(Regels):
    model = Tekstversie
    form = TekstversieForm
    formset = TekstversieFormSet
    fields = (("volgnummer", "datum"), ("fractie", "persoon"), "tekst", "adres", "toelichting")
    autocomplete_fields = ("fractie", "persoon")
    verbose_name_plural = "De tekst: zoals ingediend, en elke latere versie"


def mark_changed(instrument: Instrument, *, by: User | None) -> None:
    """An item with a later version of its text is marked as changed, with a line in the log. A query or three."""
    if not instrument.gewijzigd and instrument.tekstversies.filter(volgnummer__gt=1).exists():
        instrument.gewijzigd = True
        instrument.save(update_fields=["gewijzigd"])
        log(handeling="gewijzigd", op=instrument, by=by, oud={"gewijzigd": False}, nieuw={"gewijzigd": True})
