"""What happened to one proposal, amendment or motion, and who submitted it, for its page. Pure: no
query."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from agendawijzer.portaal.instrument.geladen import GeladenPaginastuk
from agendawijzer.portaal.tijdlijn import Bundel, Tijdlijndag, Tijdlijnregel, make_dagen
from agendawijzer.portaal.woorden.taal import hoofdletter, kleine_letter
from agendawijzer.portaal.woorden.uitslag import dit_stuk
from agendawijzer.portaal.woorden.voorval import stuknaam
from dossiers.models import Fractie, Gebeurtenis, Indiener, Instrument, Persoon, Tekstversie
from dossiers.stroom.stroom import Voorval, make_stroom

# So many of one kind on one day that none are taken together here.
_ALLES = 1_000
# What tells where the other item went; the words are about that one.
_OVERGENOMEN = {
    Gebeurtenis.Soort.SAMENGEVOEGD.value: "Hierin is opgegaan",
    Gebeurtenis.Soort.VERVANGEN.value: "Dit kwam in de plaats van",
}


@dataclass(frozen=True)
class Inbrenger:
    """Who submitted it: a fractie, or a person with the fractie of that day where it is known."""

    persoon: Persoon | None
    fractie: Fractie | None
    eerste: bool


def history_of(instrument: GeladenPaginastuk, elders: Iterable[Any]) -> list[Voorval]:
    """What happened to the item, oldest first and undated last; `elders` are public rows that hang
    under it."""
    stemmingen = instrument.openbare_stemmingen
    correcties = [rij for stemming in stemmingen for rij in stemming.openbare_correcties]
    rijen = [
        instrument,
        *instrument.openbare_versies,
        *instrument.openbare_gebeurtenissen,
        *instrument.openbare_documenten,
        *stemmingen,
        *correcties,
        *elders,
    ]
    # The stream goes back in time, but within one day forward.
    return sorted(make_stroom(rijen), key=_day_or_last)


def _day_or_last(voorval: Voorval) -> datetime.date:
    return voorval.datum or datetime.date.max


def day_of_submission(stroom: Sequence[Voorval]) -> datetime.date | None:
    """The day on which the item was submitted, else the first on which anything was done with
    it."""
    eerste = None
    for voorval in stroom:
        if voorval.datum is None or voorval.groep not in ("stuk", "stemming"):
            continue
        if voorval.soort == "ingediend":
            return voorval.datum
        eerste = eerste or voorval.datum
    return eerste


def make_overgenomen(instrument: GeladenPaginastuk) -> list[tuple[str, Gebeurtenis]]:
    """The steps of other items that ended in this one, each with the words for it."""
    return [(_OVERGENOMEN[stap.soort], stap) for stap in instrument.openbare_overgenomen]


def make_indieners(
    indieners: Iterable[Indiener], fracties: Mapping[int, Fractie]
) -> list[Inbrenger]:
    """Each with the fractie that is recorded, else the one in which the person was on that day,
    else none."""
    return [
        Inbrenger(rij.persoon, rij.fractie or fracties.get(rij.persoon_id or 0), rij.eerste)
        for rij in indieners
    ]


def make_stappen(
    stroom: Iterable[Voorval], instrument: Instrument, vandaag: datetime.date
) -> list[Tijdlijndag]:
    """The history by day, in words that know on whose page they stand."""
    dagen = make_dagen(stroom, vandaag, bij=instrument, veel=_ALLES)
    return [replace(dag, delen=[_own(deel, instrument) for deel in dag.delen]) for dag in dagen]


def _own(deel: Tijdlijnregel | Bundel, instrument: Instrument) -> Tijdlijnregel | Bundel:
    """`Deze motie is ingediend`, without its whole name; and the way to the other item, or to the
    version."""
    if isinstance(deel, Bundel):
        return deel
    voorval, adres = deel.voorval, deel.adres
    kop = kleine_letter(deel.kop).replace(stuknaam(instrument), dit_stuk(instrument))
    if not adres and voorval.ander:
        adres = str(voorval.ander.get_absolute_url())
    elif isinstance(voorval.rij, Tekstversie):
        adres = f"#versie-{voorval.rij.volgnummer}"
    return replace(deel, kop=hoofdletter(kop), adres=adres)
