"""The votes behind the figure of two: each with the side of both, and for which part they
agreed."""

from collections.abc import Iterable
from dataclasses import dataclass

from stemmingen.models import Stemming
from stemmingen.vergelijken.vergelijking import agreement, percent


@dataclass(frozen=True)
class Gedeeld:
    """One vote in which both took part. `een`, `ander`: the share of each that voted voor, 0 to
    1."""

    stemming: int
    een: float
    ander: float

    @property
    def deel(self) -> float:
        return agreement(self.een, self.ander)

    @property
    def stand(self) -> str:
        """`gelijk`, `anders` or `deels`."""
        return {1.0: "gelijk", 0.0: "anders"}.get(self.deel, "deels")

    @property
    def woorden(self) -> str:
        """For which part they agreed: `Voor 75% gelijk`."""
        woord = {"gelijk": "Gelijk", "anders": "Niet gelijk"}.get(self.stand)
        return woord or f"Voor {percent(self.deel, 1)}% gelijk"


@dataclass(frozen=True)
class Gedeelderij:
    """The same with the vote itself: the side of each as a word for the style sheet, and in
    words."""

    stemming: Stemming
    gedeeld: Gedeeld
    een: tuple[str, str]
    ander: tuple[str, str]


def list_gedeeld(
    behind: Iterable[tuple[int, float, float]], alleen: str | None = None
) -> list[Gedeeld]:
    """The votes behind a figure, the newest first; `alleen` those with this `stand`."""
    rijen = [Gedeeld(*rij) for rij in behind][::-1]
    return [rij for rij in rijen if rij.stand == alleen] if alleen else rijen


def load_gedeeld(bladzijde: Iterable[Gedeeld]) -> list[Gedeelderij]:
    """One page of them with their votes, in the same order. One query."""
    gedeeld = list(bladzijde)
    rijen = Stemming.objects.openbaar().filter(pk__in=[rij.stemming for rij in gedeeld])
    stemmingen = {rij.pk: rij for rij in rijen.select_related("instrument__dossier", "vergadering")}
    return [
        Gedeelderij(stemmingen[rij.stemming], rij, side(rij.een), side(rij.ander))
        for rij in gedeeld
        if rij.stemming in stemmingen
    ]


def side(aandeel: float) -> tuple[str, str]:
    """The side of a share that voted voor, and its words: `verdeeld, 75% voor`."""
    if aandeel in (0, 1):
        kant = "voor" if aandeel else "tegen"
        return kant, kant.capitalize()
    return "verdeeld", f"Verdeeld, {percent(aandeel, 1)}% voor"
