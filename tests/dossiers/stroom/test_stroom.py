"""One stream tells everything with a date, once, in order, and nothing that is hidden."""

import datetime
from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone

from dossiers.models import Dossier, Gebeurtenis
from dossiers.openbaarheid import Publicatie
from dossiers.stroom.stroom import _BRONNEN, GROEPEN, find_voorvallen, groepen, make_stroom, soorten
from tests import bouw

pytestmark = pytest.mark.django_db

DAG = datetime.date(2025, 10, 16)


def _dag(nummer: int) -> datetime.date:
    return datetime.date(2026, 1, nummer)


@pytest.fixture
def dossier() -> Dossier:
    return bouw.bouw_dossier(geschreven_op=None, bewerkt_op=None)


@pytest.fixture
def verhaal(dossier: Dossier) -> Dossier:
    """One of everything that can be told, each on a day of its own."""
    motie = bouw.bouw_instrument(dossier=dossier, ingediend_op=_dag(4))
    toezegging = bouw.bouw_toezegging(dossier=dossier, datum=_dag(10))
    dossier.geschreven_op, dossier.bewerkt_op, dossier.uiterste_besluitdatum = _dag(1), _dag(14), _dag(28)
    dossier.save()
    bouw.bouw_agendapunt(dossier=dossier, vergadering=bouw.bouw_vergadering(datum=_dag(2)))
    bouw.bouw_bericht(dossier=dossier, vergadering=None, datum=_dag(3))
    bouw.bouw_tekstversie(instrument=motie)
    bouw.bouw_tekstversie(instrument=motie, datum=_dag(5))
    bouw.bouw_gebeurtenis(instrument=motie, soort="aangehouden", datum=_dag(6), tot=_dag(7))
    bouw.bouw_document(dossier=dossier, datum=_dag(8))
    staking = bouw.bouw_stemming(instrument=motie, datum=_dag(9), voor=22, tegen=22, uitkomst="gestaakt")
    bouw.bouw_correctie(stemming=staking)
    bouw.bouw_stemming(instrument=motie, datum=_dag(11), herstemming="na_staking", herstemming_van=staking)
    bouw.bouw_voortgang(toezegging=toezegging, datum=_dag(12))
    bouw.bouw_voortgang(instrument=motie, datum=_dag(13), staat="gemeld")
    bouw.bouw_opvolging(opvolger=dossier)
    return dossier


def _kinds(dossier: Dossier, **keuze: Any) -> list[tuple[int | None, str]]:
    gevonden = find_voorvallen({"dossier": [dossier.pk]}, **keuze)
    return [(v.datum.day if v.datum else None, v.soort) for v in gevonden if v.soort != "correctie"]


def test_everything_that_happened_is_told_once_and_in_order(verhaal: Dossier) -> None:
    assert _kinds(verhaal) == [
        (28, "uiterste_besluitdatum"),
        (14, "bewerkt"),
        (13, "uitvoering_gemeld"),
        (12, "uitvoering_in_uitvoering"),
        (11, "herstemming"),
        (10, "toezegging"),
        (9, "staking"),
        (8, "document"),
        (6, "aangehouden"),
        (5, "gewijzigd"),
        (4, "ingediend"),
        (3, "bericht"),
        (2, "agenda"),
        (1, "geschreven"),
        (None, "opvolging"),
        (None, "ingediend"),
    ]


def test_what_was_submitted_comes_before_the_vote_of_that_day_whose_time_is_known(dossier: Dossier) -> None:
    motie = bouw.bouw_instrument(dossier=dossier, ingediend_op=DAG)
    ander = bouw.bouw_instrument(dossier=dossier, ingediend_op=None)
    bouw.bouw_stemming(instrument=motie, datum=DAG, tijd=datetime.time(22, 10))
    bouw.bouw_stemming(instrument=ander, datum=DAG, tijd=datetime.time(21, 40))
    op_die_dag = [
        (v.soort, v.instrument) for v in find_voorvallen({"dossier": [dossier.pk]}) if v.datum == DAG
    ]
    assert op_die_dag == [("ingediend", motie), ("stemming", ander), ("stemming", motie)]


def test_a_correction_is_told_on_the_day_of_correcting(verhaal: Dossier) -> None:
    correctie = next(v for v in find_voorvallen({"dossier": [verhaal.pk]}) if v.soort == "correctie")
    assert correctie.tekst == "Een typefout."
    assert correctie.datum == timezone.localdate(correctie.rij.wanneer)


def test_days_are_included_on_both_sides_and_undated_events_left_out(verhaal: Dossier) -> None:
    dagen = [dag for dag, _ in _kinds(verhaal, vanaf=_dag(3), tot=_dag(9))]
    assert dagen == [9, 8, 6, 5, 4, 3]


def test_the_newest_few_are_the_same_as_the_first_of_all(verhaal: Dossier) -> None:
    alle = find_voorvallen({"dossier": [verhaal.pk]})
    assert find_voorvallen({"dossier": [verhaal.pk]}, hoogstens=6) == alle[:6]


@pytest.mark.parametrize("groep", GROEPEN)
def test_a_group_tells_its_own_kinds_and_no_other(verhaal: Dossier, groep: str) -> None:
    alle = find_voorvallen({"dossier": [verhaal.pk]})
    assert find_voorvallen({"dossier": [verhaal.pk]}, groep=groep) == [v for v in alle if v.groep == groep]


