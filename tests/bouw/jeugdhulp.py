"""A programme with its money as the source prints it, and what hangs on it: for tests of its pages."""

import datetime
from typing import Any

from begroting.models import Programma
from tests.bouw.begroting import bouw_begroting, bouw_doel, bouw_ontwikkellijn, bouw_programma
from tests.bouw.dossiers import bouw_instrument
from tests.bouw.stemmingen import bouw_stemming

EXPORT = datetime.datetime(2025, 10, 11, 7, 40, tzinfo=datetime.UTC)
GEBOUWD = datetime.datetime(2025, 10, 13, 8, 18, tzinfo=datetime.UTC)


def build() -> Programma:
    """Jeugdhulp in the budget of 2026: no unit named, a comma in the shares."""
    return bouw_programma(
        begroting=bouw_begroting(jaar=2026, export_op=EXPORT, gebouwd_op=GEBOUWD),
        titel="Jeugdhulp",
        slug="jeugdhulp",
        ambitie="Elk kind doet mee.\n• thuis\n• op school",
        lasten_aandeel="11.9",
        lasten_aandeel_gedrukt="11,9%",
        baten_bedrag=1,
        baten_bedrag_gedrukt="1",
        baten_aandeel="0.1",
        baten_aandeel_gedrukt="0,1%",
        export_op=EXPORT,
        gebouwd_op=GEBOUWD,
        teksten_van="bron",
    )


def add_goal(programma: Programma, **waarden: Any) -> Any:
    """A goal under a line of its own."""
    lijn = bouw_ontwikkellijn(programma=programma, nummer=4, titel="Regionale samenwerking")
    return bouw_doel(ontwikkellijn=lijn, **waarden)


def adopt(**waarden: Any) -> Any:
    """An adopted amendment."""
    waarden = {"soort": "amendement", "nummer": "25192.003", "slug": "25192.003"} | waarden
    stemming = bouw_stemming(instrument=bouw_instrument(**waarden), voor=34, tegen=3, uitkomst="aangenomen")
    return stemming.instrument
