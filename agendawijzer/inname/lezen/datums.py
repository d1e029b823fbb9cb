"""Dates as Dutch pages and lists write them, and the year that some of them leave out."""

import re
from dataclasses import dataclass
from datetime import date

_MAANDEN = {
    "januari": 1, "jan": 1,
    "februari": 2, "feb": 2,
    "maart": 3, "mrt": 3,
    "april": 4, "apr": 4,
    "mei": 5,
    "juni": 6, "jun": 6,
    "juli": 7, "jul": 7,
    "augustus": 8, "aug": 8,
    "september": 9, "sept": 9, "sep": 9,
    "oktober": 10, "okt": 10,
    "november": 11, "nov": 11,
    "december": 12, "dec": 12,
}  # fmt: skip
_MAAND = "|".join(sorted(_MAANDEN, key=len, reverse=True))
_DAG = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+)?"
# In words with or without a year, in figures with the year last, or the ISO order.
DATUM = (
    rf"(?:{_DAG}\d{{1,2}}(?:e)?\s+(?:{_MAAND})\b\.?(?:\s+\d{{4}}(?!\d))?"
    r"|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4}(?!\d)|\d{4}-\d{2}-\d{2}(?!\d))"
)
_WOORDEN = re.compile(rf"{_DAG}(\d{{1,2}})e?\s+({_MAAND})\b\.?(?:\s+(\d{{4}}))?", re.IGNORECASE)
_CIJFERS = re.compile(r"(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_HALF_JAAR, _VIER_MAANDEN = 182, 122


@dataclass(frozen=True, slots=True)
class GeschrevenDag:
    """A day as written: `jaar` is None where the source leaves it out."""

    dag: int
    maand: int
    jaar: int | None

    def as_date(self, jaar: int | None = None) -> date | None:
        """In its own year, else in `jaar`. None without a year, or for a day that does not
        exist."""
        jaar = self.jaar or jaar
        if not jaar:
            return None
        try:
            return date(jaar, self.maand, self.dag)
        except ValueError:
            return None


def parse_dag(tekst: str) -> GeschrevenDag | None:
    """The date that `tekst` begins with; None if it begins with something else."""
    if woorden := _WOORDEN.match(tekst):
        dag, maand, jaar = woorden.groups()
        return GeschrevenDag(int(dag), _MAANDEN[maand.lower()], int(jaar) if jaar else None)
    if cijfers := _CIJFERS.match(tekst):
        return GeschrevenDag(int(cijfers[1]), int(cijfers[2]), int(cijfers[3]))
    if iso := _ISO.match(tekst):
        return GeschrevenDag(int(iso[3]), int(iso[2]), int(iso[1]))
    return None


def complete_datum(
    dag: GeschrevenDag, begin: date | None, einde: date | None = None
) -> date | None:
    """`dag` with the year that follows from the page, whose dates in the head are `begin` and
    `einde`.

    The year in which the day falls between the two, if there is one such year. Else the year of the
    last, unless the other side of New Year is clearly meant: more than half a year away there, less
    than four months here.
    """
    if dag.jaar or begin is None:
        return dag.as_date()
    if einde is None or einde < begin:
        einde = begin
    binnen = _days_within(dag, begin, einde)
    if len(binnen) == 1:
        return binnen[0]
    zelfde = dag.as_date(einde.year)
    if zelfde is None or abs(zelfde - einde).days <= _HALF_JAAR:
        return zelfde
    for jaar in (einde.year - 1, einde.year + 1):
        ander = dag.as_date(jaar)
        if ander and abs(ander - einde).days < _VIER_MAANDEN:
            return ander
    return zelfde


def _days_within(dag: GeschrevenDag, begin: date, einde: date) -> list[date]:
    binnen = []
    for jaar in range(begin.year, einde.year + 1):
        datum = dag.as_date(jaar)
        if datum and begin <= datum <= einde:
            binnen.append(datum)
    return binnen
