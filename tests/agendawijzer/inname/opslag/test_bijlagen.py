"""What hangs on a page besides its decisions: paragraphs that come, change, go and come back."""

from datetime import date

import pytest

from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenBericht as Alinea
from agendawijzer.inname.opslag import sla_op
from dossiers.models import Bericht, Document, Dossier, Instrument, Portefeuille
from tests.agendawijzer.inname.opslag.conftest import dossierpagina, item

pytestmark = pytest.mark.django_db


def test_a_paragraph_that_a_clerk_removed_does_not_come_back() -> None:
    pagina = dossierpagina(gebeurtenissen=(Alinea(date(2099, 1, 6), "Carrousel", "Er is gepraat.", 9),))
    sla_op(pagina)
    Bericht.objects.all().delete()
    sla_op(pagina)
    assert not Bericht.objects.exists()


def test_a_paragraph_that_the_page_worded_anew_is_not_told_twice() -> None:
    dag = date(2099, 1, 6)
    sla_op(dossierpagina(gebeurtenissen=(Alinea(dag, "Carrousel", "Er is gepraat.", 9),)))
    for tekst in ("Er is lang gepraat.", "Er is gepraat."):
        sla_op(dossierpagina(gebeurtenissen=(Alinea(dag, "Carrousel", tekst, 9),)))
        assert [rij.tekst for rij in Bericht.objects.all()] == [tekst]


def test_paragraphs_that_were_cut_off_for_once_do_not_come_twice() -> None:
    twee = (
        Alinea(date(2099, 1, 6), "Carrousel", "Een.", 9),
        Alinea(date(2099, 1, 9), "Besluit", "Twee.", 11),
    )
    for alineas in (twee, twee[:1], twee):
        sla_op(dossierpagina(gebeurtenissen=alineas))
    assert Bericht.objects.count() == 2


def test_a_portfolio_with_a_name_too_long_is_made_once() -> None:
    pagina = dossierpagina(portefeuilles=("Zorg en welzijn " * 20,))
    sla_op(pagina)
    sla_op(pagina)
    assert Portefeuille.objects.count() == 1


def test_an_address_that_is_too_long_is_left_out_wherever_it_stands_and_the_page_is_stored() -> None:
    lang = f"https://papier.example/{'a' * 500}"
    sla_op(dossierpagina(item("Bomen", "98012.001", adres=lang), adres=lang, documentwijzer=(lang,)))
    assert (Dossier.objects.get().adres, Instrument.objects.get().adres) == ("", "")
    assert not Document.objects.exists()
