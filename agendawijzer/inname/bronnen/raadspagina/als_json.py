"""The printed form of one page read: exactly the fields that the command promises, nothing more."""

import json
from datetime import date
from typing import Any

from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenPagina, Pagina

_ITEM = (
    "soort",
    "nummer",
    "titel",
    "gewijzigd",
    "geamendeerd",
    "uitkomst",
    "wijze",
    "voor",
    "tegen",
    "ruw",
)


def as_dict(resultaat: GelezenPagina) -> dict[str, Any]:
    """Plain values: dates as ISO text, unknown as None."""
    return {
        "bestand": resultaat.bestand,
        "pagina": _page(resultaat.pagina) if resultaat.pagina else None,
        "meldingen": [
            {
                "niveau": melding.niveau,
                "code": melding.code,
                "regel": melding.regel,
                "tekst": melding.tekst,
            }
            for melding in resultaat.meldingen
        ],
    }


def as_json(resultaat: GelezenPagina) -> str:
    """One line of JSON, without a line break in or after it."""
    return json.dumps(as_dict(resultaat), ensure_ascii=False)


def _page(pagina: Pagina) -> dict[str, Any]:
    vergadering = pagina.vergadering
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
        "vergadering": {"datum": _iso(vergadering.datum), "aanwezig": vergadering.aanwezig}
        if vergadering
        else None,
        "gebeurtenissen": [
            {
                "datum": _iso(gebeurtenis.datum),
                "soort": gebeurtenis.soort,
                "tekst": gebeurtenis.tekst,
            }
            for gebeurtenis in pagina.gebeurtenissen
        ],
        "instrumenten": [
            {veld: getattr(item, veld) for veld in _ITEM} for item in pagina.instrumenten
        ],
    }


def _iso(datum: date | None) -> str | None:
    return datum.isoformat() if datum else None
