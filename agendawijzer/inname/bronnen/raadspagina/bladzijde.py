"""The state of one page while its lines go by: which part we are in, and what each part has
gathered."""

from collections.abc import Sequence
from datetime import date

from agendawijzer.inname.bronnen.raadspagina.besluiten.items import Itemlezer, Itemplek
from agendawijzer.inname.bronnen.raadspagina.besluiten.uitspraak import parse_besluit
from agendawijzer.inname.bronnen.raadspagina.gebeurtenissen import Alinea, read_event_heading
from agendawijzer.inname.bronnen.raadspagina.kop.aanwezigheid import read_aanwezig
from agendawijzer.inname.bronnen.raadspagina.kop.kop import Paginakop
from agendawijzer.inname.bronnen.raadspagina.kop.titelregel import find_titel, read_vergadering
from agendawijzer.inname.bronnen.raadspagina.secties import is_furniture, read_heading
from agendawijzer.inname.bronnen.raadspagina.tekst.regels import split_stukken, strip_bullet
from agendawijzer.inname.bronnen.raadspagina.woorden import (
    ADRES,
    BIJSCHRIFT,
    EINDE_ADRES,
    OPSOMMING,
)
from agendawijzer.inname.lezen.datums import complete_datum
from agendawijzer.inname.lezen.regels import LANGSTE_REGEL, Tekstregel
from dossiers.tekst import fold

UITLEGGEND = ("over", "waarom")
_LIJSTEN = ("berichten", "besluiten")
_LANGSTE_KOP = 160


