"""How it went: everything with a date about a dossier in one line of time. Pure."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from agendawijzer.presentatie import aantal, hoofdletter
from dossiers.models import Bericht, Dossier, Gebeurtenis, Vergadering
from stemmingen.models import Stemming


@dataclass(frozen=True)
class Stap:
    """One step; without a date it stands last."""

    datum: datetime.date | None
    kop: str
    tekst: str = ""
    vergadering: Vergadering | None = None


def make_tijdlijn(
    dossier: Dossier,
    berichten: Iterable[Bericht],
    stemmingen: Iterable[Stemming],
    gebeurtenissen: Iterable[Gebeurtenis],
) -> list[Stap]:
    """The steps, the latest first; no query if the objects bring their meeting and instrument along."""
    stappen = [*_van_dossier(dossier), *_van_stemmingen(stemmingen)]
    stappen += [Stap(b.datum, b.soort or "Bericht", b.tekst, b.vergadering) for b in berichten]
    stappen += [
        Stap(g.datum, f"{hoofdletter(g.get_soort_display())}: {g.instrument}", g.toelichting, g.vergadering)
        for g in gebeurtenissen
        if g.datum
    ]
    return sorted(stappen, key=lambda stap: stap.datum or datetime.date.min, reverse=True)


def _van_dossier(dossier: Dossier) -> list[Stap]:
    datums = (
        (dossier.geschreven_op, "Pagina van dit onderwerp geschreven"),
        (dossier.uiterste_besluitdatum, "Uiterste datum voor het besluit"),
        (dossier.bewerkt_op, "Pagina van dit onderwerp voor het laatst bewerkt"),
    )
    return [Stap(datum, kop) for datum, kop in datums if datum]


def _van_stemmingen(stemmingen: Iterable[Stemming]) -> list[Stap]:
    """One step a day of voting."""
    met_datum = sorted((s for s in stemmingen if s.datum), key=lambda stemming: stemming.sorteerdatum)
    stappen = []
    for datum, groep in groupby(met_datum, key=lambda stemming: stemming.datum):
        van_die_dag = list(groep)
        kop = f"De raad stemde: {aantal(len(van_die_dag), 'stemming', 'stemmingen')}"
        stappen.append(Stap(datum, kop, vergadering=van_die_dag[0].vergadering))
    return stappen
