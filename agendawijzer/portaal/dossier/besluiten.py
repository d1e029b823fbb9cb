"""What the council decided in one dossier, in a few sentences.

Pure: the instruments bring their votes and steps along (`stemmingen.selectie.with_uitslag`).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from agendawijzer.portaal.besluit import VOORSTELLEN, Raadsbesluit
from agendawijzer.portaal.woorden.taal import aantal, hoofdletter, kleine_letter, opsomming
from agendawijzer.portaal.woorden.uitslag import SOORT, soort_kort, tell_uitkomsten
from dossiers.models import Dossier
from dossiers.standen.status import NOG_BEZIG, Status
from stemmingen.models import Stemming

_UITLEG = {
    "amendement": "Een amendement wijzigt de tekst van een voorstel.",
    "subamendement": "Een subamendement wijzigt een amendement.",
    "motie": "Een motie is een oproep van de raad.",
    "motie_vreemd": "Een motie vreemd gaat over iets dat niet op de agenda stond.",
}
# From so many votes on it is worth telling on which the council was most divided.
_GENOEG_STEMMINGEN = 3


def in_het_kort(dossier: Dossier, besluiten: Sequence[Raadsbesluit]) -> list[str]:
    """The dossier in a few sentences, from what is recorded and nothing else."""
    voorstellen = [b for b in besluiten if b.instrument.soort in VOORSTELLEN]
    overige = [b for b in besluiten if b.instrument.soort not in VOORSTELLEN]
    zinnen = [_voorstelzin(b) for b in voorstellen if b.uitslag.klasse != "onbekend"]
    ontbreekt = "" if zinnen else _ontbrekend_voorstel(dossier, besluiten)
    if overige:
        zinnen.append(_telzin(overige))
    zinnen += [ontbreekt, _meest_verdeeld(besluiten)]
    return list(filter(None, zinnen))


def _voorstelzin(besluit: Raadsbesluit) -> str:
    instrument = besluit.instrument
    soort = hoofdletter(soort_kort(instrument))
    return f"{soort} ‘{instrument.titel}’: {kleine_letter(besluit.uitslag.zin)}"


def _telzin(besluiten: Sequence[Raadsbesluit]) -> str:
    """How many amendments and motions there were, and how they ended."""
    soorten = Counter(b.instrument.soort for b in besluiten)
    delen = [aantal(soorten[soort], *SOORT[soort]) for soort in SOORT if soorten[soort]]
    if len(besluiten) == 1:
        return f"Bij dit onderwerp hoort {delen[0]}. {besluiten[0].uitslag.zin}"
    einden = tell_uitkomsten(Counter(b.uitslag.klasse for b in besluiten))
    return f"Bij dit onderwerp horen {opsomming(delen)}: {opsomming(einden)}."


@dataclass(frozen=True)
class Stemverschil:
    """How close a vote was."""

    besluit: Raadsbesluit
    voor: int
    tegen: int

    @property
    def verschil(self) -> int:
        return abs(self.voor - self.tegen)

    @property
    def is_krap(self) -> bool:
        """Whether at least a quarter was on the losing side."""
        return 4 * min(self.voor, self.tegen) >= self.voor + self.tegen


def _meest_verdeeld(besluiten: Sequence[Raadsbesluit]) -> str:
    """On which item the votes were closest. Empty while the figures of a vote are missing, when two
    were as close, and when even the closest was not close."""
    gestemd = [besluit for besluit in besluiten if besluit.uitslag.stemming]
    verschillen = _list_verschillen(gestemd)
    if len(gestemd) < _GENOEG_STEMMINGEN or not verschillen:
        return ""
    kleinste, *rest = sorted(verschillen, key=attrgetter("verschil"))
    gelijk = bool(rest) and rest[0].verschil == kleinste.verschil
    if gelijk or not kleinste.is_krap:
        return ""
    instrument = kleinste.besluit.instrument
    stuk = f"{soort_kort(instrument)} {instrument.nummer}".strip()
    return (
        "Voor zover wij weten was de raad het meest verdeeld over "
        f"{stuk} ‘{instrument.titel}’: {kleinste.voor} voor en {kleinste.tegen} tegen."
    )


def _list_verschillen(gestemd: Sequence[Raadsbesluit]) -> list[Stemverschil]:
    """Of each that was counted; none of all while one that must have been counted has no
    figures."""
    verschillen = []
    for besluit in gestemd:
        stemming = besluit.uitslag.stemming
        if stemming is None:
            continue
        if stemming.voor is not None and stemming.tegen is not None:
            verschillen.append(Stemverschil(besluit, stemming.voor, stemming.tegen))
        elif stemming.wijze not in Stemming.ZONDER_TELLEN:
            return []
    return verschillen


def explain_soorten(besluiten: Sequence[Raadsbesluit]) -> str:
    """What an amendment and a motion are, for those that occur; empty when there is nothing to
    explain."""
    soorten = {besluit.instrument.soort for besluit in besluiten}
    return " ".join(zin for soort, zin in _UITLEG.items() if soort in soorten)


def _ontbrekend_voorstel(dossier: Dossier, besluiten: Sequence[Raadsbesluit]) -> str:
    """What to say when no outcome of a proposal is recorded: it may be missing, or the council has
    yet to decide."""
    soorten = {b.instrument.soort for b in besluiten}
    if soorten & {*VOORSTELLEN, "amendement", "subamendement"}:
        if dossier.status in NOG_BEZIG:
            return "Over het voorstel zelf is bij ons nog geen besluit vastgelegd."
        return "De uitkomst van het voorstel zelf is bij ons niet vastgelegd."
    if dossier.status == Status.AFGEROND and not besluiten:
        return "Of de raad hierover een besluit nam, is bij ons niet vastgelegd."
    return ""
