"""The lists that can be taken along."""

from agendawijzer.portaal.dossier.tabel import DOSSIERS
from agendawijzer.portaal.stemming.tabel import STEMMINGEN
from agendawijzer.portaal.uitvoering.tabel import UITVOERING
from agendawijzer.portaal.vergadering.tabel import VERGADERINGEN
from agendawijzer.portaal.zoeken.tabel import ZOEKEN

LIJSTEN = (DOSSIERS, STEMMINGEN, UITVOERING, VERGADERINGEN, ZOEKEN)
