"""Which instrument an item is, and which dossier it belongs to."""

from datetime import date

import pytest

from agendawijzer.inname.opslag import sla_op
from dossiers.models import Dossier, Instrument, Verschil
from stemmingen.models import Stemming
from tests.agendawijzer.inname.opslag.conftest import all_rows, dossierpagina, item, vergaderpagina

pytestmark = pytest.mark.django_db

BOMEN = item("Bomen", "98012.001", voor=30, tegen=12)


def test_an_item_is_known_again_after_a_clerk_mended_its_number() -> None:
    sla_op(dossierpagina(BOMEN))
    motie = Instrument.objects.get()
    motie.nummer = "98012.009"
    motie.save()
    sla_op(dossierpagina(BOMEN))
    assert Instrument.objects.get().nummer == "98012.009"
    assert Verschil.objects.get().veld == "nummer"


def test_items_of_a_meeting_find_a_dossier_that_got_its_number_later_or_has_two() -> None:
    sla_op(dossierpagina(raadsnummer=None))
    sla_op(dossierpagina(andere_nummers=("RG-197/2099",)))
    sla_op(vergaderpagina(BOMEN, item("Tweede", "RG-197/2099")))
    assert Dossier.objects.get().slug == "schaduw-op-het-plein"
    assert Instrument.objects.filter(dossier=None).count() == 0


@pytest.mark.parametrize("dossier_eerst", [True, False])
def test_an_item_with_a_number_of_its_own_is_one_item_on_both_pages(dossier_eerst: bool) -> None:
    motie = item("Groene stad", "RG-214/2099", voor=30, tegen=12)
    paginas = [dossierpagina(motie, raadsnummer="RG-218/2099"), vergaderpagina(motie)]
    for pagina in paginas if dossier_eerst else reversed(paginas):
        sla_op(pagina)
    voor = all_rows()
    for pagina in paginas:
        sla_op(pagina)
    assert all_rows() == voor
    assert Instrument.objects.get().dossier == Dossier.objects.get()
    assert Stemming.objects.count() == 1


def test_an_item_of_another_dossier_stays_there_and_its_vote_is_counted_once() -> None:
    sla_op(dossierpagina(BOMEN))
    sla_op(dossierpagina(BOMEN, item("Eigen", "98099.001"), titel="Vervolg", raadsnummer="98099"))
    assert Instrument.objects.get(nummer="98012.001").dossier == Dossier.objects.get(nummer="98012")
    assert Stemming.objects.count() == 2


def test_another_spelling_of_a_number_is_no_difference() -> None:
    sla_op(dossierpagina(item("Plein", "RV-39", voor=30, tegen=12), raadsnummer="RV-39/2099"))
    sla_op(vergaderpagina(item("Plein", "RV-39/2099", voor=30, tegen=12)))
    assert Instrument.objects.count() == 1
    assert not Verschil.objects.exists()


def test_a_number_without_a_year_means_another_item_in_another_year() -> None:
    sla_op(vergaderpagina(item("Bomen", "RV-25"), datum=date(2098, 3, 12)))
    sla_op(vergaderpagina(item("Banken", "RV-25"), datum=date(2099, 3, 12)))
    assert set(Instrument.objects.values_list("slug", flat=True)) == {"rv-25-2098", "rv-25-2099"}


def test_two_items_with_the_same_number_on_one_page_both_stay() -> None:
    pagina = dossierpagina(item("Bomen", "98012.001"), item("Banken", "98012.001", soort="amendement"))
    sla_op(pagina)
    sla_op(pagina)
    assert set(Instrument.objects.values_list("titel", "slug")) == {
        ("Bomen", "98012.001"),
        ("Banken", "98012.001-2"),
    }
