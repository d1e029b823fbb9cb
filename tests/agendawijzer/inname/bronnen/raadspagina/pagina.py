"""Small pages for the tests of the reader, and what is expected of them."""

from pathlib import Path
from typing import Any

from agendawijzer.inname.bronnen.raadspagina.als_json import as_dict
from agendawijzer.inname.bronnen.raadspagina.lezer import lees_pagina

SEED = Path(__file__).parent / "agendawijzer-25192.txt"

KOP = """Agendawijzer
Een park in Voorbeeldstad
Raadsnummer: 25999
Geschreven op: 12-08-2025 | Laatst bewerkt op: 03-11-2025 | Status onderwerp: in bespreking
Meer groen voor iedereen
Waar gaat het over?
Voorbeeldstad wil een park.
"""
VERGADERING = """Agendawijzer
Plenaire vergadering 11 mei 2023
Geschreven op: 11-05-2023 | Laatst bewerkt op: 12-05-2023 | Status onderwerp: afgerond
"""


def read(tekst: str) -> dict[str, Any]:
    return as_dict(lees_pagina(tekst, bestand="pagina.txt"))


def read_decisions(regels: str, *, onder: str = "Eerdere berichten", kop: str = KOP) -> list[dict[str, Any]]:
    """The items of a page with `regels` under a heading, without `ruw`."""
    items = read(f"{kop}{onder}\n{regels}\n")["pagina"]["instrumenten"]
    return [{veld: waarde for veld, waarde in gelezen.items() if veld != "ruw"} for gelezen in items]


def codes(gelezen: dict[str, Any]) -> list[str]:
    return [melding["code"] for melding in gelezen["meldingen"]]


def item(
    soort: str, titel: str | None, nummer: str | None, uitkomst: str | None, **anders: Any
) -> dict[str, Any]:
    leeg = {"gewijzigd": False, "geamendeerd": False, "wijze": None, "voor": None, "tegen": None}
    return {"soort": soort, "titel": titel, "nummer": nummer, "uitkomst": uitkomst, **leeg, **anders}
