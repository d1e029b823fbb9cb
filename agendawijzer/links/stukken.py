"""Where the papers are: the address of an item itself, else the pattern of the documentwijzer with a number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import quote, urljoin

from django.conf import settings

from agendawijzer.links.linkstand import NIET_GECONTROLEERD, Linkstand
from dossiers.models import Document, Dossier, Instrument
from dossiers.nummers import base_nummer


@dataclass(frozen=True)
class Stuk:
    """A link to papers. `bij` names the number when the link leads to more than the item itself; `stand` says
    whether it works, once `with_standen` has filled it in."""

    adres: str
    titel: str
    bij: str = ""
    stand: Linkstand = NIET_GECONTROLEERD

    @property
    def gecontroleerd_op(self) -> datetime | None:
        """When the link was last looked at."""
        return self.stand.gecontroleerd_op


def documentwijzer(nummer: str, *, titel: str = "Stukken in de documentwijzer") -> Stuk | None:
    """The papers of a dossier by the pattern in the settings; None without a number."""
    if not nummer:
        return None
    return Stuk(settings.DOCUMENTWIJZER.replace("{nummer}", quote(nummer, safe="")), titel, bij=nummer)


def stuk_van(instrument: Instrument) -> Stuk | None:
    """Where the papers of one item are: its own address, else those of its dossier, else of its own base number."""
    if instrument.adres:
        return Stuk(instrument.adres, "Dit stuk in de documentwijzer")
    return documentwijzer(
        nummer_bij(instrument.dossier.nummer if instrument.dossier else "", instrument.nummer)
    )


def nummer_bij(dossiernummer: str | None, nummer: str) -> str:
    """The number under which the papers of an item are: that of its dossier, else its own base number."""
    return dossiernummer or base_nummer(nummer)


def stukken_van(dossier: Dossier, documenten: Iterable[Document]) -> list[Stuk]:
    """The recorded links of a dossier, or where the pattern leads if there is none to the documentwijzer."""
    stukken = from_documenten(documenten)
    if any(document.soort == Document.Soort.DOCUMENTWIJZER for document in documenten):
        return stukken
    wijzer = documentwijzer(dossier.nummer, titel="Alle stukken in de documentwijzer")
    return [wijzer, *stukken] if wijzer else stukken


def from_documenten(documenten: Iterable[Document]) -> list[Stuk]:
    """Recorded links with a title a visitor understands."""
    namen = {
        Document.Soort.DOCUMENTWIJZER: "Alle stukken in de documentwijzer",
        Document.Soort.ZOEKEN: "Zoek de stukken in de documentwijzer",
    }
    return [
        Stuk(
            document.adres,
            document.titel or namen.get(Document.Soort(document.soort), "Stuk"),
        )
        for document in documenten
    ]


def with_standen(stukken: Iterable[Stuk], standen: Mapping[str, Linkstand]) -> list[Stuk]:
    """The same links, each with whether it works; `standen` come from `agendawijzer.links.linkstand.find_standen`."""
    return [with_stand(stuk, standen) for stuk in stukken]


def with_stand(stuk: Stuk, standen: Mapping[str, Linkstand]) -> Stuk:
    """As `with_standen`, for one."""
    return replace(stuk, stand=standen[stuk.adres])


def agenda_elders() -> str:
    """Where the agenda of the council itself stands: the first page of the documentwijzer."""
    return urljoin(settings.DOCUMENTWIJZER, "/")
