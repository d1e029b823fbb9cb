"""How fracties came forth from each other, and who went from one to another, in plain words."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

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
    for (dag, van, naar), personen in _moves(leden).items():
        ander = naar if van == fractie else van
        if fractie in (van, naar) and (dag, ander) not in splitsingen:
            wie = opsomming([persoon.naam for persoon in personen])
            werkwoord = "ging" if len(personen) == 1 else "gingen"
            zin = (
                f"Op {date_format(dag, 'j F Y')} {werkwoord} {wie} van {van.naam} naar {naar.naam}."
            )
            rijen.append(Overgang(dag, zin, ander))
    return sorted(rijen, key=lambda rij: rij.datum or datetime.date.min)


def find_splitsingen() -> list[Overgang]:
    """Every split of the council that we know, the newest first. One query."""
    kinderen = Fractie.objects.filter(voortgekomen_uit__isnull=False).select_related(
        "voortgekomen_uit"
    )
    rijen = [
        _birth(kind, kind.voortgekomen_uit, naar=kind) for kind in kinderen if kind.voortgekomen_uit
    ]
    return sorted(rijen, key=lambda rij: rij.datum or datetime.date.min, reverse=True)


def _birth(kind: Fractie, ouder: Fractie, *, naar: Fractie) -> Overgang:
    """A fractie that came forth from another: the other went on under a new name, or lost some of
    its members."""
    op = (
        f"Op {date_format(kind.begin, 'j F Y')}" if kind.begin else "Op een dag die wij niet kennen"
    )
    if kind.begin and ouder.einde and ouder.einde in (kind.begin, kind.begin - _DAG):
        return Overgang(kind.begin, f"{op} ging {ouder.naam} verder als {kind.naam}.", naar)
    return Overgang(kind.begin, f"{op} splitste {kind.naam} zich af van {ouder.naam}.", naar)


def _moves(
    leden: Iterable[Lidmaatschap],
) -> dict[tuple[datetime.date, Fractie, Fractie], list[Persoon]]:
    """Who was in one fractie until a day and in another from the next day, or from that day
    itself."""
    per_persoon: defaultdict[Persoon, list[Lidmaatschap]] = defaultdict(list)
    for lid in leden:
        per_persoon[lid.persoon].append(lid)
    stappen: defaultdict[tuple[datetime.date, Fractie, Fractie], list[Persoon]] = defaultdict(list)
    for persoon, rijen in per_persoon.items():
        for oud in rijen:
            for nieuw in rijen:
                if (
                    oud.einde
                    and oud.fractie_id != nieuw.fractie_id
                    and nieuw.begin in (oud.einde, oud.einde + _DAG)
                ):
                    stappen[nieuw.begin, oud.fractie, nieuw.fractie].append(persoon)
    return dict(stappen)
