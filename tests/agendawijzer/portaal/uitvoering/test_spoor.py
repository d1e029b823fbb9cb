"""The trail of one decision: public updates in order, who answered for it then and now, the deadline."""

import datetime

import pytest
from django.utils import timezone

from agendawijzer.portaal.uitvoering.spoor import find_spoor, houders_op
from dossiers.models import Portefeuillehouder
from tests import bouw

pytestmark = pytest.mark.django_db

BESLOTEN, VANDAAG = datetime.date(2025, 10, 16), datetime.date(2026, 6, 1)


def test_the_last_public_update_gives_the_state() -> None:
    motie = bouw.bouw_instrument(termijn=datetime.date(2026, 1, 1))
    eerst = bouw.bouw_voortgang(instrument=motie, datum=datetime.date(2026, 1, 5))
    zonder = bouw.bouw_voortgang(instrument=motie, datum=None, staat="open")
    bouw.bouw_voortgang(instrument=motie, staat="gemeld", publicatie="concept")
    spoor = find_spoor(motie, BESLOTEN, VANDAAG)
    assert [melding for melding, _ in spoor.meldingen] == [zonder, eerst]
    assert (spoor.staat, spoor.woord, spoor.te_laat) == ("in_uitvoering", "in uitvoering", True)


def test_silence_is_told_as_silence() -> None:
    spoor = find_spoor(bouw.bouw_toezegging(), None, VANDAAG)
    assert (spoor.woord, spoor.meldingen, spoor.te_laat) == ("nog niets vastgelegd", [], False)


def test_who_answered_for_it_then_and_who_does_now() -> None:
    groen = bouw.bouw_portefeuille()
    toen = bouw.bouw_portefeuillehouder(portefeuille=groen, einde=datetime.date(2025, 12, 31))
    nu = bouw.bouw_portefeuillehouder(portefeuille=groen, begin=datetime.date(2026, 1, 1))
    spoor = find_spoor(bouw.bouw_instrument(portefeuille=groen), BESLOTEN, VANDAAG)
    assert (spoor.toen, spoor.nu) == ([toen], [nu])
    assert find_spoor(bouw.bouw_instrument(portefeuille=groen), None, VANDAAG).toen == []


def test_a_hidden_agenda_item_or_continuation_is_not_brought_along() -> None:
    motie = bouw.bouw_instrument()
    geheim = bouw.bouw_vergadering(publicatie="concept")
    bouw.bouw_voortgang(
        instrument=motie,
        staat="voortgezet",
        agendapunt=bouw.bouw_agendapunt(vergadering=geheim),
        vervolg_dossier=bouw.bouw_dossier(publicatie="concept"),
    )
    ((melding, _),) = find_spoor(motie, BESLOTEN, VANDAAG).meldingen
    assert (melding.agendapunt, melding.vervolg_dossier) == (None, None)


def test_only_a_link_to_elsewhere_is_told_to_work_or_not() -> None:
    motie = bouw.bouw_instrument()
    adres = "https://stukken.voorbeeldstad.example/weg"
    bouw.bouw_link(adres=adres, uitkomst="dood", gecontroleerd_op=timezone.now())
    bouw.bouw_voortgang(instrument=motie, adres=adres)
    bouw.bouw_voortgang(instrument=motie, adres=adres, brief=bouw.bouw_raadsbrief())
    bouw.bouw_voortgang(instrument=motie, bron=bouw.bouw_bron())
    standen = [stand for _, stand in find_spoor(motie, BESLOTEN, VANDAAG).meldingen]
    assert [stand and stand.kapot for stand in standen] == [True, None, False]


@pytest.mark.parametrize("dag", [datetime.date(2025, 12, 31), datetime.date(2026, 1, 1), VANDAAG])
def test_in_memory_the_same_people_are_found_as_in_the_database(dag: datetime.date) -> None:
    for begin in (None, datetime.date(2026, 1, 1), datetime.date(2026, 1, 2)):
        for einde in (None, datetime.date(2026, 1, 2), VANDAAG):
            bouw.bouw_portefeuillehouder(begin=begin, einde=einde)
    alle = Portefeuillehouder.objects.order_by("pk")
    assert houders_op(alle, dag) == list(alle.op(dag))
