"""How fracties came forth from each other, and who went from one to another, in plain words."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import permutations
from typing import NamedTuple

from django.utils.formats import date_format

from agendawijzer.portaal.woorden.taal import opsomming
from dossiers.models import Fractie, Lidmaatschap, Persoon

_DAG = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Overgang:
    """One sentence with its date (None: not known), and the fractie that it leads to."""

    datum: datetime.date | None
    zin: str
    ander: Fractie


class Overstap(NamedTuple):
    """From one fractie to another on a day."""

    dag: datetime.date
    van: Fractie
    naar: Fractie


def list_overgangen(fractie: Fractie, leden: Iterable[Lidmaatschap] = ()) -> list[Overgang]:
    """Everything of one fractie in order of time. `leden`: all memberships of its people, of other
    fracties too.

    No query where `voortgekomen_uit` and `afsplitsingen` are loaded. Who moves on the day of a
    split is part of it.
    """
    rijen = [_birth(kind, fractie, naar=kind) for kind in fractie.afsplitsingen.all()]
    if fractie.voortgekomen_uit:
        rijen.append(_birth(fractie, fractie.voortgekomen_uit, naar=fractie.voortgekomen_uit))
    splitsingen = {(rij.datum, rij.ander) for rij in rijen}
    for stap, personen in _moves(leden).items():
        ander = stap.naar if stap.van == fractie else stap.van
        if fractie in (stap.van, stap.naar) and (stap.dag, ander) not in splitsingen:
            rijen.append(Overgang(stap.dag, _tell_move(stap, personen), ander))
    return sorted(rijen, key=_day_or_first)


def _tell_move(stap: Overstap, personen: list[Persoon]) -> str:
    dag = date_format(stap.dag, "j F Y")
    werkwoord = "ging" if len(personen) == 1 else "gingen"
    wie = opsomming([persoon.naam for persoon in personen])
    return f"Op {dag} {werkwoord} {wie} van {stap.van.naam} naar {stap.naar.naam}."


def _day_or_first(overgang: Overgang) -> datetime.date:
    return overgang.datum or datetime.date.min


def find_splitsingen() -> list[Overgang]:
    """Every split of the council that we know, the newest first. One query."""
    kinderen = Fractie.objects.select_related("voortgekomen_uit")
    rijen = []
    for kind in kinderen.filter(voortgekomen_uit__isnull=False):
        if kind.voortgekomen_uit:
            rijen.append(_birth(kind, kind.voortgekomen_uit, naar=kind))
    return sorted(rijen, key=_day_or_first, reverse=True)


def _birth(kind: Fractie, ouder: Fractie, *, naar: Fractie) -> Overgang:
    """A fractie that came forth from another: the other went on under a new name, or lost some of
    its members."""
    begin = kind.begin
    op = f"Op {date_format(begin, 'j F Y')}" if begin else "Op een dag die wij niet kennen"
    if begin and ouder.einde in (begin, begin - _DAG):
        return Overgang(begin, f"{op} ging {ouder.naam} verder als {kind.naam}.", naar)
    return Overgang(begin, f"{op} splitste {kind.naam} zich af van {ouder.naam}.", naar)


def _moves(leden: Iterable[Lidmaatschap]) -> dict[Overstap, list[Persoon]]:
    """Who went from one fractie to another, and when."""
    per_persoon: defaultdict[Persoon, list[Lidmaatschap]] = defaultdict(list)
    for lid in leden:
        per_persoon[lid.persoon].append(lid)
    stappen: defaultdict[Overstap, list[Persoon]] = defaultdict(list)
    for persoon, rijen in per_persoon.items():
        for oud, nieuw in permutations(rijen, 2):
            if nieuw.begin and _follows(nieuw, oud):
                stappen[Overstap(nieuw.begin, oud.fractie, nieuw.fractie)].append(persoon)
    return dict(stappen)


def _follows(nieuw: Lidmaatschap, oud: Lidmaatschap) -> bool:
    """Whether somebody left one fractie for the other, from one day to the next or on one day."""
    if oud.einde is None or oud.fractie_id == nieuw.fractie_id:
        return False
    return nieuw.begin in (oud.einde, oud.einde + _DAG)
