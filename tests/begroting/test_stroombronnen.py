"""What the budget tells the stream: links and new texts, on their day, under what they are about."""

import datetime

import pytest
from django.utils import timezone

from dossiers.stroom.stroom import find_voorvallen
from tests import bouw

pytestmark = pytest.mark.django_db

# Late in the evening of 11 October by the clock here.
MOMENT = datetime.datetime(2025, 10, 11, 21, 30, tzinfo=datetime.UTC)


def test_a_link_is_told_under_what_it_is_about() -> None:
    dossier = bouw.bouw_dossier(geschreven_op=None, bewerkt_op=None)
    motie = bouw.bouw_instrument(dossier=dossier)
    toezegging = bouw.bouw_toezegging(dossier=None, instrument=motie)
    zelf, van_motie, van_toezegging = (
        bouw.bouw_bijdrage(**{naam: rij}, gelegd_op=MOMENT)
        for naam, rij in (("dossier", dossier), ("instrument", motie), ("toezegging", toezegging))
    )
    gevonden = find_voorvallen({"dossier": [dossier.pk]}, soort="bijdrage")
    assert [voorval.rij for voorval in gevonden] == [zelf, van_motie, van_toezegging]
    assert {voorval.datum for voorval in gevonden} == {datetime.date(2025, 10, 11)}
    assert {voorval.dossier for voorval in gevonden} == {dossier}
    assert {voorval.groep for voorval in gevonden} == {"begroting"}
    (alleen,) = find_voorvallen({"instrument": [motie.pk]}, soort="bijdrage")
    assert (alleen.rij, alleen.instrument) == (van_motie, motie)


def test_days_are_those_of_the_clock_here() -> None:
    bouw.bouw_bijdrage(gelegd_op=datetime.datetime(2025, 10, 11, 22, 30, tzinfo=datetime.UTC))
    dag = datetime.date(2025, 10, 12)
    (voorval,) = find_voorvallen(soort="bijdrage", vanaf=dag, tot=dag)
    assert voorval.datum == dag


def test_a_text_is_told_on_the_day_of_its_export_and_not_without_one() -> None:
    programma = bouw.bouw_programma(export_op=MOMENT)
    bouw.bouw_programma()
    (voorval,) = find_voorvallen(soort="programma")
    assert (voorval.rij, voorval.datum) == (programma, timezone.localdate(MOMENT))


@pytest.mark.parametrize("publicatie", ["concept", "ingetrokken"])
def test_nothing_is_told_of_what_is_hidden(publicatie: str) -> None:
    verborgen = bouw.bouw_programma(export_op=MOMENT, publicatie=publicatie)
    bouw.bouw_bijdrage(
        doel=bouw.bouw_doel(ontwikkellijn=bouw.bouw_ontwikkellijn(programma=verborgen)), dossier=None,
        instrument=bouw.bouw_instrument(),
    )  # fmt: skip
    bouw.bouw_bijdrage(publicatie=publicatie)
    assert find_voorvallen(groep="begroting") == []
