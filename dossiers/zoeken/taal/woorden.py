"""What stands in the index about a text: its words, their stems, and long words backwards. Pure functions.

Words in their order come first, so that a phrase can be looked up in the same column; what follows is there to be
found by. Only figures, letters a-z and three marks occur, so that both databases cut the words alike.
"""

import re
from collections.abc import Iterable, Iterator

from dossiers.nummers import normalise_nummer
from dossiers.tekst import fold
from dossiers.zoeken.taal.stammen import stem

# Backwards, a word is found by its end: hulp finds jeugdhulp. A kind is what a row is, whatever its title says.
ACHTERSTEVOREN, SOORT, NUMMERTEKEN = "~", "=", "_"
# Between two texts, so that no phrase runs from one into the other.
GRENS = "|"
KORTSTE_SAMENSTELLING = 7
LANGSTE_WOORD = 60
_HOOGSTENS_TEKENS = 200_000
_WOORD = re.compile(r"[a-z0-9]+")
# The s of foto's belongs to the word.
_APOSTROF_S = re.compile(r"(?<=[a-z])'(?=s\b)")


def split_words(tekst: str) -> list[str]:
    """The words of `tekst` in order, folded, none longer than the index holds."""
    gevouwen = fold(tekst[:_HOOGSTENS_TEKENS])
    return [woord[:LANGSTE_WOORD] for woord in _WOORD.findall(_APOSTROF_S.sub("", gevouwen))]


def number_word(nummer: str) -> str:
    """One word for a number in whatever spelling: `RG 216/2022` -> `rg_216_2022`; empty if it is no number."""
    genormaliseerd = normalise_nummer(nummer)
    return re.sub(r"[^a-z0-9]+", NUMMERTEKEN, genormaliseerd.casefold()) if genormaliseerd else ""


def index_words(
    teksten: Iterable[str], *, nummers: Iterable[str] = (), soortwoorden: Iterable[str] = ()
) -> str:
    """All words under which a row with these texts is found, with a space between each two."""
    regels = [woorden for tekst in teksten if tekst and (woorden := split_words(tekst))]
    op_volgorde = [GRENS]
    for woorden in regels:
        op_volgorde += [*woorden, GRENS]
    bekend = {woord for woorden in regels for woord in woorden}
    erbij = dict.fromkeys(vorm for woord in sorted(bekend) for vorm in _forms(woord))
    for nummer in filter(None, map(number_word, sorted({*nummers}))):
        erbij |= dict.fromkeys((nummer, *nummer.split(NUMMERTEKEN)))
    erbij |= dict.fromkeys(f"{SOORT}{stem(woord)}" for woord in soortwoorden)
    return " ".join([*op_volgorde, *(vorm for vorm in erbij if vorm not in bekend)])


def _forms(woord: str) -> Iterator[str]:
    """The stem, and for a long word the word and its stem backwards."""
    if woord.isdigit():
        return
    stam = stem(woord)
    yield stam
    if len(woord) >= KORTSTE_SAMENSTELLING:
        yield ACHTERSTEVOREN + woord[::-1]
        # What the word backwards begins with is found by it already.
        if not woord[::-1].startswith(stam[::-1]):
            yield ACHTERSTEVOREN + stam[::-1]


def spelling_words(*teksten: str) -> set[str]:
    """The words that somebody may have meant to type: of letters, and long enough to mistype."""
    return {woord for tekst in teksten for woord in split_words(tekst) if len(woord) > 3 and woord.isalpha()}
