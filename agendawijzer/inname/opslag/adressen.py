"""Which page is meant: the site of the council under its several names, and free places in our own
addresses."""

import itertools
from urllib.parse import quote, unquote, urlsplit

from django.utils.text import slugify

# One site under three names; the second and third are older.
HOSTS = ("raadvanalmere.nl", "almerekiest.nl", "almere.raad247.nl")
SLUGLENGTE = 100
ADRESLENGTE = 500


def spellings(adres: str) -> set[str]:
    """Every way in which the page at `adres` may be stored: each host, with and without www, quoted
    and not."""
    gesplitst = urlsplit(adres.strip())
    host = gesplitst.netloc.casefold().removeprefix("www.")
    hosts = HOSTS if host in HOSTS else (host,)
    pad = unquote(gesplitst.path).rstrip("/")
    paden = {pad, quote(pad), quote(pad, safe="/,()!'*~:@&=+$;")}
    begin = ("https://", "http://", "https://www.", "http://www.")
    delen = itertools.product(begin, hosts, paden, ("", "/"))
    return set(map("".join, delen))


def storable(adres: str | None) -> str:
    """`adres`, or nothing where there is none or it is too long for its column; half an address
    leads nowhere."""
    return adres if adres and len(adres) <= ADRESLENGTE else ""


def title_slug(titel: str) -> str:
    """The part of an address for something without a number; never empty."""
    return slugify(titel)[:SLUGLENGTE].strip("-_") or "zonder-titel"
