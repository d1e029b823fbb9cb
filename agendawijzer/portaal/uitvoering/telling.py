"""How many stand in which state, each with the way to the list of them. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from dossiers.standen.staat import LOPEND, NIETS_VASTGELEGD, STATEN, Staat

TE_LAAT = {"te_laat": "ja"}
# So many rows need no groups.
_WEINIG = 4


@dataclass(frozen=True)
class Telrij:
    """One state: how many are in it, and how many of these are overdue; None where that cannot
    be."""

    staat: str
    woord: str
    aantal: int
    te_laat: int | None
    adres: str
    adres_te_laat: str


@dataclass(frozen=True)
class Staattelling:
    """All states, those with nothing in them too: `aantal` of the rows add up to `totaal`."""

    rijen: list[Telrij]
    totaal: int
    te_laat: int
    adres: str
    adres_te_laat: str


def make_telling(regels: Iterable[Any], **filters: str) -> Staattelling:
    """Counts `regels`, anything with `staat` and `te_laat`; `filters` are those of the list that
    they came from."""
    alle, laat = Counter[str](), Counter[str]()
    for regel in regels:
        alle[regel.staat] += 1
        laat[regel.staat] += regel.te_laat
    rijen = [
        Telrij(
            staat=staat,
            woord=woord,
            aantal=alle[staat],
            te_laat=laat[staat] if staat in LOPEND else None,
            adres=make_adres(filters, staat=staat),
            adres_te_laat=make_adres(filters, staat=staat, **TE_LAAT),
        )
        for staat, woord in STATEN.items()
    ]
    return Staattelling(
        rijen=rijen,
        totaal=alle.total(),
        te_laat=laat.total(),
        adres=make_adres(filters),
        adres_te_laat=make_adres(filters, **TE_LAAT),
    )


def make_adres(filters: Mapping[str, str], **erbij: str) -> str:
    """The address of the list under these filters."""
    vraag = urlencode({**filters, **erbij})
    pad = reverse("uitvoering")
    return f"{pad}?{vraag}#lijst" if vraag else f"{pad}#lijst"


@dataclass(frozen=True)
class Staatgroep:
    """Rows in one state, and how many of them are overdue."""

    staat: str
    rijen: list[Any]
    te_laat: int


def group_staten(rijen: Sequence[Any]) -> list[Staatgroep]:
    """`rijen` by their state, each group in their order, those of which nothing is recorded last.

    Nothing where they are few: those are read sooner than they are unfolded.
    """
    if len(rijen) <= _WEINIG:
        return []
    groepen = []
    for staat in (*Staat.values, NIETS_VASTGELEGD):
        deel = [rij for rij in rijen if rij.staat == staat]
        if deel:
            groepen.append(Staatgroep(staat, deel, sum(rij.te_laat for rij in deel)))
    return groepen
