"""Reads pasted outcomes: `25192.001 13-25 verworpen`, or a whole list as a council page has it. Pure: no database.

Each number opens an item; its verdict stands behind it, on the same line or below, up to the next number. What stands
before a number and is no verdict is taken for a title. What belongs to no item is given back with what is wrong.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from dossiers.nummers import PATROON, normalise_nummer

_NUMMER = re.compile(rf"(?<![\w.,/-])\(?({PATROON})\)?(?!\w|[.,/]\d)", re.IGNORECASE)
_GETAL = r"(\d{1,4}|geen)"
_STAND = (
    re.compile(rf"(?<![\d-]){_GETAL}\s?[-–—]\s?{_GETAL}(?![\d-])", re.IGNORECASE),
    re.compile(
        rf"{_GETAL}\s+(?:stem(?:men)?\s+)?voor\s*(?:,|en|;)?\s*{_GETAL}\s+(?:stem(?:men)?\s+)?tegen",
        re.IGNORECASE,
    ),
)
_UITKOMST = {
    "aangenomen": re.compile(r"\baangenomen\b|\baanvaard\b", re.IGNORECASE),
    "verworpen": re.compile(r"\bverworpen\b", re.IGNORECASE),
    "gestaakt": re.compile(
        r"\bstemmen\s+stak(?:en|ing)\b|\bstemmen\s+staakten\b|\bgestaakt\b|\bstaken\b", re.IGNORECASE
    ),
    "ingetrokken": re.compile(r"\bingetrokken\b", re.IGNORECASE),
    "aangehouden": re.compile(r"\baangehouden\b", re.IGNORECASE),
}
_WIJZE = {
    "algemene_stemmen": re.compile(r"\balgemene\s+stemmen\b|\bunaniem\b", re.IGNORECASE),
    "acclamatie": re.compile(r"\bacclamatie\b", re.IGNORECASE),
    "zonder_stemming": re.compile(r"\bzonder\s+(?:hoofdelijke\s+)?stemming\b|\bhamerstuk\b", re.IGNORECASE),
}
_GEEN_STEMMING = ("ingetrokken", "aangehouden")


@dataclass(frozen=True)
class Snelregel:
    """What is understood of one item. `melding` says what is wrong; without one it can be taken over."""

    nummer: str
    wijze: str = "onbekend"
    uitkomst: str = "onbekend"
    voor: int | None = None
    tegen: int | None = None
    tekst: str = ""
    melding: str = ""

    @property
    def begrepen(self) -> bool:
        return not self.melding


@dataclass
class _Stuk:
    """A number, or "" for what stands before the first, with the text behind it."""

    nummer: str
    delen: list[str] = field(default_factory=list)
    klaar: bool = False


def read_snelregels(tekst: str) -> list[Snelregel]:
    """Every item of `tekst` in order, and every line that is neither an item nor part of one."""
    regels: list[Snelregel] = []
    stuk: _Stuk | None = None
    for regel in tekst.replace("\0", "").splitlines():
        for nummer, deel in _split(regel):
            if nummer:
                regels += [_read(stuk)] if stuk else []
                stuk = _Stuk(nummer)
            if not deel:
                continue
            if stuk and not stuk.klaar:
                stuk.delen.append(deel)
                stuk.klaar = _has_verdict(deel)
            elif not _is_title(regel):
                regels += [_read(stuk)] if stuk else []
                stuk = None
                regels.append(Snelregel("", tekst=deel[:200], melding="Hier staat geen raadsnummer voor."))
    regels += [_read(stuk)] if stuk else []
    return _mark_doubles(regels)


def _split(regel: str) -> Iterator[tuple[str, str]]:
    """The line cut at its numbers: (number or "", the text behind it)."""
    vorig, nummer = 0, ""
    for treffer in _NUMMER.finditer(regel):
        yield nummer, _bare(regel[vorig : treffer.start()])
        vorig, nummer = treffer.end(), normalise_nummer(treffer[1]) or ""
    yield nummer, _bare(regel[vorig:])


def _bare(tekst: str) -> str:
    return tekst.strip(" \t-–—•*:;|")


def _is_title(regel: str) -> bool:
    """Text before a number on the same line is its title; a line without a number or a letter is a ruler."""
    return bool(_NUMMER.search(regel)) or not re.search(r"\w", regel)


def _has_verdict(tekst: str) -> bool:
    return any(patroon.search(tekst) for patroon in (*_STAND, *_UITKOMST.values(), *_WIJZE.values()))


def _read(stuk: _Stuk) -> Snelregel:
    tekst = " ".join(stuk.delen)
    regel = Snelregel(stuk.nummer, tekst=tekst[:200])
    stand = next((treffer for patroon in _STAND if (treffer := patroon.search(tekst))), None)
    if stand:
        voor, tegen = (0 if getal.lower() == "geen" else int(getal) for getal in stand.groups())
        regel = replace(regel, voor=voor, tegen=tegen)
    wijze = next((naam for naam, patroon in _WIJZE.items() if patroon.search(tekst)), "onbekend")
    uitkomsten = [naam for naam, patroon in _UITKOMST.items() if patroon.search(tekst)]
    return _complete(replace(regel, wijze=wijze), uitkomsten)


def _complete(regel: Snelregel, uitkomsten: list[str]) -> Snelregel:
    """Adds what follows, or says what is missing or does not fit."""
    if len(uitkomsten) > 1:
        return replace(regel, melding=f"Hier staan twee uitkomsten: {' en '.join(uitkomsten)}.")
    uitkomst = uitkomsten[0] if uitkomsten else ""
    if uitkomst in _GEEN_STEMMING:
        return replace(regel, uitkomst=uitkomst, melding=f"Dit stuk is {uitkomst}: er is niet over gestemd.")
    if not uitkomst and regel.wijze != "onbekend":
        uitkomst = "aangenomen"
    if not uitkomst and regel.voor is None:
        return replace(regel, melding="Hier staat geen uitslag bij, zoals: 13-25 verworpen.")
    regel = replace(regel, uitkomst=uitkomst or _follows(regel))
    fout = _contradiction(regel)
    return replace(regel, melding=fout) if fout else regel


def _follows(regel: Snelregel) -> str:
    if regel.voor == regel.tegen:
        return "gestaakt"
    return "aangenomen" if (regel.voor or 0) > (regel.tegen or 0) else "verworpen"


def _contradiction(regel: Snelregel) -> str:
    if regel.voor is None or regel.tegen is None:
        return ""
    stand = f"{regel.voor} voor en {regel.tegen} tegen"
    past = {
        "aangenomen": regel.voor > regel.tegen,
        "verworpen": regel.voor <= regel.tegen,
        "gestaakt": regel.voor == regel.tegen,
    }
    if not past[regel.uitkomst]:
        return f"De uitkomst {regel.uitkomst} past niet bij {stand}."
    return "Een aantal is te groot." if max(regel.voor, regel.tegen) > 999 else ""


def _mark_doubles(regels: list[Snelregel]) -> list[Snelregel]:
    """An item that comes twice with different outcomes is not understood; the same twice is taken once."""
    eerste: dict[str, Snelregel] = {}
    uit: list[Snelregel] = []
    for regel in regels:
        ander = eerste.setdefault(regel.nummer, regel) if regel.nummer and regel.begrepen else regel
        if ander is regel:
            uit.append(regel)
        elif (ander.uitkomst, ander.voor, ander.tegen) != (regel.uitkomst, regel.voor, regel.tegen):
            uit.append(replace(regel, melding="Dit nummer staat er ook met een andere uitslag."))
    return uit
