"""An item as its own page loads it, for the type checker alone (`dossiers.geladen`)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from agendawijzer.links.linkstand import Linkstand
from dossiers.models import Document, Gebeurtenis, Indiener, Instrument, Tekstversie
from stemmingen.geladen import GeladenInstrument, GeladenStemming

if TYPE_CHECKING:

    class GeladenPaginaversie(Tekstversie):
        """A version of the text; `instrument.links` tells whether its link works."""

        stand: Linkstand

    class GeladenPaginastuk(GeladenInstrument):
        """What `agendawijzer.portaal.instrument.paginas` brings, besides the outcome of
        `with_uitslag`."""

        openbare_stemmingen: Sequence[GeladenStemming]
        openbare_indieners: list[Indiener]
        openbare_documenten: list[Document]
        openbare_versies: list[GeladenPaginaversie]
        openbare_overgenomen: list[Gebeurtenis]

else:
    GeladenPaginastuk, GeladenPaginaversie = Instrument, Tekstversie
