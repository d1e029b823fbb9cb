"""What the council decided in one dossier, in a few sentences.

Pure: the instruments bring their votes and steps along (`stemmingen.selectie.with_uitslag`).
"""

from collections import Counter
from collections.abc import Sequence

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
    bekend = [_voorstelzin(b) for b in voorstellen if b.uitslag.klasse != "onbekend"]
    telling = [_telzin(overige)] if overige else []
    zinnen = (
        [*bekend, *telling] if bekend else [*telling, *_ontbrekend_voorstel(dossier, besluiten)]
    )
    return [*zinnen, *_meest_verdeeld(besluiten)]


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


def _meest_verdeeld(besluiten: Sequence[Raadsbesluit]) -> list[str]:
    """On which item the votes were closest. Nothing while the figures of a vote are missing, when
    two were as close, and when even the closest was not close: at least a quarter was on the losing
    side."""
    gestemd = [(b, b.uitslag.stemming) for b in besluiten if b.uitslag.stemming]
    met_cijfers = [
        (abs(s.voor - s.tegen), besluit, s.voor, s.tegen)
        for besluit, s in gestemd
        if s.voor is not None and s.tegen is not None
    ]
    onbekend = [
        s
        for _, s in gestemd
        if (s.voor is None or s.tegen is None) and s.wijze not in Stemming.ZONDER_TELLEN
    ]
    if onbekend or len(gestemd) < _GENOEG_STEMMINGEN or not met_cijfers:
        return []
    met_cijfers.sort(key=lambda rij: rij[0])
    verschil, besluit, voor, tegen = met_cijfers[0]
    if 4 * min(voor, tegen) < voor + tegen or [rij[0] for rij in met_cijfers].count(verschil) > 1:
        return []
    stuk = " ".join(filter(None, (soort_kort(besluit.instrument), besluit.instrument.nummer)))
    titel = besluit.instrument.titel
    return [
        "Voor zover wij weten was de raad het meest verdeeld over "
        f"{stuk} ‘{titel}’: {voor} voor en {tegen} tegen."
    ]


def explain_soorten(besluiten: Sequence[Raadsbesluit]) -> str:
    """What an amendment and a motion are, for those that occur; empty when there is nothing to
    explain."""
    soorten = {besluit.instrument.soort for besluit in besluiten}
    return " ".join(zin for soort, zin in _UITLEG.items() if soort in soorten)


def _ontbrekend_voorstel(dossier: Dossier, besluiten: Sequence[Raadsbesluit]) -> list[str]:
    """What to say when no outcome of a proposal is recorded: it may be missing, or the council has
    yet to decide."""
    soorten = {b.instrument.soort for b in besluiten}
    if soorten & {*VOORSTELLEN, "amendement", "subamendement"}:
        if dossier.status in NOG_BEZIG:
            return ["Over het voorstel zelf is bij ons nog geen besluit vastgelegd."]
        return ["De uitkomst van het voorstel zelf is bij ons niet vastgelegd."]
    if dossier.status == Status.AFGEROND and not besluiten:
        return ["Of de raad hierover een besluit nam, is bij ons niet vastgelegd."]
    return []
