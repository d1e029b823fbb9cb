"""What an answer of another site means, in plain words. Pure."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

# The same words as `dossiers.models.Link.uitkomst`, which this package does not know.
Uitkomst = Literal["werkt", "onbereikbaar", "dood", "onbekend"]

LATER = frozenset({429, 503})
NIET_TOEGELATEN = frozenset({401, 403, 407, 451})
TE_LANG = "De andere site deed er te lang over om te antwoorden."
KRING = "De link stuurt in een kring door en komt nergens aan."
TE_VAAK = "De link stuurt te vaak door naar een ander adres."
NIET_WELKOM = "De andere site wil niet dat een programma dit adres bekijkt (robots.txt)."
ROBOTS_STORING = "De andere site kon niet zeggen of een programma dit adres mag bekijken (robots.txt)."

_REDENEN = {
    404: "De andere site kan deze pagina niet vinden (code 404).",
    410: "De andere site heeft deze pagina weggehaald (code 410).",
    429: "De andere site vroeg ons om later terug te komen (code 429).",
}


class Mislukt(Exception):  # noqa: N818 - an answer, not a mistake
    """No usable answer; the text is the reason in plain words.

    `geen_verbinding`: no contact was made at all, which may as well be the fault of our own network.
    `antwoordde`: the site itself is there and answers; it is this address that leads nowhere.
    """

    def __init__(self, reden: str, *, geen_verbinding: bool = False, antwoordde: bool = False) -> None:
        super().__init__(reden)
        self.geen_verbinding = geen_verbinding
        self.antwoordde = antwoordde


class NietToegestaan(Exception):  # noqa: N818 - idem
    """An address that we never visit; the text says why."""


@dataclass(frozen=True, slots=True)
class Bevinding:
    """What was found at one address. "onbekend": we did not look, and `reden` says why.

    `niet_voor`: when the other site wants us back at the earliest. `doorverwezen_naar`: where it led, if elsewhere.
    """

    uitkomst: Uitkomst
    code: int | None = None
    reden: str = ""
    niet_voor: datetime | None = None
    doorverwezen_naar: str = ""
    etag: str = ""
    laatst_gewijzigd: str = ""
    # Whether some machine answered: proof that our own network works.
    contact: bool = True
    # No answer came of the site itself: several of these in a row, and it is better left alone for a while.
    zwijgt: bool = False


def judge(code: int) -> tuple[Uitkomst, str]:
    """What the code of a last answer (not a redirect that is followed) says, with the reason if it is not good."""
    if 200 <= code < 300 or code == 304:
        return "werkt", ""
    return ("dood" if code in (404, 410) else "onbereikbaar"), _reason(code)


def _reason(code: int) -> str:
    if code in _REDENEN:
        return _REDENEN[code]
    if code in NIET_TOEGELATEN:
        return f"De andere site laat ons programma hier niet toe (code {code})."
    if 500 <= code < 600:
        return f"De andere site heeft een storing (code {code})."
    return f"De andere site gaf een antwoord dat wij niet begrijpen (code {code})."
