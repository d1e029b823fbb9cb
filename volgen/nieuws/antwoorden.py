"""What a question that someone follows asks, and what answers it: a search, or a filter of the list of what became of
decisions.

Searching and filtering are done where their pages are; those register here how, when they start. Until then nothing
is understood and nothing answers. Each question is put once a run, whoever follow it, and only about what is new.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import parse_qsl, urlencode

from django.core.exceptions import ValidationError
from django.db.models import Model

from volgen.models import Volging

# By kind of row, the keys of some rows.
Rijen: TypeAlias = Mapping[type[Model], Collection[int]]
# Which of these rows answer this question: the part of an address after the question mark.
Antwoord: TypeAlias = Callable[[str, Rijen], Rijen]

# Names with their values, as an address holds them; what a page knows of that, empty where it is not chosen.
Keuzes: TypeAlias = Mapping[str, str]
Lezer: TypeAlias = Callable[[Keuzes], Keuzes]
# The same choices in the words of the page: of each its label and its value.
Verteller: TypeAlias = Callable[[Keuzes], Iterable[tuple[str, str]]]


@dataclass(frozen=True)
class _Vraagsoort:
    lees: Lezer
    antwoord: Antwoord
    vertel: Verteller


_VRAAGSOORTEN: dict[str, _Vraagsoort] = {}

_LANGSTE_VRAAG = Volging._meta.get_field("vraag").max_length or 0
_MEESTE_KEUZES = 50
_TE_LANG = "Deze zoekvraag is te lang om te volgen. Zoek met minder woorden of filters."
_NIETS_GEVRAAGD = (
    "In deze zoekvraag staat geen zoekwoord of filter dat wij kennen. Zoek eerst met een woord of een filter. "
    "Kies daarna bij de antwoorden de bel."
)


def _as_stored(keuzes: Keuzes) -> Iterable[tuple[str, str]]:
    return keuzes.items()


def register_vraagsoort(
    soort: str, *, lees: Lezer, antwoord: Antwoord, vertel: Verteller = _as_stored
) -> None:
    """Lets an app above say how a question of this kind (`Volging.Soort`) is read, so that only what its page knows
    is kept of it, how it is answered, and in which words its filters are told; once, when it starts."""
    _VRAAGSOORTEN[soort] = _Vraagsoort(lees, antwoord, vertel)


def clean_vraag(soort: str, vraag: str) -> str:
    """The part of an address after the question mark as it is kept: what its page knows, in one order.

    What the page passes over (an unknown name or choice) is left out, and so is how its list is shown. Raises
    ValidationError for what is too long, and for a search of which nothing is left: that would find everything.
    As many queries as the form of that page.
    """
    try:
        schoon = urlencode(sorted(_read_keuzes(soort, vraag).items()))
    except ValueError:
        raise ValidationError(_TE_LANG) from None
    if len(schoon) > _LANGSTE_VRAAG:
        raise ValidationError(_TE_LANG)
    if soort == Volging.Soort.ZOEKVRAAG and not schoon:
        raise ValidationError(_NIETS_GEVRAAGD)
    return schoon


def describe_vraag(soort: str, vraag: str) -> str:
    """A question as `clean_vraag` gives it, for people: "‘bomen’, soort: moties, jaar: 2025"; empty for a whole list.

    As many queries as its page needs for the words of these filters.
    """
    keuzes = dict(parse_qsl(vraag))
    woorden = [f"‘{q}’"] if (q := keuzes.pop("q", "")) else []
    vraagsoort = _VRAAGSOORTEN.get(soort)
    filters = vraagsoort.vertel(keuzes) if vraagsoort else ()
    return ", ".join([*woorden, *(f"{label}: {woord}" for label, woord in filters)])


def find_antwoorden(soort: str, vraag: str, rijen: Rijen) -> set[tuple[type[Model], int]]:
    """Those of `rijen` that answer; as many queries as the search or the filter itself."""
    if not (vraagsoort := _VRAAGSOORTEN.get(soort)):
        return set()
    return {(model, pk) for model, sleutels in vraagsoort.antwoord(vraag, rijen).items() for pk in sleutels}


def _read_keuzes(soort: str, vraag: str) -> Keuzes:
    """What the page of this kind of question understands of it; ValueError for more choices than anyone makes."""
    vraagsoort = _VRAAGSOORTEN.get(soort)
    gevraagd = dict(parse_qsl(vraag.removeprefix("?"), max_num_fields=_MEESTE_KEUZES))
    return {naam: w for naam, w in vraagsoort.lees(gevraagd).items() if w} if vraagsoort else {}
