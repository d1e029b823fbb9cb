"""How complete a dossier is: what is recorded of how many, and the way to tell the griffie what is
missing. Pure."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from django.utils import timezone

from agendawijzer.links.stukken import Stuk
from agendawijzer.portaal.besluit import Raadsbesluit
from agendawijzer.portaal.woorden.vastlegging import ONBEKEND, layer_word
from dossiers.models import Dossier
from stemmingen.geladen import GeladenInstrument
from stemmingen.selectie import stemmingen_van


@dataclass(frozen=True)
class Dekking:
    """Of how many something is recorded."""

    wat: str
    bekend: int
    alle: int

    @property
    def compleet(self) -> bool:
        return self.bekend == self.alle


@dataclass(frozen=True)
class Volledigheid:
    """`links` is how many addresses of papers there are and of how many somebody looked whether
    they work; `nagekeken_op` is the last day on which one was looked at: beside each link stands
    its own."""

    tellingen: list[Dekking]
    links: Dekking
    nagekeken_op: datetime.date | None


def make_volledigheid(besluiten: Sequence[Raadsbesluit], stukken: Sequence[Stuk]) -> Volledigheid:
    """The items come from `stemmingen.selectie.with_vastgelegd`; `stukken` are the links of the
    dossier itself."""
    rijen = [besluit.instrument for besluit in besluiten]
    te_tellen = [rij for rij in rijen if _has_sides(rij)]
    eigen_stukken = [besluit.stuk for besluit in besluiten if besluit.stuk]
    tellingen = [
        _count("Uitkomst", [besluit.uitslag.klasse != "onbekend" for besluit in besluiten]),
        _count("Stemmen per fractie", [rij.fracties_bekend for rij in te_tellen]),
        _count("Indieners", [rij.indieners_bekend for rij in rijen]),
        Dekking("Link naar de stukken", len(eigen_stukken), len(besluiten)),
    ]
    links = {stuk.adres: stuk for stuk in [*eigen_stukken, *stukken]}
    gekeken = [stuk.gecontroleerd_op for stuk in links.values() if stuk.gecontroleerd_op]
    return Volledigheid(
        tellingen=[telling for telling in tellingen if telling.alle],
        links=Dekking("Links nagekeken", len(gekeken), len(links)),
        nagekeken_op=timezone.localdate(max(gekeken)) if gekeken else None,
    )


def _count(wat: str, bekend: Sequence[bool]) -> Dekking:
    return Dekking(wat, sum(bekend), len(bekend))


def _has_sides(instrument: GeladenInstrument) -> bool:
    """Whether fracties took sides that could be recorded: not on paper, and not where nobody
    counted."""
    woorden = {layer_word(stemming, ()) for stemming in stemmingen_van(instrument)}
    return instrument.fracties_bekend or ONBEKEND in woorden


def make_mailto(dossier: Dossier, adres: str, griffie: str) -> str:
    """A link that opens a mail to the griffie about this dossier, whose page is at `adres`; empty
    without a griffie.

    Spaces are %20: in a mail link a plus is a plus.
    """
    if not griffie:
        return ""
    # A new line in a subject would begin a header of its own.
    titel = " ".join(dossier.titel.split())
    raadsnummer = f" (raadsnummer {dossier.nummer})" if dossier.nummer else ""
    wat = f"‘{titel}’{raadsnummer}"
    regels = (
        "Beste griffie,",
        f"Bij het onderwerp {wat} mis ik een stuk of gegeven:",
        "[Schrijf hier wat u mist, en waar u het verwachtte.]",
        f"De pagina: {adres}",
        "Met vriendelijke groet,",
    )
    nummer = f"{dossier.nummer} " if dossier.nummer else ""
    onderwerp = quote(f"Mist een stuk: {nummer}{titel}", safe="")
    tekst = quote("\r\n\r\n".join(regels), safe="")
    return f"mailto:{quote(griffie, safe='@')}?subject={onderwerp}&body={tekst}"