def test_one_kind_can_be_asked_for(verhaal: Dossier) -> None:
    assert [v.soort for v in find_voorvallen({"dossier": [verhaal.pk]}, soort="staking")] == ["staking"]


def test_every_group_with_a_source_has_a_name() -> None:
    assert {bron.groep for bron in _BRONNEN.values()} == set(groepen()) <= set(GROEPEN)


def test_every_event_is_of_a_known_kind(verhaal: Dossier) -> None:
    assert {v.soort for v in find_voorvallen()} <= set(soorten())


def test_the_identity_of_an_event_is_its_own_and_stays(verhaal: Dossier) -> None:
    eerst = {v.sleutel for v in find_voorvallen()}
    assert len(eerst) == len(find_voorvallen())
    for model in (Gebeurtenis, *(apps.get_model("dossiers", naam) for naam in ("Bericht", "Voortgang"))):
        model.objects.update(datum=DAG)
    assert {v.sleutel for v in find_voorvallen()} == eerst


@pytest.mark.parametrize("publicatie", [Publicatie.CONCEPT, Publicatie.INGETROKKEN])
def test_nothing_is_told_of_a_hidden_dossier(verhaal: Dossier, publicatie: str) -> None:
    Dossier.objects.filter(pk=verhaal.pk).update(publicatie=publicatie)
    assert find_voorvallen({"dossier": [verhaal.pk]}) == []


def test_the_same_change_in_a_step_and_in_a_version_is_told_once(dossier: Dossier) -> None:
    motie = bouw.bouw_instrument(dossier=dossier)
    bouw.bouw_tekstversie(instrument=motie)
    bouw.bouw_tekstversie(instrument=motie, datum=DAG, toelichting="Het bedrag is lager.")
    bouw.bouw_gebeurtenis(instrument=motie, soort="gewijzigd", datum=DAG)
    gewijzigd = [v for v in find_voorvallen({"instrument": [motie.pk]}) if v.soort == "gewijzigd"]
    assert [v.tekst for v in gewijzigd] == ["Het bedrag is lager."]


def test_a_message_of_a_meeting_has_the_day_of_that_meeting(dossier: Dossier) -> None:
    bouw.bouw_bericht(dossier=dossier, datum=None, vergadering=bouw.bouw_vergadering(datum=DAG))
    assert [v.datum for v in find_voorvallen({"dossier": [dossier.pk]}, vanaf=DAG, tot=DAG)] == [DAG]


def test_promises_hang_under_their_portefeuille_too() -> None:
    groen = bouw.bouw_portefeuille()
    toezegging = bouw.bouw_toezegging(portefeuille=groen)
    bouw.bouw_toezegging(portefeuille=bouw.bouw_portefeuille())
    gevonden = find_voorvallen({"dossier": [], "portefeuille": [groen.pk]})
    assert [v.toezegging for v in gevonden] == [toezegging]


def test_rows_at_hand_tell_the_same_without_a_query(verhaal: Dossier, django_assert_num_queries: Any) -> None:
    gevonden = find_voorvallen({"dossier": [verhaal.pk]})
    rijen = {v.rij for v in gevonden}
    with django_assert_num_queries(0):
        assert make_stroom(rijen) == gevonden


def test_the_number_of_queries_does_not_grow(verhaal: Dossier, django_assert_max_num_queries: Any) -> None:
    for nummer in range(30):
        motie = bouw.bouw_instrument(dossier=verhaal)
        bouw.bouw_gebeurtenis(instrument=motie, soort="ingetrokken", datum=_dag(1 + nummer % 28))
        bouw.bouw_stemming(instrument=motie)
    with django_assert_max_num_queries(len(_BRONNEN) + 1):
        assert len(find_voorvallen({"dossier": [verhaal.pk]})) > 60


def test_the_last_day_to_carry_something_out_is_told_of_an_item_and_of_a_promise(dossier: Dossier) -> None:
    motie = bouw.bouw_instrument(dossier=dossier, termijn=_dag(20), termijn_woorden="voor februari")
    toezegging = bouw.bouw_toezegging(dossier=dossier, datum=None, termijn=_dag(21))
    laatste, eerste = find_voorvallen({"dossier": [dossier.pk]}, soort="termijn")
    assert (eerste.datum, eerste.instrument, eerste.tekst) == (_dag(20), motie, "voor februari")
    assert (laatste.datum, laatste.toezegging) == (_dag(21), toezegging)
    assert {eerste.groep, laatste.groep} == {"uitvoering"}
    assert len(find_voorvallen({"dossier": [dossier.pk]}, groep="uitvoering", soort="termijn")) == 2
    assert eerste.sleutel == f"instrument-{motie.pk}-termijn"
    assert laatste.sleutel == f"toezegging-{toezegging.pk}-termijn"
    assert not find_voorvallen({"dossier": [dossier.pk]}, soort="ingediend")


def test_a_deadline_of_an_old_row_is_among_the_newest_too() -> None:
    oud = bouw.bouw_instrument(ingediend_op=datetime.date(2020, 1, 1), termijn=_dag(20))
    for nummer in range(3):
        bouw.bouw_instrument(ingediend_op=_dag(10 + nummer), termijn=_dag(28))
    gevonden = find_voorvallen(groep="uitvoering", tot=_dag(21), hoogstens=1)
    assert [(v.rij, v.soort) for v in gevonden] == [(oud, "termijn")]
