"""One page while its lines go by: what a line may be, and what each part of the page has
gathered."""

from collections.abc import Sequence
from datetime import date

from agendawijzer.inname.bronnen.raadspagina.besluiten.besluit import parse_besluit
from agendawijzer.inname.bronnen.raadspagina.besluiten.gegevens import Itemplek
from agendawijzer.inname.bronnen.raadspagina.besluiten.items import Itemlezer
from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenBericht
from agendawijzer.inname.bronnen.raadspagina.links import Paginalink, find_links
from agendawijzer.inname.bronnen.raadspagina.paginakop import Paginakop
from agendawijzer.inname.bronnen.raadspagina.secties import (
    BERICHTEN,
    BESLUITEN,
    KOP,
    OVER,
    WAAROM,
    is_furniture,
    read_event_heading,
    read_heading,
)
from agendawijzer.inname.bronnen.raadspagina.titel import find_titel
from agendawijzer.inname.bronnen.raadspagina.uitspraken import split_uitspraken, strip_bullet
from agendawijzer.inname.bronnen.raadspagina.vergadering import (
    Presentiezin,
    read_aanwezig,
    read_vergadering,
)
from agendawijzer.inname.bronnen.raadspagina.woorden import BIJSCHRIFT, OPSOMMING
from agendawijzer.inname.lezen.datums import GeschrevenDag, complete_datum
from agendawijzer.inname.lezen.regels import LANGSTE_REGEL, Tekstregel
from dossiers.tekst import fold

UITLEGGEND = (OVER, WAAROM)
_LIJSTEN = (BERICHTEN, BESLUITEN)
_LANGSTE_KOP = 160
# Some pages keep the day of writing on one of the lines above the title.
_BOVEN_TITEL = 2


class Alinea:
    """A dated paragraph while it is being read: `10 maart - Plenair, besluit` and what follows."""

    def __init__(self, datum: date | None, soort: str | None, regel: int) -> None:
        self.datum = datum
        self.soort = soort
        self.regel = regel
        self.regels: list[str] = []

    def as_bericht(self) -> GelezenBericht:
        return GelezenBericht(self.datum, self.soort, "\n".join(self.regels), self.regel)


