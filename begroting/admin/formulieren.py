"""Forms that do not save over the work of a colleague, and that follow a part of the budget over the years."""

from decimal import Decimal
from hashlib import blake2b
from typing import Any

from django import forms
from django.db import models
from django.db.models import Q, QuerySet

from begroting.models import Doel, Ontwikkellijn, Programma, Resultaat
from begroting.models.doelen import MetVorig

INTUSSEN_GEWIJZIGD = (
    "Een collega heeft dit intussen gewijzigd. Er is niets opgeslagen. Kopieer wat u typte, open deze pagina "
    "opnieuw en kijk wat er nu staat."
)
# From each part to its programme.
NAAR_PROGRAMMA: dict[type[models.Model], str] = {
    Ontwikkellijn: "programma",
    Doel: "ontwikkellijn__programma",
    Resultaat: "doel__ontwikkellijn__programma",
}


def fingerprint(*waarden: object) -> str:
    """A short mark of these values, to see whether they are still the same."""
    return blake2b(repr(waarden).encode(), digest_size=12).hexdigest()


def state_of(rij: models.Model) -> str:
    """The mark of a row as it is loaded now. No query."""
    return fingerprint(*((veld.attname, getattr(rij, veld.attname)) for veld in rij._meta.concrete_fields))


class OngestoordForm(forms.ModelForm):
    """Remembers what the clerk saw, and refuses to save when that is not what stands there now."""

    gezien = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["gezien"] = state_of(self.instance)

    def clean(self) -> dict[str, Any]:
        waarden = super().clean() or self.cleaned_data
        if self.instance.pk and waarden.get("gezien") != state_of(self._stored()):
            raise forms.ValidationError(INTUSSEN_GEWIJZIGD)
        return waarden

    def has_changed(self) -> bool:
        return bool(set(self.changed_data) - {"gezien"})

    def _stored(self) -> models.Model:
        """The row as it stands in the database, held until it is saved."""
        rij: models.Model = self._meta.model._base_manager.select_for_update().get(pk=self.instance.pk)
        return rij


class VorigForm(OngestoordForm):
    """Offers what a part was in an earlier year. Only what exists can be followed, so not while adding."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "vorig" in self.fields:
            veld: Any = self.fields["vorig"]
            veld.queryset = find_earlier(self.instance)
            veld.label_from_instance = name_with_year
            hide_buttons(veld.widget)


def hide_buttons(widget: forms.Widget) -> None:
    """Takes the ways to add and change rows away from beside a list of choices: here one only chooses."""
    for wat in ("add", "change", "delete", "view"):
        setattr(widget, f"can_{wat}_related", False)


def find_earlier(rij: MetVorig) -> QuerySet[Any]:
    """What a row can follow: of the programme that its own programme follows, else of the latest year before.

    A programme can follow any of an earlier year. Two queries at most, besides that of the set.
    """
    if isinstance(rij, Programma):
        eerder: QuerySet[Any] = Programma.objects.filter(begroting__jaar__lt=rij.begroting.jaar)
        return eerder.select_related("begroting")
    weg, programma = NAAR_PROGRAMMA[type(rij)], rij.hoofdstuk
    alle = type(rij)._default_manager.select_related(f"{weg}__begroting")
    if programma.vorig_id:
        waar = Q(**{weg: programma.vorig_id})
    else:
        jaren = Programma.objects.filter(begroting__jaar__lt=programma.begroting.jaar)
        waar = Q(**{f"{weg}__begroting__jaar": jaren.aggregate(j=models.Max("begroting__jaar"))["j"]})
    gevonden: QuerySet[Any] = alle.filter(waar | Q(pk=rij.vorig_id))
    return gevonden.order_by(f"{weg}__volgorde", weg, "volgorde", "pk")


def name_with_year(rij: MetVorig) -> str:
    """How a part of an earlier year is called in a list of choices."""
    if isinstance(rij, Programma):
        return f"{rij.begroting.jaar}: {rij}"
    return f"{rij.hoofdstuk.begroting.jaar}, {rij.hoofdstuk}: {str(rij)[:120]}"


class ProgrammaForm(VorigForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in self.fields:
            # Without the zeros of the database: 26.000 reads as thousands.
            if isinstance(getal := self.initial.get(naam), Decimal):
                self.initial[naam] = f"{getal.normalize():f}"

    def clean(self) -> dict[str, Any]:
        """Words that a clerk changes are those of the griffie from then on."""
        waarden = super().clean()
        if {"titel", "ambitie", "slot"} & set(self.changed_data) and "teksten_van" not in self.changed_data:
            waarden["teksten_van"] = Programma.Teksten.GRIFFIE
        return waarden
