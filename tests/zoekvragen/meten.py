"""How well the search page answers the questions: what it finds, and what it puts first."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.test import Client, override_settings

from agendawijzer.portaal.zoeken.antwoord import find_rijen
from tests import sjabloon

RADEN = (sjabloon.ALMERE, sjabloon.DEMO)


@dataclass(frozen=True)
class Uitslag:
    """What came of one question: which addresses were not found at all, which not on the first page, and what stood
    first."""

    vraag: dict[str, Any]
    gemist: list[str]
    verderop: list[str]
    eerste: str

    @property
    def eerste_goed(self) -> bool:
        return self.vraag["first"] in (None, self.eerste)


def read_vragen(naam: str = "vragen") -> list[dict[str, Any]]:
    """The questions of `vragen.json`, or with "apart" those that were set apart."""
    vragen: list[dict[str, Any]] = json.loads(
        Path(__file__).with_name(f"{naam}.json").read_text(encoding="utf-8")
    )
    return vragen


@contextmanager
def council(raad: str) -> Iterator[None]:
    """The database of one of both councils, and the empty one again afterwards."""
    with override_settings(**sjabloon.DEMO_AAN if raad == sjabloon.DEMO else {}):
        sjabloon.choose(raad)
        yield
        sjabloon.choose(sjabloon.LEEG)


def ask(client: Client, vraag: dict[str, Any]) -> Uitslag:
    """Asks the page itself. A number that goes straight to its object is an answer like any other."""
    antwoord = client.get("/zoeken/", {"q": vraag["query"]})
    if antwoord.status_code == 302:
        bladzijde = alles = [antwoord["Location"]]
    else:
        gevonden = antwoord.context.get("antwoord")
        bladzijde = [_page(treffer.regel.adres) for treffer in gevonden.treffers] if gevonden else []
        rijen = find_rijen(antwoord.context["gezocht"], {}) if gevonden and gevonden.totaal else []
        alles = [_page(regel.adres) for regel in rijen]
    return Uitslag(
        vraag=vraag,
        gemist=[adres for adres in vraag["must_find"] if adres not in alles],
        verderop=[adres for adres in vraag["must_find"] if adres in alles and adres not in bladzijde],
        eerste=bladzijde[0] if bladzijde else "",
    )


def _page(adres: str) -> str:
    """The page of an answer: goals of a budget stand on one page, each at a place of its own."""
    return adres.partition("#")[0]
