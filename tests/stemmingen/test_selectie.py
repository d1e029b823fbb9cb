"""Votes are brought to their instruments with nothing hidden among them."""

import datetime
from typing import Any

import pytest

from dossiers.models import Dossier, Instrument
from stemmingen import selectie
from stemmingen.afloop import VAN_TAFEL
from stemmingen.models import Stemming
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


def test_a_tie_is_open_until_a_public_vote_or_a_withdrawal() -> None:
    def tie() -> Stemming:
        return bouw.bouw_stemming(voor=22, tegen=22, uitkomst="gestaakt")

    blijft, opnieuw, later, ingetrokken, verborgen = (tie() for _ in range(5))
    bouw.bouw_stemming(instrument=opnieuw.instrument, herstemming_van=opnieuw)
    assert opnieuw.datum
    na = opnieuw.datum + datetime.timedelta(days=30)
    bouw.bouw_stemming(instrument=later.instrument, datum=na)
    bouw.bouw_gebeurtenis(instrument=ingetrokken.instrument, soort="ingetrokken")
    bouw.bouw_stemming(instrument=verborgen.instrument, herstemming_van=verborgen, publicatie="concept")
    bouw.bouw_geheime_stemming(uitkomst="gestaakt")
    bouw.bouw_stemming()
    openbaar = Stemming.objects.openbaar()
    assert set(selectie.with_open_staking(openbaar)) == {blijft, verborgen}
    assert {rij for rij in selectie.with_staking(openbaar) if rij.staking_open} == {blijft, verborgen}


def test_a_planned_re_vote_without_a_result_leaves_the_tie_open() -> None:
    eerst = bouw.bouw_stemming(voor=22, tegen=22, uitkomst="gestaakt")
    bouw.bouw_stemming(
        instrument=eerst.instrument, herstemming_van=eerst, uitkomst="onbekend", voor=None, tegen=None
    )
    assert list(selectie.with_open_staking(Stemming.objects.openbaar())) == [eerst]


def test_the_evening_knows_only_its_own_public_votes_in_order() -> None:
    vergadering = bouw.bouw_vergadering()
    tweede, eerste = (bouw.bouw_stemming(vergadering=vergadering, volgorde=n) for n in (2, 1))
    bouw.bouw_stemming(vergadering=vergadering, publicatie="concept")
    bouw.bouw_stemming(vergadering=bouw.bouw_vergadering())
    assert selectie.evening_of(tweede) == [eerste, tweede]
    assert selectie.evening_of(bouw.bouw_stemming()) == []


def test_everything_beside_a_vote_comes_along_in_seven_queries(django_assert_num_queries: Any) -> None:
    eerst = bouw.bouw_stemming(voor=22, tegen=22, uitkomst="gestaakt")
    stemming = bouw.bouw_stemming(instrument=eerst.instrument, herstemming_van=eerst)
    for n in range(3):
        bouw.bouw_lidstem(stemming=stemming)
        bouw.bouw_correctie(stemming=stemming)
        bouw.bouw_verklaring(stemming=stemming, persoon=bouw.bouw_persoon(), tekst=str(n))
    with django_assert_num_queries(8):
        geladen: Any = selectie.with_alles(Stemming.objects.openbaar()).get(pk=stemming.pk)
        assert [rij.persoon.naam for rij in geladen.openbare_lidstemmen]
    assert len(geladen.openbare_correcties) == len(geladen.openbare_verklaringen) == 3
    assert geladen.herstemming_van == eerst


@pytest.mark.parametrize("soort", VAN_TAFEL)
def test_a_tie_about_what_is_off_the_table_is_not_open(soort: str) -> None:
    gelijk = bouw.bouw_stemming(voor=22, tegen=22, uitkomst="gestaakt")
    assert selectie.with_open_staking(Stemming.objects.openbaar()).exists()
    bouw.bouw_gebeurtenis(instrument=gelijk.instrument, soort=soort)
    assert not selectie.with_open_staking(Stemming.objects.openbaar()).exists()


def test_a_vote_brings_the_version_that_it_was_about_and_knows_whether_there_are_any(
    django_assert_num_queries: Any,
) -> None:
    versie = bouw.bouw_tekstversie()
    over = bouw.bouw_stemming(instrument=versie.instrument, tekstversie=versie)
    zonder = bouw.bouw_stemming(instrument=versie.instrument)
    anders = bouw.bouw_stemming()
    with django_assert_num_queries(1):
        rijen: dict[int, Any] = {rij.pk: rij for rij in selectie.with_versie(Stemming.objects.openbaar())}
        assert rijen[over.pk].tekstversie.volgnummer == 1
    assert rijen[zonder.pk].tekstversie is None
    assert [rijen[rij.pk].heeft_versies for rij in (over, zonder, anders)] == [True, True, False]


def test_a_step_brings_the_other_item_and_whether_the_public_may_know_it() -> None:
    stuk = bouw.bouw_instrument()
    for publicatie in ("openbaar", "concept"):
        bouw.bouw_gebeurtenis(
            instrument=stuk, soort="vervangen", ander=bouw.bouw_instrument(publicatie=publicatie)
        )
    geladen: Any = selectie.with_uitslag(Instrument.objects.openbaar()).get(pk=stuk.pk)
    assert [stap.ander_openbaar for stap in geladen.openbare_gebeurtenissen] == [True, False]
