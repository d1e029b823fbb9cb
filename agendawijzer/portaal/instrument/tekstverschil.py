"""The difference between two versions of a text, for people: whole words, and nothing lost.
Pure."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain, compress, groupby

from agendawijzer.portaal.woorden.taal import aantal, opsomming

GELIJK, TOEGEVOEGD, GESCHRAPT, OVERGESLAGEN = "gelijk", "toegevoegd", "geschrapt", "overgeslagen"

# A text in pieces: words and marks, each with the space before it, and the end of each paragraph.
Stukjes = tuple[str, ...]
# What stood there and what stands there now; the same where nothing changed.
Paar = tuple[Stukjes, Stukjes]
Snijder = Callable[[Stukjes], list[Stukjes]]

_STUKJE = re.compile(r" ?(?:\w+(?:[-'’.,/]\w+)*|[^\w\s])")
_EINDE = "\n"
# Comparing takes time by the product of both lengths; a change that is larger is shown as one
# whole.
_TE_GROOT = 2_000_000
# From how many unchanged words on the middle is skipped, and how many of them stay in sight beside
# a change.
_LANG, _RAND = 40, 10
# A sentence of fewer words is counted by its words.
_KORTSTE_ZIN = 3


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


@dataclass(frozen=True)
class Tekstverschil:
    """Paragraphs of parts in order, and a sentence that sums up. Without what was added it reads as
    the old text, without what was dropped as the new one. Two texts that are the same have no
    paragraphs."""

    alineas: tuple[tuple[Verschildeel, ...], ...]
    zin: str


@lru_cache(maxsize=64)
def compare(oud: str, nieuw: str) -> Tekstverschil:
    """From `oud` to `nieuw`; spaces and empty lines do not count. Within a second for 10,000
    words."""
    paren = _tidy(_pairs(_split(oud), _split(nieuw), (_paragraphs, _sentences, _single)))
    alineas = () if all(map(_is_same, paren)) else _skip(_lay_out(paren))
    return Tekstverschil(tuple(alineas), _tell(paren))


# -- comparing
# ----------------------------------------------------------------------------------------------------
def _split(tekst: str) -> Stukjes:
    regels = filter(None, (" ".join(regel.split()) for regel in tekst.splitlines()))
    return tuple(stukje for regel in regels for stukje in (*_STUKJE.findall(f" {regel}"), _EINDE))


def _pairs(oud: Stukjes, nieuw: Stukjes, snijders: Sequence[Snijder]) -> Iterator[Paar]:
    """Coarse first: only within paragraphs that changed the sentences are compared, and in those
    the words."""
    snijd, *fijner = snijders
    for links, rechts in _match(snijd(oud), snijd(nieuw)):
        if fijner and links and rechts and links != rechts:
            yield from _pairs(links, rechts, fijner)
        else:
            yield links, rechts


def _match(oud: list[Stukjes], nieuw: list[Stukjes]) -> Iterator[Paar]:
    if len(oud) * len(nieuw) > _TE_GROOT:
        yield tuple(chain(*oud)), tuple(chain(*nieuw))
        return
    # The end of a paragraph is everywhere, so it holds nothing in its place.
    for _, i, j, k, m in SequenceMatcher(lambda stuk: stuk == (_EINDE,), oud, nieuw).get_opcodes():
        yield tuple(chain(*oud[i:j])), tuple(chain(*nieuw[k:m]))


def _paragraphs(stukjes: Stukjes) -> list[Stukjes]:
    return _cut(stukjes, lambda plaats: stukjes[plaats] == _EINDE)


def _sentences(stukjes: Stukjes) -> list[Stukjes]:
    """The end of a paragraph stands apart: the last sentence of one is no other than the same in
    the middle."""

    def ends(plaats: int) -> bool:
        volgend = stukjes[plaats + 1] if plaats + 1 < len(stukjes) else _EINDE
        if _EINDE in (stukjes[plaats], volgend):
            return True
        # After an abbreviation a sentence goes on, in small letters.
        return stukjes[plaats] in ".?!" and volgend[0] == " " and not volgend[1:2].islower()

    return _cut(stukjes, ends)


def _single(stukjes: Stukjes) -> list[Stukjes]:
    return [(stukje,) for stukje in stukjes]


def _cut(stukjes: Stukjes, ends: Callable[[int], bool]) -> list[Stukjes]:
    grenzen = [plaats + 1 for plaats in range(len(stukjes)) if ends(plaats)]
    if stukjes and (not grenzen or grenzen[-1] < len(stukjes)):
        grenzen.append(len(stukjes))
    return [stukjes[begin:einde] for begin, einde in zip([0, *grenzen], grenzen, strict=False)]


def _tidy(paren: Iterable[Paar]) -> list[Paar]:
    """Neighbours of one kind together; and no lone word left standing between two changes, which
    reads as noise."""
    netjes: list[Paar] = []
    for paar in paren:
        netjes.append(paar)
        while _fold_tail(netjes):
            pass
    for plaats in range(len(netjes) - 1):
        netjes[plaats : plaats + 2] = _move_numbering(netjes[plaats], netjes[plaats + 1])
    return [deel for paar in netjes if paar[0] or paar[1] for deel in _trim(*paar)]


def _fold_tail(paren: list[Paar]) -> bool:
    """Takes the last pairs together where they belong together; tells whether it did."""
    if len(paren) >= 2 and _is_same(paren[-2]) == _is_same(paren[-1]):
        samen = paren[-2:]
    elif (
        len(paren) >= 3
        and _replaces(paren[-3])
        and _replaces(paren[-1])
        and _is_small(paren[-2][0])
    ):
        samen = paren[-3:]
    else:
        return False
    paren[-len(samen) :] = [
        (tuple(chain(*(p[0] for p in samen))), tuple(chain(*(p[1] for p in samen))))
    ]
    return True


def _move_numbering(gelijk: Paar, anders: Paar) -> tuple[Paar, Paar]:
    """The `2.` in front of a point that goes, goes along: it is not that of the next one, which
    moves up."""
    stukjes, (links, rechts) = gelijk[0], anders
    begin = max((n + 1 for n in range(len(stukjes)) if stukjes[n] == _EINDE), default=len(stukjes))
    over, nummer = stukjes[:begin], stukjes[begin:]
    is_nummer = 0 < len(nummer) <= 2 and re.fullmatch(r" (\d+|\w)\W?", "".join(nummer))
    if not _is_same(gelijk) or not is_nummer or _EINDE not in (*links, *rechts):
        return gelijk, anders
    return (over, over), (nummer + links, nummer + rechts)


def _is_same(paar: Paar) -> bool:
    return paar[0] == paar[1]


def _replaces(paar: Paar) -> bool:
    return paar[0] != paar[1] and bool(_words(paar[0]) and _words(paar[1]))


def _is_small(stukjes: Stukjes) -> bool:
    return _EINDE not in stukjes and len(_words(stukjes)) <= 1


def _trim(links: Stukjes, rechts: Stukjes) -> Iterator[Paar]:
    """A change without the end of a paragraph that both sides have."""
    if links != rechts and links[-1:] == rechts[-1:] == (_EINDE,):
        yield links[:-1], rechts[:-1]
        yield (_EINDE,), (_EINDE,)
    else:
        yield links, rechts


def _words(stukjes: Stukjes) -> list[str]:
    return [stukje for stukje in stukjes if stukje[-1:].isalnum()]


# -- showing
# ------------------------------------------------------------------------------------------------------
def _lay_out(paren: Iterable[Paar]) -> Iterator[tuple[Verschildeel, ...]]:
    delen: list[Verschildeel] = []
    for soort, stukjes in _states(paren):
        for is_einde, groep in groupby(stukjes, key=lambda stukje: stukje == _EINDE):
            if not is_einde:
                tekst = "".join(groep)
                delen.append(Verschildeel(soort, tekst.strip(), bool(delen) and tekst[0] == " "))
            elif delen:
                yield tuple(delen)
                delen = []
    if delen:
        yield tuple(delen)


def _states(paren: Iterable[Paar]) -> Iterator[tuple[str, Stukjes]]:
    for links, rechts in paren:
        if links == rechts:
            yield GELIJK, links
        else:
            yield from ((GESCHRAPT, links), (TOEGEVOEGD, rechts))


def _skip(alineas: Iterable[tuple[Verschildeel, ...]]) -> Iterator[tuple[Verschildeel, ...]]:
    """Long stretches in which nothing changed become one part that is skipped."""
    for gelijk, groep in groupby(
        alineas, key=lambda delen: all(deel.soort == GELIJK for deel in delen)
    ):
        rij = list(groep)
        tekst = " ".join(deel.tekst for delen in rij for deel in delen)
        if not gelijk:
            yield from (tuple(_skip_within(delen)) for delen in rij)
        elif len(tekst.split()) > _LANG:
            yield (Verschildeel(OVERGESLAGEN, tekst),)
        else:
            yield from rij


def _skip_within(delen: tuple[Verschildeel, ...]) -> Iterator[Verschildeel]:
    for plaats, deel in enumerate(delen):
        if deel.soort != GELIJK or deel.woorden <= _LANG:
            yield deel
            continue
        woorden = deel.tekst.split(" ")
        voor = _RAND if plaats else 0
        na = len(woorden) - (_RAND if plaats + 1 < len(delen) else 0)
        stukken = (
            (GELIJK, woorden[:voor]),
            (OVERGESLAGEN, woorden[voor:na]),
            (GELIJK, woorden[na:]),
        )
        spatie = deel.spatie
        for soort, stuk in stukken:
            if stuk:
                yield Verschildeel(soort, " ".join(stuk), spatie)
                spatie = True


# -- telling
# ------------------------------------------------------------------------------------------------------
def _tell(paren: Sequence[Paar]) -> str:
    if all(map(_is_same, paren)):
        return "De tekst is gelijk gebleven."
    zinnen = (_count(paren, 1, TOEGEVOEGD), _count(paren, 0, GESCHRAPT))
    return f"{', '.join(filter(None, zinnen)) or 'Alleen leestekens of alinea’s veranderd'}."


def _count(paren: Sequence[Paar], kant: int, wat: str) -> str:
    """`1 zin en 3 woorden toegevoegd`: sentences of which every word changed, and the other
    words."""
    tekst = tuple(chain(*(paar[kant] for paar in paren)))
    anders = list(chain(*([not _is_same(paar)] * len(paar[kant]) for paar in paren)))
    zinnen = woorden = plaats = 0
    for zin in _sentences(tekst):
        geraakt = len(_words(tuple(compress(zin, anders[plaats : plaats + len(zin)]))))
        plaats += len(zin)
        is_heel = geraakt == len(_words(zin)) >= _KORTSTE_ZIN
        zinnen, woorden = zinnen + is_heel, woorden + (0 if is_heel else geraakt)
    tellingen = ((zinnen, "zin", "zinnen"), (woorden, "woord", "woorden"))
    geteld = opsomming([aantal(*telling) for telling in tellingen if telling[0]])
    return f"{geteld} {wat}" if geteld else ""
