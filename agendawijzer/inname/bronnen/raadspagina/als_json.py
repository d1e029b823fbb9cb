"""The printed form of one page read: exactly the fields that the command promises, nothing more."""

import json
from datetime import date
from typing import Any

from agendawijzer.inname.bronnen.raadspagina.gegevens import (
    GelezenBericht,
    GelezenPagina,
    Item,
    Pagina,
    Vergaderinggegevens,
)


def as_json(resultaat: GelezenPagina) -> str:
    """One line of JSON, without a line break in or after it."""
    return json.dumps(as_dict(resultaat), ensure_ascii=False)


def as_dict(resultaat: GelezenPagina) -> dict[str, Any]:
    """Plain values: dates as ISO text, unknown as None."""
    return {
        "bestand": resultaat.bestand,
        "pagina": _page(resultaat.pagina) if resultaat.pagina else None,
        "meldingen": [melding.as_dict() for melding in resultaat.meldingen],
    }


def _page(pagina: Pagina) -> dict[str, Any]:
    return {
        "titel": pagina.titel,
        "raadsnummer": pagina.raadsnummer,
        "andere_nummers": list(pagina.andere_nummers),
        "geschreven_op": _iso(pagina.geschreven_op),
        "bewerkt_op": _iso(pagina.bewerkt_op),
        "status": pagina.status,
        "kop": pagina.kop,
        "waar_gaat_het_over": pagina.waar_gaat_het_over,
        "waarom": pagina.waarom,
        "uiterste_besluitdatum": _iso(pagina.uiterste_besluitdatum),
        "documentwijzer": list(pagina.documentwijzer),
        "portefeuilles": list(pagina.portefeuilles),
        "vergadering": _meeting(pagina.vergadering) if pagina.vergadering else None,
        "gebeurtenissen": [_paragraph(bericht) for bericht in pagina.gebeurtenissen],
        "instrumenten": [_item(item) for item in pagina.instrumenten],
    }


def _meeting(vergadering: Vergaderinggegevens) -> dict[str, Any]:
    return {"datum": _iso(vergadering.datum), "aanwezig": vergadering.aanwezig}


def _paragraph(bericht: GelezenBericht) -> dict[str, Any]:
    return {"datum": _iso(bericht.datum), "soort": bericht.soort, "tekst": bericht.tekst}


def _item(item: Item) -> dict[str, Any]:
    return {
        "soort": item.soort,
        "nummer": item.nummer,
        "titel": item.titel,
        "gewijzigd": item.gewijzigd,
        "geamendeerd": item.geamendeerd,
        "uitkomst": item.uitkomst,
        "wijze": item.wijze,
        "voor": item.voor,
        "tegen": item.tegen,
        "ruw": item.ruw,
    }


def _iso(datum: date | None) -> str | None:
    return datum.isoformat() if datum else None
