"""The simple marks of an explanation, a small part of Markdown: headings, lists, paragraphs, and
links on purpose. Pure: text in, HTML out.

| what is typed                  | becomes                                                     |
| ------------------------------ | ----------------------------------------------------------- |
| a line that begins with ##     | a heading                                                   |
| lines that begin with a hyphen | a list; with 1. a numbered one                              |
| an empty line                  | the end of a paragraph                                      |
| [[motie]]                      | a link to the explanation of that word, or with that address |
| [[motie|een oproep]]           | the same link, in other words                               |
| [[/uitvoering/|verder]]        | a link to a page of this site, or with https:// elsewhere   |

Nothing else of Markdown is on, HTML least of all. What leads nowhere is shown as plain words: a
text never breaks a page, and no link goes where no one wrote it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from dossiers.tekst import fold

_TERM = re.compile(r"\[\[\s*([^\[\]|]+?)\s*(?:\|\s*([^\[\]|]+?)\s*)?\]\]")
_EIGEN = re.compile(r"/(?!/)[\w./?=&#%-]*")
_ELDERS = re.compile(r"https://[\w.-]+(?:/[^\s\"<>\\]*)?")
# Two ways of typing that Markdown does not know, and that stand in texts of the griffie.
_KOP_ZONDER_SPATIE = re.compile(r"^(\s*##+)(?=[^\s#])", re.MULTILINE)
_LANGE_STREEP = re.compile(r"^(\s*)– ", re.MULTILINE)


@dataclass(frozen=True)
class Vindplaats:
    """Where an explanation stands, and what it is called."""

    titel: str
    adres: str


def make_html(tekst: str, vindplaatsen: Mapping[str, Vindplaats]) -> SafeString:
    """`tekst` as HTML. `vindplaatsen` has the explanations by folded title, and by slug."""
    markdown = _LANGE_STREEP.sub(r"\1- ", _KOP_ZONDER_SPATIE.sub(r"\1 ", tekst))
    html: str = _OPMAAK.render(markdown, {"vindplaatsen": vindplaatsen})
    return mark_safe(html)  # noqa: S308 - HTML in the text is off, and the renderer escapes


def find_terms(tekst: str) -> set[str]:
    """What a text links to, folded, as the keys of `vindplaatsen` are."""
    return {fold(gevonden[1]) for gevonden in _TERM.finditer(tekst)}


def _read_term(state: StateInline, silent: bool) -> bool:
    """The one rule of our own: `[[term]]` or `[[term|words]]`, as markdown-it asks its rules."""
    gevonden = _TERM.match(state.src, state.pos, state.posMax)
    if gevonden is None:
        return False
    if not silent:
        waarheen, woorden = " ".join(gevonden[1].split()), gevonden[2] or ""
        _push_link(state, *_lead(waarheen, woorden, state.env["vindplaatsen"]))
    state.pos = gevonden.end()
    return True


def _lead(waarheen: str, woorden: str, vindplaatsen: Mapping[str, Vindplaats]) -> tuple[str, str]:
    """The words to show, and the address they lead to; no address where they lead nowhere."""
    if _EIGEN.fullmatch(waarheen) or _ELDERS.fullmatch(waarheen):
        return woorden or waarheen, waarheen
    plek = vindplaatsen.get(fold(waarheen))
    if plek is None:
        return woorden or waarheen, ""
    zoals_getypt = waarheen if fold(waarheen) == fold(plek.titel) else plek.titel
    return woorden or zoals_getypt, plek.adres


def _push_link(state: StateInline, woorden: str, adres: str) -> None:
    if adres:
        state.push("link_open", "a", 1).attrs = {"href": adres}
    state.push("text", "", 0).content = woorden
    if adres:
        state.push("link_close", "a", -1)


def _heading(
    self: RendererHTML, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
) -> str:
    """Every heading is one below the title of the page, whatever its number of marks."""
    tokens[idx].tag = "h2"
    return self.renderToken(tokens, idx, options, env)


def _make_opmaak() -> MarkdownIt:
    opmaak = MarkdownIt("zero").enable(["heading", "list"])
    opmaak.inline.ruler.push("term", _read_term)
    opmaak.add_render_rule("heading_open", _heading)
    opmaak.add_render_rule("heading_close", _heading)
    return opmaak


_OPMAAK = _make_opmaak()
