"""The fields guard what goes into them, on every way in."""

import datetime
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError

from dossiers.models import Dossier, Portefeuille
from tests import bouw

pytestmark = pytest.mark.django_db

VUIL = "Goed<script>alert(1)</script> zo"


def _save(dossier: Dossier) -> None:
    dossier.waarom = VUIL
    dossier.save()


def _update(dossier: Dossier) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(waarom=VUIL)


def _bulk_update(dossier: Dossier) -> None:
    dossier.waarom = VUIL
    Dossier.objects.bulk_update([dossier], ["waarom"])


def _bulk_create(dossier: Dossier) -> None:
    dossier.delete()
    Dossier.objects.bulk_create([Dossier(titel="x", slug="x", waarom=VUIL)])


@pytest.mark.parametrize("weg", [_save, _update, _bulk_update, _bulk_create])
def test_markup_does_not_get_in_on_any_way(weg: Callable[[Dossier], None]) -> None:
    weg(bouw.bouw_dossier())
    assert Dossier.objects.get().waarom == "Goed zo"


def test_the_folded_title_follows_the_title() -> None:
    dossier = bouw.bouw_dossier(titel="FINANCIËN")
    assert dossier.titel_gevouwen == "financien"
    dossier.titel = "Oekraïne"
    dossier.save()
    assert Dossier.objects.filter(titel_gevouwen__contains="oekraine").exists()


def test_the_folded_copy_never_outgrows_its_column() -> None:
    # Some characters fold to several.
    assert (
        len(bouw.bouw_portefeuille(naam="ﷺ" * 120).gevouwen)
        == Portefeuille._meta.get_field("gevouwen").max_length
    )


@pytest.mark.parametrize(
    ("bewerkt", "geschreven", "verwacht"),
    [
        (datetime.date(2025, 11, 3), datetime.date(2025, 8, 12), datetime.date(2025, 11, 3)),
        (None, datetime.date(2025, 8, 12), datetime.date(2025, 8, 12)),
        (None, None, datetime.date.min),
    ],
)
def test_the_date_to_sort_by_is_never_empty(
    bewerkt: datetime.date | None, geschreven: datetime.date | None, verwacht: datetime.date
) -> None:
    dossier = bouw.bouw_dossier(bewerkt_op=bewerkt, geschreven_op=geschreven)
    dossier.refresh_from_db()
    assert dossier.sorteerdatum == verwacht


@pytest.mark.parametrize("adres", ["25192", "25192.001", "rv-39-2022", "kustzone-almere-haven---ontwerp"])
def test_an_address_may_be_a_number_or_words(adres: str) -> None:
    bouw.bouw_dossier(slug=adres).full_clean()


@pytest.mark.parametrize("adres", ["RV-39", "rv/39", "met spatie", "-begin", "einde.", "é", "a\n", ""])
def test_an_address_that_would_break_a_link_is_refused(adres: str) -> None:
    dossier = bouw.bouw_dossier()
    dossier.slug = adres
    with pytest.raises(ValidationError) as fout:
        dossier.full_clean()
    assert "slug" in fout.value.message_dict
