"""Votes are brought to their instruments with nothing hidden among them."""

import pytest

from dossiers.models import Dossier, Instrument
from stemmingen import selectie
from tests import bouw

pytestmark = pytest.mark.django_db


def test_hidden_votes_and_steps_in_hidden_meetings_stay_behind() -> None:
    stuk = bouw.bouw_instrument()
    zichtbaar = bouw.bouw_stemming(instrument=stuk)
    bouw.bouw_stemming(instrument=stuk, publicatie="concept")
    bouw.bouw_gebeurtenis(instrument=stuk, vergadering=bouw.bouw_vergadering(publicatie="concept"))
    geladen = selectie.with_uitslag(Instrument.objects.openbaar()).get()
    assert selectie.stemmingen_van(geladen) == [zichtbaar]
    assert selectie.gebeurtenissen_van(geladen) == []


def test_a_side_counts_as_recorded_only_if_it_is_known_and_public() -> None:
    bekend, onbekend, geheim = (bouw.bouw_stemming() for _ in range(3))
    bouw.bouw_fractiestem(stemming=bekend)
    bouw.bouw_fractiestem(stemming=onbekend, kant="niet_vastgelegd")
    bouw.bouw_fractiestem(stemming=bouw.bouw_stemming(instrument=geheim.instrument, publicatie="concept"))
    rijen = selectie.with_vastgelegd(Instrument.objects.openbaar()).order_by("pk")
    assert [rij.fracties_bekend for rij in rijen] == [True, False, False]


def test_a_hidden_item_does_not_make_a_dossier_match() -> None:
    dossier = bouw.bouw_dossier()
    bouw.bouw_instrument(dossier=dossier, soort="motie", publicatie="concept")
    assert not selectie.with_besluiten(Dossier.objects.openbaar(), soort="motie").exists()


def test_an_instrument_counts_once_for_each_outcome() -> None:
    stuk = bouw.bouw_instrument()
    eerst = bouw.bouw_stemming(instrument=stuk, voor=22, tegen=22, uitkomst="gestaakt")
    for _ in range(2):
        bouw.bouw_stemming(instrument=stuk, herstemming_van=eerst)
    bouw.bouw_stemming(instrument=stuk, publicatie="concept", voor=1, tegen=2, uitkomst="verworpen")
    assert selectie.count_uitkomsten([stuk.dossier]) == {stuk.dossier_id: {"gestaakt": 1, "aangenomen": 1}}


@pytest.mark.parametrize("vraag", ["", "  ", "́"])
def test_a_search_without_words_finds_nothing(vraag: str) -> None:
    bouw.bouw_instrument()
    assert selectie.find_op_titel(vraag) == []
