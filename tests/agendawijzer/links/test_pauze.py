"""How long the visitor waits, and for whom."""

from datetime import UTC, datetime, timedelta

import pytest

from agendawijzer.links.pauze import LANGSTE_PAUZE, LANGSTE_RUST, Pauze, parse_retry_after

NU = datetime(2026, 2, 3, 12, tzinfo=UTC)


class Klok:
    """A clock that goes on only when someone sleeps or works."""

    def __init__(self):
        self.nu = 100.0
        self.geslapen = []

    def slaap(self, seconden):
        self.geslapen.append(round(seconden, 3))
        self.nu += seconden


@pytest.fixture
def klok():
    return Klok()


def make_pauze(klok, seconden=5):
    return Pauze(seconden, slaap=klok.slaap, klok=lambda: klok.nu)


def test_the_pause_begins_when_an_answer_is_in(klok):
    pauze = make_pauze(klok)
    with pauze.turn("a.example"):
        klok.nu += 60
    with pauze.turn("a.example"):
        klok.nu += 2
    klok.nu += 1
    with pauze.turn("a.example"):
        pass
    assert klok.geslapen == [5, 4]


def test_another_site_does_not_have_to_wait(klok):
    pauze = make_pauze(klok)
    with pauze.turn("a.example"):
        pass
    with pauze.turn("b.example"):
        pass
    assert klok.geslapen == []


def test_a_question_that_failed_counts_as_well(klok):
    pauze = make_pauze(klok)
    with pytest.raises(OSError, match="weg"), pauze.turn("a.example"):
        raise OSError("weg")
    with pauze.turn("a.example"):
        pass
    assert klok.geslapen == [5]


@pytest.mark.parametrize(("gevraagd", "gewacht"), [(20, 20), (1, 5), (86_400, LANGSTE_PAUZE)])
def test_a_site_may_ask_for_a_longer_pause_within_reason(klok, gevraagd, gewacht):
    pauze = make_pauze(klok)
    pauze.lengthen("a.example", gevraagd)
    for _ in range(2):
        with pauze.turn("a.example"):
            pass
    assert klok.geslapen == [gewacht]


@pytest.mark.parametrize(
    ("waarde", "na"),
    [
        ("0", timedelta()),
        (" 120 ", timedelta(minutes=2)),
        ("Tue, 03 Feb 2026 12:01:00 GMT", timedelta(minutes=1)),
        ("Tuesday, 03-Feb-26 12:01:00 GMT", timedelta(minutes=1)),
        ("Tue Feb  3 12:01:00 2026", timedelta(minutes=1)),
        ("99999999999", LANGSTE_RUST),
    ],
)
def test_a_time_to_come_back_is_a_number_of_seconds_or_a_date(waarde, na):
    assert parse_retry_after(waarde, NU) == NU + na


@pytest.mark.parametrize(
    "waarde", ["", "straks", "-1", "1.5", "²", "9" * 400, "Tue, 03 Feb 2026 11:59:00 GMT", "Tue, 99 Feb 2026"]
)
def test_a_time_that_is_none_or_has_passed_is_no_time(waarde):
    assert parse_retry_after(waarde, NU) is None
