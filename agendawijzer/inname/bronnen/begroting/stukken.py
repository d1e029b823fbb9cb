"""Lines to pieces: a heading, a figure, or the text up to the next heading."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
    for vorige, regel in zip([None, *regels], regels, strict=False):
        if vorige and not (vorige.tekst.startswith(BULLET) and regel.tekst.startswith(BULLET)):
            uit.append(Tekstregel(regel.nummer, ""))
        uit.append(regel)
    return uit


def split_stukken(regels: Iterable[Tekstregel]) -> list[Hoofdstukdeel]:
    """The pieces in their order. Before the first heading and under the money each line is a piece
    of its own."""
    return _with_slot([stuk for stuk in _split(regels) if stuk.tekst or stuk.soort != TEKST])


def _split(regels: Iterable[Tekstregel]) -> Iterator[Hoofdstukdeel]:
    los, per_regel = True, BEGIN
    lopend: list[str] = []
    begin, begin_los = 0, True
    for regel in regels:
        kop = _read_kop(regel, los)
        if kop or per_regel:
            yield Hoofdstukdeel(TEKST, join_lines(lopend), begin, begin_los)
            lopend = []
        if kop:
            per_regel = {GELDKOP: GELD}.get(kop.soort, "")
            yield kop
        elif regel.tekst and per_regel:
            yield Hoofdstukdeel(per_regel, regel.tekst.strip(), regel.nummer, los)
        elif regel.tekst or lopend:
            begin, begin_los = (begin, begin_los) if lopend else (regel.nummer, los)
            lopend.append(regel.tekst)
        los = not regel.tekst
    yield Hoofdstukdeel(TEKST, join_lines(lopend), begin, begin_los)


def _read_kop(regel: Tekstregel, los: bool) -> Hoofdstukdeel | None:
    if len(regel.tekst) > LANGSTE_REGEL:
        return None
    for soort, patroon in _KOPPEN:
        if gevonden := patroon.fullmatch(regel.tekst):
            nummer, tekst = gevonden.groups()
            return Hoofdstukdeel(
                soort, tekst.strip(), regel.nummer, los, int(nummer) if nummer else None
            )
    return None


def join_lines(regels: Sequence[str]) -> str:
    """Lines as one text: no blank lines around it, and one at most between two of its lines."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip("\n")


def _with_slot(stukken: list[Hoofdstukdeel]) -> list[Hoofdstukdeel]:
    """Cuts the closing text off from the explanation of the last result."""
    plekken = [n for n, stuk in enumerate(stukken) if stuk.soort == RESULTAAT]
    n = plekken[-1] + 1 if plekken else len(stukken)
    if n >= len(stukken) or stukken[n].soort != TEKST:
        return stukken
    stuk = stukken[n]
    alineas = stuk.tekst.split("\n\n")
    grens = next((i for i, alinea in enumerate(alineas) if _BEGIN_SLOT.match(alinea)), None)
    if grens is None:
        return stukken
    boven, slot = "\n\n".join(alineas[:grens]), "\n\n".join(alineas[grens:])
    regel = stuk.regel + boven.count("\n") + 2 if boven else stuk.regel
    delen = [Hoofdstukdeel(SLOT, slot, regel, True if boven else stuk.los)]
    return [
        *stukken[:n],
        *([stuk._replace(tekst=boven)] if boven else []),
        *delen,
        *stukken[n + 1 :],
    ]


def find_stuk(stukken: Sequence[Hoofdstukdeel], soort: str) -> Hoofdstukdeel | None:
    """The first piece of this kind."""
    return next((stuk for stuk in stukken if stuk.soort == soort), None)


def words_of(stuk: Hoofdstukdeel) -> str:
    """A piece as a person recognises it, on one line."""
    return " ".join(f"{_NAMEN.get(stuk.soort, '')} {stuk.tekst}".split())
