"""One set of filters for motions, amendments and promises."""

import datetime
from typing import Any

import pytest

from agendawijzer.portaal.uitvoering.filters import UitvoeringFilter
from agendawijzer.portaal.uitvoering.regels import find_besluiten, find_toezeggingen
from tests import bouw

pytestmark = pytest.mark.django_db

VANDAAG = datetime.date(2026, 6, 1)


def find(**vraag: str) -> set[Any]:
    filters = UitvoeringFilter(vraag, queryset=find_besluiten(VANDAAG))
    assert filters.is_valid(), filters.errors
    return {*filters.qs, *filters.filter_queryset(find_toezeggingen(VANDAAG))}


@pytest.fixture
def rijen() -> dict[str, Any]:
    """A motion and a promise of the same fractie, portefeuille and year, and one of each with neither."""
    groen = bouw.bouw_portefeuille(slug="groen")
    water = bouw.bouw_fractie(slug="waterpartij")
    motie = bouw.bouw_instrument(portefeuille=groen)
    bouw.bouw_indiener(instrument=motie, fractie=water)
    bouw.bouw_indiener(instrument=motie)
    bouw.bouw_stemming(instrument=motie, datum=datetime.date(2024, 3, 1))
    dag = datetime.date(2024, 5, 1)
    toezegging = bouw.bouw_toezegging(portefeuille=groen, aan_fractie=water, datum=dag)
    ander = bouw.bouw_stemming(instrument=bouw.bouw_instrument(soort="amendement")).instrument
    return {
        "motie": motie,
        "toezegging": toezegging,
        "amendement": ander,
        "los": bouw.bouw_toezegging(datum=None),
    }


@pytest.mark.parametrize("vraag", [{"fractie": "waterpartij"}, {"portefeuille": "groen"}, {"jaar": "2024"}])
def test_a_filter_takes_both_kinds(rijen: dict[str, Any], vraag: dict[str, str]) -> None:
    assert find(**vraag) == {rijen["motie"], rijen["toezegging"]}


def test_the_kind_is_one_filter_over_both(rijen: dict[str, Any]) -> None:
    assert find(soort="motie") == {rijen["motie"]}
    assert find(soort="amendement") == {rijen["amendement"]}
    assert find(soort="toezegging") == {rijen["toezegging"], rijen["los"]}


def test_state_and_deadline_are_left_to_the_counts(rijen: dict[str, Any]) -> None:
    assert find(staat="afgedaan", te_laat="ja") == find() == set(rijen.values())


def test_only_what_occurs_among_public_rows_can_be_chosen(rijen: dict[str, Any]) -> None:
    stil = bouw.bouw_fractie(slug="stille-partij")
    bouw.bouw_toezegging(
        aan_fractie=stil, portefeuille=bouw.bouw_portefeuille(slug="stil"), publicatie="concept"
    )
    velden = UitvoeringFilter({}, queryset=find_besluiten(VANDAAG)).form.fields
    keuzes = {naam: [waarde for waarde, _ in veld.choices] for naam, veld in velden.items()}
    assert "waterpartij" in keuzes["fractie"]
    assert "stille-partij" not in keuzes["fractie"]
    assert keuzes["portefeuille"] == ["", "groen"]
    assert keuzes["jaar"] == ["", "2025", "2024"]
