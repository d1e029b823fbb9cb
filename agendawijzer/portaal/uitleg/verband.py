"""How explanations hang together: what a text links to, and which others link to it. Pure: loaded
rows in."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

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
    andere = [rij for rij in alles if rij.pk != zelf.pk]
    return [ander for ander in andere if _mentions(ander, zelf) and not _mentions(zelf, ander)]


def _mentions(rij: Uitleg, ander: Uitleg) -> bool:
    """Whether a text links to another one, by its title or by its slug."""
    return not find_terms(rij.tekst).isdisjoint((ander.slug, ander.titel_gevouwen))


def search(alles: Iterable[Uitleg], vraag: str) -> list[Uitleg]:
    """Those in which every word of `vraag` occurs, whatever its accents or case; all of them for an
    empty one.

    What carries the words in its title stands first.
    """
    woorden = fold(vraag).split()
    vooraan, daarna = [], []
    for rij in alles:
        if _has_all(rij.titel_gevouwen, woorden):
            vooraan.append(rij)
        elif _has_all(fold(f"{rij.titel} {rij.kort} {rij.tekst}"), woorden):
            daarna.append(rij)
    return [*vooraan, *daarna]


def _has_all(tekst: str, woorden: Iterable[str]) -> bool:
    return all(woord in tekst for woord in woorden)


def by_letter(woorden: Iterable[Uitleg]) -> list[tuple[str, Sequence[Uitleg]]]:
    """Words under their first letter, A to Z."""
    op_alfabet = sorted(woorden, key=attrgetter("titel_gevouwen"))
    return [(letter, list(groep)) for letter, groep in groupby(op_alfabet, _first_letter)]


def _first_letter(rij: Uitleg) -> str:
    return rij.titel_gevouwen[:1].upper()
