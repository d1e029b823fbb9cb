"""The budget with what hangs under it, as in `dossiers.geladen`."""

from typing import TYPE_CHECKING

from begroting.models import Begroting, Bijdrage, Doel, Ontwikkellijn, Programma, Resultaat

if TYPE_CHECKING:

    class GeladenBegroting(Begroting):
        """A budget as `begroting.selectie.with_programmas` brings it."""

        openbare_programmas: list[Programma]

    class GeladenProgramma(Programma):
        """A programme with its whole outline, as `begroting.selectie.with_boom` brings it."""

        openbare_lijnen: list["GeladenLijn"]

    class GeladenLijn(Ontwikkellijn):
        openbare_doelen: list["GeladenDoel"]
        openbare_volgende: list[Ontwikkellijn]

    class GeladenDoel(Doel):
        openbare_resultaten: list["GeladenResultaat"]
        openbare_bijdragen: list[Bijdrage]
        openbare_volgende: list[Doel]

    class GeladenResultaat(Resultaat):
        openbare_bijdragen: list[Bijdrage]
        openbare_volgende: list[Resultaat]

else:
    GeladenBegroting, GeladenProgramma = Begroting, Programma
    GeladenLijn, GeladenDoel, GeladenResultaat = Ontwikkellijn, Doel, Resultaat
