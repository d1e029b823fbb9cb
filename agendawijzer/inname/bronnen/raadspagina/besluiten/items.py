"""Items out of statements: a title waits for its sentence, a broken line for its other half."""

from dataclasses import dataclass, replace
from datetime import date

from agendawijzer.inname.bronnen.raadspagina import woorden
from agendawijzer.inname.bronnen.raadspagina.besluiten.besluit import GelezenBesluit
from agendawijzer.inname.bronnen.raadspagina.besluiten.titels import clean_titel, read_kind
from agendawijzer.inname.bronnen.raadspagina.besluiten.uitslag import GelezenUitslag, find_woorden
from agendawijzer.inname.bronnen.raadspagina.besluiten.uitspraak import parse_besluit
from agendawijzer.inname.bronnen.raadspagina.gegevens import Item
from agendawijzer.inname.bronnen.raadspagina.tekst.regels import Uitspraak
from dossiers.nummers import find_nummers

_VERWANT = (
    {"motie", "motie_vreemd"},
    {"amendement", "subamendement"},
    {"raadsvoorstel", "initiatiefvoorstel", "ordevoorstel"},
)
_VOORSTELLEN = ("raadsvoorstel", "initiatiefvoorstel")


@dataclass(frozen=True, slots=True)
class Itemplek:
    """Where a statement stands. `lijst`: where the page lists decisions; `eigen`: on the page of
    one subject."""

    lijst: bool
    eigen: bool
    datum: date | None = None
    adres: str | None = None


@dataclass(frozen=True, slots=True)
class OnleesbareRegel:
    regel: int
    tekst: str


@dataclass(slots=True)
class _Open:
    """An item that may still get its sentence."""

    besluit: GelezenBesluit
    stuk: Uitspraak
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
        besluit, uitslag = self.besluit, self.besluit.uitslag
        if not self.stil:
            return True
        if not self.plek.lijst or besluit.naamloos or besluit.soort in _VOORSTELLEN:
            return False
        return (
            besluit.soort is not None
            or self.stuk.opsomming
            or uitslag.gewijzigd
            or uitslag.geamendeerd
        )


