"""What stands on the page on which links are laid: the cards, each with its form, and what was laid before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from begroting.admin.namen import all_paths, change_address, describe, find, key_of, search
from begroting.kandidaten import Besluit, Dient, Kandidaat, propose_besluiten, propose_doelen, side_of
from begroting.models import AfgewezenBijdrage, Bijdrage
from begroting.models.bijdrage import BESLUITEN, DOELEN
from dossiers.admin.bevestigen import may_publish

# Of a kind, on one page.
GEVONDEN = 10
PROGRAMMA = {"doel": "ontwikkellijn__programma", "resultaat": "doel__ontwikkellijn__programma"}


class LegForm(forms.Form):
    """The kind of a link and the sentence about it; whoever may publish can make it public at once."""

    soort = forms.ChoiceField(
        label="Hoe hangt het samen?",
        choices=[("", "Kies"), *Bijdrage.Soort.choices],
        error_messages={"required": "Kies hoe dit besluit samenhangt met dit doel."},
    )
    toelichting = forms.CharField(
        label="Uitleg in één zin",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Bezoekers lezen deze zin.",
        error_messages={"required": "Leg in één zin uit hoe dit samenhangt. Bezoekers lezen die zin."},
    )

    def __init__(self, *args: Any, publiceren: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if publiceren:
            self.fields["openbaar"] = forms.BooleanField(label="Meteen openbaar maken", required=False)
        for veld in self:
            hulp = f"{veld.id_for_label}_hulp " if veld.help_text else ""
            veld.field.widget.attrs["aria-describedby"] = f"{hulp}{veld.id_for_label}_fout"


@dataclass
class Verbandkaart:
    """One possible link: with what, the words that both share, and the form to lay it."""

    rij: Besluit | Dient
    form: LegForm
    woorden: tuple[str, ...] = ()
    reden: str = ""

    @property
    def sleutel(self) -> str:
        return key_of(self.rij)

    @property
    def waar(self) -> str:
        return describe(self.rij)

    @property
    def adres(self) -> str:
        return change_address(self.rij)


@dataclass
class Bladzijde:
    """The page of one row: everything that the clerk can do with it."""

    beheer: admin.ModelAdmin
    request: HttpRequest
    rij: Any
    # The card that was sent and not accepted, by the key of its other side.
    getypt: dict[str, LegForm] = field(default_factory=dict)

    @property
    def van_besluit(self) -> bool:
        return side_of(self.rij) in BESLUITEN

    @property
    def andere(self) -> tuple[str, ...]:
        return DOELEN if self.van_besluit else BESLUITEN

    def make_form(self, sleutel: str, data: Mapping[str, Any] | None = None) -> LegForm:
        return LegForm(data, prefix=sleutel, publiceren=may_publish(self.request.user, Bijdrage))

    def _card(self, rij: Besluit | Dient, **meer: Any) -> Verbandkaart:
        sleutel = key_of(rij)
        return Verbandkaart(rij, self.getypt.get(sleutel) or self.make_form(sleutel), **meer)

    def find_cards(self, q: str, jaar: int | None) -> dict[str, list[Verbandkaart]]:
        """What was found, what is proposed and what was rejected; each row stands on the page once."""
        groepen = {
            "gevonden": self._found(q, jaar),
            "voorstellen": self._proposals(jaar),
            "afgewezen": self._rejected(),
        }
        gezien: set[str] = set()
        for naam, kaarten in groepen.items():
            groepen[naam] = [kaart for kaart in kaarten if kaart.sleutel not in gezien]
            gezien |= {kaart.sleutel for kaart in kaarten}
        # A colleague may have taken it off the page while this clerk was typing.
        weg = [find(sleutel, self.andere) for sleutel in self.getypt if sleutel not in gezien]
        groepen["gevonden"] = [*(self._card(rij) for rij in weg if rij), *groepen["gevonden"]]
        return groepen

    def _proposals(self, jaar: int | None) -> list[Verbandkaart]:
        kandidaten = propose_doelen(self.rij, jaar=jaar) if self.van_besluit else propose_besluiten(self.rij)
        return [self._card(self.other_side(k), woorden=k.woorden) for k in kandidaten]

    def _found(self, q: str, jaar: int | None) -> list[Verbandkaart]:
        """What the search of the griffie finds on the other side, ten of a kind. A query or two for each kind."""
        rijen: list[Any] = []
        for kant in self.andere if q else ():
            gevonden = search(self.beheer, self.request, kant, q)
            if jaar is not None and self.van_besluit:
                gevonden = gevonden.filter(**{f"{PROGRAMMA[kant]}__begroting__jaar": jaar})
            rijen += gevonden[:GEVONDEN]
        return [self._card(rij) for rij in rijen]

    def _rejected(self) -> list[Verbandkaart]:
        rijen = AfgewezenBijdrage.objects.filter(**{side_of(self.rij): self.rij})
        return [
            self._card(self.other_side(rij), reden=rij.reden) for rij in rijen.select_related(*all_paths())
        ]

    def other_side(self, verband: Bijdrage | AfgewezenBijdrage | Kandidaat) -> Besluit | Dient:
        """Of a link, or of a proposal for one: what this row is linked with."""
        return verband.dient if self.van_besluit else verband.besluit

    def laid(self) -> list[dict[str, Any]]:
        rijen = Bijdrage.objects.filter(**{side_of(self.rij): self.rij}).select_related(*all_paths())
        return [
            {"bijdrage": rij, "ander": ander, "waar": describe(ander), "adres": change_address(rij)}
            for rij in rijen
            for ander in (self.other_side(rij),)
        ]
