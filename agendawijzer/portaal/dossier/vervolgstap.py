"""What comes next in a dossier: planned meetings, the deadline; and where nothing is known, the
last step. Pure."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agendawijzer.portaal.woorden.voorval import adres, is_komend, kop
from dossiers.models import Agendapunt, Dossier
from dossiers.stroom.stroom import Voorval

# Work on the page itself is no step of the council; nor is a link with the budget that somebody
# laid.
_GEEN_STAP = ("geschreven", "bewerkt", "uiterste_besluitdatum", "termijn", "correctie", "document")


@dataclass(frozen=True)
class LaatsteStap:
    datum: datetime.date
    kop: str
    adres: str


@dataclass(frozen=True)
class Vervolg:
    """`komend` are the agenda items that are to come, the nearest first; `afgelast` those of
    meetings that are off.

    `uiterlijk` is the deadline for the decision, if it is still ahead. `laatste` is the last step
    of all.
    """

    komend: list[Agendapunt]
    afgelast: list[Agendapunt]
    uiterlijk: datetime.date | None
    laatste: LaatsteStap | None

    @property
    def is_bekend(self) -> bool:
        return bool(self.komend or self.uiterlijk)


def make_vervolg(
    dossier: Dossier,
    agendapunten: Iterable[Agendapunt],
    voorvallen: Sequence[Voorval],
    vandaag: datetime.date,
) -> Vervolg:
    """`agendapunten` bring their meeting along; `voorvallen` stand in the order of the stream,
    newest first."""
    komend: list[Agendapunt] = []
    afgelast: list[Agendapunt] = []
    for punt in sorted(agendapunten, key=_moment):
        if punt.vergadering.datum >= vandaag:
            waar = afgelast if punt.vergadering.afgelast else komend
            waar.append(punt)
    uiterlijk = dossier.uiterste_besluitdatum
    if uiterlijk and uiterlijk < vandaag:
        uiterlijk = None
    return Vervolg(komend, afgelast, uiterlijk, _last_step(dossier, voorvallen, vandaag))


def _moment(punt: Agendapunt) -> tuple[datetime.date, datetime.time, int, int]:
    tijd = punt.tijd or punt.vergadering.begintijd or datetime.time.max
    return punt.vergadering.datum, tijd, punt.volgorde, punt.pk


def _last_step(
    dossier: Dossier, voorvallen: Sequence[Voorval], vandaag: datetime.date
) -> LaatsteStap | None:
    """What came last on the latest day on which something happened."""
    voorbij = [v for v in voorvallen if _is_step(v) and not is_komend(v, vandaag)]
    if not voorbij:
        return None
    laatste = next(v for v in reversed(voorbij) if v.datum == voorbij[0].datum)
    return LaatsteStap(laatste.datum or vandaag, kop(laatste, vandaag), adres(laatste, dossier))


def _is_step(voorval: Voorval) -> bool:
    if voorval.datum is None or voorval.soort in _GEEN_STAP:
        return False
    return voorval.groep != "begroting"
