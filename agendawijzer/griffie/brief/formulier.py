"""The forms of a letter: the letter itself, how one searches, and what it says about each item."""

import datetime
from typing import Any

from django import forms
from django.db.models import Q

from agendawijzer.griffie.brief.stukken import SOORTEN, STANDEN, find_vervolg
from agendawijzer.griffie.stemdesk.velden import Datumveld, Keuzeveld, Tekstveld
from dossiers.acties.uitvoering import Briefregel, Uitvoerbaar, Uitvoeringsmelding, key_of, make_voortgang
from dossiers.models import Portefeuille, Raadsbrief, Staat

# A letter comes from the college, and only the council says that something is done.
STATEN = [(staat.value, staat.label) for staat in Staat if staat != Staat.AFGEDAAN]
VAN_NIEUWE_BRIEF = ("titel", "kenmerk", "datum", "adres", "samenvatting")
_RECENT = 60
_LANG = 2000


class BriefForm(forms.Form):
    """An existing letter, or what is needed for a new one; and the state and sentence with which each item starts.

    `zin_was` and `staat_was` are what stood there the last time: an item that still says that goes along.
    """

    def __init__(self, *args: Any, vandaag: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.brieven = find_letters(self.data.get("brief") or self.initial.get("brief"))
        namen = [(str(pk), f"{brief}, {brief.datum:%d-%m-%Y}") for pk, brief in self.brieven.items()]
        velden: dict[str, forms.Field] = {
            "brief": Keuzeveld([("", "Een nieuwe brief"), *namen], label="Welke brief?"),
            "titel": Tekstveld("Titel van de brief", meer=300),
            "kenmerk": Tekstveld("Kenmerk", meer=60),
            "datum": Datumveld(
                "Datum van de brief", required=False, widget=forms.DateInput(attrs={"type": "date"})
            ),
            "adres": Webadres("Webadres in de documentwijzer"),
            "samenvatting": Tekstveld("Samenvatting", meer=_LANG, widget=forms.Textarea(attrs={"rows": 3})),
            "staat": Keuzeveld(STATEN, label="Stand die u het vaakst nodig hebt"),
            "zin": Tekstveld(
                "Zin die u het vaakst nodig hebt", meer=_LANG, widget=forms.Textarea(attrs={"rows": 2})
            ),
            "staat_was": Tekstveld(widget=forms.HiddenInput),
            "zin_was": Tekstveld(widget=forms.HiddenInput),
        }
        self.fields |= velden
        _describe(self)

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or self.cleaned_data
        if gegeven.get("brief"):
            # What stands in the fields of a new letter does not count, and is not in sight.
            for naam in VAN_NIEUWE_BRIEF:
                self.errors.pop(naam, None)
            return gegeven
        datum = gegeven.get("datum")
        if not gegeven.get("titel") and "titel" not in self.errors:
            self.add_error("titel", "Vul de titel van de brief in, of kies een brief die er al is.")
        if not datum and "datum" not in self.errors:
            self.add_error("datum", "Vul de datum van de brief in, zoals 16-10-2025.")
        if datum and datum > self.vandaag:
            self.add_error("datum", "Deze datum ligt in de toekomst. Kijk de datum van de brief na.")
        return gegeven

    def make_letter(self) -> Raadsbrief:
        """The chosen letter, or the new one, not stored."""
        gegeven = self.cleaned_data
        if gegeven["brief"]:
            return self.brieven[int(gegeven["brief"])]
        return Raadsbrief(**{naam: gegeven[naam] for naam in VAN_NIEUWE_BRIEF})


class ZoekForm(forms.Form):
    """How one looks for what the letter is about."""

    q = Tekstveld(
        "Nummer of woorden uit de titel", meer=200, widget=forms.TextInput(attrs={"type": "search"})
    )
    soort = Keuzeveld(SOORTEN, label="Soort")
    stand = Keuzeveld(STANDEN, label="Stand")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        namen = [("", "Alle"), *Portefeuille.objects.values_list("slug", "naam")]
        self.fields["portefeuille"] = Keuzeveld(namen, label="Portefeuille")

    def choices_made(self) -> dict[str, str]:
        """What was chosen, without what cannot be."""
        self.is_valid()
        gegeven = {naam: self.cleaned_data.get(naam) or "" for naam in self.fields}
        return gegeven | {"q": gegeven["q"].strip()}


class RegelForm(forms.Form):
    """What the letter says about one item. `gezien`: the latest update that the clerk saw."""

    def __init__(self, stuk: Uitvoerbaar, **kwargs: Any) -> None:
        super().__init__(prefix=key_of(stuk), **kwargs)
        self.stuk = stuk
        self.botsing = ""
        velden: dict[str, forms.Field] = {
            "staat": Keuzeveld(STATEN, label="Stand na deze brief", required=True),
            "tekst": Tekstveld(
                "Wat laat de brief weten?", meer=_LANG, widget=forms.Textarea(attrs={"rows": 2})
            ),
            "reden": Tekstveld(
                "Waarom wordt het niet uitgevoerd?", meer=_LANG, widget=forms.Textarea(attrs={"rows": 2})
            ),
            "vervolg": Tekstveld("Waarin gaat het verder? (nummer of adres)", meer=300),
            "gezien": Tekstveld(widget=forms.HiddenInput),
            "toch": forms.BooleanField(label="Zet deze melding er ook bij", required=False),
        }
        self.fields |= velden
        _describe(self)

    @property
    def sleutel(self) -> str:
        return key_of(self.stuk)

    def clean(self) -> dict[str, Any]:
        """Judged as it will be stored, but for the letter itself."""
        gegeven = super().clean() or self.cleaned_data
        if self.errors:
            return gegeven
        gegeven["waarin"] = self._find_vervolg(gegeven) if gegeven["staat"] == Staat.VOORTGEZET else None
        if gegeven["staat"] != Staat.NIET_UITGEVOERD:
            gegeven["reden"] = ""
        if not self.errors:
            try:
                make_voortgang(self.stuk, self._melding())
            except forms.ValidationError as fout:
                self.add_error(_place_of(gegeven), list(fout.messages))
        return gegeven

    def _find_vervolg(self, gegeven: dict[str, Any]) -> Any:
        tekst = gegeven["vervolg"].strip()
        gevonden = find_vervolg(tekst) if tekst else []
        if len(gevonden) == 1:
            return gevonden[0]
        zin = "Vul het nummer in van het onderwerp, het stuk of de toezegging waarin het verdergaat."
        if gevonden:
            zin = f"Bij ‘{tekst}’ past meer dan één stuk. Vul het hele webadres in van het goede."
        elif tekst:
            zin = f"Bij ‘{tekst}’ vinden wij niets. {zin}"
        self.add_error("vervolg", zin)
        return None

    def _melding(self) -> Uitvoeringsmelding:
        gegeven = self.cleaned_data
        return Uitvoeringsmelding(
            staat=gegeven["staat"], tekst=gegeven["tekst"], reden=gegeven["reden"], vervolg=gegeven["waarin"]
        )

    def make_regel(self) -> Briefregel:
        """The line, for the action."""
        gezien = self.cleaned_data["gezien"]
        return Briefregel(
            self.stuk,
            self._melding(),
            gezien=int(gezien) if gezien.isascii() and gezien.isdigit() else None,
            toch=self.cleaned_data["toch"],
        )


class Webadres(Tekstveld):
    """An address of the web; one without https:// gets it."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, meer=500, widget=forms.TextInput(attrs={"inputmode": "url"}), **kwargs)

    def clean(self, value: object) -> str:
        tekst = super().clean(value).strip()
        if not tekst:
            return ""
        try:
            return str(forms.URLField(assume_scheme="https", max_length=500).clean(tekst))
        except forms.ValidationError as fout:
            raise forms.ValidationError(
                "Vul een heel webadres in, zoals https://voorbeeld.nl/brief."
            ) from fout


def find_letters(gekozen: object = None) -> dict[int, Raadsbrief]:
    """The latest letters by key, and the one that was chosen; without what was withdrawn. One query."""
    tekst = str(gekozen or "")
    pk = int(tekst) if tekst.isascii() and tekst.isdigit() else 0
    rijen = Raadsbrief.objects.exclude(~Q(intrekking="")).order_by("-datum", "-pk")
    recent = list(rijen[:_RECENT])
    if 0 < pk < 10**15 and all(brief.pk != pk for brief in recent):
        recent += rijen.filter(pk=pk)
    return {brief.pk: brief for brief in recent}


def _place_of(gegeven: dict[str, Any]) -> str:
    """The field at which the clerk reads what cannot be."""
    if gegeven["staat"] == Staat.NIET_UITGEVOERD and gegeven["tekst"].strip():
        return "reden"
    return "vervolg" if gegeven["waarin"] is not None and gegeven["tekst"].strip() else "tekst"


def _describe(form: forms.Form) -> None:
    """Each field says where its message stands."""
    for veld in form:
        veld.field.widget.attrs["aria-describedby"] = f"fout-{veld.html_name}"
