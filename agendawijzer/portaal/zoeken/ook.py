"""Other ways to what was asked: the same thing in another word, and what stands under a
portefeuille of that name.

A question is often put in the words of daily life, while a paper uses its own. Both are offered as
links with their number of answers; what was typed stays what is answered.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.http import urlencode

from agendawijzer.portaal.zoeken.antwoord import find_rijen
from dossiers.tekst import fold
from dossiers.zoeken.taal.stammen import stem
from dossiers.zoeken.taal.woorden import split_words
from dossiers.zoeken.vraag import LEESWOORDEN

# Words for one thing, of which papers use one and readers another. Short on purpose: what inflects
# or is part of a longer word is found already.
ZELFDE = (
    ("jeugdzorg", "jeugdhulp"),
    ("huizen", "woningen"),
    ("vuilnis", "afval"),
    ("senioren", "ouderen"),
    ("bieb", "bibliotheek"),
    ("windmolens", "windturbines"),
    ("bijstand", "participatiewet"),
    ("herrie", "lawaai", "geluid"),
    ("speeltuin", "speelplek"),
)
_HOOGSTENS = 3


@dataclass(frozen=True)
class Ook:
    """A link to other answers: what it looks for, its address, and how many it finds (always
    some)."""

    woorden: str
    adres: str
    aantal: int


def find_ook(vraag: str, formulier: Any) -> list[Ook]:
    """For a question without filters. `formulier` is that of the filters, with its choices. One
    query for each of the at most three links that could be given; none where there is nothing to
    offer."""
    keuzes: Mapping[str, Mapping[str, str]] = {
        naam: dict(getattr(veld, "choices", ())) for naam, veld in formulier.fields.items()
    }
    pogingen = [*_other_words(vraag), *_under_portefeuille(vraag, keuzes)][:_HOOGSTENS]
    return [
        Ook(
            woorden,
            f"?{urlencode({naam: waarde for naam, waarde in keuze.items() if waarde})}",
            aantal,
        )
        for woorden, keuze in pogingen
        if (aantal := find_rijen(keuze["q"], keuze).count())
    ]


def _other_words(vraag: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The question with one of its words in another one."""
    woorden = vraag.split()
    for plek, woord in enumerate(woorden):
        stam = stem(fold(woord))
        for groep in ZELFDE:
            if stam in {stem(ander) for ander in groep}:
                for ander in groep:
                    if stem(ander) != stam:
                        anders = " ".join([*woorden[:plek], ander, *woorden[plek + 1 :]])
                        yield f"‘{anders}’", {"q": anders}


def _under_portefeuille(
    vraag: str, keuzes: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, dict[str, str]]]:
    """What a portefeuille that is named holds: the rest of the question, its year and its outcome
    as filters."""
    woorden = vraag.split()
    for slug, naam in keuzes.get("portefeuille", {}).items():
        eigen = _stems(str(naam))
        genoemd = [woord for woord in woorden if _stems(woord) & eigen]
        if not slug or not genoemd:
            continue
        keuze = {"q": "", "portefeuille": slug}
        rest, filters = [], []
        for woord in (woord for woord in woorden if woord not in genoemd):
            if woord in keuzes.get("jaar", {}):
                keuze["jaar"] = woord
                filters.append(woord)
            elif fold(woord) in keuzes.get("uitkomst", {}):
                keuze["uitkomst"] = fold(woord)
                filters.append(fold(woord))
            elif fold(woord) not in LEESWOORDEN:
                rest.append(woord)
        keuze["q"] = " ".join(rest)
        yield f"{', '.join([*rest, *filters]) or 'alles'} bij de portefeuille {naam}", keuze


def _stems(tekst: str) -> set[str]:
    return {stem(woord) for woord in split_words(tekst) if woord not in LEESWOORDEN}
