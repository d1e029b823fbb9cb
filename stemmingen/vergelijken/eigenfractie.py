"""Who voted otherwise than most of their own fractie. Pure arithmetic; no judgement: a member votes as they see fit."""

from dataclasses import dataclass


def majority(voor: int, tegen: int) -> str | None:
    """What most of a fractie voted, `voor` or `tegen`; None where as many voted either way, or nobody."""
    if voor == tegen:
        return None
    return "voor" if voor > tegen else "tegen"


def differs(keuze: str, voor: int, tegen: int) -> bool:
    """Whether a member who chose `keuze` voted otherwise than most of the fractie of that day, the member included.

    Who cast no vote did not vote otherwise.
    """
    meerderheid = majority(voor, tegen)
    return meerderheid is not None and keuze in ("voor", "tegen") and keuze != meerderheid


@dataclass(frozen=True)
class Eigenzinnig:
    """How often a member voted otherwise than most of the own fractie: `anders` of `n` votes that can tell.

    A vote can tell where the fractie brought two votes or more, and not as many either way.
    """

    n: int
    anders: int
