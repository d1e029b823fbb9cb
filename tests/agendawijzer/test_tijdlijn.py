"""How it went: one line of time."""

import datetime

from agendawijzer.tijdlijn import make_tijdlijn
from dossiers.models import Bericht, Dossier, Gebeurtenis, Instrument
from stemmingen.models import Stemming

EERST, LATER = datetime.date(2025, 8, 12), datetime.date(2025, 10, 16)


def test_steps_stand_with_the_latest_first_and_undated_ones_last() -> None:
    stappen = make_tijdlijn(
        Dossier(geschreven_op=EERST, bewerkt_op=LATER),
        [
            Bericht(soort="Carrousel", tekst="Besproken.", datum=datetime.date(2025, 9, 1)),
            Bericht(tekst="Ooit."),
        ],
        [],
        [],
    )
    assert [stap.datum for stap in stappen] == [LATER, datetime.date(2025, 9, 1), EERST, None]


def test_votes_of_one_day_are_one_step() -> None:
    stemmingen = [Stemming(datum=LATER, sorteerdatum=LATER) for _ in range(3)] + [Stemming(datum=None)]
    stappen = make_tijdlijn(Dossier(), [], stemmingen, [])
    assert [stap.kop for stap in stappen] == ["De raad stemde: 3 stemmingen"]


def test_a_withdrawal_with_a_date_is_a_step() -> None:
    gebeurtenis = Gebeurtenis(soort="ingetrokken", datum=LATER, instrument=Instrument(titel="Groene stad"))
    assert make_tijdlijn(Dossier(), [], [], [gebeurtenis])[0].kop == "Ingetrokken: Groene stad"
