"""Lines to pieces: a heading, a figure, or the text up to the next heading."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from agendawijzer.inname.lezen.regels import BULLET, LANGSTE_REGEL, Tekstregel, number_regels

BEGIN, AMBITIE, LIJN, DOEL, RESULTAAT, TEKST, SLOT, GELDKOP, GELD, STEMPEL = (
    "begin", "ambitie", "lijn", "doel", "resultaat", "tekst", "slot", "geldkop", "geld", "stempel",
)  # fmt: skip

_VOORAF = r"\s*(?:#{1,6}\s*|[•▪●*–-]\s*)?"
_KOPPEN = (
    (AMBITIE, re.compile(rf"{_VOORAF}Ambitie\s*:?()()", re.IGNORECASE)),
    (LIJN, re.compile(rf"{_VOORAF}Ontwikkellijn\s*(\d{{1,3}})?\s*[:.–-]\s*(.*)", re.IGNORECASE)),
    (
        LIJN,
        re.compile(rf"{_VOORAF}Ontwikkellijn\s+(\d{{1,3}})\s*(\S[^.]{{0,120}}|)", re.IGNORECASE),
    ),
    (DOEL, re.compile(rf"{_VOORAF}Doel(?:stelling)?\s*(\d{{1,3}})?\s*:\s*(.*)", re.IGNORECASE)),
    (RESULTAAT, re.compile(rf"{_VOORAF}Resultaat\s*(\d{{1,3}})?\s*:\s*(.*)", re.IGNORECASE)),
    (GELDKOP, re.compile(rf"{_VOORAF}Lasten\s*(?:&|\+|en)\s*baten\s*:?()()", re.IGNORECASE)),
    (STEMPEL, re.compile(r"()(.*\bgebouwd op\b.*\bexport van\b.*)", re.IGNORECASE)),
)
_NAMEN = {
    AMBITIE: "Ambitie",
    LIJN: "Ontwikkellijn",
    DOEL: "Doel:",
    RESULTAAT: "Resultaat:",
    GELDKOP: "Lasten & baten",
}
# Words that look back at all that stands above, under the last result: the closing text of the
# chapter.
_BEGIN_SLOT = re.compile(
    r"\s*(?:Hiervoor|Daarvoor|Om dit te\b|Om deze\b|Dit (?:doen|bereiken) we)", re.IGNORECASE
)


class Hoofdstukdeel(NamedTuple):
    """One piece. `los`: a blank line stands before it; `nummer` is that in a heading."""

    soort: str
    tekst: str
    regel: int
    los: bool
    nummer: int | None = None


def split_tekst(tekst: str) -> list[Tekstregel]:
    """The lines of a text under their numbers, blank ones too; ends trimmed, nothing else
    changed."""
    return [Tekstregel(regel.nummer, regel.tekst.rstrip()) for regel in number_regels(tekst)]


def space_out(regels: Sequence[Tekstregel]) -> list[Tekstregel]:
    """The lines of a web page with a blank line between paragraphs; the items of one list stay
    together."""
    uit: list[Tekstregel] = []
    na_bullet = False
    for regel in regels:
        is_bullet = regel.tekst.startswith(BULLET)
        if uit and not (na_bullet and is_bullet):
            uit.append(Tekstregel(regel.nummer, ""))
        uit.append(regel)
        na_bullet = is_bullet
    return uit


def split_stukken(regels: Iterable[Tekstregel]) -> list[Hoofdstukdeel]:
    """The pieces in their order. Before the first heading and under the money each line is a piece
    of its own."""
    maker = _Stukmaker()
    los = True
    for regel in regels:
        maker.read(regel, los)
        los = not regel.tekst
    maker.close()
    return _with_slot(maker.stukken)


class _Stukmaker:
    """Takes lines in order; `stukken` is complete after `close`."""

    def __init__(self) -> None:
        self.stukken: list[Hoofdstukdeel] = []
        self._per_regel = BEGIN  # the kind of the lines that are a piece each; empty under others
        self._tekst: list[Tekstregel] = []
        self._tekst_los = True

    def read(self, regel: Tekstregel, los: bool) -> None:
        """`los`: a blank line stands before it."""
        kop = _read_kop(regel, los)
        if kop:
            self.close()
            self.stukken.append(kop)
            self._per_regel = GELD if kop.soort == GELDKOP else ""
        elif self._per_regel:
            if regel.tekst:
                deel = Hoofdstukdeel(
                    soort=self._per_regel, tekst=regel.tekst.strip(), regel=regel.nummer, los=los
                )
                self.stukken.append(deel)
        elif self._tekst:
            self._tekst.append(regel)
        elif regel.tekst:
            self._tekst = [regel]
            self._tekst_los = los

    def close(self) -> None:
        """Ends the text that is open."""
        if self._tekst:
            deel = Hoofdstukdeel(
                soort=TEKST,
                tekst=join_lines([regel.tekst for regel in self._tekst]),
                regel=self._tekst[0].nummer,
                los=self._tekst_los,
            )
            self.stukken.append(deel)
        self._tekst = []


def _read_kop(regel: Tekstregel, los: bool) -> Hoofdstukdeel | None:
    if len(regel.tekst) > LANGSTE_REGEL:
        return None
    for soort, patroon in _KOPPEN:
        if gevonden := patroon.fullmatch(regel.tekst):
            nummer, tekst = gevonden.groups()
            return Hoofdstukdeel(
                soort=soort,
                tekst=tekst.strip(),
                regel=regel.nummer,
                los=los,
                nummer=int(nummer) if nummer else None,
            )
    return None


def join_lines(regels: Sequence[str]) -> str:
    """Lines as one text: no blank lines around it, and one at most between two of its lines."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip("\n")


def _with_slot(stukken: list[Hoofdstukdeel]) -> list[Hoofdstukdeel]:
    """Cuts the closing text off from the explanation of the last result."""
    plek = _place_of_last_explanation(stukken)
    if plek is None:
        return stukken
    stuk = stukken[plek]
    alineas = stuk.tekst.split("\n\n")
    for n, alinea in enumerate(alineas):
        if _BEGIN_SLOT.match(alinea):
            delen = _cut(stuk, boven="\n\n".join(alineas[:n]), slot="\n\n".join(alineas[n:]))
            return [*stukken[:plek], *delen, *stukken[plek + 1 :]]
    return stukken


def _place_of_last_explanation(stukken: list[Hoofdstukdeel]) -> int | None:
    """Where the text under the last result stands; None where it has none."""
    erna = None
    for plek, stuk in enumerate(stukken, start=1):
        if stuk.soort == RESULTAAT:
            erna = plek
    if erna is None or erna == len(stukken) or stukken[erna].soort != TEKST:
        return None
    return erna


def _cut(stuk: Hoofdstukdeel, *, boven: str, slot: str) -> list[Hoofdstukdeel]:
    if not boven:
        return [Hoofdstukdeel(soort=SLOT, tekst=slot, regel=stuk.regel, los=stuk.los)]
    regel = stuk.regel + boven.count("\n") + 2
    return [
        stuk._replace(tekst=boven),
        Hoofdstukdeel(soort=SLOT, tekst=slot, regel=regel, los=True),
    ]


def find_stuk(stukken: Sequence[Hoofdstukdeel], soort: str) -> Hoofdstukdeel | None:
    """The first piece of this kind."""
    return next((stuk for stuk in stukken if stuk.soort == soort), None)


def words_of(stuk: Hoofdstukdeel) -> str:
    """A piece as a person recognises it, on one line."""
    return " ".join(f"{_NAMEN.get(stuk.soort, '')} {stuk.tekst}".split())
