"""Form fields of the desk: they say in plain Dutch what is wrong, and never fail on what a script may send."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

MEER = 999
_CIJFERS = {"inputmode": "numeric", "autocomplete": "off", "size": "3"}


class Aantalveld(forms.IntegerField):
    """A number of members or ballots; empty is not recorded."""

    def __init__(self, label: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("min_value", 0)
        # Not type=number: a browser would throw away what is no number, and the clerk must see what was typed.
        kwargs.setdefault("widget", forms.TextInput(attrs=_CIJFERS))
        super().__init__(label=label, max_value=MEER, localize=False, **kwargs)
        self.error_messages |= {"invalid": "Vul hier een heel getal in, zoals 12."}
        laagste: int = kwargs["min_value"]
        for validator in self.validators:
            if isinstance(validator, MinValueValidator):
                validator.message = (
                    f"Vul minstens {laagste} in." if laagste else "Een aantal kan niet negatief zijn."
                )
            elif isinstance(validator, MaxValueValidator):
                validator.message = f"Dit aantal is te groot. Vul hoogstens {MEER} in."


class Keuzeveld(forms.ChoiceField):
    """One of a few values."""

    def __init__(self, choices: Sequence[tuple[str, str]], *, label: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(choices=choices, label=label, **kwargs)
        melding = f"Maak een keuze bij {label}." if label else "Maak een keuze."
        self.error_messages |= {"required": melding, "invalid_choice": f"Deze keuze bestaat niet. {melding}"}


class Tekstveld(forms.CharField):
    """Words of a clerk, with a limit."""

    def __init__(self, label: str = "", *, meer: int = 2000, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(label=label, **kwargs)
        self.meer = meer
        self.error_messages |= {"required": f"Vul in: {label[:1].lower()}{label[1:]}."}

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) > self.meer:
            raise forms.ValidationError(f"Deze tekst is te lang. Gebruik hoogstens {self.meer} tekens.")

    def clean(self, value: object) -> str:
        # A NUL cannot be typed and cannot be stored.
        return str(super().clean(value.replace("\0", "") if isinstance(value, str) else value))


class Tijdveld(forms.TimeField):
    """A time of the evening: 20:15."""

    def __init__(self, label: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault(
            "widget", forms.TimeInput(format="%H:%M", attrs={"size": "5", "autocomplete": "off"})
        )
        super().__init__(label=label, input_formats=["%H:%M", "%H.%M", "%H:%M:%S"], **kwargs)
        self.error_messages |= {"invalid": "Vul een tijdstip in, zoals 20:15."}


class Datumveld(forms.DateField):
    """A day, as the browser's own calendar gives it or as one types it."""

    def __init__(self, label: str = "", **kwargs: Any) -> None:
        super().__init__(label=label, input_formats=["%Y-%m-%d", "%d-%m-%Y"], **kwargs)
        self.error_messages |= {
            "invalid": "Vul een datum in, zoals 16-10-2025.",
            "required": "Vul een datum in, zoals 16-10-2025.",
        }
