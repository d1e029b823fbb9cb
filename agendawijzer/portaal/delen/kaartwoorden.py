"""What the pictures of pages say. Pure: loaded public rows in, no query."""

from collections.abc import Mapping
from dataclasses import replace

from django.conf import settings
from django.utils.formats import date_format

from agendawijzer.portaal.besluit import Raadsbesluit
from agendawijzer.portaal.delen.kaart import Deelkaart
from agendawijzer.portaal.woorden.taal import opsomming
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld, naam, tell_uitkomsten, uitslag_van
from dossiers.models import Dossier
from stemmingen.models import Stemming

_ZONDER = "zonder cijfers"
_WAT_ER_STAAT = (
    "Waar sprak de raad over, wat besloot hij en wat kwam ervan? In gewone taal, met de bron erbij."
)


def make_stemmingkaart(stemming: Stemming, site: str) -> Deelkaart:
    """Of one vote, with its instrument and source; `site` is the name of the host. A secret one has
    totals alone."""
    return _of_uitslag(
        uitslag_van(stemming), naam(stemming.instrument), stemming.instrument.titel, site
    )


def make_instrumentkaart(besluit: Raadsbesluit, site: str) -> Deelkaart:
    """Of one item and how it ended."""
    return _of_uitslag(besluit.uitslag, naam(besluit.instrument), besluit.instrument.titel, site)


def make_dossierkaart(dossier: Dossier, tellingen: Mapping[str, int], site: str) -> Deelkaart:
    """Of a subject: how many of its votes ended how (`stemmingen.selectie.count_uitkomsten`), and
    its status."""
    delen = tell_uitkomsten(tellingen)
    uitkomst, onder = f"Status: {dossier.get_status_display()}", dossier.kop
    if delen:
        rest = opsomming(delen[2:]).capitalize()
        onder = f"{rest}. {uitkomst}" if rest else uitkomst
        uitkomst = opsomming(delen[:2]).capitalize()
    return Deelkaart(
        boven=f"Onderwerp {dossier.nummer}".strip(),
        titel=dossier.titel,
        uitkomst=uitkomst,
        onder=onder,
        bron=source_line(site),
    )


def make_sitekaart(site: str) -> Deelkaart:
    """Of every page without a picture of its own."""
    return Deelkaart(
        boven="Agendawijzer",
        titel=f"Wat besloot de {_raad()}?",
        uitkomst="Besluiten, stemmen en stukken",
        onder=_WAT_ER_STAAT,
        bron=source_line(site),
    )


def source_line(site: str, houder: str = "") -> str:
    """Who published the figures and where they were read, for on the picture itself."""
    return f"Bron: {houder or _raad()}, via {site}"


def _raad() -> str:
    return f"gemeenteraad van {settings.GEMEENTE}" if settings.GEMEENTE else "gemeenteraad"


def outcome_line(uitslag: Uitslagbeeld) -> str:
    """`Aangenomen: 30 voor, 8 tegen`, `Aangenomen met algemene stemmen`, `Uitkomst niet
    vastgelegd`."""
    wijze = uitslag.stemmen.removesuffix(_ZONDER).removesuffix(", ")
    if not wijze:
        return uitslag.woord
    if wijze[0].isdigit() or wijze.startswith("geheime"):
        return f"{uitslag.woord}: {wijze}"
    return f"{uitslag.woord} {wijze}"


def _of_uitslag(uitslag: Uitslagbeeld, stuk: str, titel: str, site: str) -> Deelkaart:
    stemming = uitslag.stemming
    kaart = Deelkaart(
        boven=stuk,
        titel=titel,
        uitkomst=outcome_line(uitslag),
        onder=_without_figures(uitslag),
        bron=source_line(site),
    )
    if stemming is None:
        return kaart
    kaart = replace(kaart, boven=_upper_line(stuk, stemming))
    if stemming.bron:
        kaart = replace(kaart, bron=source_line(site, stemming.bron.houder))
    if uitslag.balk:
        kaart = replace(kaart, onder="", stemmen=stemming.cijfers)
    return kaart


def _upper_line(stuk: str, stemming: Stemming) -> str:
    """`Motie 25192.005, 16 oktober 2025, voorlopige uitslag`."""
    delen = [stuk]
    if stemming.datum:
        delen.append(date_format(stemming.datum, "j F Y"))
    if stemming.voorlopig:
        delen.append("voorlopige uitslag")
    return ", ".join(delen)


def _without_figures(uitslag: Uitslagbeeld) -> str:
    if uitslag.stemming and uitslag.stemmen.endswith(_ZONDER):
        return "Het aantal stemmen is niet vastgelegd."
    return uitslag.zin if uitslag.zin.rstrip(".") != uitslag.woord else ""
