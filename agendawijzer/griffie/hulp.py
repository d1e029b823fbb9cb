"""The guide of the griffie (docs/handleiding-griffie.md) as a page of /beheer/, with its contents beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

from agendawijzer.griffie.deur import needs

HANDLEIDING: Path = settings.BASE_DIR / "docs" / "handleiding-griffie.md"
# Pictures stand beside the guide, and are served from here as static files (`STATICFILES_DIRS`).
_BEELDEN = "beelden/"


@dataclass(frozen=True)
class Hulp:
    """The guide as HTML, without its title; `inhoud` has each chapter as (anchor, words)."""

    titel: str
    html: SafeString
    inhoud: Sequence[tuple[str, str]]


@needs("dossiers.view_uitleg")
def hulp(request: HttpRequest) -> HttpResponse:
    """The whole guide on one page, so that the browser can search in it. No query but those for the user."""
    return render(request, "griffie/hulp.html", {"hulp": read_hulp()})


@lru_cache(maxsize=1)
def read_hulp() -> Hulp:
    """The guide as it stood when this process first asked: a new one comes with a new version of the site."""
    return make_hulp(HANDLEIDING.read_text(encoding="utf-8"))


def make_hulp(tekst: str) -> Hulp:
    """`tekst` is Markdown without HTML: what looks like a tag is shown as typed."""
    opmaak = MarkdownIt("commonmark", {"html": False}).enable("table")
    stukken = opmaak.parse(tekst)
    titel, inhoud = "", list[tuple[str, str]]()
    for n, stuk in enumerate(stukken):
        if stuk.type == "heading_open":
            woorden = stukken[n + 1].content
            stuk.attrSet("id", slugify(woorden))
            if stuk.tag == "h1":
                titel = woorden
            elif stuk.tag == "h2":
                inhoud.append((slugify(woorden), woorden))
        _lead(stuk.children or [])
    zonder_titel = stukken[3:] if titel else stukken
    html = opmaak.renderer.render(zonder_titel, opmaak.options, {})
    return Hulp(titel, mark_safe(html), inhoud)  # noqa: S308 - the renderer escapes; the text is a file of ours


def _lead(delen: Sequence[Token]) -> None:
    """Lets pictures and links of the file lead somewhere on the site."""
    zonder_link = False
    for deel in delen:
        bron = str(deel.attrs.get("src", ""))
        if bron.startswith(_BEELDEN):
            deel.attrSet("src", static(bron))
            deel.attrSet("loading", "lazy")
        if deel.type == "link_open":
            # The other papers are for who runs the site, and are not served.
            zonder_link = str(deel.attrs.get("href", "")).endswith(".md")
        if zonder_link and deel.type in ("link_open", "link_close"):
            deel.type, deel.tag = "text", ""
