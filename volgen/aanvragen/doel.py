"""What is followed, or what someone wants to follow: its name and its page, for as far as it is public."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from dossiers.models import Dossier, Fractie, Instrument, Portefeuille
from volgen.models import OBJECTEN, Volgbaar, Volging
from volgen.nieuws.antwoorden import describe_vraag

Soort = Volging.Soort

# What it is called in a sentence such as "U volgt dit onderwerp".
_AANWIJZEND = {
    Soort.DOSSIER: "dit onderwerp",
    Soort.INSTRUMENT: "dit stuk",
    Soort.FRACTIE: "deze fractie",
    Soort.PORTEFEUILLE: "deze portefeuille",
    Soort.ZOEKVRAAG: "deze zoekvraag",
    Soort.UITVOERING: "deze lijst",
}
_LIJSTEN = {Soort.ZOEKVRAAG: "zoeken", Soort.UITVOERING: "uitvoering"}


@dataclass(frozen=True)
class Volgdoel:
    """One thing to follow: a row that the public sees, or the question of a list."""

    soort: str
    naam: str
    adres: str
    rij: Volgbaar | None = None
    vraag: str = ""

    @property
    def soortnaam(self) -> str:
        """As in "onderwerp: Bomen in de wijk"."""
        return str(Soort(self.soort).label)

    @property
    def eigen_naam(self) -> str:
        """In our words alone. For a mail to who did not ask for it yet: anyone can put words in a question."""
        if self.rij:
            return self.naam
        return "een zoekvraag" if self.soort == Soort.ZOEKVRAAG else "de uitvoering van besluiten"

    @property
    def aanwijzend(self) -> str:
        """As in "Volg dit onderwerp"."""
        return _AANWIJZEND[Soort(self.soort)]


def find_doel(soort: str, waar: Mapping[str, Any]) -> Volgdoel | None:
    """The one public row of this kind for which `waar` holds; None if there is none. One query."""
    rij = _rows(soort).filter(**waar).first()
    return _of_row(soort, rij) if rij else None


def find_lijstdoel(soort: str, vraag: str) -> Volgdoel:
    """The question of a list, in the spelling of `clean_vraag`. The queries of `describe_vraag`."""
    woorden = describe_vraag(soort, vraag)
    if soort == Soort.ZOEKVRAAG:
        naam = f"Zoeken naar {woorden}" if woorden.startswith("‘") else f"Zoeken op {woorden}"
    else:
        naam = f"Uitvoering van besluiten ({woorden})" if woorden else "Uitvoering van alle besluiten"
    adres = reverse(_LIJSTEN[Soort(soort)])
    return Volgdoel(soort, naam, f"{adres}?{vraag}" if vraag else adres, vraag=vraag)


def describe_all(volgingen: Iterable[Volging]) -> list[tuple[Volging, Volgdoel | None]]:
    """Each with what it is about; None where that is no longer public. A query for each kind of row among them, and
    those of `describe_vraag` for each question."""
    volgingen = list(volgingen)
    gezien = {
        soort: _rows(soort).in_bulk([getattr(v, f"{soort}_id") for v in volgingen if v.soort == soort])
        for soort in {v.soort for v in volgingen} & set(OBJECTEN)
    }
    return [(volging, _describe(volging, gezien)) for volging in volgingen]


def _describe(volging: Volging, gezien: dict[str, dict[Any, Any]]) -> Volgdoel | None:
    soort = volging.soort
    if soort not in OBJECTEN:
        return find_lijstdoel(soort, volging.vraag)
    rij = gezien[soort].get(getattr(volging, f"{soort}_id"))
    return _of_row(soort, rij) if rij else None


def _rows(soort: str) -> QuerySet[Any]:
    if soort == Soort.DOSSIER:
        return Dossier.objects.openbaar()
    if soort == Soort.INSTRUMENT:
        return Instrument.objects.openbaar().select_related("dossier")
    return Fractie.objects.all() if soort == Soort.FRACTIE else Portefeuille.objects.all()


def _of_row(soort: str, rij: Volgbaar) -> Volgdoel:
    if isinstance(rij, Dossier | Instrument):
        naam, nummer = rij.titel, rij.nummer
    else:
        naam, nummer = rij.naam, ""
    return Volgdoel(soort, f"{naam} ({nummer})" if nummer else naam, rij.get_absolute_url(), rij)
