"""Votes and instruments that bring more along than their table has, as in `dossiers.geladen`.

The comments name the function of `stemmingen.selectie` or `dossiers.selectie` that brings what stands below.
"""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dossiers.models import Gebeurtenis, Instrument
from stemmingen.models import Correctie, Fractiestem, Kandidaatstem, Lidstem, Stemming, Verklaring

if TYPE_CHECKING:

    class GeladenStemming(Stemming):
        """A public vote. `with_alles` brings it all."""

        # with_fractiestemmen
        openbare_fractiestemmen: list[Fractiestem]
        # with_versie
        heeft_versies: bool
        # with_staking
        staking_open: bool
        # with_alles itself
        openbare_herstemmingen: list[Stemming]
        openbare_lidstemmen: list[Lidstem]
        openbare_kandidaten: list[Kandidaatstem]
        openbare_correcties: list[Correctie]
        openbare_verklaringen: list[Verklaring]

    class GeladenInstrument(Instrument):
        """A public instrument."""

        # with_uitslag, attach_uitslag
        openbare_stemmingen: Sequence[Stemming]
        openbare_gebeurtenissen: Sequence[Gebeurtenis]
        # with_vastgelegd
        fracties_bekend: bool
        indieners_bekend: bool
        # with_besluit; None where no vote decided
        uitkomst: str | None
        besloten_op: datetime.date | None
        # with_staat
        staat: str
        gemeld_op: datetime.date | None
        te_laat: bool

else:
    GeladenStemming, GeladenInstrument = Stemming, Instrument
