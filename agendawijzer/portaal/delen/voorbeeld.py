"""What others show of a page before one goes there: the Open Graph tags, from its own title and
description. Pure.

The head of each page says it once; here it is read back, so that no page can forget and no two can
differ.
"""

import re
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from agendawijzer.portaal.delen.kaart import BREEDTE, HOOGTE

# Pages with a picture of their own, and the name of its address; it takes the same arguments.
KAARTEN = {
    "dossier": "dossier_kaart",
    "geschiedenis": "dossier_kaart",
    "instrument": "instrument_kaart",
    "instrument_los": "instrument_los_kaart",
    "stemming": "stemming_kaart",
}
_DELEN = {
    "titel": re.compile(r"<title>(.*?)</title>", re.S),
    "omschrijving": re.compile(r'<meta name="description" content="([^"]*)"'),
    "adres": re.compile(r'<link rel="canonical" href="([^"]*)"'),
}
# What people read of it, and where a template goes on to its next line.
_WOORDEN = re.compile(r'(?<=<title>)[^<]*|(?<=<meta name="description" content=")[^"]*')
_RAND = re.compile(r"\A\s*\n\s*|\s*\n\s*\Z")
_REGELEINDE = re.compile(r"\s*\n\s*")


def site_naam() -> str:
    """`Agendawijzer Almere`."""
    return f"Agendawijzer {settings.GEMEENTE}".strip()


def unfold(kop: str) -> str:
    """The HTML of a head with its title and its description on one line each: a template may write
    them over more. No query."""
    return _WOORDEN.sub(lambda deel: _REGELEINDE.sub(" ", _RAND.sub("", deel[0])), kop)


def make_voorbeeld(kop: str, request: HttpRequest) -> SafeString:
    """The tags for a page with this `kop`, the HTML of its head; none where it has no lasting
    address. No query."""
    gelezen = {naam: patroon.search(kop) for naam, patroon in _DELEN.items()}
    # As it stands in the HTML: escaped already.
    titel, omschrijving, adres = (
        mark_safe(" ".join(deel[1].split())) if deel else ""  # noqa: S308
        for deel in gelezen.values()
    )
    if not adres:
        return SafeString("")
    titel = mark_safe(titel.removesuffix(f" – {escape(site_naam())}"))  # noqa: S308
    kaart, eigen = _pick_kaart(request)
    eigenschappen = [
        ("og:title", titel),
        ("og:description", omschrijving),
        ("og:type", "article" if eigen else "website"),
        ("og:url", adres),
        ("og:locale", "nl_NL"),
        ("og:site_name", site_naam()),
        ("og:image", request.build_absolute_uri(kaart)),
        ("og:image:type", "image/png"),
        ("og:image:width", str(BREEDTE)),
        ("og:image:height", str(HOOGTE)),
        ("og:image:alt", format_html("{}. {}", titel, omschrijving) if eigen else site_naam()),
    ]
    regels = format_html_join("\n  ", '<meta property="{}" content="{}">', eigenschappen)
    return format_html('{}\n  <meta name="twitter:card" content="summary_large_image">', regels)


def _pick_kaart(request: HttpRequest) -> tuple[str, bool]:
    """The address of the picture of this page, and whether it is of this page alone."""
    pagina: Any = request.resolver_match
    naam = KAARTEN.get(pagina.url_name if pagina else "")
    return (reverse(naam, kwargs=pagina.kwargs), True) if naam else (reverse("site_kaart"), False)
