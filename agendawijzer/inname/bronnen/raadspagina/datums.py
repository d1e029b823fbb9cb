"""Dates as the pages write them, and the year that some of them leave out."""

import re
from dataclasses import dataclass
from datetime import date

_MAANDEN = {
    maand: nummer
    for nummer, namen in enumerate(
        (
            "januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul",
            "augustus aug", "september sept sep", "oktober okt", "november nov", "december dec",
        ),
        start=1,
    )
    for maand in namen.split()
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
class Dag:
    """A day as written: `jaar` is None where the page leaves it out."""

    dag: int
    maand: int
    jaar: int | None

    def as_date(self, jaar: int | None = None) -> date | None:
        """None without a year, or for a day that does not exist."""
        jaar = self.jaar or jaar
        try:
            return date(jaar, self.maand, self.dag) if jaar else None
        except ValueError:
            return None


def parse_dag(tekst: str) -> Dag | None:
    """The date that `tekst` begins with; None if it begins with something else."""
    if woorden := _WOORDEN.match(tekst):
        dag, maand, jaar = woorden.groups()
        return Dag(int(dag), _MAANDEN[maand.lower()], int(jaar) if jaar else None)
    if cijfers := _CIJFERS.match(tekst):
        return Dag(int(cijfers[1]), int(cijfers[2]), int(cijfers[3]))
    if iso := _ISO.match(tekst):
        return Dag(int(iso[3]), int(iso[2]), int(iso[1]))
    return None


def complete_datum(dag: Dag, begin: date | None, einde: date | None = None) -> date | None:
    """`dag` with the year that follows from the page, whose dates in the head are `begin` and
    `einde`.

    The year in which the day falls between the two, if there is one such year. Else the year of the
    last, unless the other side of New Year is clearly meant: more than half a year away there, less
    than four months here.
    """
    if dag.jaar or begin is None:
        return dag.as_date()
    einde = max(begin, einde) if einde else begin
    binnen = [
        datum
        for jaar in range(begin.year, einde.year + 1)
        if (datum := dag.as_date(jaar)) and begin <= datum <= einde
    ]
    if len(binnen) == 1:
        return binnen[0]
    zelfde = dag.as_date(einde.year)
    for jaar in (einde.year - 1, einde.year + 1):
        ander = dag.as_date(jaar)
        if (
            zelfde
            and ander
            and abs(zelfde - einde).days > _HALF_JAAR
            and abs(ander - einde).days < _VIER_MAANDEN
        ):
            return ander
    return zelfde
