"""Words of a question that name a kind: "moties over woningbouw" asks for woningbouw, and rather
for moties."""

import re
from dataclasses import dataclass
from functools import cache

from dossiers.tekst import fold
from dossiers.zoeken import kinds
from dossiers.zoeken.bronnen import soort_of
from dossiers.zoeken.taal.stammen import stem
from dossiers.zoeken.vraag import LEESWOORDEN

_WOORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Bedoeling:
    """What a question asks for: the words to look for, and the kinds that it names, to be shown
    first."""

    woorden: str
    soorten: tuple[str, ...] = ()


@cache
def _soorten() -> dict[str, tuple[str, ...]]:
    """The kinds that a word names, by its stem. The kinds do not change while the site runs."""
    gevonden: dict[str, tuple[str, ...]] = {}
    for naam, (enkel, meer) in kinds().items():
        for woord in {enkel, meer, *soort_of(naam).woorden}:
            delen = fold(woord).split()
            if len(delen) == 1:
                sleutel = stem(delen[0])
                gevonden[sleutel] = tuple(dict.fromkeys((*gevonden.get(sleutel, ()), naam)))
    return gevonden


def is_soortwoord(woord: str) -> bool:
    """Whether a word names a kind of thing that can be found: `motie`, `Amendementen`."""
    return stem(fold(woord)) in _soorten()


def read_bedoeling(vraag: str) -> Bedoeling:
    """The question without its words for kinds, and those kinds. With no other word, or between
    quotes, they are what is looked for. Pure."""
    if '"' in vraag:
        return Bedoeling(vraag)
    soorten: list[str] = []
    rest: list[str] = []
    na_soort = False
    for woord in vraag.split():
        gevouwen = "".join(_WOORD.findall(fold(woord)))
        genoemd = () if woord.startswith("-") else _soorten().get(stem(gevouwen), ())
        if genoemd:
            soorten += genoemd
            na_soort = True
        elif not (na_soort and gevouwen in LEESWOORDEN):
            # "moties van de Waterpartij": what stands between the kind and the subject belongs to
            # the kind.
            rest.append(woord)
            na_soort = False
    inhoud = [
        woord for woord in rest if fold(woord) not in LEESWOORDEN and not woord.startswith("-")
    ]
    if not soorten or not inhoud:
        return Bedoeling(vraag)
    return Bedoeling(" ".join(rest), tuple(dict.fromkeys(soorten)))