class Itemlezer:
    """Takes the statements of a page in order; `items` and `onleesbaar` are complete after
    `close`."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.onleesbaar: list[OnleesbareRegel] = []
        self._open: _Open | None = None
        self._half: tuple[Uitspraak, Itemplek] | None = None
        self._onaf: Uitspraak | None = None  # a statement with figures and no outcome
        self.ended_at: int | None = None  # line of the last statement that was taken as an item

    @property
    def has_any(self) -> bool:
        return bool(self.items) or self._open is not None

    @property
    def half_regel(self) -> int | None:
        """Line of an item or sentence that is still waiting for its other half."""
        laatste = self._half[0] if self._half else self._onaf
        return laatste.regel if laatste and not laatste.tekst.endswith((".", "!", "?")) else None

    def read(self, stuk: Uitspraak, plek: Itemplek) -> bool:
        """Takes one statement; True if it was an item or a part of one."""
        if woorden.BIJSCHRIFT.match(stuk.tekst):
            return False
        if self._half and not stuk.opsomming:
            vorig, vorige_plek = self._half
            besluit = parse_besluit(f"{vorig.tekst} {stuk.tekst}")
            alleen = parse_besluit(stuk.tekst)
            if alleen and self._gets_title_from(vorig, vorige_plek, alleen):
                self._half = None
                self._close_open()
                self._open = _Open(
                    GelezenBesluit(None, clean_titel(vorig.tekst)), vorig, vorige_plek, vorig.ruw
                )
                return self._take(alleen, stuk, plek)
            if (
                besluit
                and not besluit.rest
                and _gains(besluit, alleen)
                and not _continues(vorig, stuk, alleen)
            ):
                self._half = None
                heel = vorig._replace(
                    ruw=f"{vorig.ruw}\n{stuk.ruw}", tekst=f"{vorig.tekst} {stuk.tekst}"
                )
                self._take(besluit, heel, vorige_plek)
                self.ended_at = stuk.regel
                return True
        self._report_half()
        besluit = parse_besluit(stuk.tekst)
        if besluit is None or (not plek.lijst and self._in_passing(besluit, stuk)):
            return self._keep_half(stuk, plek)
        if besluit.rest and besluit.uitslag.stil:
            self._half = (stuk, plek)
            return (plek.lijst or stuk.opsomming) and _looks_like_verdict(besluit.rest)
        return self._take(besluit, stuk, plek)

    def close(self, *, afgebroken: bool = False) -> None:
        """Ends what is open: a heading, another paragraph or the end of the page. `afgebroken`: it
        is cut off there."""
        if self._half and afgebroken:
            stuk, plek = self._half
            self._half = None
            if besluit := parse_besluit(stuk.tekst):
                self._take(replace(besluit, rest=""), stuk, plek)
            else:
                self._keep_kind(stuk)
        self._report_half()
        self._close_open()

    def _keep_kind(self, stuk: Uitspraak) -> None:
        """A sentence cut short, `De motie is met 30 st`, tells the kind of the item that waits for
        it."""
        soort = woorden.SOORT_VOORAAN.match(stuk.tekst)
        if self._open and self._open.stil and soort and soort["lidwoord"]:
            self._complete(GelezenBesluit(read_kind(soort["soort"]), None), stuk)

    def _gets_title_from(self, vorig: Uitspraak, plek: Itemplek, besluit: GelezenBesluit) -> bool:
        """Whether a sentence without a name stands under a bullet with nothing but a title, without
        a number."""
        kaal = vorig.opsomming and plek.lijst and parse_besluit(vorig.tekst) is None
        heel = (
            besluit.naamloos and besluit.soort is not None and besluit.uitslag.uitkomst is not None
        )
        return (
            kaal
            and heel
            and not vorig.tekst.endswith((".", ":"))
            and not woorden.VERDACHT.search(vorig.tekst)
        )

    def _in_passing(self, besluit: GelezenBesluit, stuk: Uitspraak) -> bool:
        """Running text that mentions how something ended once, without figures: no decision of this
        page."""
        zeker = (
            stuk.opsomming
            or besluit.uitslag.voor is not None
            or woorden.KAPITALEN.search(stuk.tekst)
        )
        return not zeker and not self._completes(besluit)

    def _keep_half(self, stuk: Uitspraak, plek: Itemplek) -> bool:
        if (
            woorden.VERDACHT.search(stuk.tekst)
            or stuk.opsomming
            or woorden.SOORT_VOORAAN.match(stuk.tekst)
        ):
            self._half = (stuk, plek)
        elif not (self._open and self._open.stil and len(stuk.tekst) < 20):
            self._close_open()
        return False

    def _report_half(self) -> None:
        if self._half is None:
            return
        (stuk, plek), self._half = self._half, None
        besluit = parse_besluit(stuk.tekst)
        if besluit and besluit.rest:
            zichtbaar = plek.lijst or stuk.opsomming
            if zichtbaar and _looks_like_verdict(besluit.rest):
                self.onleesbaar.append(OnleesbareRegel(stuk.regel, stuk.ruw))
            elif not zichtbaar or len(besluit.rest) > 60:
                return
            self._take(replace(besluit, rest=""), stuk, plek)
        elif woorden.VERDACHT.search(stuk.tekst):
            self.onleesbaar.append(OnleesbareRegel(stuk.regel, stuk.ruw))
        else:
            self._close_open()

    def _take(self, besluit: GelezenBesluit, stuk: Uitspraak, plek: Itemplek) -> bool:
        self.ended_at = stuk.regel
        uitslag = besluit.uitslag
        if uitslag.tegenstrijdig or uitslag.ongelezen or (besluit.rest and not uitslag.stil):
            self.onleesbaar.append(OnleesbareRegel(stuk.regel, stuk.ruw))
            self._onaf = None if uitslag.uitkomst else stuk
        if self._completes(besluit):
            return self._complete(besluit, stuk)
        if besluit.naamloos and not (
            plek.eigen and plek.lijst and besluit.soort in (None, *_VOORSTELLEN)
        ):
            if not besluit.uitslag.tegenstrijdig and not besluit.uitslag.stil:
                self.onleesbaar.append(OnleesbareRegel(stuk.regel, stuk.ruw))
            return True
        self._close_open()
        self._open = _Open(besluit, stuk, plek, stuk.ruw)
        return self._open.is_item

    def _completes(self, besluit: GelezenBesluit) -> bool:
        """Whether this sentence is about the item that is open."""
        if self._open is None or besluit.uitslag.tegenstrijdig:
            return False
        begonnen = self._open.besluit
        if besluit.nummers or (besluit.titel and not _same_title(besluit.titel, begonnen.titel)):
            return False
        if not _compatible(begonnen, besluit.soort):
            return False
        eerder, nu = begonnen.uitslag, besluit.uitslag
        zonder_cijfers = eerder.voor is None and eerder.tegen is None
        return eerder.stil or (
            zonder_cijfers and nu.uitkomst in (None, eerder.uitkomst) and nu.voor is not None
        )

    def _complete(self, besluit: GelezenBesluit, stuk: Uitspraak) -> bool:
        assert self._open is not None  # noqa: S101 - _completes looked
        begonnen = self._open.besluit
        soort = begonnen.soort if begonnen.soort else besluit.soort
        uitslag = besluit.uitslag.with_marks_of(begonnen.uitslag)
        if uitslag.uitkomst is None and not uitslag.tegenstrijdig:
            uitslag = replace(uitslag, uitkomst=begonnen.uitslag.uitkomst)
        self._open.besluit = replace(begonnen, soort=soort, uitslag=uitslag)
        self._open.ruw += f" {stuk.ruw}" if stuk.vervolg else f"\n{stuk.ruw}"
        return True

    def _close_open(self) -> None:
        if self._open is None:
            return
        begonnen, self._open = self._open, None
        besluit = begonnen.besluit
        if begonnen.is_item:
            self.items.append(_as_item(besluit, begonnen))


def _as_item(besluit: GelezenBesluit, begonnen: _Open) -> Item:
    uitslag: GelezenUitslag = besluit.uitslag
    nummers = [nummer for nummer, _ in besluit.nummers]
    return Item(
        soort=besluit.soort or "overig",
        nummer=nummers[0] if nummers else None,
        titel=besluit.titel,
        gewijzigd=uitslag.gewijzigd,
        geamendeerd=uitslag.geamendeerd,
        uitkomst=uitslag.uitkomst,
        wijze=uitslag.wijze,
        voor=uitslag.voor,
        tegen=uitslag.tegen,
        ruw=begonnen.ruw,
        regel=begonnen.stuk.regel,
        andere_nummers=tuple(nummers[1:]),
        nummers_als_gevonden=tuple(ruw for _, ruw in besluit.nummers),
        eigen_voorstel=besluit.naamloos,
        datum=begonnen.plek.datum,
        adres=begonnen.plek.adres,
        woorden=find_woorden(begonnen.ruw) if uitslag.uitkomst else None,
    )


def _compatible(begonnen: GelezenBesluit, soort: str | None) -> bool:
    if soort is None or begonnen.soort in (None, soort):
        return True
    return any({begonnen.soort, soort} <= verwant for verwant in _VERWANT)


def _same_title(een: str, ander: str | None) -> bool:
    return ander is not None and een.casefold() == ander.casefold()


def _gains(samen: GelezenBesluit, alleen: GelezenBesluit | None) -> bool:
    """Whether two lines together tell more than the second one alone."""
    if samen.naamloos and (alleen is None or alleen.uitslag == samen.uitslag):
        return alleen is None and not samen.uitslag.stil
    if alleen is None:
        return not samen.uitslag.stil or bool(samen.nummers)
    return bool(samen.titel and samen.titel != alleen.titel) or samen.uitslag != alleen.uitslag


def _continues(vorig: Uitspraak, stuk: Uitspraak, alleen: GelezenBesluit | None) -> bool:
    """Whether the second line stands on its own: it names its own kind, or the first line had
    ended."""
    eigen_begin = alleen is not None and alleen.soort is not None and not alleen.naamloos
    if alleen and alleen.nummers and find_nummers(vorig.tekst):
        return True
    return eigen_begin or vorig.tekst.endswith((".", "!", "?"))


def _looks_like_verdict(rest: str) -> bool:
    """Capitals, figures or votes: somebody meant to tell how it ended."""
    return bool(
        woorden.VERDACHT.search(rest) or woorden.BREUK.search(rest) or rest.split()[0].isupper()
    ) or (woorden.SOORT_VOORAAN.match(rest) is not None)
