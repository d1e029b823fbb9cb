"""What every list that can be taken along has in common."""

import datetime
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from agendawijzer.portaal.tabellen.csvtabel import Cellen
from agendawijzer.portaal.woorden.vastlegging import ONBEKEND

# More rows than this are no list to read but a copy of the database: the page says that the rest is
# left out.
HOOGSTENS = 20_000


@dataclass(frozen=True)
class Tabelregel:
    """A row of a list: its cells, among which `titel` and `adres`; the name it keeps for ever in
    feeds (`stemming-12`), its day if that is known, and a sentence about it."""

    sleutel: str
    cellen: Cellen
    datum: datetime.date | None
    zin: str


@dataclass(frozen=True)
class Lijstsoort:
    """A list page: its name in addresses, its title, the columns of its table, its rows under the
    filters of a request (those of the page in the same order, or with the second argument the
    newest first; at most so many), and the names of those filters."""

    naam: str
    titel: str
    kolommen: Sequence[str]
    find_regels: Callable[[HttpRequest, bool, int], Iterable[Tabelregel]]
    filters: Collection[str] = ()


def join_words(*delen: str) -> str:
    """The parts that are not empty as one sentence: `Motie 25192.005. Aangenomen: 30 voor, 8
    tegen.`"""
    return " ".join(f"{deel.rstrip('.')}." for deel in delen if deel)


def day_of(datum: datetime.date) -> datetime.date | None:
    """The day of a row; None for the earliest date there is, under which rows without a day are
    sorted."""
    return None if datum == datetime.date.min else datum


def known(waarde: datetime.date | int | None) -> datetime.date | int | str:
    """The cell of a date or a number: the value itself, or that it is not known."""
    if waarde is None or waarde == datetime.date.min:
        return ONBEKEND
    return waarde
