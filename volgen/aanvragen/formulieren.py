"""The forms of following: who wants to hear, and how often. They work without a cookie and without script."""

from time import time
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import NON_FIELD_ERRORS

from volgen.adressen import read_beheren
from volgen.models import Abonnee

# A person needs longer than this to read the form; a program does not.
_SNELST, _LANGST = 2.0, 12 * 3600.0
_STEMPEL = signing.Signer(salt="volgen.formulier")

TE_SNEL = "Dat ging zo snel dat wij dachten aan een computerprogramma. Kies de knop nog een keer."
TE_OUD = "Het formulier stond lang open. Kijk na of alles klopt en kies de knop nog een keer."
_ONBEKEND = (
    "Dit adres kennen wij niet. Het begint met het adres van deze site en daarna /volgen/mijn/. "
    "Hebt u er nog geen? Laat dit veld dan leeg."
)
GEVULD = (
    "Er stond iets in een veld dat leeg moet blijven. Misschien deed uw browser dat. "
    "Wij hebben het leeggemaakt. Kies de knop nog een keer."
)


def make_stempel() -> str:
    """The moment at which a form is handed out, signed."""
    return _STEMPEL.sign(f"{time():.0f}")


class Volgformulier(forms.Form):
    """What both forms share: the guard against programs. What it holds back is shown again, with the input kept."""

    stempel = forms.CharField(required=False, initial=make_stempel, widget=forms.HiddenInput)
    # Nobody sees it; programs that fill in everything do.
    onderwerpregel = forms.CharField(
        required=False,
        label="Laat dit veld leeg",
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean(self) -> dict[str, Any]:
        """Says what is odd about how the form came in, once the rest is right."""
        waarden = super().clean() or {}
        bezwaar = self._objection(str(waarden.get("stempel", "")), str(waarden.get("onderwerpregel", "")))
        if bezwaar:
            self.add_error(None, bezwaar)
        return waarden

    def renew(self) -> None:
        """Prepares the form to be shown again: the same input with a stamp that counts, and nothing in the trap."""
        data: Any = self.data
        data = data.copy()
        if not self.has_error(NON_FIELD_ERRORS, "snel"):
            data[self.add_prefix("stempel")] = make_stempel()
        data[self.add_prefix("onderwerpregel")] = ""
        self.data = data

    def _objection(self, stempel: str, gevuld: str) -> forms.ValidationError | None:
        try:
            open_sinds = time() - float(_STEMPEL.unsign(stempel))
        except signing.BadSignature:
            return forms.ValidationError(TE_OUD, code="oud")
        if open_sinds > _LANGST:
            return forms.ValidationError(TE_OUD, code="oud")
        if open_sinds < _SNELST:
            return forms.ValidationError(TE_SNEL, code="snel")
        return forms.ValidationError(GEVULD, code="gevuld") if gevuld else None


class Toegangformulier(Volgformulier):
    """To get the link to one's own page by mail."""

    adres = forms.EmailField(
        label="Uw e-mailadres",
        max_length=254,
        error_messages={
            "required": "Vul uw e-mailadres in.",
            "invalid": "Dit is geen heel e-mailadres. Het lijkt op naam@voorbeeld.nl.",
            "max_length": "Dit e-mailadres is te lang. Het mag 254 tekens hebben.",
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email", "spellcheck": "false"}),
    )


class MailForm(Toegangformulier):
    """To follow by e-mail."""

    ritme = forms.ChoiceField(
        label="Hoe vaak wilt u bericht?",
        choices=[
            (Abonnee.Ritme.DIRECT, "Meteen, zodra er iets nieuws is"),
            (Abonnee.Ritme.DAGELIJKS, "Elke dag, hoogstens één mail"),
            (Abonnee.Ritme.WEKELIJKS, "Elke week, hoogstens één mail"),
        ],
        initial=Abonnee.Ritme.DIRECT,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies hoe vaak u bericht wilt.",
            "invalid_choice": "Kies hoe vaak u bericht wilt.",
        },
    )


class FeedForm(Volgformulier):
    """To follow without an address: with a feed that only the reader knows, new or the one that the reader has."""

    mijn = forms.CharField(
        label="Volgt u al iets zonder e-mail? Plak hier het adres van uw eigen pagina",
        required=False,
        max_length=500,
        error_messages={"max_length": _ONBEKEND},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "inputmode": "url"}),
    )

    def clean_mijn(self) -> Abonnee | None:
        """Whose page it is. One query where something is filled in."""
        ingevuld = self.cleaned_data["mijn"]
        abonnee = read_beheren(ingevuld.partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2])
        if ingevuld and abonnee is None:
            raise forms.ValidationError(_ONBEKEND)
        return abonnee


class RitmeForm(forms.Form):
    """How often someone who follows by e-mail wants to hear."""

    ritme = MailForm.declared_fields["ritme"]
