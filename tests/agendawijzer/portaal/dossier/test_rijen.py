"""The page of a dossier tells the same events as the stream does, from the rows it has loaded anyway."""

import datetime

import pytest

from agendawijzer.portaal.dossier.rijen import load_dossierrijen
from dossiers.models import Dossier
from dossiers.stroom.stroom import find_voorvallen
from tests import bouw

pytestmark = pytest.mark.django_db

DAG = datetime.date(2026, 1, 8)


def fill(dossier: Dossier, **hidden: str) -> None:
    """One of everything that can hang under a dossier, or under something that does; `hidden` where it applies."""
    motie = bouw.bouw_instrument(dossier=dossier, ingediend_op=DAG, termijn=DAG, **hidden)
    toezegging = bouw.bouw_toezegging(instrument=motie, termijn=DAG, **hidden)
    los = bouw.bouw_toezegging(dossier=dossier, **hidden)
    avond = bouw.bouw_vergadering(**hidden)
    bouw.bouw_agendapunt(vergadering=avond, dossier=dossier)
    bouw.bouw_agendapunt(vergadering=avond, instrument=motie)
    bouw.bouw_bericht(dossier=dossier, vergadering=avond)
    bouw.bouw_tekstversie(instrument=motie)
    bouw.bouw_tekstversie(instrument=motie, datum=DAG)
    ander = bouw.bouw_instrument(**hidden)
    bouw.bouw_gebeurtenis(instrument=motie, soort="vervangen", datum=DAG, ander=ander)
    for bij in ({"dossier": dossier}, {"instrument": motie}):
        bouw.bouw_document(datum=DAG, **bij)
        bouw.bouw_document(soort="documentwijzer", **bij)
    bouw.bouw_correctie(stemming=bouw.bouw_stemming(instrument=motie, vergadering=avond, **hidden))
    bouw.bouw_voortgang(instrument=motie, staat="voortgezet", vervolg_instrument=ander, **hidden)
    bouw.bouw_voortgang(toezegging=toezegging, **hidden)
    bouw.bouw_voortgang(toezegging=los, **hidden)
    bouw.bouw_opvolging(opvolger=dossier, voorganger=bouw.bouw_dossier(**hidden))
    bouw.bouw_opvolging(voorganger=dossier, opvolger=bouw.bouw_dossier(**hidden))
    bouw.bouw_verwantschap(dossier=dossier, ander=bouw.bouw_dossier(**hidden))


def test_it_tells_what_the_stream_tells() -> None:
    dossier = bouw.bouw_dossier(uiterste_besluitdatum=DAG)
    fill(dossier)
    fill(bouw.bouw_dossier())
    rijen = load_dossierrijen(dossier)
    assert rijen.voorvallen == find_voorvallen({"dossier": [dossier.pk]})
    assert len({voorval.soort for voorval in rijen.voorvallen}) > 10
    assert len(rijen.voorgangers) == len(rijen.opvolgers) == len(rijen.verwanten) == 1
    assert [len(rijen.documenten), len(rijen.agendapunten), len(rijen.toezeggingen)] == [2, 2, 2]


@pytest.mark.parametrize("publicatie", ["concept", "ingetrokken"])
def test_nothing_hidden_comes_along(publicatie: str) -> None:
    dossier = bouw.bouw_dossier()
    leeg = load_dossierrijen(dossier)
    hidden = {
        "publicatie": publicatie,
        "intrekking": "Stond er dubbel." if publicatie == "ingetrokken" else "",
    }
    fill(dossier, **hidden)
    rijen = load_dossierrijen(dossier)
    # A paper of the dossier itself has no hidden side of its own.
    zichtbaar = [v for v in rijen.voorvallen if v.soort != "document"]
    assert zichtbaar == [v for v in leeg.voorvallen if v.soort != "document"]
    for verborgen in (rijen.instrumenten, rijen.toezeggingen, rijen.voortgang, rijen.agendapunten):
        assert verborgen == []
    for verband in (rijen.voorgangers, rijen.opvolgers, rijen.verwanten):
        assert verband == []


def test_the_number_of_queries_does_not_grow(django_assert_num_queries) -> None:
    dossier = bouw.bouw_dossier()
    for keren in (1, 4):
        for _ in range(keren):
            fill(dossier)
        with django_assert_num_queries(13):
            load_dossierrijen(dossier)
