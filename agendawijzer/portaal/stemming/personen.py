"""A vote on persons as its page shows it: candidates, ballots and rounds, never a voter. Pure:
loaded rows in."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from agendawijzer.portaal.woorden.taal import aantal
from stemmingen.geladen import GeladenStemming
from stemmingen.models import Kandidaatstem, Stemming


@dataclass(frozen=True)
class Personenbeeld:
    """`geldig` ballots name a candidate. `rondes` are all rounds of this choice, this one
    included."""

    zin: str
    kandidaten: Sequence[Kandidaatstem]
    geldig: int
    briefjes: int
    rondes: list[Stemming]


def make_personenbeeld(
    stemming: GeladenStemming, avond: Sequence[Stemming]
) -> Personenbeeld | None:
    """None where no ballots for candidates are recorded. `avond` are the votes of the same
    meeting."""
    kandidaten = stemming.openbare_kandidaten
    if not kandidaten:
        return None
    geldig = sum(rij.stemmen for rij in kandidaten)
    return Personenbeeld(
        zin=_sentence(kandidaten, geldig),
        kandidaten=kandidaten,
        geldig=geldig,
        briefjes=geldig + (stemming.blanco or 0) + (stemming.ongeldig or 0),
        rondes=_rounds(stemming, avond),
    )


def _rounds(stemming: Stemming, avond: Sequence[Stemming]) -> list[Stemming]:
    """The votes of that evening on the same choice, in order."""
    zelfde = stemming.instrument_id
    rondes = [ander for ander in avond if ander.over_personen and ander.instrument_id == zelfde]
    return sorted(rondes, key=attrgetter("ronde", "pk"))


def _sentence(kandidaten: Sequence[Kandidaatstem], geldig: int) -> str:
    gekozen = next((rij for rij in kandidaten if rij.gekozen), None)
    if gekozen is None:
        return "Niemand kreeg de meerderheid van de geldige stemmen."
    if gekozen.door_loting:
        return f"{gekozen.naam} is gekozen door het lot, want de stemmen staakten."
    stemmen = aantal(geldig, "geldige stem", "geldige stemmen")
    return f"{gekozen.naam} is gekozen met {gekozen.stemmen} van de {stemmen}."