class Paginalezer:
    """Built from the lines of a page; asks nothing and raises nothing. `titel`: what the HTML says
    it is."""

    def __init__(self, regels: Sequence[Tekstregel], *, titel: str | None = None) -> None:
        self.regels = regels
        self.kop = Paginakop()
        self.items = Itemlezer()
        self.titel, titelplek, self._met_naam = find_titel(regels, titel)
        # Some pages keep the day of the meeting out of the title, on the line under it.
        onder = " ".join(regel.tekst for regel in regels[titelplek + 1 : titelplek + 2])
        self.vergadering = read_vergadering(self.titel) or read_vergadering(f"{self.titel} {onder}")
        self.links: list[tuple[str, int]] = []
        self.eigen_links: list[tuple[str, int]] = []
        self._links_hier: list[tuple[str, int]] = []
        self.sectie = "kop"
        self.teksten: dict[str, list[str]] = {"over": [], "waarom": [], "overig": []}
        self.alinea: Alinea | None = None
        self.alineas: list[Alinea] = []
        self.aanwezig: list[tuple[int, int, int]] = []  # (line, paragraph, number present)
        self.kopregels: list[tuple[bool, str]] = []  # (a label came before it, the line)
        self.secties_gezien = 0
        self._na_streep = False
        self.lang: list[Tekstregel] = []
        self._adres: str | None = None
        for regel in regels[max(titelplek - 2, 0) : max(titelplek, 0)]:
            self.kop.read_bare_date(regel)
        for regel in regels[titelplek + 1 :]:
            self._read(regel)
        if titelplek > 1 and any(read_heading(regel.tekst) for regel in regels[: titelplek - 1]):
            for regel in regels[: titelplek - 1]:  # parts of the page that stand above its title
                self._read(regel)

    @property
    def in_lijst(self) -> bool:
        """Whether the last line stands where the page lists its decisions."""
        return self.sectie in _LIJSTEN or self.vergadering is not None

    @property
    def is_agendawijzer(self) -> bool:
        """Whether this can be a page of the agendawijzer at all: one strong sign, or two weak
        ones."""
        kop = self.kop
        if self._met_naam or self.secties_gezien > 1 or kop.statusregel or kop.bewerkt_op:
            return True
        zwak: list[object] = [
            self.secties_gezien,
            self.vergadering,
            kop.geschreven_op,
            kop.nummers,
            kop.portefeuilles,
            self.alineas,
        ]
        zwak += [
            self.items.has_any,
            any("documentwijzer." in adres for adres, _ in self.links),
        ]
        return sum(map(bool, zwak)) > 1

    def _read(self, regel: Tekstregel) -> None:
        if len(regel.tekst) > LANGSTE_REGEL:
            self.lang.append(regel)
            return
        if (
            len(regel.tekst) == 1
        ):  # a bullet on a line of its own; nothing else that short says anything
            self._na_streep = regel.tekst in OPSOMMING
            return
        self._gather_links(regel)
        if self.kop.read(regel):
            return
        kaal, _ = strip_bullet(regel.tekst)
        if kop := read_heading(kaal):
            self._start_section(kop[0])
            regel = Tekstregel(regel.nummer, kop[1], regel.adressen)
            if not kop[1]:
                return
        elif self._start_paragraph(regel, kaal):
            return
        self._read_text(regel)

    def _gather_links(self, regel: Tekstregel) -> None:
        gevonden = list(regel.adressen)
        if "://" in regel.tekst or "documentwijzer." in regel.tekst:
            gevonden += [treffer[0].rstrip(EINDE_ADRES) for treffer in ADRES.finditer(regel.tekst)]
        adressen = [
            adres if "://" in adres else f"https://{adres}" for adres in dict.fromkeys(gevonden)
        ]
        self._links_hier = [(adres, regel.nummer) for adres in adressen]
        self.links += self._links_hier
        self._adres = next((adres for adres in adressen if "documentwijzer." in adres), None)

    def _start_section(self, sectie: str) -> None:
        self.items.close()
        self.sectie, self.alinea, self._na_streep = sectie, None, False
        self.secties_gezien += 1

    def _start_paragraph(self, regel: Tekstregel, kaal: str) -> bool:
        gebeurtenis = read_event_heading(kaal) if kaal[:1].isalnum() else None
        if gebeurtenis is None:
            return False
        dag, soort, rest = gebeurtenis
        if not soort and not rest and self.sectie not in _LIJSTEN and self.alinea is None:
            return self.kop.read_bare_date(regel)
        self.items.close()
        datum = complete_datum(dag, *self.page_dates())
        self.alinea = Alinea(datum, soort, regel.nummer)
        self.alineas.append(self.alinea)
        if rest:
            self._read_text(Tekstregel(regel.nummer, rest, regel.adressen))
        return True

    def page_dates(self) -> tuple[date | None, date | None]:
        """The dates between which the page was written, from which a missing year follows."""
        vergadering = self.vergadering.as_date() if self.vergadering else None
        return (self.kop.geschreven_op or vergadering or self.kop.bewerkt_op, self.kop.bewerkt_op)

    def _read_text(self, regel: Tekstregel) -> None:
        tekst = regel.tekst
        if (aanwezig := read_aanwezig(tekst)) is not None:
            self.aanwezig.append((regel.nummer, len(self.alineas), aanwezig))
        if is_furniture(tekst) or BIJSCHRIFT.match(tekst):
            self._keep_links()
            return
        if self.sectie == "kop" and self.alinea is None and self._keep_heading_line(tekst):
            return
        if self._read_items(regel):
            if self.alinea:
                self.alinea.regels.append(tekst)
            return
        self._keep_links()
        self._keep_text(tekst)

    def _keep_links(self) -> None:
        """Links that stand on no item are those of the page itself."""
        self.eigen_links += self._links_hier

    def _read_items(self, regel: Tekstregel) -> bool:
        stukken, self._na_streep = split_stukken(regel, opsomming=self._na_streep)
        plek = Itemplek(
            lijst=self.sectie in _LIJSTEN
            or self.alinea is not None
            or self.vergadering is not None,
            eigen=self.vergadering is None,
            datum=self.alinea.datum
            if self.alinea
            else self.vergadering.as_date()
            if self.vergadering
            else None,
            adres=self._adres if len(stukken) == 1 else None,
        )
        return max([self.items.read(stuk, plek) for stuk in stukken], default=False)

    def _keep_heading_line(self, tekst: str) -> bool:
        """Whether the line can be the line under the head, or is the title once more."""
        na_labels = bool(
            self.kop.geschreven_op
            or self.kop.nummerregel
            or self.kop.statusregel
            or self.kop.bewerkt_op
        )
        if any(na == na_labels for na, _ in self.kopregels):
            return False  # only the first line under the head
        if self.titel and fold(tekst) == fold(self.titel):
            return True
        kan = (
            len(tekst) <= _LANGSTE_KOP
            and not strip_bullet(tekst)[1]
            and parse_besluit(tekst) is None
        )
        kan = (
            kan and read_aanwezig(tekst) is None and not (self.vergadering and tekst.endswith("."))
        )
        self.kopregels.append((na_labels, tekst if kan else ""))
        return kan

    def _keep_text(self, tekst: str) -> None:
        if self.alinea:
            self.alinea.regels.append(tekst)
        elif self.sectie in UITLEGGEND:
            self.teksten[self.sectie].append(tekst)
        elif self.sectie in ("kop", *_LIJSTEN):
            self.teksten["overig"].append(tekst)