class Paginalezer:
    """Built from the lines of a page; asks nothing and raises nothing. `html_titel`: what the HTML
    says that the page is called.

    The way of a line is `_read`, and for what is text on the page `_read_text`: both go through
    what the line may be, in order, and the first that takes the line has it.
    """

    def __init__(self, regels: Sequence[Tekstregel], *, html_titel: str | None = None) -> None:
        self.regels = regels
        self.kop = Paginakop()
        self.items = Itemlezer()
        self.titel, self._titelplek, self._met_naam = find_titel(regels, html_titel)
        self.vergadering = self._find_vergadering()
        self.vergaderdag = self.vergadering.as_date() if self.vergadering else None
        self.sectie = KOP
        self.secties_gezien = 0
        self.alinea: Alinea | None = None
        self.alineas: list[Alinea] = []
        self.teksten: dict[str, list[str]] = {OVER: [], WAAROM: [], "overig": []}
        # The first line of text above the labels of the head (False) and under them (True).
        self.kopregels: dict[bool, str] = {}
        self.aanwezig: list[Presentiezin] = []
        self.links: list[Paginalink] = []
        self.eigen_links: list[Paginalink] = []  # those that stand on no item
        self.te_lang: list[Tekstregel] = []
        self._links_hier: list[Paginalink] = []  # those on the line being read
        self._na_streep = False  # the line before was, or ended with, a bullet
        self._read_all()

    def _find_vergadering(self) -> GeschrevenDag | None:
        """The day of the meeting in the title; some pages keep it on the line under it."""
        in_titel = read_vergadering(self.titel)
        if in_titel:
            return in_titel
        onder = ""
        if self._titelplek + 1 < len(self.regels):
            onder = self.regels[self._titelplek + 1].tekst
        return read_vergadering(f"{self.titel} {onder}")

    def _read_all(self) -> None:
        plek = max(self._titelplek, 0)
        for regel in self.regels[max(plek - _BOVEN_TITEL, 0) : plek]:
            self.kop.read_bare_date(regel)
        for regel in self.regels[self._titelplek + 1 :]:
            self._read(regel)
        # Parts of the page can stand above its title.
        boven = self.regels[: max(self._titelplek - 1, 0)]
        if any(read_heading(regel.tekst) for regel in boven):
            for regel in boven:
                self._read(regel)

    # -- the way of a line --------------------------------------------------------------------
    def _read(self, regel: Tekstregel) -> None:
        if self._take_too_long(regel) or self._take_single_sign(regel):
            return
        self._gather_links(regel)
        if self.kop.read(regel):  # `Raadsnummer: 25192`, or the value of a label above
            return
        if self._take_heading(regel) or self._take_event_heading(regel):
            return
        self._read_text(regel)

    def _read_text(self, regel: Tekstregel) -> None:
        self._note_presence(regel)
        if self._take_furniture(regel) or self._take_line_of_head(regel):
            return
        if self._take_items(regel):
            return
        self._keep_text(regel)

    def _take_too_long(self, regel: Tekstregel) -> bool:
        """A line that is no line of a page: reported, not read."""
        if len(regel.tekst) <= LANGSTE_REGEL:
            return False
        self.te_lang.append(regel)
        return True

    def _take_single_sign(self, regel: Tekstregel) -> bool:
        """A bullet on a line of its own; nothing else that short says anything."""
        if len(regel.tekst) != 1:
            return False
        self._na_streep = regel.tekst in OPSOMMING
        return True

    def _take_heading(self, regel: Tekstregel) -> bool:
        """The heading of a part of the page, with the text behind it on the same line."""
        kaal, _ = strip_bullet(regel.tekst)
        kop = read_heading(kaal)
        if kop is None:
            return False
        self.items.close()
        self.sectie, rest = kop
        self.secties_gezien += 1
        self.alinea = None
        self._na_streep = False
        if rest:
            self._read_text(regel._replace(tekst=rest))
        return True

    def _take_event_heading(self, regel: Tekstregel) -> bool:
        """The heading of a dated paragraph; a bare date in the head is the day of writing."""
        kaal, _ = strip_bullet(regel.tekst)
        if not kaal[:1].isalnum():
            return False
        kop = read_event_heading(kaal)
        if kop is None:
            return False
        dag, soort, rest = kop
        is_kaal = not soort and not rest
        if is_kaal and self.sectie not in _LIJSTEN and self.alinea is None:
            return self.kop.read_bare_date(regel)
        self.items.close()
        datum = complete_datum(dag, *self.page_dates())
        self.alinea = Alinea(datum, soort, regel.nummer)
        self.alineas.append(self.alinea)
        if rest:
            self._read_text(regel._replace(tekst=rest))
        return True

    def _take_furniture(self, regel: Tekstregel) -> bool:
        """What every page has, the caption of a picture, or an address and nothing else."""
        if not is_furniture(regel.tekst) and not BIJSCHRIFT.match(regel.tekst):
            return False
        self._keep_links()
        return True

    def _take_line_of_head(self, regel: Tekstregel) -> bool:
        """The first line above or under the labels of the head, or the title once more."""
        if self.sectie != KOP or self.alinea is not None:
            return False
        na_labels = self.kop.heeft_labels
        if na_labels in self.kopregels:
            return False
        if self.titel and fold(regel.tekst) == fold(self.titel):
            return True
        kan = self._can_be_line_of_head(regel.tekst)
        self.kopregels[na_labels] = regel.tekst if kan else ""
        return kan

    def _can_be_line_of_head(self, tekst: str) -> bool:
        _, met_streep = strip_bullet(tekst)
        if met_streep or len(tekst) > _LANGSTE_KOP:
            return False
        if parse_besluit(tekst) is not None or read_aanwezig(tekst) is not None:
            return False
        return not (self.vergadering and tekst.endswith("."))

    def _take_items(self, regel: Tekstregel) -> bool:
        """A line with decisions. Each of its statements is read, also those after the first."""
        uitspraken, self._na_streep = split_uitspraken(regel, opsomming=self._na_streep)
        plek = Itemplek(
            lijst=self.in_lijst or self.alinea is not None,
            eigen=self.vergadering is None,
            datum=self.alinea.datum if self.alinea else self.vergaderdag,
            # Of more than one statement, it does not tell which one a link belongs to.
            adres=self._link_to_document() if len(uitspraken) == 1 else None,
        )
        genomen = [self.items.read(uitspraak, plek) for uitspraak in uitspraken]
        if not any(genomen):
            return False
        if self.alinea:
            self.alinea.regels.append(regel.tekst)
        return True

    def _keep_text(self, regel: Tekstregel) -> None:
        """Any other line: text of the paragraph, or of the part of the page."""
        self._keep_links()
        if self.alinea:
            self.alinea.regels.append(regel.tekst)
        elif self.sectie in UITLEGGEND:
            self.teksten[self.sectie].append(regel.tekst)
        elif self.sectie == KOP or self.sectie in _LIJSTEN:
            self.teksten["overig"].append(regel.tekst)

    # -- what is noted on the way -------------------------------------------------------------
    def _gather_links(self, regel: Tekstregel) -> None:
        self._links_hier = find_links(regel)
        self.links += self._links_hier

    def _keep_links(self) -> None:
        """Links that stand on no item are those of the page itself."""
        self.eigen_links += self._links_hier

    def _note_presence(self, regel: Tekstregel) -> None:
        aantal = read_aanwezig(regel.tekst)
        if aantal is not None:
            self.aanwezig.append(Presentiezin(regel.nummer, len(self.alineas), aantal))

    def _link_to_document(self) -> str | None:
        for link in self._links_hier:
            if link.is_documentwijzer:
                return link.adres
        return None

    # -- what the lines came to ---------------------------------------------------------------
    @property
    def in_lijst(self) -> bool:
        """Whether the last line stands where the page lists its decisions."""
        return self.sectie in _LIJSTEN or self.vergadering is not None

    @property
    def is_agendawijzer(self) -> bool:
        """Whether this can be a page of the agendawijzer at all: one strong sign, or two weak
        ones."""
        kop = self.kop
        sterk = (self._met_naam, self.secties_gezien > 1, kop.statusregel, kop.bewerkt_op)
        if any(sterk):
            return True
        zwak = (
            self.secties_gezien,
            self.vergadering,
            kop.geschreven_op,
            kop.nummers,
            kop.portefeuilles,
            self.alineas,
            self.items.has_any,
            any(link.is_documentwijzer for link in self.links),
        )
        return len(list(filter(None, zwak))) > 1

    def page_dates(self) -> tuple[date | None, date | None]:
        """The dates between which the page was written, from which a missing year follows."""
        begin = self.kop.geschreven_op or self.vergaderdag or self.kop.bewerkt_op
        return begin, self.kop.bewerkt_op
