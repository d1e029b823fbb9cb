"""Text on its way in: folded for finding, plain for keeping. Pure functions, no database."""

import html
import re
import unicodedata

import nh3

_QUOTES = str.maketrans(
    dict.fromkeys("‘’‚‛`´", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‐‑‒–—", "-")
)
# A parser takes "x<y en meer" for an unfinished tag and drops all that follows.
_NO_TAG = re.compile(r"<(?![/!?]?[a-zA-Z][^<>]*>|!--)")
# An ampersand escaped over and over; layer by layer it would take minutes.
_AMPERSANDS = re.compile(r"&(?:amp;?|#0*38;?|#x0*26;?)+", re.IGNORECASE)


def fold(tekst: str) -> str:
    """`tekst` without accents, case, typographic quotes and repeated white space: the form in which titles match.

    SQLite folds only ASCII in `icontains`, so what is searched is folded here, the same on both databases.
    """
    kaal = tekst.translate(_QUOTES)
    if not kaal.isascii():
        kaal = "".join(
            teken for teken in unicodedata.normalize("NFKD", kaal) if not unicodedata.combining(teken)
        )
    return " ".join(kaal.casefold().split())


def plain(tekst: str) -> str:
    """`tekst` without markup. Line breaks stay; "a < b" stays; tags, scripts and comments go.

    Cleaning is repeated until nothing changes, so that markup hidden in entities does not survive it either.
    """
    vorige = None
    while tekst != vorige and ("<" in tekst or "&" in tekst):
        vorige = tekst
        tekst = _NO_TAG.sub("&lt;", _AMPERSANDS.sub("&", tekst))
        tekst = html.unescape(nh3.clean(tekst, tags=set(), clean_content_tags={"script", "style"}))
    return tekst
