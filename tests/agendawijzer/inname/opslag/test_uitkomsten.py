"""A tie and the vote that decides again."""

from datetime import date

import pytest

from agendawijzer.inname.bronnen.raadspagina.gegevens import Item
from agendawijzer.inname.opslag import sla_op
from dossiers.models import Instrument, Verschil
from stemmingen.models import Stemming
from tests.agendawijzer.inname.opslag.conftest import all_rows, dossierpagina, item, vergaderpagina

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


UNANIEM = item("Bomen", "98012.001", wijze="algemene_stemmen")
VERDEELD = item("Bomen", "98012.001", voor=30, tegen=12)


@pytest.mark.parametrize(("eerst", "dan"), [(UNANIEM, VERDEELD), (VERDEELD, UNANIEM)])
def test_a_page_that_tells_another_verdict_replaces_the_whole_of_it(eerst: Item, dan: Item) -> None:
    sla_op(dossierpagina(eerst))
    verslag = sla_op(dossierpagina(dan))
    stemming = Stemming.objects.get()
    assert (stemming.wijze, stemming.voor, stemming.tegen) == (dan.wijze or "onbekend", dan.voor, dan.tegen)
    assert not verslag.verschillen
    voor = all_rows()
    sla_op(dossierpagina(dan))
    assert all_rows() == voor


def test_a_verdict_that_does_not_go_with_ours_is_a_difference_and_the_page_is_stored() -> None:
    sla_op(dossierpagina(UNANIEM))
    verslag = sla_op(vergaderpagina(VERDEELD, item("Nieuw", "98044", voor=40, tegen=2)))
    assert Stemming.objects.get(instrument__nummer="98012.001").wijze == "algemene_stemmen"
    assert Stemming.objects.filter(instrument__nummer="98044").exists()
    assert set(Verschil.objects.values_list("veld", flat=True)) >= {"voor", "tegen"}
    assert verslag.verschillen
    voor = all_rows()
    sla_op(vergaderpagina(VERDEELD, item("Nieuw", "98044", voor=40, tegen=2)))
    assert all_rows() == voor
