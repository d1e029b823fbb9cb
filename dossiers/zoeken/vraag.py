"""What somebody typed becomes what the index is asked. Pure: no input is wrong, and none reaches a query language.

Every word must be there: itself, with the same stem, at the beginning of a longer word or at its end. "Words between
quotes" must stand together, -word must not be there. Little words such as `de` and `over` are passed over.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from dossiers.nummers import find_nummers
from dossiers.tekst import fold
from dossiers.zoeken.taal.stammen import stem
from dossiers.zoeken.taal.verbuiging import inflections
from dossiers.zoeken.taal.woorden import (
    ACHTERSTEVOREN,
    LANGSTE_WOORD,
    NUMMERTEKEN,
    SOORT,
    number_word,
    split_words,
)

HOOGSTENS_WOORDEN = 20
_HOOGSTENS_TEKENS = 1000
_KORTSTE_BEGIN, _KORTSTE_EIND, _KORTSTE_STAM = 3, 4, 6
_ZIN = re.compile(r'(?<!\S)(-?)"([^"]*)"')
_NIET = re.compile(r"(?<!\S)-([^\W_]\S*)")
# Only words without any subject: what the council is about can be asked for, however common.
LEESWOORDEN = frozenset(
    """
    aan al als bij dan dat de den der des deze die dit door dus een en er had heb hebben heeft het hoe hun ik in is
    je kan kun kunnen maar me mee men met mij mijn na naar nog of om onder ons onze ook op over per te tegen ten ter
    toe tot tussen uit uw van vanuit vanwege via voor waar waarom wanneer was wat we welk welke werd werden wie wij
    worden wordt zal ze zich zij zijn zo zou
    """.split()  # noqa: SIM905 - a list of words is read and mended as words
)


@dataclass(frozen=True)
class Vorm:
    """One word as it stands in the index; `begin`: longer ones that begin so count as well."""

    tekst: str
    begin: bool = False


# Any of these forms will do.
Vormen = tuple[Vorm, ...]
# One thing that must be there: said in any of these ways, each of which takes all of its words.
Deel = tuple[tuple[Vormen, ...], ...]


@dataclass(frozen=True)
class Opdracht:
    """What the index is asked: all of these parts. Never empty."""

    delen: tuple[Deel, ...]


@dataclass(frozen=True)
class Vraag:
    """A question as it was read."""

    gevraagd: str
    delen: tuple[Deel, ...]
    zinnen: tuple[tuple[str, ...], ...]
    niet: tuple[Deel, ...]
    niet_zinnen: tuple[tuple[str, ...], ...]
    woorden: tuple[str, ...]

    @property
    def is_leeg(self) -> bool:
        """Whether nothing was typed: then everything is an answer."""
        return not self.gevraagd

    @property
    def is_onleesbaar(self) -> bool:
        """Whether something was typed in which there is no word: then nothing is an answer."""
        return bool(self.gevraagd) and not (self.delen or self.niet or self.niet_zinnen)

    @cached_property
    def _gezocht(self) -> tuple[frozenset[str], tuple[str, ...]]:
        vormen = [v for deel in self.delen for manier in deel for groep in manier for v in groep]
        return frozenset(v.tekst for v in vormen), tuple(v.tekst for v in vormen if v.begin)

    def hits(self, woord: str) -> bool:
        """Whether one word of a text is among what was asked for, by the rules of the index. To mark it."""
        precies, begin = self._gezocht
        return any(
            woord in precies
            or stem(woord) in precies
            or woord.startswith(begin)
            or f"{ACHTERSTEVOREN}{woord[::-1]}".startswith(begin)
            or f"{ACHTERSTEVOREN}{stem(woord)[::-1]}".startswith(begin)
            for woord in split_words(woord)
        )


def read_vraag(vraag: str) -> Vraag:
    """The question as it is understood; at most twenty words of it count. Never an error."""
    # PostgreSQL takes no NUL, and nothing takes half a character.
    vraag = vraag[:_HOOGSTENS_TEKENS].replace("\0", " ").encode("utf-8", "ignore").decode().strip()
    rest = fold(vraag)
    zinnen = [(bool(niet), tuple(split_words(zin))) for niet, zin in _ZIN.findall(rest)]
    rest = _ZIN.sub(" ", rest)
    delen = []
    for _, ruw in find_nummers(rest):
        delen.append(_number(ruw))
        rest = rest.replace(ruw, " ", 1)
    weg = [woord for deel in _NIET.findall(rest) for woord in split_words(deel)]
    gewoon = split_words(_NIET.sub(" ", rest))
    inhoud = [woord for woord in gewoon if woord not in LEESWOORDEN]
    if not inhoud and not delen and not any(zin for _, zin in zinnen):
        inhoud = gewoon
    inhoud = list(dict.fromkeys(inhoud))[:HOOGSTENS_WOORDEN]
    delen += [((word_forms(woord),),) for woord in inhoud]
    samen = tuple(zin for niet, zin in zinnen if zin and not niet)[:HOOGSTENS_WOORDEN]
    delen += [(tuple((Vorm(woord),) for woord in zin[:HOOGSTENS_WOORDEN]),) for zin in samen]
    return Vraag(
        gevraagd=vraag,
        delen=tuple(delen[:HOOGSTENS_WOORDEN]),
        zinnen=samen,
        niet=tuple((((Vorm(woord), *_stem_form(woord)),),) for woord in weg[:HOOGSTENS_WOORDEN]),
        niet_zinnen=tuple(zin for niet, zin in zinnen if zin and niet)[:HOOGSTENS_WOORDEN],
        woorden=tuple(inhoud),
    )


def word_forms(woord: str) -> Vormen:
    """The forms in the index that answer one word: itself and what begins or ends so, its stem, its other number, and
    the kind that it names."""
    vormen = [Vorm(woord, begin=len(woord) >= _KORTSTE_BEGIN)]
    if woord.isdigit():
        return tuple(vormen)
    stam, anders = stem(woord), inflections(woord)
    if stam not in LEESWOORDEN:
        # A long stem is the beginning of compounds too: wachtlijsten finds wachtlijstverzachting.
        vormen.append(Vorm(stam, begin=len(stam) >= _KORTSTE_STAM))
    vormen += [Vorm(vorm, begin=len(vorm) >= _KORTSTE_STAM) for vorm in anders]
    vormen.append(Vorm(f"{SOORT}{stam}"))
    einden = (eind for eind in (woord, stam, *anders) if len(eind) >= _KORTSTE_EIND)
    vormen += [Vorm(ACHTERSTEVOREN + eind[::-1], begin=True) for eind in dict.fromkeys(einden)]
    return tuple(dict.fromkeys(vormen))


def without_ends(delen: tuple[Deel, ...]) -> tuple[Deel, ...]:
    """The same parts, without what is found by the end of a longer word: bomen no longer finds Appelboom."""
    return tuple(
        tuple(
            tuple(tuple(vorm for vorm in groep if vorm.tekst[0] != ACHTERSTEVOREN) for groep in manier)
            for manier in deel
        )
        for deel in delen
    )


def _stem_form(woord: str) -> Vormen:
    stam = woord if woord.isdigit() else stem(woord)
    return () if stam == woord else (Vorm(stam),)


def _number(ruw: str) -> Deel:
    """A number as one word, whatever follows it (25192 finds 25192.003), or the words in which it was written."""
    als_nummer = number_word(ruw)
    vormen = (Vorm(als_nummer[:LANGSTE_WOORD]), Vorm(als_nummer + NUMMERTEKEN, begin=True))
    return ((vormen,), tuple(word_forms(woord) for woord in split_words(ruw)))
