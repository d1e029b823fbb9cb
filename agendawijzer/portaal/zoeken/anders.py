"""What to try when a question has no answer: another spelling, fewer words, fewer filters."""

from dataclasses import dataclass, field

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
    if met_filters and (aantal := search(vraag).count()):
        return Uitweg(zonder_filters=aantal)
    gespeld = find_alternatives(vraag)
    return Uitweg(gespeld=gespeld, korter=[] if gespeld else _find_shorter(vraag))


def _find_shorter(vraag: str) -> list[tuple[str, int]]:
    """The question with one word left out, the most precise first; else each word alone."""
    woorden = list(read_vraag(vraag).woorden)[:_MEESTE_WOORDEN]
    if len(woorden) < 2:
        return []
    minder = [" ".join(woord for woord in woorden if woord != weg) for weg in woorden]
    for pogingen in (minder, woorden):
        geteld = [(poging, search(poging).count()) for poging in dict.fromkeys(pogingen)]
        if gevonden := [paar for paar in geteld if paar[1]]:
            return sorted(gevonden, key=lambda paar: paar[1])
    return []
