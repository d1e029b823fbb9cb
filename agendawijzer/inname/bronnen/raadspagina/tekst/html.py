"""A saved web page as lines: every block element starts a line of its own, then the same reader
reads them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html

from agendawijzer.inname.bronnen.raadspagina.kop.kop import has_label
from agendawijzer.inname.bronnen.raadspagina.tekst.regels import Regel, split_regels
from agendawijzer.inname.bronnen.raadspagina.tekst.zichtbaar import find_unseen

_BEGIN = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|h1|p|ul|ol|table)\b",
    re.I | re.S,
)
_LABELS = re.compile(r"<(?:p|div|br|li|h[1-6]|span|section|article)\b[^<>]{0,500}>", re.I)
_BEWAARD_VAN = re.compile(r"saved from url=(?:\(\d+\))?\s*(https?://\S+)", re.I)
_SITE = re.compile(r"https?://", re.I)
_OVERSLAAN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "svg",
        "math",
        "iframe",
        "object",
        "select",
        "button",
        "textarea",
        "datalist",
        "dialog",
        "audio",
        "video",
    ]
)
_BLOK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_BULLET = "• "


@dataclass(frozen=True, slots=True)
class Document:
    """`titel` is the only main heading, `adres` where the page was published, as far as the file
    tells."""

    regels: list[Regel]
    titel: str | None
    adres: str | None
    afgebroken: bool


def looks_like_html(tekst: str) -> bool:
    """Whether this is markup; a text with a stray `<` is not."""
    return bool(_BEGIN.match(tekst)) or ("</" in tekst and _LABELS.search(tekst) is not None)


def read_html(tekst: str, *, is_inhoud: Callable[[str], bool] = has_label) -> Document:
    """The visible lines, under the line numbers of the file. Never raises on markup: what is broken
    is mended.

    `is_inhoud` tells whether the text at the edge of a page (its foot, a second article) can belong
    to it.
    """
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        wortel = etree.fromstring(tekst.encode("utf-8", "replace"), parser)
    except etree.ParserError:
        wortel = None
    except etree.XMLSyntaxError:
        wortel = None
    if wortel is None:
        return Document([], None, None, False)
    regels = list(_Lines().read(wortel, is_inhoud))
    klein = tekst.lower()
    afgebroken = "<body" in klein and "</body" not in klein and "</html" not in klein
    return Document(regels, _main_heading(wortel), _address(wortel, tekst), afgebroken)


class _Lines:
    """Walks the tree once and gathers text until a block element begins or ends."""

    def __init__(self) -> None:
        self._delen: list[str] = []
        self._adressen: list[str] = []
        self._begin: int | None = None
        self._na_bullet = False  # of a list item whose text is still to come

    def read(self, wortel: etree._Element, is_inhoud: Callable[[str], bool]) -> Iterator[Regel]:
        overslaan = 0
        onzichtbaar = find_unseen(wortel, is_inhoud)
        for gebeurtenis, element in etree.iterwalk(wortel, events=("start", "end", "comment")):
            naam = element.tag if isinstance(element.tag, str) else ""
            if naam in _OVERSLAAN or naam == "head" or element in onzichtbaar:
                overslaan += 1 if gebeurtenis == "start" else -1
            elif not overslaan and gebeurtenis == "start":
                yield from self._start(element, naam)
            elif not overslaan and naam in _BLOK and naam != "dt" and gebeurtenis == "end":
                yield from self._flush()
                self._na_bullet = self._na_bullet and naam != "li"
            if gebeurtenis != "start" and not overslaan:
                yield from self._add(element.tail, element, in_pre=False)
        yield from self._flush()

    def _start(self, element: etree._Element, naam: str) -> Iterator[Regel]:
        if naam in _BLOK:
            yield from self._flush()
        self._begin = self._begin or element.sourceline
        self._na_bullet = self._na_bullet or naam == "li"
        if naam in ("td", "th", "dd"):
            self._delen.append(" ")
        adres = element.get("href", "") if naam == "a" else ""
        if _SITE.match(adres) and "documentwijzer." in adres:
            self._adressen.append(adres.strip())
        yield from self._add(element.text, element, in_pre=naam == "pre")

    def _add(self, tekst: str | None, element: etree._Element, *, in_pre: bool) -> Iterator[Regel]:
        if not tekst:
            return
        if not in_pre:
            self._delen.append(" ".join(f"|{tekst}|".split())[1:-1] if tekst.strip() else " ")
            return
        begin = element.sourceline or 1
        for regel in split_regels(tekst):
            yield Regel(begin + regel.nummer - 1, regel.tekst)

    def _flush(self) -> Iterator[Regel]:
        tekst, adressen, begin = "".join(self._delen), tuple(self._adressen), self._begin
        self._delen, self._adressen, self._begin = [], [], None
        for regel in split_regels(tekst):
            yield Regel(
                begin or 1, _BULLET + regel.tekst if self._na_bullet else regel.tekst, adressen
            )
            self._na_bullet = False


def _main_heading(wortel: etree._Element) -> str | None:
    koppen = [" ".join("".join(kop.itertext()).split()) for kop in wortel.iter("h1")]
    return koppen[0] if len(koppen) == 1 and koppen[0] else None


def _address(wortel: etree._Element, tekst: str) -> str | None:
    """From the canonical link, or og:url, or the comment that a browser leaves when it saves a
    page."""
    for element in wortel.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and _SITE.match(
            element.get("href") or ""
        ):
            return str(element.get("href")).strip()
    for element in wortel.iter("meta"):
        if (element.get("property") or element.get("name")) == "og:url" and _SITE.match(
            element.get("content") or ""
        ):
            return str(element.get("content")).strip()
    bewaard = _BEWAARD_VAN.search(tekst[:20_000])
    return bewaard[1] if bewaard else None
