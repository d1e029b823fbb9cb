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
    straks = sorted((p for p in agendapunten if p.vergadering.datum >= vandaag), key=_moment)
    uiterlijk = dossier.uiterste_besluitdatum
    return Vervolg(
        komend=[punt for punt in straks if not punt.vergadering.afgelast],
        afgelast=[punt for punt in straks if punt.vergadering.afgelast],
        uiterlijk=uiterlijk if uiterlijk and uiterlijk >= vandaag else None,
        laatste=_last_step(dossier, voorvallen, vandaag),
    )


def _moment(punt: Agendapunt) -> tuple[datetime.date, datetime.time, int, int]:
    tijd = punt.tijd or punt.vergadering.begintijd or datetime.time.max
    return punt.vergadering.datum, tijd, punt.volgorde, punt.pk


def _last_step(
    dossier: Dossier, voorvallen: Sequence[Voorval], vandaag: datetime.date
) -> LaatsteStap | None:
    """What came last on the latest day on which something happened."""
    stappen = (v for v in voorvallen if v.soort not in _GEEN_STAP and v.groep != "begroting")
    voorbij = [v for v in stappen if v.datum and not is_komend(v, vandaag)]
    if not voorbij:
        return None
    laatste = next(v for v in reversed(voorbij) if v.datum == voorbij[0].datum)
    return LaatsteStap(laatste.datum or vandaag, kop(laatste, vandaag), adres(laatste, dossier))
