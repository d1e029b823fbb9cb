"""A saved web page as lines: every block element starts a line of its own, then the same reader
reads them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html

from agendawijzer.inname.lezen.regels import BULLET, Tekstregel, split_regels

_BEGIN = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|h1|p|ul|ol|table)\b",
    re.I | re.S,
)
_LABELS = re.compile(r"<(?:p|div|br|li|h[1-6]|span|section|article)\b[^<>]{0,500}>", re.I)
_BEWAARD_VAN = re.compile(r"saved from url=(?:\(\d+\))?\s*(https?://\S+)", re.I)
_SITE = re.compile(r"https?://", re.I)
_VERBORGEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_OVERSLAAN = frozenset({
    "head", "script", "style", "noscript", "template", "nav", "svg", "math", "iframe", "object",
    "select", "button", "textarea", "datalist", "dialog", "audio", "video",
})  # fmt: skip
_BLOK = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_CEL = ("td", "th", "dd")
_RAND = ("footer", "aside")
_LANGSTE_VOET = 5_000


@dataclass(frozen=True, slots=True)
class Webpagina:
    """`titel` is the only main heading, `adres` where the page was published, as far as the file
    tells."""

    regels: list[Tekstregel]
    titel: str | None
    adres: str | None
    afgebroken: bool


def looks_like_html(tekst: str) -> bool:
    """Whether this is markup; a text with a stray `<` is not."""
    if _BEGIN.match(tekst):
        return True
    return "</" in tekst and _LABELS.search(tekst) is not None


def read_html(tekst: str, *, is_inhoud: Callable[[str], bool]) -> Webpagina:
    """The visible lines, under the line numbers of the file. Never raises on markup: what is broken
    is mended.

    `is_inhoud` tells whether the text at the edge of a page (its foot, a second article) can belong
    to it.
    """
    wortel = _parse(tekst)
    if wortel is None:
        return Webpagina(regels=[], titel=None, adres=None, afgebroken=False)
    klein = tekst.lower()
    return Webpagina(
        regels=list(_Regelmaker().walk(wortel, find_unseen(wortel, is_inhoud))),
        titel=_main_heading(wortel),
        adres=_address(wortel, tekst),
        afgebroken="<body" in klein and "</body" not in klein and "</html" not in klein,
    )


def _parse(tekst: str) -> etree._Element | None:
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        return etree.fromstring(tekst.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


class _Regelmaker:
    """Walks the tree once and gathers text until a block element begins or ends."""

    def __init__(self) -> None:
        self._delen: list[str] = []
        self._adressen: list[str] = []
        self._begin: int | None = None  # the line of the file on which the text gathered began
        self._na_bullet = False  # of a list item whose text is still to come

    def walk(
        self, wortel: etree._Element, onzichtbaar: set[etree._Element]
    ) -> Iterator[Tekstregel]:
        """The lines below `wortel`, but for what stands in the elements `onzichtbaar`."""
        diep = 0  # how many elements that are passed over we are in
        for gebeurtenis, element in etree.iterwalk(wortel, events=("start", "end", "comment")):
            naam = element.tag if isinstance(element.tag, str) else ""
            begint = gebeurtenis == "start"
            if naam in _OVERSLAAN or element in onzichtbaar:
                diep += 1 if begint else -1
            elif diep == 0 and begint:
                yield from self._enter(element, naam)
            elif diep == 0 and gebeurtenis == "end":
                yield from self._leave(naam)
            if diep == 0 and not begint:
                self._add(element.tail)
        yield from self._flush()

    def _enter(self, element: etree._Element, naam: str) -> Iterator[Tekstregel]:
        if naam in _BLOK:
            yield from self._flush()
        self._begin = self._begin or element.sourceline
        self._na_bullet = self._na_bullet or naam == "li"
        if naam in _CEL:
            self._delen.append(" ")
        if naam == "a":
            self._add_address(element.get("href", ""))
        if naam == "pre":
            yield from _pre_lines(element)
        else:
            self._add(element.text)

    def _leave(self, naam: str) -> Iterator[Tekstregel]:
        # A label of a definition list and its value are one line.
        if naam not in _BLOK or naam == "dt":
            return
        yield from self._flush()
        if naam == "li":
            self._na_bullet = False

    def _add_address(self, adres: str) -> None:
        if _SITE.match(adres) and "documentwijzer." in adres:
            self._adressen.append(adres.strip())

    def _add(self, tekst: str | None) -> None:
        """Keeps a piece of text with single spaces, also at its ends."""
        if not tekst:
            return
        if not tekst.strip():
            self._delen.append(" ")
            return
        self._delen.append(" ".join(f"|{tekst}|".split())[1:-1])

    def _flush(self) -> Iterator[Tekstregel]:
        regels = split_regels("".join(self._delen))
        adressen = tuple(self._adressen)
        begin = self._begin or 1
        self._delen, self._adressen, self._begin = [], [], None
        for regel in regels:
            tekst = regel.tekst
            if self._na_bullet:
                tekst = BULLET + tekst
                self._na_bullet = False
            yield Tekstregel(begin, tekst, adressen)


def _pre_lines(element: etree._Element) -> Iterator[Tekstregel]:
    """What is laid out beforehand keeps its lines."""
    begin = element.sourceline or 1
    for regel in split_regels(element.text or ""):
        yield Tekstregel(begin + regel.nummer - 1, regel.tekst)


def _main_heading(wortel: etree._Element) -> str | None:
    koppen = list(wortel.iter("h1"))
    if len(koppen) != 1:
        return None
    return " ".join("".join(koppen[0].itertext()).split()) or None


def _address(wortel: etree._Element, tekst: str) -> str | None:
    """From the canonical link, or og:url, or the comment that a browser leaves when it saves a
    page."""
    for element in wortel.iter("link"):
        adres = element.get("href") or ""
        if (element.get("rel") or "").lower() == "canonical" and _SITE.match(adres):
            return str(adres).strip()
    for element in wortel.iter("meta"):
        adres = element.get("content") or ""
        naam = element.get("property") or element.get("name")
        if naam == "og:url" and _SITE.match(adres):
            return str(adres).strip()
    bewaard = _BEWAARD_VAN.search(tekst[:20_000])
    return bewaard[1] if bewaard else None


def find_unseen(wortel: etree._Element, is_inhoud: Callable[[str], bool]) -> set[etree._Element]:
    """The elements to pass over, with all that is in them: hidden, site furniture, another page's
    head. `is_inhoud` tells whether a text can be of the page."""
    verborgen = {element for element in wortel.iter("*") if _is_hidden(element)}
    rand = {element for element in wortel.iter(*_RAND) if not is_inhoud(_text(element))}
    return verborgen | rand | _other_pages(wortel, is_inhoud)


def _is_hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None:
        return True
    return _VERBORGEN.search(element.get("style") or "") is not None


def _other_pages(wortel: etree._Element, is_inhoud: Callable[[str], bool]) -> set[etree._Element]:
    """Articles with a head of their own after the first one: teasers of other pages."""
    met_kop = [artikel for artikel in wortel.iter("article") if is_inhoud(_text(artikel))]
    if not met_kop:
        return set()
    eerste = met_kop[0]
    return {artikel for artikel in met_kop[1:] if eerste not in artikel.iterancestors()}


def _text(element: etree._Element) -> str:
    return " ".join(" ".join(element.itertext())[:_LANGSTE_VOET].split())
