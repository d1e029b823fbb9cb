"""Which elements of a saved web page are no part of the page itself: hidden, site furniture,
another page's head."""

import re
from collections.abc import Callable

from lxml import etree

_VERBORGEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_RAND = ("footer", "aside")
_LANGSTE_VOET = 5_000


def find_unseen(wortel: etree._Element, is_inhoud: Callable[[str], bool]) -> set[etree._Element]:
    """The elements to pass over, with all that is in them. `is_inhoud` tells whether a text can be
    of the page."""
    verborgen = {element for element in wortel.iter("*") if _is_hidden(element)}
    rand = {element for element in wortel.iter(*_RAND) if not is_inhoud(_text(element))}
    return verborgen | rand | _other_pages(wortel, is_inhoud)


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(_VERBORGEN.search(element.get("style") or ""))


def _other_pages(wortel: etree._Element, is_inhoud: Callable[[str], bool]) -> set[etree._Element]:
    """Articles with a head of their own after the first one: teasers of other pages."""
    met_kop = [artikel for artikel in wortel.iter("article") if is_inhoud(_text(artikel))]
    return {artikel for artikel in met_kop[1:] if met_kop[0] not in artikel.iterancestors()}


def _text(element: etree._Element) -> str:
    return " ".join(" ".join(element.itertext())[:_LANGSTE_VOET].split())
