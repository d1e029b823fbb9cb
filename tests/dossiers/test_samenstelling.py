"""The council on a day, and in which fractie somebody was: as recorded, and never a guess."""

import datetime
from typing import Any

import pytest

from dossiers.samenstelling import fracties_van, samenstelling_op
from tests import bouw

pytestmark = pytest.mark.django_db

DAG = datetime.date(2025, 10, 2)


def test_somebody_is_found_in_the_fractie_of_that_day() -> None:
    lid = bouw.bouw_lidmaatschap(einde=DAG)
    later = bouw.bouw_lidmaatschap(persoon=lid.persoon, begin=DAG + datetime.timedelta(days=1))
    assert fracties_van([lid.persoon_id], DAG) == {lid.persoon_id: lid.fractie}
    assert fracties_van([lid.persoon_id], DAG + datetime.timedelta(days=9)) == {lid.persoon_id: later.fractie}


def test_who_is_not_recorded_or_in_two_fracties_at_once_is_left_out() -> None:
    lid = bouw.bouw_lidmaatschap()
    bouw.bouw_lidmaatschap(persoon=lid.persoon)
    assert fracties_van([lid.persoon_id, bouw.bouw_persoon().pk], DAG) == {}


def test_two_memberships_of_one_fractie_are_one() -> None:
    lid = bouw.bouw_lidmaatschap(soort="fractieassistent")
    bouw.bouw_lidmaatschap(persoon=lid.persoon, fractie=lid.fractie)
    assert fracties_van([lid.persoon_id], DAG) == {lid.persoon_id: lid.fractie}


def test_without_a_day_or_without_anybody_nothing_is_asked(django_assert_num_queries: Any) -> None:
    lid = bouw.bouw_lidmaatschap()
    with django_assert_num_queries(0):
        assert fracties_van([lid.persoon_id], None) == fracties_van([], DAG) == {}


def test_who_changes_fractie_on_a_day_is_counted_once_in_the_new_one() -> None:
    lid, oud, nieuw = bouw.bouw_persoon(), bouw.bouw_fractie(), bouw.bouw_fractie()
    dag = datetime.date(2024, 3, 1)
    bouw.bouw_lidmaatschap(persoon=lid, fractie=nieuw, begin=dag)
    bouw.bouw_lidmaatschap(persoon=lid, fractie=oud, begin=datetime.date(2022, 3, 30), einde=dag)
    raad = samenstelling_op(dag)
    assert raad.zitting == 1
    assert [zittend.fractie_id for zittend in raad.leden] == [nieuw.pk]
    assert raad.leden_van(oud.pk) == []
