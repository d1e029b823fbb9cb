"""Items out of statements: a title waits for its sentence, a broken line for its other half."""

from dataclasses import dataclass, replace

from agendawijzer.inname.bronnen.raadspagina import woorden
from agendawijzer.inname.bronnen.raadspagina.besluiten.aansluiting import (
    HalveUitspraak,
    has_ended,
    is_about,
    is_second_half,
    is_title_of,
    join,
    looks_like_verdict,
)
from agendawijzer.inname.bronnen.raadspagina.besluiten.besluit import parse_besluit
from agendawijzer.inname.bronnen.raadspagina.besluiten.gegevens import GelezenBesluit, Itemplek
from agendawijzer.inname.bronnen.raadspagina.besluiten.titels import clean_titel, read_kind
from agendawijzer.inname.bronnen.raadspagina.besluiten.uitslag import find_woorden
from agendawijzer.inname.bronnen.raadspagina.gegevens import Item
from agendawijzer.inname.bronnen.raadspagina.uitspraken import Uitspraak

_VOORSTELLEN = ("raadsvoorstel", "initiatiefvoorstel")
# A shorter line can stand between an item and its sentence.
_TUSSENREGEL = 20
_LANGSTE_REST = 60


@dataclass(slots=True)
class OpenItem:
    """An item that may still get its sentence."""

    besluit: GelezenBesluit
    uitspraak: Uitspraak
    plek: Itemplek
    ruw: str

    @property
    def stil(self) -> bool:
        return self.besluit.uitslag.stil

    @property
    def is_item(self) -> bool:
        """An item with its decision, or one that the page lists by kind, bullet, mark or a number
        at the end.

        Of a proposal without an outcome, or something named in passing, the page tells no decision.
        """
        besluit = self.besluit
        if not self.stil:
            return True
        if not self.plek.lijst or besluit.naamloos or besluit.soort in _VOORSTELLEN:
            return False
        if besluit.soort is not None or self.uitspraak.opsomming:
            return True
        return besluit.uitslag.heeft_merk

    def add(self, besluit: GelezenBesluit, uitspraak: Uitspraak) -> None:
        """Takes over what its sentence tells; its own kind and marks stay."""
        begonnen = self.besluit
        uitslag = besluit.uitslag.with_marks_of(begonnen.uitslag)
        if uitslag.uitkomst is None and not uitslag.tegenstrijdig:
            uitslag = replace(uitslag, uitkomst=begonnen.uitslag.uitkomst)
        self.besluit = replace(begonnen, soort=begonnen.soort or besluit.soort, uitslag=uitslag)
        tussen = " " if uitspraak.vervolg else "\n"
        self.ruw += tussen + uitspraak.ruw

    def as_item(self) -> Item:
        besluit, uitslag = self.besluit, self.besluit.uitslag
        return Item(
            soort=besluit.soort or "overig",
            nummer=besluit.nummer,
            titel=besluit.titel,
            gewijzigd=uitslag.gewijzigd,
            geamendeerd=uitslag.geamendeerd,
            uitkomst=uitslag.uitkomst,
            wijze=uitslag.wijze,
            voor=uitslag.voor,
            tegen=uitslag.tegen,
            ruw=self.ruw,
            regel=self.uitspraak.regel,
            andere_nummers=tuple(nummer for nummer, _ in besluit.nummers[1:]),
            nummers_als_gevonden=tuple(ruw for _, ruw in besluit.nummers),
            eigen_voorstel=besluit.naamloos,
            datum=self.plek.datum,
            adres=self.plek.adres,
            woorden=find_woorden(self.ruw) if uitslag.uitkomst else None,
        )


