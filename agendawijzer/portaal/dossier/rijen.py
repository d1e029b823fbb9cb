"""All that a page shows of one dossier, loaded once: the rows themselves, and the events that they
tell."""

from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import Model, Q

from agendawijzer.portaal.besluit import in_order
from begroting.models import Bijdrage
from begroting.selectie import bijdragen_van_dossier
from dossiers.models import (
    Agendapunt,
    Document,
    Dossier,
    Gebeurtenis,
    Instrument,
    Opvolging,
    Toezegging,
    Verwantschap,
    Voortgang,
)
from dossiers.selectie import find_verwanten
from dossiers.stroom.stroom import Voorval, load_rijen, make_stroom
from dossiers.wegen import reached_by
from stemmingen.geladen import GeladenInstrument
from stemmingen.models import Stemming
from stemmingen.selectie import attach_uitslag, with_vastgelegd


@dataclass(frozen=True)
class Dossierrijen:
    """The public rows of one dossier; `instrumenten` in order, each with its votes and steps
    (`with_uitslag`)."""

    dossier: Dossier
    instrumenten: list[GeladenInstrument]
    voorvallen: list[Voorval]
    documenten: list[Document]
    agendapunten: list[Agendapunt]
    toezeggingen: list[Toezegging]
    voortgang: list[Voortgang]
    voorgangers: list[Opvolging]
    opvolgers: list[Opvolging]
    verwanten: list[tuple[Dossier, Verwantschap]]
    bijdragen: list[Bijdrage]


def load_dossierrijen(dossier: Dossier) -> Dossierrijen:
    """The rows of a public `dossier`. Thirteen queries, whatever its size."""
    instrumenten = with_vastgelegd(dossier.instrumenten.openbaar()).select_related("bron")
    eigen: dict[type[Model], list[Any]] = {
        Dossier: [dossier],
        Instrument: in_order(instrumenten),
        Document: _papers(dossier),
        Bijdrage: bijdragen_van_dossier(dossier),
    }
    rijen = load_rijen({"dossier": [dossier.pk]}, bij=eigen)
    instrumenten_met_uitslag = attach_uitslag(
        rijen[Instrument], rijen[Stemming], rijen[Gebeurtenis]
    )
    verbanden: list[Opvolging] = rijen[Opvolging]
    voorgangers = [verband for verband in verbanden if verband.opvolger_id == dossier.pk]
    opvolgers = [verband for verband in verbanden if verband.voorganger_id == dossier.pk]
    return Dossierrijen(
        dossier=dossier,
        instrumenten=instrumenten_met_uitslag,
        voorvallen=make_stroom(chain.from_iterable(rijen.values())),
        documenten=[rij for rij in rijen[Document] if rij.dossier_id],
        agendapunten=rijen[Agendapunt],
        toezeggingen=rijen[Toezegging],
        voortgang=rijen[Voortgang],
        voorgangers=voorgangers,
        opvolgers=opvolgers,
        verwanten=find_verwanten(dossier),
        bijdragen=rijen[Bijdrage],
    )


def _papers(dossier: Dossier) -> list[Document]:
    """Those of the dossier and of its items; the places where all papers are too, of which the
    stream is silent."""
    papieren = reached_by(
        Document.objects.openbaar(), Q(dossier=dossier), Q(instrument__dossier=dossier)
    )
    return list(papieren.select_related("bron"))
