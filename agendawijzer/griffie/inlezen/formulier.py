"""The form of the page: the file, and what the clerk knows about the list that its rows do not say."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from agendawijzer.griffie.stemdesk.velden import Datumveld, Keuzeveld, Tekstveld
from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import Keuzes
from agendawijzer.inname.lezen.bestand import GROOTSTE
from dossiers.models import Voortgang
from dossiers.standen.staat import Staat

_AFGEDAAN = [
    ("", "Dat weet ik niet: laat die rijen weg"),
    (Staat.GEMELD.value, "Het college meldt dat het is afgedaan"),
    (Staat.AFGEDAAN.value, "De raad heeft vastgesteld dat het is afgedaan"),
]


class InleesForm(forms.Form):
    """`bestand` is read by the caller, and no further than a list may be."""

    bestand = forms.FileField(
        label="Bestand",
        help_text="Een Excel-werkmap (.xlsx) of CSV, hoogstens 5 MB en 5.000 regels.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.txt"}),
        error_messages={
            "required": "Kies het bestand met de lijst.",
            "empty": "Dit bestand is leeg. Kies het bestand met de lijst.",
            "invalid": "Kies het bestand met de lijst.",
        },
    )
    melder = Keuzeveld(
        Voortgang.Melder.choices,
        label="Wie meldt het?",
        initial=Voortgang.Melder.COLLEGE,
        help_text="Voor rijen waar het niet bij staat.",
    )
    afgedaan = Keuzeveld(
        _AFGEDAAN,
        label="Wat betekent ‘afgedaan’ in deze lijst?",
        help_text="Dat het college iets meldt, of dat de raad het vaststelt, zijn twee verschillende dingen.",
    )
    peildatum = Datumveld(
        label="Op welke dag was de stand zo?",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Voor rijen zonder eigen datum. Mag leeg blijven.",
    )
    blad = Tekstveld(
        label="Blad", meer=60, help_text="Alleen nodig als het bestand meer bladen met een lijst heeft."
    )

    def __init__(self, *args: Any, vandaag: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        for naam, veld in self.fields.items():
            fout = f" fout-{naam}" if naam in self.errors else ""
            veld.widget.attrs["aria-describedby"] = f"hulp-{naam}{fout}"
            if fout:
                veld.widget.attrs["aria-invalid"] = "true"

    def clean_peildatum(self) -> datetime.date | None:
        peildatum: datetime.date | None = self.cleaned_data["peildatum"]
        if peildatum and peildatum > self.vandaag:
            raise ValidationError("Deze dag moet nog komen. Kies vandaag of een dag ervoor.")
        return peildatum

    def read(self) -> tuple[bytes, str]:
        """The bytes of a valid form, one more than a list may have at most, and the name of the file."""
        bestand = self.cleaned_data["bestand"]
        return bestand.read(GROOTSTE + 1), bestand.name

    def make_keuzes(self) -> Keuzes:
        """What the clerk told about the list."""
        gegeven = self.cleaned_data
        return Keuzes(
            vandaag=self.vandaag,
            melder=gegeven["melder"] or Voortgang.Melder.COLLEGE.value,
            afgedaan=gegeven["afgedaan"],
            peildatum=gegeven["peildatum"],
            blad=gegeven["blad"],
        )
