"""What the pictures of pages say. Pure: loaded public rows in, no query."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.formats import date_format

from agendawijzer.portaal.besluit import Raadsbesluit
from agendawijzer.portaal.delen.kaart import Deelkaart
from agendawijzer.portaal.woorden.taal import opsomming
from agendawijzer.portaal.woorden.uitslag import TELLING, Uitslagbeeld, naam, uitslag_van
from dossiers.models import Dossier

_ZONDER = "zonder cijfers"


def make_stemmingkaart(stemming: Any, site: str) -> Deelkaart:
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
    delen = [
        woorden.format(tellingen[soort])
        for soort, woorden in TELLING.items()
        if tellingen.get(soort)
    ]
    status = f"Status: {dossier.get_status_display()}"
    return Deelkaart(
        boven=f"Onderwerp {dossier.nummer}".strip(),
        titel=dossier.titel,
        uitkomst=opsomming(delen[:2]).capitalize() if delen else status,
        onder=". ".join(filter(None, [opsomming(delen[2:]).capitalize(), status]))
        if delen
        else dossier.kop,
        bron=source_line(site),
    )


def make_sitekaart(site: str) -> Deelkaart:
    """Of every page without a picture of its own."""
    return Deelkaart(
        boven="Agendawijzer",
        titel=f"Wat besloot de gemeenteraad{f' van {settings.GEMEENTE}' if settings.GEMEENTE else ''}?",
        uitkomst="Besluiten, stemmen en stukken",
        onder="Waar sprak de raad over, wat besloot hij en wat kwam ervan? In gewone taal, met de bron erbij.",
        bron=source_line(site),
    )


def source_line(site: str, houder: str = "") -> str:
    """Who published the figures and where they were read, for on the picture itself."""
    raad = f"gemeenteraad van {settings.GEMEENTE}" if settings.GEMEENTE else "gemeenteraad"
    return f"Bron: {houder or raad}, via {site}"


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
    stemming: Any = uitslag.stemming
    datum = date_format(stemming.datum, "j F Y") if stemming and stemming.datum else ""
    cijfers = stemming.cijfers if stemming and uitslag.balk else None
    voorlopig = "voorlopige uitslag" if stemming and stemming.voorlopig else ""
    return Deelkaart(
        boven=", ".join(filter(None, [stuk, datum, voorlopig])),
        titel=titel,
        uitkomst=outcome_line(uitslag),
        onder="" if cijfers else _without_figures(uitslag),
        bron=source_line(site, stemming.bron.houder if stemming and stemming.bron else ""),
        stemmen=cijfers,
    )


def _without_figures(uitslag: Uitslagbeeld) -> str:
    if uitslag.stemming and uitslag.stemmen.endswith(_ZONDER):
        return "Het aantal stemmen is niet vastgelegd."
    return uitslag.zin if uitslag.zin.rstrip(".") != uitslag.woord else ""
