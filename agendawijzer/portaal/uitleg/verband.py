"""How explanations hang together: what a text links to, and which others link to it. Pure: loaded
rows in."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from agendawijzer.portaal.uitleg.opmaak import Vindplaats, find_terms
from dossiers.models import Uitleg
from dossiers.tekst import fold


def make_vindplaatsen(alles: Iterable[Uitleg]) -> dict[str, Vindplaats]:
    """Where a link can lead: each explanation by its folded title and by its slug."""
    plekken = {}
    for rij in alles:
        plek = Vindplaats(rij.titel, rij.get_absolute_url())
        plekken[rij.slug] = plekken[rij.titel_gevouwen] = plek
    return plekken


def list_mentions(zelf: Uitleg, alles: Iterable[Uitleg]) -> list[Uitleg]:
    """The explanations that link to this one, and that it does not link to itself."""
    eigen = find_terms(zelf.tekst)
    return [
        rij
        for rij in alles
        if rij.pk != zelf.pk
        and not {rij.slug, rij.titel_gevouwen} & eigen
        and {zelf.slug, zelf.titel_gevouwen} & find_terms(rij.tekst)
    ]


def search(alles: Iterable[Uitleg], vraag: str) -> list[Uitleg]:
    """Those in which every word of `vraag` occurs, whatever its accents or case; all of them for an
    empty one.

    What carries the words in its title stands first.
    """
    woorden = fold(vraag).split()
    gevonden = [
        rij
        for rij in alles
        if all(woord in fold(f"{rij.titel} {rij.kort} {rij.tekst}") for woord in woorden)
    ]
    return sorted(
        gevonden, key=lambda rij: not all(woord in rij.titel_gevouwen for woord in woorden)
    )


def by_letter(woorden: Iterable[Uitleg]) -> list[tuple[str, Sequence[Uitleg]]]:
    """Words under their first letter, A to Z."""
    op_alfabet = sorted(woorden, key=lambda rij: rij.titel_gevouwen)
    return [
        (letter, list(groep))
        for letter, groep in groupby(op_alfabet, lambda rij: rij.titel_gevouwen[:1].upper())
    ]
