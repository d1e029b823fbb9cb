"""The state of carrying out follows from the updates alone."""

import datetime
from dataclasses import dataclass

import pytest

from dossiers.standen.staat import LOPEND, NIETS_VASTGELEGD, STATEN, Staat, is_te_laat, staat_van

GISTEREN, VANDAAG = datetime.date(2026, 2, 2), datetime.date(2026, 2, 3)


@dataclass
class Melding:
    staat: str


def test_without_an_update_the_record_is_silent():
    assert staat_van([]) == NIETS_VASTGELEGD


def test_the_last_update_counts():
    assert staat_van([Melding("gemeld"), Melding("in_uitvoering")]) == Staat.IN_UITVOERING


def test_silence_is_no_state_that_anyone_reports():
    assert NIETS_VASTGELEGD not in Staat.values
    assert set(STATEN) == {NIETS_VASTGELEGD, *Staat.values}


@pytest.mark.parametrize("staat", STATEN)
def test_only_what_still_has_to_be_done_can_be_overdue(staat):
    assert is_te_laat(staat, GISTEREN, VANDAAG) == (staat in LOPEND)


@pytest.mark.parametrize("termijn", [None, VANDAAG])
def test_nothing_is_overdue_without_a_deadline_or_on_its_day(termijn):
    assert not is_te_laat("open", termijn, VANDAAG)
