"""The list over motions, amendments and promises: each once, in the state that its public updates bring."""

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agendawijzer.portaal.uitvoering.regels import find_regels, find_rijen, keep, load_rijen, load_van_dossier
from agendawijzer.portaal.uitvoering.telling import make_telling
from dossiers.standen.staat import STATEN, Staat, is_te_laat, staat_van
from tests import bouw

pytestmark = pytest.mark.django_db

VANDAAG = datetime.date(2026, 6, 1)
SOORTEN = ("motie", "motie_vreemd", "amendement", "subamendement", "toezegging")
PUBLICATIES = st.sampled_from(["openbaar", "openbaar", "openbaar", "concept", "ingetrokken"])
DAGEN = st.none() | st.dates(datetime.date(2026, 5, 29), datetime.date(2026, 6, 3))


@dataclass(frozen=True)
class Melding:
    staat: str
    datum: datetime.date | None
    publicatie: str
    brief: str


@dataclass(frozen=True)
class Ding:
    soort: str
    publicatie: str
    dossier: str
    uitkomst: str
    stemming: str
    termijn: datetime.date | None
    meldingen: list[Melding]

    @property
    def telt_mee(self) -> bool:
        besloten = self.soort == "toezegging" or (self.uitkomst, self.stemming) == ("aangenomen", "openbaar")
        return besloten and self.publicatie == self.dossier == "openbaar"

    @property
    def stappen(self) -> list[Melding]:
        """What the public may know of it, in order of time and undated first."""
        openbaar = [m for m in self.meldingen if m.publicatie == "openbaar" and m.brief in ("", "openbaar")]
        return sorted(openbaar, key=lambda m: m.datum or datetime.date.min)


MELDING = st.builds(
    Melding, st.sampled_from(Staat.values), DAGEN, PUBLICATIES, st.just("") | st.just("") | PUBLICATIES
)
DING = st.builds(
    Ding,
    st.sampled_from(SOORTEN),
    PUBLICATIES,
    PUBLICATIES,
    st.sampled_from(["aangenomen", "aangenomen", "verworpen"]),
    PUBLICATIES,
    DAGEN,
    st.lists(MELDING, max_size=4),
)


def build(ding: Ding) -> Any:
    dossier = bouw.bouw_dossier(publicatie=ding.dossier)
    rij: Any
    vast = {"dossier": dossier, "publicatie": ding.publicatie, "termijn": ding.termijn}
    if ding.soort == "toezegging":
        rij = bouw.bouw_toezegging(**vast)
    else:
        rij = bouw.bouw_instrument(soort=ding.soort, **vast)
        cijfers = {} if ding.uitkomst == "aangenomen" else {"voor": 8, "tegen": 30}
        bouw.bouw_stemming(instrument=rij, uitkomst=ding.uitkomst, publicatie=ding.stemming, **cijfers)
    for melding in ding.meldingen:
        build_melding(rij, melding)
    return rij


def build_melding(rij: Any, melding: Melding) -> None:
    waarden: dict[str, Any] = {
        "staat": melding.staat,
        "datum": melding.datum,
        "publicatie": melding.publicatie,
    }
    if melding.staat == "afgedaan":
        waarden["melder"] = "raad"
    elif melding.staat == "niet_uitgevoerd":
        waarden["reden"] = "Er was geen geld voor."
    elif melding.staat == "voortgezet":
        waarden["vervolg_dossier"] = bouw.bouw_dossier()
    if melding.brief:
        waarden["brief"] = bouw.bouw_raadsbrief(publicatie=melding.brief)
    naam = rij._meta.model_name
    bouw.bouw_voortgang(**{naam: rij}, **waarden)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(DING, max_size=6))
def test_each_is_counted_once_in_its_own_state_and_nothing_disappears_when_settled(
    dingen: list[Ding],
) -> None:
    with transaction.atomic():
        gebouwd = [(ding, build(ding)) for ding in dingen]
        regels = find_regels(*find_rijen(VANDAAG))
        verwacht = {
            (ding.soort == "toezegging", rij.pk): (
                (staat := staat_van(ding.stappen)),
                is_te_laat(staat, ding.termijn, VANDAAG),
            )
            for ding, rij in gebouwd
            if ding.telt_mee
        }
        assert len(regels) == len(verwacht)
        assert {regel.sleutel: (regel.staat, regel.te_laat) for regel in regels} == verwacht
        assert_adds_up(regels)
        assert [rij.staat for rij in load_rijen(regels, VANDAAG)] == [regel.staat for regel in regels]
        transaction.set_rollback(True)


def assert_adds_up(regels: list[Any]) -> None:
    telling = make_telling(regels)
    assert [rij.staat for rij in telling.rijen] == list(STATEN)
    assert sum(rij.aantal for rij in telling.rijen) == telling.totaal == len(regels)
    assert (
        sum(rij.te_laat or 0 for rij in telling.rijen) == telling.te_laat == len(keep(regels, te_laat=True))
    )
    assert Counter(regel.staat for regel in regels) == {
        rij.staat: len(keep(regels, staat=rij.staat)) for rij in telling.rijen if rij.aantal
    }


@pytest.mark.parametrize("staat", Staat.values)
def test_what_is_settled_stays_on_the_list(staat: str) -> None:
    motie = bouw.bouw_stemming().instrument
    build_melding(motie, Melding("in_uitvoering", datetime.date(2026, 1, 1), "openbaar", ""))
    build_melding(motie, Melding(staat, datetime.date(2026, 2, 1), "openbaar", ""))
    assert [(regel.pk, regel.staat) for regel in find_regels(*find_rijen(VANDAAG))] == [(motie.pk, staat)]


def test_proposals_and_what_was_not_adopted_are_no_part_of_it() -> None:
    bouw.bouw_stemming(instrument=bouw.bouw_instrument(soort="raadsvoorstel"))
    bouw.bouw_stemming(uitkomst="gestaakt", voor=22, tegen=22)
    bouw.bouw_instrument()
    assert find_regels(*find_rijen(VANDAAG)) == []


def test_what_was_rejected_when_put_again_is_no_part_of_it() -> None:
    eerst = bouw.bouw_stemming(datum=datetime.date(2025, 1, 1))
    bouw.bouw_stemming(
        instrument=eerst.instrument, datum=datetime.date(2025, 2, 1), uitkomst="verworpen", voor=8, tegen=30
    )
    assert find_regels(*find_rijen(VANDAAG)) == []


def test_the_latest_comes_first_and_what_has_no_date_last() -> None:
    zonder = bouw.bouw_toezegging(datum=None)
    oud = bouw.bouw_stemming(datum=datetime.date(2023, 5, 11)).instrument
    nieuw = bouw.bouw_toezegging(datum=datetime.date(2026, 1, 2))
    regels = find_regels(*find_rijen(VANDAAG))
    assert [regel.sleutel for regel in regels] == [(True, nieuw.pk), (False, oud.pk), (True, zonder.pk)]
    assert load_rijen(regels, VANDAAG) == [nieuw, oud, zonder]


def test_a_dossier_has_its_own_and_the_promises_at_its_items() -> None:
    motie = bouw.bouw_stemming().instrument
    bij_dossier = bouw.bouw_toezegging(dossier=motie.dossier)
    bij_motie = bouw.bouw_toezegging(instrument=motie)
    bouw.bouw_toezegging(dossier=bouw.bouw_dossier())
    bouw.bouw_stemming()
    assert load_van_dossier(motie.dossier, VANDAAG) == [bij_motie, bij_dossier, motie]
