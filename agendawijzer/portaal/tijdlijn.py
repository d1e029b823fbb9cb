"""How it went: the events of the stream by year and day, each with its words. Pure."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from agendawijzer.portaal.woorden.bronnen import Bronvermelding, bronnen
from agendawijzer.portaal.woorden.taal import aantal, opsomming
from agendawijzer.portaal.woorden.uitslag import tell_uitkomsten
from agendawijzer.portaal.woorden.voorval import adres, is_komend, kop, voorbehoud
from dossiers.models import Dossier, Instrument
from dossiers.stroom.stroom import Voorval

# So many of one kind on one day stand under one line, that opens.
VEEL = 5
_OP_DE_PAGINA = ("geschreven", "bewerkt", "bijdrage")
_BUNDELS = {
    "stemming": ("stemming", "stemmingen"),
    "ingediend": ("stuk ingediend", "stukken ingediend"),
    "document": ("stuk erbij", "stukken erbij"),
    "correctie": ("verbetering van een stemming", "verbeteringen van stemmingen"),
    "uitvoering": ("melding over de uitvoering", "meldingen over de uitvoering"),
    "bijdrage": ("verband met de begroting", "verbanden met de begroting"),
}


@dataclass(frozen=True)
class Tijdlijnregel:
    """One event in words. `adres` and `voorbehoud` may be empty; without `bronnen` the source is
    not recorded."""

    voorval: Voorval
    kop: str
    adres: str
    bronnen: list[Bronvermelding]
    voorbehoud: str


@dataclass(frozen=True)
class Bundel:
    """Many of one kind on one day, told in one line."""

    kop: str
    regels: list[Tijdlijnregel]


@dataclass(frozen=True)
class Tijdlijndag:
    """One day in the order in which it went; `wanneer`: nog te komen, vandaag, or empty. `datum`
    None: not recorded."""

    datum: datetime.date | None
    wanneer: str
    delen: list[Tijdlijnregel | Bundel]


@dataclass(frozen=True)
class Jaar:
    jaar: int
    aantal: int
    dagen: list[Tijdlijndag]


@dataclass(frozen=True)
class Tijdlijn:
    """What has a date by year; what has none apart. `totaal` counts both."""

    jaren: list[Jaar]
    zonder_datum: list[Tijdlijnregel]
    totaal: int


def make_tijdlijn(
    voorvallen: Iterable[Voorval],
    vandaag: datetime.date,
    *,
    bij: Dossier | Instrument | None = None,
    groep: str = "",
    oud_eerst: bool = False,
    veel: int = VEEL,
) -> Tijdlijn:
    """`voorvallen`, which stand in the order of the stream, under their years; those of one
    `groep`, or of all.

    `bij` is the dossier or the item on whose page they stand. A day goes in its own order,
    whichever way the years go.
    """
    gekozen = [voorval for voorval in voorvallen if groep in ("", voorval.groep)]
    met_datum = [voorval for voorval in gekozen if voorval.datum]
    dagen = make_dagen(met_datum, vandaag, bij=bij, veel=veel)
    if oud_eerst:
        dagen.reverse()
    per_jaar = Counter(map(_year, met_datum))
    jaren = [Jaar(jaar, per_jaar[jaar], list(van_jaar)) for jaar, van_jaar in groupby(dagen, _year)]
    zonder = [_line(voorval, vandaag, bij) for voorval in gekozen if not voorval.datum]
    return Tijdlijn(jaren, zonder, len(gekozen))


def _year(met_datum: Voorval | Tijdlijndag) -> int:
    return met_datum.datum.year if met_datum.datum else 0


def make_dagen(
    voorvallen: Iterable[Voorval],
    vandaag: datetime.date,
    *,
    bij: Dossier | Instrument | None = None,
    veel: int = VEEL,
) -> list[Tijdlijndag]:
    """`voorvallen`, which stand in the order of the stream, under their days."""
    return [
        Tijdlijndag(datum, _when(datum, vandaag), _parts(list(van_die_dag), vandaag, bij, veel))
        for datum, van_die_dag in groupby(voorvallen, key=attrgetter("datum"))
    ]


def make_kort(
    voorvallen: Iterable[Voorval], vandaag: datetime.date, *, bij: Dossier, hoogstens: int = 8
) -> list[Tijdlijndag]:
    """The last days on which something happened: so many lines at most, or one whole day; then
    undated ones that fit.

    Votes of one day are one line here, and work on the page is left out: the page tells these
    elsewhere.
    """
    voorbij = [v for v in voorvallen if v.soort not in _OP_DE_PAGINA and not is_komend(v, vandaag)]
    dagen: list[Tijdlijndag] = []
    for dag in make_dagen(voorbij, vandaag, bij=bij, veel=2):
        hoogstens -= len(dag.delen)
        if hoogstens < 0 and dagen:
            break
        dagen.append(dag)
    return dagen


def _when(datum: datetime.date | None, vandaag: datetime.date) -> str:
    if datum is None or datum < vandaag:
        return ""
    return "vandaag" if datum == vandaag else "nog te komen"


def _line(
    voorval: Voorval, vandaag: datetime.date, bij: Dossier | Instrument | None
) -> Tijdlijnregel:
    return Tijdlijnregel(
        voorval=voorval,
        kop=kop(voorval, vandaag),
        adres=adres(voorval, bij),
        bronnen=bronnen(voorval),
        voorbehoud=voorbehoud(voorval),
    )


def _parts(
    voorvallen: Sequence[Voorval],
    vandaag: datetime.date,
    bij: Dossier | Instrument | None,
    veel: int,
) -> list[Tijdlijnregel | Bundel]:
    """The lines of one day; many of one kind become one, where the first of them stood."""
    per_soort: defaultdict[str, list[Voorval]] = defaultdict(list)
    for voorval in voorvallen:
        per_soort[_kind(voorval)].append(voorval)
    delen: list[Tijdlijnregel | Bundel] = []
    for voorval in voorvallen:
        soort = _kind(voorval)
        samen = per_soort[soort]
        if soort not in _BUNDELS or len(samen) < veel:
            delen.append(_line(voorval, vandaag, bij))
        elif voorval is samen[0]:
            regels = [_line(ander, vandaag, bij) for ander in samen]
            delen.append(Bundel(_head(soort, samen), regels))
    return delen


def _kind(voorval: Voorval) -> str:
    """What it can be taken together with."""
    if voorval.soort in ("staking", "herstemming"):
        return "stemming"
    return "uitvoering" if voorval.soort.startswith("uitvoering_") else voorval.soort


def _head(soort: str, voorvallen: Sequence[Voorval]) -> str:
    """`7 stemmingen: 4 aangenomen en 3 verworpen`."""
    telling = aantal(len(voorvallen), *_BUNDELS[soort])
    if soort != "stemming":
        return telling
    einden = tell_uitkomsten(Counter(voorval.rij.uitkomst for voorval in voorvallen))
    return f"{telling}: {opsomming(einden)}"
