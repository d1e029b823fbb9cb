"""What was read about an item, as field values of the models. Pure."""

import datetime
from typing import Any

from agendawijzer.inname.bronnen.raadspagina.gegevens import Item
from agendawijzer.inname.opslag.samenvoegen import as_json
from stemmingen.models import Stemming

TITELLENGTE = 500
WOORDENLENGTE = 200


def instrument_values(item: Item, *, paginatitel: str) -> dict[str, Any]:
    """The fields of the instrument. The proposal of the page itself bears the title of the page."""
    titel = item.titel or (paginatitel if item.eigen_voorstel else "")
    titel = titel or item.nummer or item.soort.replace("_", " ").capitalize()
    return {
        "soort": item.soort,
        "nummer": item.nummer or "",
        "titel": shorten(titel, TITELLENGTE),
        "gewijzigd": item.gewijzigd,
        "geamendeerd": item.geamendeerd,
    }


def vote_values(item: Item, *, datum: datetime.date | None) -> dict[str, Any]:
    """The fields of the vote: the printed figures, never a computed one but the sum of voters."""
    geteld = item.voor is not None and item.tegen is not None
    return {
        "datum": datum,
        "wijze": item.wijze or Stemming.Wijze.ONBEKEND,
        "uitkomst": item.uitkomst or Stemming.Uitkomst.ONBEKEND,
        "woorden": shorten(item.woorden or "", WOORDENLENGTE),
        "voor": item.voor,
        "tegen": item.tegen,
        "stemmers": item.voor + item.tegen if geteld else None,  # type: ignore[operator]
    }


def remembered(*waarden: dict[str, Any]) -> dict[str, Any]:
    """Field values as Bron.waarden keeps them, so that a later import sees what was changed by hand
    since."""
    onthouden: dict[str, Any] = {}
    for deel in waarden:
        for veld, waarde in deel.items():
            onthouden[veld] = as_json(waarde)
    return onthouden


def shorten(tekst: str, lengte: int) -> str:
    """`tekst` in at most `lengte` characters; the whole stays in the source's raw words."""
    return tekst if len(tekst) <= lengte else tekst[: lengte - 1] + "…"
