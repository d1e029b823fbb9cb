"""The page of styles: each part of the site in each state, from the same templates as the pages
themselves.

For who builds the site, so with DEBUG or DEMO alone. All of it is made up here and nothing of it is
stored.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from agendawijzer.portaal.halfrond import Halfrond, make_halfrond
from agendawijzer.portaal.lijst import ActiefFilter, Lijst
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.stemming.beeld import Fractieuitslag, Zetelbeeld
from agendawijzer.portaal.tijdlijn import Bundel, Tijdlijndag, Tijdlijnregel
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld, uitslag, uitslag_van
from dossiers.models import Dossier, Fractie, Gebeurtenis, Instrument, Vergadering
from dossiers.standen.staat import STATEN
from dossiers.stroom.stroom import Voorval
from stemmingen.models import Stemming
from stemmingen.wet.lagen import Telling

DAG = datetime.date(2099, 10, 15)
DOSSIER = Dossier(
    pk=1,
    titel="Een zwembad in de haven",
    slug="99001",
    nummer="99001",
    kop="Buiten of binnen",
    status="in_bespreking",
)
MOTIE = Instrument(
    pk=1,
    dossier=DOSSIER,
    soort="motie",
    titel="Ook les voor volwassenen",
    nummer="99001.002",
    slug="99001.002",
)
# What a vote can come to, with the figures that show it.
UITKOMSTEN: tuple[tuple[str, int | None, int | None, str], ...] = (
    ("aangenomen", 30, 8, "handopsteken"),
    ("verworpen", 13, 25, "handopsteken"),
    ("gestaakt", 22, 22, "hoofdelijk"),
    ("aangenomen", None, None, "algemene_stemmen"),
    ("onbekend", None, None, "onbekend"),
)
STAPPEN = ("ingetrokken", "aangehouden", "vervallen")
KANTEN = (
    "voor",
    "tegen",
    "verdeeld",
    "afwezig",
    "uitgesloten",
    "niet_gestemd",
    "niet_vastgelegd",
)
KLEUREN = ("inkt", "grijs", "accent", "voor", "tegen", "open", "zacht", "lijn")


class Filterformulier(forms.Form):
    """Filters as a list has them."""

    q = forms.CharField(
        label="Woorden in de titel", required=False, widget=forms.TextInput({"type": "search"})
    )
    jaar = forms.ChoiceField(label="Jaar", choices=[("", "Alle"), ("2099", "2099")], required=False)
    uitkomst = forms.ChoiceField(
        label="Uitkomst", choices=[("", "Alle"), ("aangenomen", "Aangenomen")], required=False
    )


class Foutformulier(forms.Form):
    """A field that is refused."""

    adres = forms.EmailField(
        label="E-mailadres",
        error_messages={
            "invalid": "Dit is geen e-mailadres. Schrijf het zo: naam@voorbeeld.example."
        },
    )


@dataclass(frozen=True)
class Stijlgidspagina:
    """Each part in its states, under the names that the templates of the parts use."""

    uitslagen: list[Uitslagbeeld]
    stappen: list[Uitslagbeeld]
    kanten: Sequence[str]
    staten: list[Mapping[str, Any]]
    dossier: Dossier
    telling: Mapping[str, int]
    lijst: Lijst
    formulier: Foutformulier
    stemming: Stemming
    zetelbeeld: Zetelbeeld
    fracties: list[Fractieuitslag]
    dagen: list[Tijdlijndag]
    komend: list[Vergadering]
    vandaag: datetime.date
    nu: datetime.datetime
    kleuren: Sequence[str]


@require_safe
def stijlgids(request: HttpRequest) -> HttpResponse:
    """Each part with its class; no query of its own."""
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    return show(request, "portaal/stijlgids.html", make_pagina())


def make_pagina() -> Stijlgidspagina:
    """The parts, all of them made up."""
    return Stijlgidspagina(
        uitslagen=[uitslag_van(_stem(*uitkomst)) for uitkomst in UITKOMSTEN],
        stappen=[uitslag([], [Gebeurtenis(soort=soort)]) for soort in STAPPEN],
        kanten=KANTEN,
        staten=[{"staat": staat, "te_laat": staat == "open"} for staat in STATEN],
        dossier=DOSSIER,
        telling={"aangenomen": 7, "verworpen": 2, "gestaakt": 1},
        lijst=_lijst(),
        formulier=Foutformulier({"adres": "geen adres"}),
        stemming=_stem(*UITKOMSTEN[0]),
        zetelbeeld=Zetelbeeld(_halfrond(), 45, ("7 afwezig",)),
        fracties=_fracties(),
        dagen=_dagen(),
        komend=[_vergadering(afgelast=False), _vergadering(afgelast=True)],
        vandaag=DAG,
        nu=datetime.datetime.combine(DAG, datetime.time(20), tzinfo=datetime.UTC),
        kleuren=KLEUREN,
    )


def _lijst() -> Lijst:
    return Lijst(
        formulier=Filterformulier({"jaar": "2099"}),
        bladzijde=Paginator(range(60), 20).page(2),
        actief=[ActiefFilter("Jaar", "2099", "/stijlgids/")],
        fouten=["Uitkomst: deze keuze kennen wij niet. Kies iets uit de lijst."],
    )


def _stem(uitkomst: str, voor: int | None, tegen: int | None, wijze: str) -> Stemming:
    return Stemming(
        pk=1, instrument=MOTIE, uitkomst=uitkomst, voor=voor, tegen=tegen, wijze=wijze, datum=DAG
    )


def _halfrond() -> Halfrond:
    tekening = make_halfrond([("voor", 30), ("weg", 7), ("tegen", 8)])
    assert tekening is not None  # noqa: S101 - there are seats
    return tekening


def _fracties() -> list[Fractieuitslag]:
    return [
        _fractie(1, "Waterpartij", "voor", Telling(voor=7, tegen=0)),
        _fractie(2, "Polderlijst", "verdeeld", Telling(voor=2, tegen=1)),
        _fractie(3, "Ondernemend Eiland", "tegen", Telling(voor=0, tegen=2)),
    ]


def _fractie(pk: int, naam: str, kant: str, telling: Telling) -> Fractieuitslag:
    return Fractieuitslag(
        fractie=Fractie(pk=pk, naam=naam, slug=naam.lower()),
        kant=kant,
        telling=telling,
        zetels=telling.samen,
        zeker=True,
    )


def _vergadering(*, afgelast: bool) -> Any:
    vergadering: Any = Vergadering(
        pk=1, datum=DAG, slug="2099-10-15", soort="plenair", afgelast=afgelast
    )
    vergadering.openbare_agendapunten = []
    return vergadering


def _dagen() -> list[Tijdlijndag]:
    bundel = Bundel("Drie moties ingediend", [_regel("Motie 99001.002 ingediend")])
    return [
        Tijdlijndag(DAG, "vandaag", [_regel("De raad stemde over de motie")]),
        Tijdlijndag(DAG, "", [bundel]),
    ]


def _regel(kop: str) -> Tijdlijnregel:
    voorval = Voorval(soort="bericht", datum=DAG, rij=MOTIE)
    return Tijdlijnregel(voorval=voorval, kop=kop, adres="", bronnen=[], voorbehoud="")
