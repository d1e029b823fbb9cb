"""Where an event of the stream is written: its source, its letter, its paper. Pure: events in."""

from dataclasses import dataclass

from django.db.models import Model
from django.utils.formats import date_format

from agendawijzer.portaal.woorden.raad import vergadersoort
from begroting.models import Programma
from dossiers.stroom.stroom import Voorval


@dataclass(frozen=True)
class Bronvermelding:
    """Where something can be read: a name, and the address if there is one."""

    naam: str
    adres: str = ""


def bronnen(voorval: Voorval) -> list[Bronvermelding]:
    """Where it is written: the source, the letter, the paper, the agenda. Empty: the source is not
    recorded."""
    rij, bron = voorval.rij, voorval.bron
    gevonden = []
    if bron:
        gevonden.append(Bronvermelding(bron.houder or str(bron), bron.adres))
    if brief := getattr(rij, "brief", None):
        gevonden.append(Bronvermelding(f"Raadsbrief ‘{brief.titel}’", brief.get_absolute_url()))
    if voorval.soort.startswith("uitvoering_") and voorval.vergadering:
        gevonden.append(_agenda(voorval))
    if voorval.soort == "bijdrage":
        gevonden.append(_chapter(rij.dient.hoofdstuk))
    if voorval.soort != "document" and _in_documentwijzer(rij):
        gevonden.append(Bronvermelding("Documentwijzer", rij.adres))
    if not gevonden and voorval.groep == "stemming":
        gevonden.append(Bronvermelding("Ingevoerd door de griffie"))
    return gevonden


def _agenda(voorval: Voorval) -> Bronvermelding:
    vergadering = voorval.vergadering
    dag = date_format(vergadering.datum, "j F Y")
    return Bronvermelding(
        f"Agenda van de {vergadersoort(vergadering)}, {dag}", vergadering.get_absolute_url()
    )


def _chapter(programma: Programma) -> Bronvermelding:
    waar = f"Programma {programma.titel}, begroting {programma.begroting.jaar}"
    return Bronvermelding(waar, programma.get_absolute_url())


def _in_documentwijzer(rij: Model) -> bool:
    """Only where `adres` is that of a paper: on a dossier or a meeting it is the page of the
    council."""
    return rij._meta.model_name in ("tekstversie", "voortgang", "instrument") and bool(
        getattr(rij, "adres", "")
    )