class Itemlezer:
    """Takes the statements of a page in order; `items` and `onleesbaar` are complete after
    `close`."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.onleesbaar: list[Uitspraak] = []
        self.ended_at: int | None = None  # line of the last statement that was taken as an item
        self._open: OpenItem | None = None
        self._half: HalveUitspraak | None = None
        self._onaf: Uitspraak | None = None  # a statement with figures and no outcome

    @property
    def has_any(self) -> bool:
        return bool(self.items) or self._open is not None

    @property
    def half_regel(self) -> int | None:
        """Line of an item or sentence that is still waiting for its other half."""
        laatste = self._onaf
        if self._half:
            laatste = self._half.uitspraak
        if laatste is None or has_ended(laatste):
            return None
        return laatste.regel

    def read(self, uitspraak: Uitspraak, plek: Itemplek) -> bool:
        """Takes one statement; True if it was an item or a part of one."""
        if woorden.BIJSCHRIFT.match(uitspraak.tekst):
            return False
        if self._half and not uitspraak.opsomming:
            if is_title_of(self._half, uitspraak):
                return self._take_under_title(self._half, uitspraak, plek)
            if is_second_half(self._half, uitspraak):
                return self._take_second_half(self._half, uitspraak)
        self._settle_half()
        besluit = parse_besluit(uitspraak.tekst)
        if besluit is None or self._is_in_passing(besluit, uitspraak, plek):
            self._keep_half(uitspraak, plek)
            return False
        if besluit.rest and besluit.uitslag.stil:
            self._half = HalveUitspraak(uitspraak, plek)
            return self._half.zichtbaar and looks_like_verdict(besluit.rest)
        return self._take(besluit, uitspraak, plek)

    def close(self, *, afgebroken: bool = False) -> None:
        """Ends what is open: a heading, another paragraph or the end of the page. `afgebroken`: it
        is cut off there."""
        if afgebroken:
            self._take_cut_off()
        self._settle_half()
        self._close_open()

    # -- a statement that waited for this one -------------------------------------------------
    def _take_under_title(
        self, titel: HalveUitspraak, uitspraak: Uitspraak, plek: Itemplek
    ) -> bool:
        """`- Meer bomen` and then `De motie is aangenomen.`: an item, and then its sentence."""
        self._half = None
        self._close_open()
        naam = clean_titel(titel.uitspraak.tekst)
        self._begin(GelezenBesluit(soort=None, titel=naam), titel.uitspraak, titel.plek)
        besluit = parse_besluit(uitspraak.tekst)
        return besluit is not None and self._take(besluit, uitspraak, plek)

    def _take_second_half(self, half: HalveUitspraak, uitspraak: Uitspraak) -> bool:
        """`Motie Een lange titel die` and then `over twee regels loopt (23061) VERWORPEN`."""
        self._half = None
        heel = join(half, uitspraak)
        besluit = parse_besluit(heel.tekst)
        if besluit:
            self._take(besluit, heel, half.plek)
        self.ended_at = uitspraak.regel
        return True

    def _settle_half(self) -> None:
        """The other half does not come: an item as it stands, a remark, or running text."""
        half = self._half
        if half is None:
            return
        self._half = None
        besluit = parse_besluit(half.uitspraak.tekst)
        if besluit and besluit.rest:
            self._settle_rest(half, besluit)
        elif woorden.VERDACHT.search(half.uitspraak.tekst):
            self.onleesbaar.append(half.uitspraak)
        else:
            self._close_open()

    def _settle_rest(self, half: HalveUitspraak, besluit: GelezenBesluit) -> None:
        if not half.zichtbaar:
            return
        if looks_like_verdict(besluit.rest):
            self.onleesbaar.append(half.uitspraak)
        elif len(besluit.rest) > _LANGSTE_REST:
            return
        self._take(replace(besluit, rest=""), half.uitspraak, half.plek)

    def _take_cut_off(self) -> None:
        """The page stops before the other half could come."""
        half = self._half
        if half is None:
            return
        self._half = None
        besluit = parse_besluit(half.uitspraak.tekst)
        if besluit:
            self._take(replace(besluit, rest=""), half.uitspraak, half.plek)
        else:
            self._learn_kind(half.uitspraak)

    def _learn_kind(self, uitspraak: Uitspraak) -> None:
        """A sentence cut short, `De motie is met 30 st`, tells the kind of the item that waits for
        it."""
        soort = woorden.SOORT_VOORAAN.match(uitspraak.tekst)
        if self._open and self._open.stil and soort and soort["lidwoord"]:
            besluit = GelezenBesluit(soort=read_kind(soort["soort"]), titel=None)
            self._open.add(besluit, uitspraak)

    # -- a statement of its own ---------------------------------------------------------------
    def _take(self, besluit: GelezenBesluit, uitspraak: Uitspraak, plek: Itemplek) -> bool:
        self.ended_at = uitspraak.regel
        uitslag = besluit.uitslag
        is_half_begrepen = bool(besluit.rest) and not uitslag.stil
        if uitslag.tegenstrijdig or uitslag.ongelezen or is_half_begrepen:
            self.onleesbaar.append(uitspraak)
            self._onaf = uitspraak
            if uitslag.uitkomst:
                self._onaf = None
        if self._open and is_about(self._open.besluit, besluit):
            self._open.add(besluit, uitspraak)
            return True
        if besluit.naamloos and not _is_about_the_page(besluit, plek):
            if not uitslag.tegenstrijdig and not uitslag.stil:
                self.onleesbaar.append(uitspraak)
            return True
        self._close_open()
        return self._begin(besluit, uitspraak, plek).is_item

    def _begin(self, besluit: GelezenBesluit, uitspraak: Uitspraak, plek: Itemplek) -> OpenItem:
        self._open = OpenItem(besluit, uitspraak, plek, uitspraak.ruw)
        return self._open

    def _close_open(self) -> None:
        if self._open and self._open.is_item:
            self.items.append(self._open.as_item())
        self._open = None

    def _is_in_passing(self, besluit: GelezenBesluit, uitspraak: Uitspraak, plek: Itemplek) -> bool:
        """Running text that mentions how something ended once, without figures: no decision of this
        page."""
        if plek.lijst or uitspraak.opsomming or besluit.uitslag.voor is not None:
            return False
        if woorden.KAPITALEN.search(uitspraak.tekst):
            return False
        return self._open is None or not is_about(self._open.besluit, besluit)

    def _keep_half(self, uitspraak: Uitspraak, plek: Itemplek) -> None:
        """What tells no decision may be the first half of one; else it is running text, under which
        no item waits any longer."""
        if _can_be_half(uitspraak):
            self._half = HalveUitspraak(uitspraak, plek)
            return
        wacht = self._open is not None and self._open.stil
        if not wacht or len(uitspraak.tekst) >= _TUSSENREGEL:
            self._close_open()


def _can_be_half(uitspraak: Uitspraak) -> bool:
    if uitspraak.opsomming or woorden.VERDACHT.search(uitspraak.tekst):
        return True
    return woorden.SOORT_VOORAAN.match(uitspraak.tekst) is not None


def _is_about_the_page(besluit: GelezenBesluit, plek: Itemplek) -> bool:
    """Whether a decision without title and number can only be about the proposal of the page."""
    if not plek.eigen or not plek.lijst:
        return False
    return besluit.soort is None or besluit.soort in _VOORSTELLEN
