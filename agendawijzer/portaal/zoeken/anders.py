"""What to try when a question has no answer: another spelling, fewer words, fewer filters."""

from dataclasses import dataclass, field
from operator import itemgetter

from dossiers.zoeken import find_alternatives, read_vraag, search

_MEESTE_WOORDEN = 6


@dataclass(frozen=True)
class Uitweg:
    """Other questions that do have answers: `gespeld` otherwise, or with fewer words, and how many
    without filters."""

    gespeld: list[str] = field(default_factory=list)
    korter: list[tuple[str, int]] = field(default_factory=list)
    zonder_filters: int = 0


def find_anders(vraag: str, met_filters: bool) -> Uitweg:
    """For a question without an answer. Some ten queries for the spelling, one for each word of the
    question."""
    zonder_filters = search(vraag).count() if met_filters else 0
    if zonder_filters:
        return Uitweg(zonder_filters=zonder_filters)
    gespeld = find_alternatives(vraag)
    if gespeld:
        return Uitweg(gespeld=gespeld)
    return Uitweg(korter=_find_shorter(vraag))


def _find_shorter(vraag: str) -> list[tuple[str, int]]:
    """The question with one word left out, the most precise first; else each word alone."""
    woorden = list(read_vraag(vraag).woorden)[:_MEESTE_WOORDEN]
    if len(woorden) < 2:
        return []
    minder = [_without(woorden, weg) for weg in woorden]
    return _find_answered(minder) or _find_answered(woorden)


def _without(woorden: list[str], weg: str) -> str:
    return " ".join(woord for woord in woorden if woord != weg)


def _find_answered(vragen: list[str]) -> list[tuple[str, int]]:
    """Those of `vragen` that have answers, each with how many, the most precise first. A query for
    each."""
    geteld = [(vraag, search(vraag).count()) for vraag in dict.fromkeys(vragen)]
    return sorted((paar for paar in geteld if paar[1]), key=itemgetter(1))
