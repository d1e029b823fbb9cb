"""Other questions than the one that gave nothing: with a mistyped word put right."""

import re

from django.db.models.functions import Length
from rapidfuzz.distance import OSA

from dossiers.models import Zoekwoord
from dossiers.tekst import fold
from dossiers.zoeken.taal.woorden import LANGSTE_WOORD
from dossiers.zoeken.vraag import read_vraag
from dossiers.zoeken.zoek import search

_HOOGSTENS, _PER_WOORD, _FOUTE_WOORDEN = 3, 4, 2


def find_alternatives(vraag: str) -> list[str]:
    """At most three questions like `vraag` in which each word that is found nowhere became one that is, the nearest
    first. Only those that give something. Some ten queries; one for each word where there is nothing to mend."""
    gelezen = read_vraag(vraag)
    fout = [
        woord
        for woord in gelezen.woorden
        if len(woord) > 3 and woord.isalpha() and not search(woord).exists()
    ]
    if not fout or len(fout) > _FOUTE_WOORDEN:
        return []
    pogingen = [fold(gelezen.gevraagd)]
    for woord in fout:
        pogingen = [
            re.sub(rf"(?<![a-z0-9]){woord}(?![a-z0-9])", ander, poging)
            for poging in pogingen
            for ander in nearest_words(woord)
        ]
    gevonden: list[str] = []
    for poging in dict.fromkeys(pogingen):
        if len(gevonden) < _HOOGSTENS and search(poging).exists():
            gevonden.append(poging)
    return gevonden


def nearest_words(woord: str, hoogstens: int = _PER_WOORD) -> list[str]:
    """Words of the index within one to three mistakes of `woord`, by its length, the nearest first. One query."""
    # One mistake in a short word, three in a long one.
    fouten = 1 + (len(woord) >= 6) + (len(woord) >= 10)
    kortste, langste = len(woord) - fouten, min(len(woord) + fouten, LANGSTE_WOORD)
    rijen = Zoekwoord.objects.annotate(lengte=Length("woord")).filter(
        lengte__gte=kortste, lengte__lte=langste
    )
    afstanden = [
        (afstand, ander[0] != woord[0], ander)
        for ander in rijen.values_list("woord", flat=True)
        if (afstand := OSA.distance(woord, ander, score_cutoff=fouten)) <= fouten and ander != woord
    ]
    return [ander for *_, ander in sorted(afstanden)[:hoogstens]]
