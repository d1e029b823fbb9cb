"""Which dossier a page is about."""

from datetime import date
from typing import Any

import pytest

from agendawijzer.inname.opslag import sla_op
from dossiers.models import Dossier, Verschil
from stemmingen.models import Stemming
from tests.agendawijzer.inname.opslag.conftest import dossierpagina, item

pytestmark = pytest.mark.django_db

BOMEN = item("Bomen", "98012.001", voor=30, tegen=12)


@pytest.mark.parametrize(
    "adres",
    [
        "https://almerekiest.nl/article/schaduw-(plein)",
        "http://www.raadvanalmere.nl/article/schaduw-%28plein%29/",
        "https://almere.raad247.nl/article/schaduw-(plein)",
    ],
)
def test_the_three_names_of_the_site_are_one_address(adres: str) -> None:
    sla_op(dossierpagina(BOMEN, adres="https://raadvanalmere.nl/article/schaduw-(plein)"))
    sla_op(dossierpagina(BOMEN, adres=adres, titel="Meer schaduw op het plein"))
    assert Dossier.objects.get().titel == "Meer schaduw op het plein"


def test_without_an_address_number_and_title_decide_with_accents_and_case_folded() -> None:
    sla_op(dossierpagina(titel="Financiële ‘schaduw’", geschreven_op=None))
    sla_op(dossierpagina(titel="FINANCIELE 'SCHADUW'", geschreven_op=date(2099, 5, 5)))
    assert Dossier.objects.count() == 1


def test_without_a_number_title_and_date_of_writing_decide() -> None:
    sla_op(dossierpagina(raadsnummer=None))
    sla_op(dossierpagina(raadsnummer="98012"))
    sla_op(dossierpagina(raadsnummer=None, geschreven_op=date(2098, 1, 1)))
    assert sorted(Dossier.objects.values_list("nummer", "slug")) == [
        ("", "schaduw-op-het-plein-2"),
        ("98012", "schaduw-op-het-plein"),
    ]


def test_another_title_under_the_same_number_is_another_dossier() -> None:
    sla_op(dossierpagina())
    sla_op(dossierpagina(titel="Iets anders"))
    assert set(Dossier.objects.values_list("slug", flat=True)) == {"98012", "98012-2"}


@pytest.mark.parametrize(
    "veld", [{"titel": "Koel plein"}, {"nummer": "98013"}, {"geschreven_op": "2099-01-06"}]
)
def test_a_page_is_known_again_after_a_clerk_mended_its_head(veld: dict[str, Any]) -> None:
    pagina = dossierpagina(BOMEN)
    sla_op(pagina)
    Dossier.objects.update(**veld)
    dossier = Dossier.objects.get()
    dossier.save()
    sla_op(pagina)
    [[naam, waarde]] = veld.items()
    assert str(getattr(Dossier.objects.get(), naam)) == waarde
    assert Verschil.objects.get().veld == naam
    assert Stemming.objects.count() == 1
