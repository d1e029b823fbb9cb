"""Other ways to what was asked: the same thing in another word, and what stands under a
portefeuille of that name.

A question is often put in the words of daily life, while a paper uses its own. Both are offered as
links with their number of answers; what was typed stays what is answered.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.forms import BaseForm
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


def find_ook(vraag: str, formulier: BaseForm) -> list[Ook]:
    """For a question without filters. `formulier` is that of the filters, with its choices. One
    query for each of the at most three links that could be given; none where there is nothing to
    offer."""
    keuzes: Mapping[str, Mapping[str, str]] = {
        naam: dict(getattr(veld, "choices", ())) for naam, veld in formulier.fields.items()
    }
    pogingen = [*_other_words(vraag), *_under_portefeuille(vraag, keuzes)]
    gevonden = []
    for woorden, keuze in pogingen[:_HOOGSTENS]:
        aantal = find_rijen(keuze["q"], keuze).count()
        if aantal:
            gemaakt = {naam: waarde for naam, waarde in keuze.items() if waarde}
            gevonden.append(Ook(woorden, f"?{urlencode(gemaakt)}", aantal))
    return gevonden


def _other_words(vraag: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The question with one of its words in another one."""
    woorden = vraag.split()
    for plek, woord in enumerate(woorden):
        for ander in _same_as(woord):
            anders = " ".join([*woorden[:plek], ander, *woorden[plek + 1 :]])
            yield f"‘{anders}’", {"q": anders}


def _same_as(woord: str) -> Iterator[str]:
    """Other words for the same thing."""
    stam = stem(fold(woord))
    for groep in ZELFDE:
        per_stam = {stem(ander): ander for ander in groep}
        if stam in per_stam:
            del per_stam[stam]
            yield from per_stam.values()


def _under_portefeuille(
    vraag: str, keuzes: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, dict[str, str]]]:
    """What a portefeuille that is named holds: the rest of the question, its year and its outcome
    as filters."""
    woorden = vraag.split()
    for slug, naam in keuzes.get("portefeuille", {}).items():
        eigen = _stems(str(naam))
        rest = [woord for woord in woorden if not _stems(woord) & eigen]
        if slug and len(rest) < len(woorden):
            zin, keuze = _as_filters(slug, rest, keuzes)
            yield f"{zin} bij de portefeuille {naam}", keuze


def _as_filters(
    portefeuille: str, woorden: Sequence[str], keuzes: Mapping[str, Mapping[str, str]]
) -> tuple[str, dict[str, str]]:
    """The question in words, and as the choices of the search page."""
    keuze = {"q": "", "portefeuille": portefeuille}
    rest, filters = [], []
    for woord in woorden:
        gevouwen = fold(woord)
        if woord in keuzes.get("jaar", {}):
            keuze["jaar"] = woord
            filters.append(woord)
        elif gevouwen in keuzes.get("uitkomst", {}):
            keuze["uitkomst"] = gevouwen
            filters.append(gevouwen)
        elif gevouwen not in LEESWOORDEN:
            rest.append(woord)
    keuze["q"] = " ".join(rest)
    return ", ".join([*rest, *filters]) or "alles", keuze


def _stems(tekst: str) -> set[str]:
    return {stem(woord) for woord in split_words(tekst) if woord not in LEESWOORDEN}
