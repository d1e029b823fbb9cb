"""Which page is meant: the site of the council under its several names, and free places in our own
addresses."""

from urllib.parse import quote, unquote, urlsplit

from django.utils.text import slugify

# One site under three names; the second and third are older.
HOSTS = ("raadvanalmere.nl", "almerekiest.nl", "almere.raad247.nl")
SLUGLENGTE = 100
ADRESLENGTE = 500


def spellings(adres: str) -> set[str]:
    """Every way in which the page at `adres` may be stored: each host, with and without www, quoted
    and not."""
    delen = urlsplit(adres.strip())
    host = delen.netloc.casefold().removeprefix("www.")
    hosts = HOSTS if host in HOSTS else (host,)
    pad = unquote(delen.path).rstrip("/")
    paden = {pad, quote(pad), quote(pad, safe="/,()!'*~:@&=+$;")}
    return {
        f"{schema}://{voor}{host}{pad}{slot}"
        for schema in ("https", "http")
        for voor in ("", "www.")
        for host in hosts
        for pad in paden
        for slot in ("", "/")
    }


def storable(adres: str | None) -> str:
    """`adres`, or nothing where there is none or it is too long for its column; half an address
    leads nowhere."""
    return adres if adres and len(adres) <= ADRESLENGTE else ""


def title_slug(titel: str) -> str:
    """The part of an address for something without a number; never empty."""
    return slugify(titel)[:SLUGLENGTE].strip("-_") or "zonder-titel"
