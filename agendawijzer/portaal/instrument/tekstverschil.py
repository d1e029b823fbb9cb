"""The difference between two versions of a text, for people: whole words, and nothing lost.
Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, groupby

from agendawijzer.portaal.instrument.tekstparen import (
    Stukjes,
    Stukjespaar,
    cut_sentences,
    is_end,
    is_same,
    make_paren,
    words_of,
)
from agendawijzer.portaal.woorden.taal import aantal, opsomming

GELIJK, TOEGEVOEGD, GESCHRAPT, OVERGESLAGEN = "gelijk", "toegevoegd", "geschrapt", "overgeslagen"

# From how many unchanged words on the middle is skipped, and how many of them stay in sight beside
# a change.
_LANG, _RAND = 40, 10
# A sentence of fewer words is counted by its words.
_KORTSTE_ZIN = 3
_OUD, _NIEUW = 0, 1


@dataclass(frozen=True)
class Verschildeel:
    """Words in one state: gelijk, toegevoegd, geschrapt, or overgeslagen (the same, and too long to
    show)."""

    soort: str
    tekst: str
    spatie: bool = False

    @property
    def woorden(self) -> int:
        return len(self.tekst.split())


Alinea = tuple[Verschildeel, ...]


@dataclass(frozen=True)
class Tekstverschil:
    """Paragraphs of parts in order, and a sentence that sums up. Without what was added it reads as
    the old text, without what was dropped as the new one. Two texts that are the same have no
    paragraphs."""

    alineas: tuple[Alinea, ...]
    zin: str


@lru_cache(maxsize=64)
def compare(oud: str, nieuw: str) -> Tekstverschil:
    """From `oud` to `nieuw`; spaces and empty lines do not count. Within a second for 10,000
    words."""
    paren = make_paren(oud, nieuw)
    if all(map(is_same, paren)):
        return Tekstverschil((), "De tekst is gelijk gebleven.")
    return Tekstverschil(tuple(_skip(_lay_out(paren))), _tell(paren))


# -- showing
# --------------------------------------------------------------------------------------------------
def _lay_out(paren: Iterable[Stukjespaar]) -> Iterator[Alinea]:
    delen: list[Verschildeel] = []
    for soort, stukjes in _states(paren):
        for is_einde, groep in groupby(stukjes, key=is_end):
            if not is_einde:
                tekst = "".join(groep)
                spatie = bool(delen) and tekst[0] == " "
                delen.append(Verschildeel(soort, tekst.strip(), spatie))
            elif delen:
                yield tuple(delen)
                delen = []
    if delen:
        yield tuple(delen)


def _states(paren: Iterable[Stukjespaar]) -> Iterator[tuple[str, Stukjes]]:
    for links, rechts in paren:
        if links == rechts:
            yield GELIJK, links
        else:
            yield GESCHRAPT, links
            yield TOEGEVOEGD, rechts


def _skip(alineas: Iterable[Alinea]) -> Iterator[Alinea]:
    """Long stretches in which nothing changed become one part that is skipped."""
    for gelijk, groep in groupby(alineas, key=_is_unchanged):
        rij = list(groep)
        if gelijk:
            yield from _skip_whole(rij)
        else:
            yield from map(_skip_within, rij)


def _is_unchanged(alinea: Alinea) -> bool:
    return all(deel.soort == GELIJK for deel in alinea)


def _skip_whole(alineas: list[Alinea]) -> list[Alinea]:
    teksten = [deel.tekst for alinea in alineas for deel in alinea]
    alles = Verschildeel(OVERGESLAGEN, " ".join(teksten))
    return [(alles,)] if alles.woorden > _LANG else alineas


def _skip_within(alinea: Alinea) -> Alinea:
    delen: list[Verschildeel] = []
    laatste = len(alinea) - 1
    for plaats, deel in enumerate(alinea):
        if deel.soort == GELIJK and deel.woorden > _LANG:
            voor = _RAND if plaats else 0
            na = _RAND if plaats < laatste else 0
            delen += _skip_middle(deel, voor, na)
        else:
            delen.append(deel)
    return tuple(delen)


def _skip_middle(deel: Verschildeel, voor: int, na: int) -> Iterator[Verschildeel]:
    """A long part with so many of its first and last words in sight."""
    woorden = deel.tekst.split(" ")
    einde = len(woorden) - na
    spatie = deel.spatie
    for soort, stuk in (
        (GELIJK, woorden[:voor]),
        (OVERGESLAGEN, woorden[voor:einde]),
        (GELIJK, woorden[einde:]),
    ):
        if stuk:
            yield Verschildeel(soort, " ".join(stuk), spatie)
            spatie = True


# -- telling
# --------------------------------------------------------------------------------------------------
def _tell(paren: Sequence[Stukjespaar]) -> str:
    toegevoegd = _count_words(paren, _NIEUW)
    geschrapt = _count_words(paren, _OUD)
    zinnen = []
    if toegevoegd:
        zinnen.append(f"{toegevoegd} {TOEGEVOEGD}")
    if geschrapt:
        zinnen.append(f"{geschrapt} {GESCHRAPT}")
    return f"{', '.join(zinnen) or 'Alleen leestekens of alinea’s veranderd'}."


def _count_words(paren: Sequence[Stukjespaar], kant: int) -> str:
    """`1 zin en 3 woorden` of one side: sentences of which every word changed, and the other words
    that did."""
    zinnen = woorden = 0
    for heel, geraakt in _count_touched(paren, kant):
        if geraakt == heel >= _KORTSTE_ZIN:
            zinnen += 1
        else:
            woorden += geraakt
    geteld = []
    if zinnen:
        geteld.append(aantal(zinnen, "zin", "zinnen"))
    if woorden:
        geteld.append(aantal(woorden, "woord", "woorden"))
    return opsomming(geteld)


def _count_touched(paren: Sequence[Stukjespaar], kant: int) -> Iterator[tuple[int, int]]:
    """Of each sentence of one side: how many words it has, and how many of these changed."""
    tekst: list[str] = []
    veranderd: list[bool] = []
    for paar in paren:
        tekst += paar[kant]
        veranderd += [not is_same(paar)] * len(paar[kant])
    begin = 0
    for zin in cut_sentences(tuple(tekst)):
        einde = begin + len(zin)
        geraakt = tuple(compress(zin, veranderd[begin:einde]))
        yield len(words_of(zin)), len(words_of(geraakt))
        begin = einde
