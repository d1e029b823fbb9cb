"""Whether something answers a question that someone follows: a search, or a filter of the list of what became of it.

Searching and filtering are done where their pages are; those register here how, when they start. Until then nothing
answers. Each question is put once a run, whoever follow it, and only about what is new.
"""

from collections.abc import Callable, Collection, Mapping
from typing import TypeAlias

from django.db.models import Model

# By kind of row, the keys of some rows.
Rijen: TypeAlias = Mapping[type[Model], Collection[int]]
# Which of these rows answer this question: the part of an address after the question mark.
Antwoord: TypeAlias = Callable[[str, Rijen], Rijen]

_ANTWOORDEN: dict[str, Antwoord] = {}


def register_antwoord(soort: str, antwoord: Antwoord) -> None:
    """Lets an app above say how a question of this kind (`Volging.Soort`) is answered; once, when it starts."""
    _ANTWOORDEN[soort] = antwoord


def find_antwoorden(soort: str, vraag: str, rijen: Rijen) -> set[tuple[type[Model], int]]:
    """Those of `rijen` that answer; as many queries as the search or the filter itself."""
    if not (antwoord := _ANTWOORDEN.get(soort)):
        return set()
    return {(model, pk) for model, sleutels in antwoord(vraag, rijen).items() for pk in sleutels}
