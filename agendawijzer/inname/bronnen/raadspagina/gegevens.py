"""What a page of the council's site says, as plain values: no models, no database.

Unknown is None and never a guess; `ruw` keeps the words as they were found.
"""

from dataclasses import dataclass
from datetime import date

from agendawijzer.inname.lezen.meldingen import Leesmelding


@dataclass(frozen=True, slots=True)
class Vergaderinggegevens:
    datum: date | None
    aanwezig: int | None


@dataclass(frozen=True, slots=True)
class GelezenBericht:
    """A dated paragraph. `soort` are the words after the dash (`Plenair, besluit`), `tekst` is what
    follows."""

    datum: date | None
    soort: str | None
    tekst: str
    regel: int


@dataclass(frozen=True, slots=True)
class Item:
    """One decision, or one item whose decision the page names but does not tell.

    `eigen_voorstel`: the words name no title and no number; the sentence is about the proposal of
    the page itself. `datum` is the day of the dated paragraph or of the meeting that the item
    stands under. `woorden` is the word of the outcome as printed: `AANVAARD`.
    `nummers_als_gevonden` are the spellings on the page, `adres` is a documentwijzer link on the
    item's own line.
    """

    soort: str
    nummer: str | None
    titel: str | None
    gewijzigd: bool
    geamendeerd: bool
    uitkomst: str | None
    wijze: str | None
    voor: int | None
    tegen: int | None
    ruw: str
    regel: int
    andere_nummers: tuple[str, ...] = ()
    nummers_als_gevonden: tuple[str, ...] = ()
    eigen_voorstel: bool = False
    datum: date | None = None
    adres: str | None = None
    woorden: str | None = None


@dataclass(frozen=True, slots=True)
class Pagina:
    """The whole page. From `adres` on: kept for storing, not part of the printed JSON.

    `overige_tekst` are paragraphs outside the known sections, such as news on top of the page.
    """

    titel: str | None
    raadsnummer: str | None = None
    andere_nummers: tuple[str, ...] = ()
    geschreven_op: date | None = None
    bewerkt_op: date | None = None
    status: str | None = None
    kop: str | None = None
    waar_gaat_het_over: str | None = None
    waarom: str | None = None
    uiterste_besluitdatum: date | None = None
    documentwijzer: tuple[str, ...] = ()
    portefeuilles: tuple[str, ...] = ()
    vergadering: Vergaderinggegevens | None = None
    gebeurtenissen: tuple[GelezenBericht, ...] = ()
    instrumenten: tuple[Item, ...] = ()
    adres: str | None = None
    nummers_als_gevonden: tuple[str, ...] = ()
    andere_adressen: tuple[str, ...] = ()
    trefwoorden: tuple[str, ...] = ()
    overige_tekst: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GelezenPagina:
    """One file read. `pagina` is None when the file was refused; the reason is then the only
    message."""

    bestand: str
    pagina: Pagina | None
    meldingen: tuple[Leesmelding, ...] = ()

    @property
    def geweigerd(self) -> bool:
        return self.pagina is None
