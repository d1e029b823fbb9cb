"""The addresses on a page, and which of them lead to the documents of the council."""

from typing import NamedTuple

from agendawijzer.inname.bronnen.raadspagina.woorden import ADRES, EINDE_ADRES
from agendawijzer.inname.lezen.regels import Tekstregel


class Paginalink(NamedTuple):
    """An address on the page and the number of its line."""

    adres: str
    regel: int

    @property
    def is_documentwijzer(self) -> bool:
        return "documentwijzer." in self.adres


def find_links(regel: Tekstregel) -> list[Paginalink]:
    """The addresses behind the words of a line and among them, each once."""
    gevonden = list(regel.adressen)
    if "://" in regel.tekst or "documentwijzer." in regel.tekst:
        for treffer in ADRES.finditer(regel.tekst):
            gevonden.append(treffer[0].rstrip(EINDE_ADRES))
    links = []
    for adres in dict.fromkeys(gevonden):
        heel = adres if "://" in adres else f"https://{adres}"
        links.append(Paginalink(heel, regel.nummer))
    return links
