"""The printed form of one chapter read: exactly the fields that the command promises, nothing
more."""

import json
from typing import Any

from agendawijzer.inname.bronnen.begroting.gegevens import GelezenHoofdstuk
from begroting.boom import Hoofdstuk, as_dict


def as_json(resultaat: GelezenHoofdstuk) -> str:
    """One line of JSON, without a line break in or after it."""
    return json.dumps(as_json_dict(resultaat), ensure_ascii=False)


def as_json_dict(resultaat: GelezenHoofdstuk) -> dict[str, Any]:
    """Plain values: numbers as text with a point, stamps as ISO text. Of a refused file only the
    messages."""
    return {
        "bestand": resultaat.bestand,
        "jaar": resultaat.jaar,
        **_chapter(resultaat.hoofdstuk or Hoofdstuk("")),
        "meldingen": [melding.as_dict() for melding in resultaat.meldingen],
    }


def _money(geld: dict[str, Any]) -> dict[str, Any]:
    return {"bedrag": geld["bedrag"], "aandeel": geld["aandeel"]}


def _chapter(hoofdstuk: Hoofdstuk) -> dict[str, Any]:
    waarden = as_dict(hoofdstuk)
    return {
        "programma": waarden["titel"] or None,
        "ambitie": waarden["ambitie"],
        "ontwikkellijnen": waarden["lijnen"],
        "slot": waarden["slot"],
        "lasten": _money(waarden["lasten"]),
        "baten": _money(waarden["baten"]),
        "gebouwd_op": waarden["gebouwd_op"],
        "export_op": waarden["export_op"],
    }
