"""The order in which a council usually votes. Pure: loaded votes in, the same votes out."""

from stemmingen.models import Stemming

# Within one subject; what is not named is voted with the proposals.
_RANG = {"ordevoorstel": 0, "subamendement": 1, "amendement": 2, "motie": 4, "motie_vreemd": 4}


def rank(stemming: Stemming) -> int:
    """Sub-amendments before amendments before the proposal before motions."""
    return _RANG.get(stemming.instrument.soort, 3)


def usual_order(stemmingen: list[Stemming]) -> list[Stemming]:
    """Subject by subject as they stand now, and within each the usual order.

    Which amendment goes furthest only a person can say: among equals the order stays as it is.
    """
    onderwerpen: dict[object, int] = {}
    for stemming in stemmingen:
        onderwerpen.setdefault(_subject(stemming), len(onderwerpen))
    return sorted(stemmingen, key=lambda stemming: (onderwerpen[_subject(stemming)], rank(stemming)))


def insert_usual(stemmingen: list[Stemming], nieuw: Stemming) -> list[Stemming]:
    """`stemmingen` in the order that they have, with `nieuw` at its usual place among those of its subject."""
    zelfde = [n for n, rij in enumerate(stemmingen) if _subject(rij) == _subject(nieuw)]
    if not zelfde:
        return [*stemmingen, nieuw]
    later = next((n for n in zelfde if _key(stemmingen[n]) > _key(nieuw)), zelfde[-1] + 1)
    return [*stemmingen[:later], nieuw, *stemmingen[later:]]


def _key(stemming: Stemming) -> tuple[int, str]:
    return rank(stemming), stemming.instrument.nummer


def _subject(stemming: Stemming) -> object:
    """Its dossier; a loose motion is a subject of its own."""
    return stemming.instrument.dossier_id or ("los", stemming.instrument_id)
