"""Two or more lists as one, so that rows of different kinds are paged together."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet


class Achtereen:
    """The rows of `lijsten` one after the other, for a Paginator: a query to count each, and one for each shown."""

    def __init__(self, *lijsten: QuerySet[Any]) -> None:
        self.lijsten = lijsten
        self._aantallen: list[int] | None = None

    # A Paginator asks for this order of its rows; each list has its own.
    ordered = True

    @property
    def aantallen(self) -> list[int]:
        """How many rows each list has."""
        if self._aantallen is None:
            self._aantallen = [lijst.count() for lijst in self.lijsten]
        return self._aantallen

    def count(self) -> int:
        return sum(self.aantallen)

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, deel: slice) -> Sequence[Any]:
        begin, einde = deel.start or 0, self.count() if deel.stop is None else deel.stop
        rijen: list[Any] = []
        for lijst, aantal in zip(self.lijsten, self.aantallen, strict=True):
            if begin < aantal and einde > 0:
                rijen += lijst[max(begin, 0) : min(einde, aantal)]
            begin, einde = begin - aantal, einde - aantal
        return rijen
