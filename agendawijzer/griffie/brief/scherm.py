"""The letter on the screen of one clerk: what was typed and ticked goes along, whatever button was pressed."""

import datetime
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from agendawijzer.griffie.brief.formulier import BriefForm, RegelForm, ZoekForm
from agendawijzer.griffie.brief.stukken import find_stukken, is_key, last_words, load_stukken
from dossiers.acties.uitvoering import Briefregel, Uitvoerbaar, last_updates
from dossiers.models import Staat, Voortgang

PER_BLADZIJDE = 10
# A form with more fields than Django takes would be refused as a whole.
HOOGSTENS = 100
_NIET_MEE = {"csrfmiddlewaretoken", "actie", "blad", "erbij"}


class Briefscherm:
    """Reads what was sent; `oordeel` says whether the forms are judged, or only shown as they were typed."""

    def __init__(self, gestuurd: QueryDict, *, oordeel: bool, vandaag: datetime.date) -> None:
        self.vandaag = vandaag
        self.oordeel = oordeel
        self.melding = ""
        gekozen = [sleutel for sleutel in gestuurd.getlist("gekozen") if is_key(sleutel)]
        erbij = [sleutel for sleutel in gestuurd.getlist("erbij") if is_key(sleutel)]
        sleutels = list(dict.fromkeys([*gekozen, *erbij]))
        if len(sleutels) > HOOGSTENS:
            self.melding = (
                f"Meld hoogstens {HOOGSTENS} stukken tegelijk. Bewaar deze eerst; daarna kunt u verder."
            )
            sleutels = sleutels[:HOOGSTENS]
        self.stukken = load_stukken(sleutels, vandaag)
        if len(self.stukken) < len(sleutels):
            self.melding = "Een stuk dat u koos, staat er niet meer bij. Wij hebben het weggelaten."
        self.waarden = _as_typed(gestuurd)
        self._follow_common(gekozen)

    def _follow_common(self, gekozen: list[str]) -> None:
        """What is new starts with the common state and sentence; what still has the former ones goes along."""
        zin, staat = self.waarden.get("zin", ""), self.waarden.setdefault("staat", Staat.GEMELD.value)
        laatste = last_updates(list(self.stukken.values()))
        for sleutel in self.stukken:
            for naam, nu in (("tekst", zin), ("staat", staat)):
                was = self.waarden.get("zin_was" if naam == "tekst" else "staat_was", "")
                veld = f"{sleutel}-{naam}"
                if sleutel not in gekozen or self.waarden.get(veld, "") == was:
                    self.waarden[veld] = nu
            if sleutel not in gekozen:
                self.waarden[f"{sleutel}-gezien"] = str(laatste.get(sleutel, 0))
        self.waarden |= {"zin_was": zin, "staat_was": staat}

    @cached_property
    def brief(self) -> BriefForm:
        return BriefForm(**self._as_form(""), vandaag=self.vandaag)

    @cached_property
    def regels(self) -> list[RegelForm]:
        return [RegelForm(stuk, **self._as_form(f"{sleutel}-")) for sleutel, stuk in self.stukken.items()]

    @cached_property
    def zoek(self) -> ZoekForm:
        # Without a choice of its own a state means: what still has to be carried out.
        return ZoekForm(self.waarden)

    def _as_form(self, voor: str) -> dict[str, Any]:
        if self.oordeel:
            return {"data": self.waarden}
        return {
            "initial": {
                naam.removeprefix(voor): waarde
                for naam, waarde in self.waarden.items()
                if naam.startswith(voor)
            }
        }

    @cached_property
    def klopt(self) -> bool:
        """Whether the letter and every line can be as they are filled in."""
        regels = [regel.is_valid() for regel in self.regels]
        return self.brief.is_valid() and all(regels) and bool(regels) and not self.melding

    def lines(self) -> list[Briefregel]:
        return [regel.make_regel() for regel in self.regels]

    def collide(self, bij: Mapping[str, str]) -> None:
        """Puts what needs another look at its item."""
        for regel in self.regels:
            regel.botsing = bij.get(regel.sleutel, "")

    def page(self, blad: str) -> Page[Uitvoerbaar]:
        """What is found, without asking again for what is chosen already."""
        gevonden: Any = find_stukken(self.vandaag, **self.zoek.choices_made())
        return Paginator(gevonden, PER_BLADZIJDE).get_page(blad)

    def last_words(self) -> dict[str, Voortgang]:
        return last_words(self.stukken.values())

    def fields_along(self) -> list[tuple[str, str]]:
        """Everything that still counts, as hidden fields: for a page that only asks a question."""
        waarden = [
            (naam, waarde)
            for naam, waarde in self.waarden.items()
            if "-" not in naam or naam.rpartition("-")[0] in self.stukken
        ]
        return [*waarden, *(("gekozen", sleutel) for sleutel in self.stukken)]


def _as_typed(gestuurd: QueryDict) -> dict[str, str]:
    """The last value of each field, with the line ends and without the NUL that cannot be stored."""
    return {
        naam: str(gestuurd[naam]).replace("\r\n", "\n").replace("\0", "")
        for naam in gestuurd
        if naam not in _NIET_MEE | {"gekozen"}
    }
