"""The words that are explained where they stand on a page: looked up together, each explained once
a page."""

from functools import cached_property

from dossiers.models import Uitleg
from dossiers.tekst import fold


class Woordenlijst:
    """The words of one page. One query for all of them, at the first word; none on a page without
    such words."""

    def __init__(self) -> None:
        self.gebruikt: list[Uitleg] = []

    @cached_property
    def _bekend(self) -> dict[str, Uitleg]:
        rijen = Uitleg.objects.openbaar().filter(soort=Uitleg.Soort.BEGRIP)
        rijen = rijen.only("slug", "titel", "titel_gevouwen", "kort")
        return {sleutel: rij for rij in rijen for sleutel in (rij.slug, rij.titel_gevouwen)}

    def explain(self, term: str) -> Uitleg | None:
        """The explanation of `term` (its title, slug or stored value), the first time that this
        page asks for it.

        None where it was explained higher up already, or where there is no such word.
        """
        rij = self._bekend.get(fold(term.replace("_", " ")))
        if rij is None or not rij.kort or rij in self.gebruikt:
            return None
        self.gebruikt.append(rij)
        return rij
