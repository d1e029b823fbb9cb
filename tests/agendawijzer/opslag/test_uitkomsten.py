"""A tie and the vote that decides again."""

from datetime import date

import pytest

from agendawijzer.opslag import sla_op
from dossiers.models import Instrument
from stemmingen.models import Stemming
from tests.agendawijzer.opslag.conftest import all_rows, item, vergaderpagina

pytestmark = pytest.mark.django_db

BOMEN = item("Bomen", "98012.001", voor=30, tegen=12)


def test_a_tie_and_its_re_vote_are_two_votes_that_know_each_other() -> None:
    sla_op(vergaderpagina(item("Camera", "98087", "gestaakt", voor=22, tegen=22)))
    sla_op(vergaderpagina(item("Camera", "98087", "verworpen", voor=20, tegen=23), datum=date(2099, 4, 9)))
    tweede = Stemming.objects.get(uitkomst="verworpen")
    assert tweede.herstemming_van == Stemming.objects.get(uitkomst="gestaakt")
    assert Instrument.objects.count() == 1


def test_a_re_vote_that_was_read_before_the_tie_knows_it_too() -> None:
    sla_op(vergaderpagina(item("Camera", "98087", "verworpen", voor=20, tegen=23), datum=date(2099, 4, 9)))
    eerste = vergaderpagina(item("Camera", "98087", "gestaakt", voor=22, tegen=22))
    sla_op(eerste)
    assert Stemming.objects.get(uitkomst="verworpen").herstemming_van == Stemming.objects.get(
        uitkomst="gestaakt"
    )
    voor = all_rows()
    sla_op(eerste)
    assert all_rows() == voor


def test_a_tie_and_its_re_vote_on_one_page_know_each_other() -> None:
    camera = {"titel": "Camera", "nummer": "98087"}
    sla_op(
        vergaderpagina(
            item(**camera, uitkomst="gestaakt", voor=22, tegen=22),
            item(**camera, uitkomst="verworpen", voor=21, tegen=22),
        )
    )
    assert Stemming.objects.get(uitkomst="verworpen").herstemming_van is not None
