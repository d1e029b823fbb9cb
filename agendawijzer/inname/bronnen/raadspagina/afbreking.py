"""Whether a page stops in the middle, as a file does that was not saved whole."""

import re

from agendawijzer.inname.bronnen.raadspagina.paginakop import is_label_line
from agendawijzer.inname.bronnen.raadspagina.paginalezer import UITLEGGEND, Paginalezer
from agendawijzer.inname.bronnen.raadspagina.secties import BERICHTEN, is_furniture, read_heading
from agendawijzer.inname.bronnen.raadspagina.uitspraken import strip_bullet
from agendawijzer.inname.bronnen.raadspagina.woorden import SOORT_VOORAAN

# A link under a list: `Bekijk alle stukken in de documentwijzer`.
_AANSPORING = re.compile(r"(?:bekijk|lees|klik|ga\s+naar|zie|download|naar)\b", re.IGNORECASE)
_UITSLAGWOORDEN = (
    "AANVAARD BIJ ACCLAMATIE", "AANGENOMEN", "VERWORPEN", "INGETROKKEN", "AANGEHOUDEN",
    "GEWIJZIGD", "GEAMENDEERD", "STEMMEN STAKEN", "UNANIEM",
)  # fmt: skip
_EINDTEKENS = tuple(".!?:;\"'’‘”)»…]")
_OPEN_HAAK = re.compile(r"[(\[]\s?[\w./-]{0,20}$")
_OPEN_BREUK = re.compile(r"\d\s?/$")
_HEEL = re.compile(r"[.!?]$|\d\s?/\s?\d{1,3}\)?$")
_MINSTENS = 25


def is_cut_off(lezer: Paginalezer) -> bool:
    """Whether the last line of the page, which `lezer` has read, stops in the middle."""
    laatste = lezer.regels[-1]
    if lezer.items.half_regel == laatste.nummer:
        return _is_cut_off_in_item(lezer, laatste.tekst)
    if is_label_line(laatste.tekst):
        return laatste.nummer in dict(lezer.kop.onleesbaar)
    kaal, _ = strip_bullet(laatste.tekst)
    return _looks_cut_off(kaal, lopend=_is_running_text(lezer))


def _is_cut_off_in_item(lezer: Paginalezer, tekst: str) -> bool:
    """The last line waits for its other half."""
    kaal, met_streep = strip_bullet(tekst)
    if not lezer.in_lijst and SOORT_VOORAAN.fullmatch(kaal):
        return False  # the label of a link, such as `Motie vreemd`
    na_items = met_streep and lezer.in_lijst and lezer.items.has_any
    if _looks_cut_off(kaal, lopend=na_items and not _AANSPORING.match(kaal)):
        return True
    return _is_half_item(kaal)


def _is_running_text(lezer: Paginalezer) -> bool:
    """Whether the last line is one of a text, of which the last sentence must have an end."""
    laatste = lezer.regels[-1]
    kaal, met_streep = strip_bullet(laatste.tekst)
    if met_streep or is_furniture(kaal) or read_heading(kaal):
        return False
    if lezer.items.ended_at == laatste.nummer:
        return False
    if lezer.alinea is None:
        return lezer.sectie in UITLEGGEND or lezer.sectie == BERICHTEN
    # The heading of a paragraph without a text.
    return not (lezer.alinea.regel == laatste.nummer and not lezer.alinea.regels)


def _looks_cut_off(tekst: str, *, lopend: bool) -> bool:
    """`lopend`: the line stands in running text."""
    if tekst.endswith(("...", "…")):
        return True
    if _OPEN_HAAK.search(tekst) or _OPEN_BREUK.search(tekst):
        return True
    return lopend and len(tekst) >= _MINSTENS and not tekst.endswith(_EINDTEKENS)


def _is_half_item(tekst: str) -> bool:
    """Whether a statement that could not be read is the beginning of a decision, cut short."""
    laatste = re.split(r"[)\]]\s*", tekst)[-1].strip()
    if laatste and any(woord.startswith(laatste) for woord in _UITSLAGWOORDEN):
        return True
    if not SOORT_VOORAAN.match(laatste) and not SOORT_VOORAAN.match(tekst):
        return False
    return _HEEL.search(tekst) is None
