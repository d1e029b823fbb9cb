"""Two texts in pieces, side by side in pairs: what stood there, and what stands there now. Pure.

A pair of which both sides are the same did not change. All sides together are both texts, in order.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain

# A text in pieces: words and marks, each with the space before it, and the end of each paragraph.
Stukjes = tuple[str, ...]
Stukjespaar = tuple[Stukjes, Stukjes]
Snijder = Callable[[Stukjes], list[Stukjes]]

EINDE = "\n"
_STUKJE = re.compile(r" ?(?:\w+(?:[-'’.,/]\w+)*|[^\w\s])")
_NUMMER = re.compile(r" (\d+|\w)\W?")
# Comparing takes time by the product of both lengths; a change that is larger is shown as one
# whole.
_TE_GROOT = 2_000_000


def make_paren(oud: str, nieuw: str) -> list[Stukjespaar]:
    """From `oud` to `nieuw`; spaces and empty lines do not count. Within a second for 10,000
    words."""
    paren = _pairs(_split(oud), _split(nieuw), (_paragraphs, cut_sentences, _single))
    return _tidy(paren)


def is_same(paar: Stukjespaar) -> bool:
    """Whether nothing changed in it."""
    links, rechts = paar
    return links == rechts


def words_of(stukjes: Stukjes) -> list[str]:
    """The pieces that are words, not marks or ends."""
    return [stukje for stukje in stukjes if stukje[-1:].isalnum()]


def is_end(stukje: str) -> bool:
    """Whether a paragraph ends here."""
    return stukje == EINDE


# -- cutting
# --------------------------------------------------------------------------------------------------
def _split(tekst: str) -> Stukjes:
    stukjes: list[str] = []
    for regel in tekst.splitlines():
        woorden = " ".join(regel.split())
        if woorden:
            stukjes += _STUKJE.findall(f" {woorden}")
            stukjes.append(EINDE)
    return tuple(stukjes)


def _paragraphs(stukjes: Stukjes) -> list[Stukjes]:
    return _cut(stukjes, [is_end(stukje) for stukje in stukjes])


def cut_sentences(stukjes: Stukjes) -> list[Stukjes]:
    """The end of a paragraph stands apart: the last sentence of one is no other than the same in
    the middle."""
    volgende = [*stukjes[1:], EINDE]
    return _cut(stukjes, list(map(_ends_sentence, stukjes, volgende)))


def _ends_sentence(stukje: str, volgend: str) -> bool:
    if is_end(stukje) or is_end(volgend):
        return True
    # After an abbreviation a sentence goes on, in small letters.
    gaat_verder = volgend[0] != " " or volgend[1:2].islower()
    return stukje in ".?!" and not gaat_verder


def _single(stukjes: Stukjes) -> list[Stukjes]:
    return [(stukje,) for stukje in stukjes]


def _cut(stukjes: Stukjes, eindigt: Sequence[bool]) -> list[Stukjes]:
    """`stukjes` in parts, each up to and with a piece that ends one."""
    delen: list[Stukjes] = []
    begin = 0
    for plaats, is_einde in enumerate(eindigt, start=1):
        if is_einde or plaats == len(stukjes):
            delen.append(stukjes[begin:plaats])
            begin = plaats
    return delen


# -- comparing
# --------------------------------------------------------------------------------------------------
def _pairs(oud: Stukjes, nieuw: Stukjes, snijders: Sequence[Snijder]) -> Iterator[Stukjespaar]:
    """Coarse first: only within paragraphs that changed the sentences are compared, and in those
    the words."""
    snijd, *fijner = snijders
    for links, rechts in _match(snijd(oud), snijd(nieuw)):
        if fijner and links and rechts and links != rechts:
            yield from _pairs(links, rechts, fijner)
        else:
            yield links, rechts


def _match(oud: list[Stukjes], nieuw: list[Stukjes]) -> Iterator[Stukjespaar]:
    if len(oud) * len(nieuw) > _TE_GROOT:
        yield _join(oud), _join(nieuw)
        return
    for _, i, j, k, m in SequenceMatcher(_is_everywhere, oud, nieuw).get_opcodes():
        yield _join(oud[i:j]), _join(nieuw[k:m])


def _is_everywhere(deel: Stukjes) -> bool:
    """The end of a paragraph holds nothing in its place."""
    return deel == (EINDE,)


def _join(delen: Iterable[Stukjes]) -> Stukjes:
    return tuple(chain.from_iterable(delen))


# -- tidying
# --------------------------------------------------------------------------------------------------
def _tidy(paren: Iterable[Stukjespaar]) -> list[Stukjespaar]:
    """Neighbours of one kind together; and no lone word left standing between two changes, which
    reads as noise."""
    netjes: list[Stukjespaar] = []
    for paar in paren:
        netjes.append(paar)
        while _fold_tail(netjes):
            pass
    for plaats in range(len(netjes) - 1):
        netjes[plaats : plaats + 2] = _move_numbering(netjes[plaats], netjes[plaats + 1])
    return [deel for paar in netjes for deel in _trim(*paar)]


def _fold_tail(paren: list[Stukjespaar]) -> bool:
    """Takes the last pairs together where they belong together; tells whether it did."""
    hoeveel = _count_tail(paren)
    if not hoeveel:
        return False
    samen = paren[-hoeveel:]
    links = _join(paar[0] for paar in samen)
    rechts = _join(paar[1] for paar in samen)
    paren[-hoeveel:] = [(links, rechts)]
    return True


def _count_tail(paren: list[Stukjespaar]) -> int:
    """How many of the last pairs belong together; 0 where the last stands by itself."""
    if len(paren) >= 2 and is_same(paren[-2]) == is_same(paren[-1]):
        return 2
    if len(paren) < 3:
        return 0
    eerste, midden, laatste = paren[-3:]
    tussen_twee = _replaces(eerste) and _replaces(laatste)
    return 3 if tussen_twee and _is_small(midden[0]) else 0


def _move_numbering(gelijk: Stukjespaar, anders: Stukjespaar) -> tuple[Stukjespaar, Stukjespaar]:
    """The `2.` in front of a point that goes, goes along: it is not that of the next one, which
    moves up."""
    links, rechts = anders
    over, nummer = _split_last_line(gelijk[0])
    gaat_een_punt = EINDE in links or EINDE in rechts
    if is_same(gelijk) and gaat_een_punt and _is_numbering(nummer):
        return (over, over), (nummer + links, nummer + rechts)
    return gelijk, anders


def _split_last_line(stukjes: Stukjes) -> tuple[Stukjes, Stukjes]:
    """What stands before the last paragraph that is not over, and that; without an end all comes
    before."""
    if EINDE not in stukjes:
        return stukjes, ()
    begin = len(stukjes) - stukjes[::-1].index(EINDE)
    return stukjes[:begin], stukjes[begin:]


def _is_numbering(stukjes: Stukjes) -> bool:
    return len(stukjes) in (1, 2) and bool(_NUMMER.fullmatch("".join(stukjes)))


def _replaces(paar: Stukjespaar) -> bool:
    links, rechts = paar
    return links != rechts and bool(words_of(links)) and bool(words_of(rechts))


def _is_small(stukjes: Stukjes) -> bool:
    return EINDE not in stukjes and len(words_of(stukjes)) <= 1


def _trim(links: Stukjes, rechts: Stukjes) -> Iterator[Stukjespaar]:
    """A change without the end of a paragraph that both sides have; nothing of an empty pair."""
    if links != rechts and links[-1:] == rechts[-1:] == (EINDE,):
        yield links[:-1], rechts[:-1]
        yield (EINDE,), (EINDE,)
    elif links or rechts:
        yield links, rechts
