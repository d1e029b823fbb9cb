"""The form of one vote: every field that a clerk can send, with rows for fracties, members and candidates.

Names end in the key of the fractie or member they are about: `kant_12`, `lid_7`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from agendawijzer.griffie.stemdesk.velden import Aantalveld, Keuzeveld, Tekstveld, Tijdveld
from dossiers.models import Fractie
from dossiers.samenstelling import Lid, Samenstelling
from stemmingen.models import Stemming
from stemmingen.presentie import Presentie

KANDIDATEN = 12
# v, t and d turn the fractie that has the focus, so no fractie has one of them as its own key.
LETTERS = "abcefghijklmnopqrsuwxyz123456789"
KANTEN = [("voor", "Voor"), ("tegen", "Tegen"), ("verdeeld", "Verdeeld"), ("anders", "Anders")]
LIDKEUZES = [
    ("voor", "Voor"),
    ("tegen", "Tegen"),
    ("afwezig", "Afwezig"),
    ("uitgesloten", "Mag niet meestemmen"),
]
UITZONDERINGEN = [
    ("", "zoals de fractie"),
    ("voor", "voor"),
    ("tegen", "tegen"),
    ("afwezig", "afwezig"),
    ("uitgesloten", "mag niet meestemmen"),
    ("niet_gestemd", "aanwezig, niet gestemd"),
    ("niet_vastgelegd", "niet vastgelegd"),
]
UITKOMSTEN = [
    ("onbekend", "volgt uit de stemmen"),
    ("aangenomen", "aangenomen"),
    ("verworpen", "verworpen"),
    ("gestaakt", "stemmen staken"),
]
WIJZEN = [
    ("handopsteken", "Handopsteken"),
    ("hoofdelijk", "Hoofdelijk"),
    ("schriftelijk", "Schriftelijk"),
    ("zonder_stemming", "Zonder stemming"),
    ("algemene_stemmen", "Algemene stemmen"),
    ("acclamatie", "Acclamatie"),
    ("onbekend", "Niet vastgelegd"),
]
_VAN_FRACTIE = {
    "kant": Keuzeveld,
    "er": Aantalveld,
    "voor": Aantalveld,
    "tegen": Aantalveld,
    "niet": Aantalveld,
    "uit": Aantalveld,
}
_GROOT = ("motivering", "toelichting", "reden")
_PER_RIJ = re.compile(r"(kant|er|voor|tegen|niet|uit|lid|uitz)_(\d+)")


@dataclass(frozen=True)
class Fractievelden:
    """One fractie on the screen: its key on the keyboard, its seats, its fields and what is wrong with them."""

    fractie: Fractie
    letter: str
    zetels: int | None
    velden: dict[str, BoundField]
    fouten: list[str]


@dataclass(frozen=True)
class Lidvelden:
    lid: Lid
    fractie: str
    veld: BoundField
    fouten: list[str]


@dataclass(frozen=True)
class Kandidaatvelden:
    nummer: int
    naam: BoundField
    stemmen: BoundField
    fouten: list[str]


class Stemformulier(forms.Form):
    """One vote as it stands on the screen. `meld` adds what the law says to what the fields say by themselves."""

    VINKJES = ("per_fractie", "over_personen", "tweede_vergadering")

    def __init__(
        self, *args: Any, stemming: Stemming, raad: Samenstelling, presentie: Presentie, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.stemming, self.raad, self.presentie = stemming, raad, presentie
        self._gemeld: dict[str, list[str]] = {}
        self.fields |= _plain_fields()
        for fractie in raad.fracties.values():
            self._add_fractie(fractie)
        for lid in raad.leden:
            self.fields[f"lid_{lid.persoon_id}"] = Keuzeveld([("", ""), *LIDKEUZES], label=lid.naam)
            self.fields[f"uitz_{lid.persoon_id}"] = Keuzeveld(UITZONDERINGEN, label=lid.naam)
        self.fields["begin"] = Keuzeveld(
            [("", "het begin van de lijst"), *((str(lid.persoon_id), lid.naam) for lid in raad.leden)],
            label="Eerste lid volgens het lot",
        )
        for naam, veld in self.fields.items():
            veld.widget.attrs["aria-describedby"] = f"fout-{place_of(naam)}"
            if naam in _GROOT:
                veld.widget.attrs["rows"] = 3

    def _add_fractie(self, fractie: Fractie) -> None:
        for voorvoegsel, soort in _VAN_FRACTIE.items():
            veld = Keuzeveld(KANTEN, label=fractie.naam) if soort is Keuzeveld else Aantalveld(fractie.naam)
            self.fields[f"{voorvoegsel}_{fractie.pk}"] = veld

    def clean(self) -> dict[str, Any]:
        waarden = super().clean() or self.cleaned_data
        if self.data.get("stemming", str(self.stemming.pk)) != str(self.stemming.pk):
            self.add_error(None, "Dit formulier hoort bij een andere stemming. Open de stemming opnieuw.")
        vreemd = {naam for naam in self.data if _PER_RIJ.fullmatch(naam) and naam not in self.fields}
        if any(naam.startswith(("lid", "uitz")) for naam in vreemd):
            self.add_error(
                None, "Er staat een lid bij dat op deze datum niet in de raad zat. Open de stemming opnieuw."
            )
        if any(not naam.startswith(("lid", "uitz")) for naam in vreemd):
            self.add_error(
                None,
                "Er staat een fractie bij die op deze datum niet in de raad zat. Open de stemming opnieuw.",
            )
        return waarden

    # -- what is wrong, by the place where it is shown --------------------------------------------------------------
    def meld(self, fouten: dict[str, list[str]]) -> None:
        """Adds messages by place: a field, or `fracties`, `leden`, `kandidaten`."""
        for plek, teksten in fouten.items():
            self._gemeld.setdefault("alles" if plek == "__all__" else plek, []).extend(teksten)
        self.__dict__.pop("plek", None)

    @cached_property
    def plek(self) -> dict[str, list[str]]:
        """All messages by the place on the screen where they stand; one place for each fractie, member, candidate."""
        fouten = {plek: list(teksten) for plek, teksten in self._gemeld.items()}
        for naam, teksten in self.errors.items() if self.is_bound else ():
            fouten.setdefault(place_of(naam), []).extend(str(tekst) for tekst in teksten)
        return fouten

    @property
    def klopt(self) -> bool:
        return self.is_valid() and not self._gemeld

    # -- rows for the template -------------------------------------------------------------------------------------
    def fractierijen(self) -> Iterator[Fractievelden]:
        """Largest fractie first, as the council on that date gives them."""
        for n, fractie in enumerate(self.raad.fracties.values()):
            velden = {naam: self[f"{naam}_{fractie.pk}"] for naam in _VAN_FRACTIE}
            letter = LETTERS[n] if n < len(LETTERS) else ""
            zetels = self.raad.fractiezetels.get(fractie.pk)
            yield Fractievelden(fractie, letter, zetels, velden, self.plek.get(f"fractie_{fractie.pk}", []))

    def roepvolgorde(self) -> list[Lid]:
        """The members from the one whom the lot pointed out, and then by name, all round."""
        leden = list(self.raad.leden)
        begin = str(self["begin"].value() or "")
        eerste = next((n for n, lid in enumerate(leden) if str(lid.persoon_id) == begin), 0)
        return leden[eerste:] + leden[:eerste]

    def ledenrijen(self) -> Iterator[Lidvelden]:
        yield from (self._lidrij(lid, "lid") for lid in self.roepvolgorde())

    def uitzonderingen(self) -> Iterator[Lidvelden]:
        yield from (self._lidrij(lid, "uitz") for lid in self.raad.leden)

    @property
    def heeft_uitzonderingen(self) -> bool:
        return any(self[f"uitz_{lid.persoon_id}"].value() for lid in self.raad.leden)

    def _lidrij(self, lid: Lid, voorvoegsel: str) -> Lidvelden:
        fractie = self.raad.fracties[lid.fractie_id].naam
        plek = f"lid_{lid.persoon_id}"
        return Lidvelden(lid, fractie, self[f"{voorvoegsel}_{lid.persoon_id}"], self.plek.get(plek, []))

    def kandidaatrijen(self) -> Iterator[Kandidaatvelden]:
        """The candidates that are filled in and a few empty rows."""
        gevuld = [n for n in range(KANDIDATEN) if self[f"naam_{n}"].value() or self[f"stemmen_{n}"].value()]
        for n in range(min(KANDIDATEN, max(4, (max(gevuld) if gevuld else 0) + 3))):
            fouten = self.plek.get(f"kandidaat_{n}", [])
            yield Kandidaatvelden(n, self[f"naam_{n}"], self[f"stemmen_{n}"], fouten)


def place_of(naam: str) -> str:
    """Where the message of a field stands: `kant_12` at `fractie_12`, `stemmen_0` at `kandidaat_0`."""
    if naam == "__all__":
        return "alles"
    soort, _, sleutel = naam.rpartition("_")
    if soort in _VAN_FRACTIE and sleutel.isdigit():
        return f"fractie_{sleutel}"
    if soort in ("lid", "uitz"):
        return f"lid_{sleutel}"
    if soort in ("naam", "stemmen") and sleutel.isdigit():
        return f"kandidaat_{sleutel}"
    return naam


def _plain_fields() -> dict[str, forms.Field]:
    kandidaten: dict[str, forms.Field] = {}
    for n in range(KANDIDATEN):
        kandidaten[f"naam_{n}"] = Tekstveld("Kandidaat", meer=120)
        kandidaten[f"stemmen_{n}"] = Aantalveld("Stemmen")
    return {
        "wijze": Keuzeveld(WIJZEN, label="wijze van stemmen", required=True),
        "uitkomst": Keuzeveld(UITKOMSTEN, label="Uitkomst volgens de voorzitter"),
        "voor": Aantalveld("Voor"),
        "tegen": Aantalveld("Tegen"),
        "blanco": Aantalveld("Blanco"),
        "ongeldig": Aantalveld("Ongeldig"),
        "niet_gestemd": Aantalveld("Aanwezig, niet gestemd"),
        "uitgesloten": Aantalveld("Mochten niet meestemmen (artikel 28)"),
        "aanwezig": Aantalveld("Leden die de lijst tekenden"),
        "tijd": Tijdveld("Tijdstip van de stemming"),
        "per_fractie": forms.BooleanField(required=False, label="Stemmen per fractie invullen"),
        "over_personen": forms.BooleanField(required=False, label="Over personen (geheim)"),
        "ronde": Aantalveld("Ronde", min_value=1),
        "tweede_vergadering": forms.BooleanField(required=False, label="Tweede vergadering (artikel 20)"),
        "herstemming": Keuzeveld(Stemming.Herstemming.choices, label="Opnieuw in stemming"),
        "motivering": Tekstveld("Reden bij een waarschuwing", widget=forms.Textarea),
        "toelichting": Tekstveld("Toelichting", widget=forms.Textarea),
        "lot": Keuzeveld(
            [("", "geen loting"), *((str(n), str(n)) for n in range(KANDIDATEN))], label="Loting"
        ),
        "reden": Tekstveld("Reden van de correctie", widget=forms.Textarea),
        **kandidaten,
    }
