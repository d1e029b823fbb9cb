"""How it went: by year and day, many of one kind under one line, and nothing lost."""

import datetime
from typing import Any

import pytest

from agendawijzer.portaal.tijdlijn import Bundel, Tijdlijn, Tijdlijnregel, make_kort, make_tijdlijn
from dossiers.models import Bericht, Dossier, Instrument
from dossiers.stroom.stroom import Voorval, make_stroom
from stemmingen.models import Stemming

VANDAAG = datetime.date(2025, 10, 16)
DOSSIER = Dossier(pk=1, nummer="25192", slug="25192", titel="Jeugd")


def message(pk: int, datum: datetime.date | None) -> Bericht:
    return Bericht(pk=pk, dossier=DOSSIER, soort=f"Bericht {pk}", tekst="Besproken.", datum=datum)


def vote(pk: int, datum: datetime.date | None, **waarden: Any) -> Stemming:
    motie = Instrument(pk=pk, soort="motie", nummer=f"25192.{pk:03}", titel="Groen", dossier=DOSSIER)
    standaard = {"uitkomst": "aangenomen", "voor": 30, "tegen": 8}
    return Stemming(pk=pk, instrument=motie, datum=datum, **standaard | waarden)


def heads(tijdlijn: Tijdlijn) -> list[str]:
    return [deel.kop for jaar in tijdlijn.jaren for dag in jaar.dagen for deel in dag.delen]


def every_line(tijdlijn: Tijdlijn) -> list[Voorval]:
    delen = [deel for jaar in tijdlijn.jaren for dag in jaar.dagen for deel in dag.delen]
    regels = [regel for deel in delen for regel in (deel.regels if isinstance(deel, Bundel) else [deel])]
    return [regel.voorval for regel in [*regels, *tijdlijn.zonder_datum]]


def test_a_history_without_anything_is_empty() -> None:
    assert make_tijdlijn([], VANDAAG) == Tijdlijn([], [], 0)
    assert make_kort([], VANDAAG, bij=DOSSIER) == []


def test_three_events_stand_under_their_years_and_an_undated_one_apart() -> None:
    rijen = [message(1, datetime.date(2023, 5, 1)), message(2, datetime.date(2025, 9, 1)), message(3, None)]
    tijdlijn = make_tijdlijn(make_stroom(rijen), VANDAAG)
    assert [(jaar.jaar, jaar.aantal) for jaar in tijdlijn.jaren] == [(2025, 1), (2023, 1)]
    assert [regel.kop for regel in tijdlijn.zonder_datum] == ["Bericht 3"]
    assert tijdlijn.totaal == 3


def test_the_oldest_can_stand_first_while_a_day_keeps_its_order() -> None:
    een, twee = datetime.date(2024, 1, 1), datetime.date(2025, 1, 1)
    stroom = make_stroom([message(1, een), message(2, twee), message(3, twee)])
    assert heads(make_tijdlijn(stroom, VANDAAG)) == ["Bericht 2", "Bericht 3", "Bericht 1"]
    assert heads(make_tijdlijn(stroom, VANDAAG, oud_eerst=True)) == ["Bericht 1", "Bericht 2", "Bericht 3"]


@pytest.mark.parametrize("oud_eerst", [False, True])
@pytest.mark.parametrize("groep", ["", "stemming", "bespreking"])
def test_of_three_hundred_events_each_is_told_once(groep: str, oud_eerst: bool) -> None:
    dag = datetime.date(2019, 1, 1)
    rijen: list[Any] = [vote(n, dag + datetime.timedelta(days=n // 10 * 40)) for n in range(200)]
    rijen += [message(n, dag + datetime.timedelta(days=n * 17)) for n in range(90)]
    rijen += [message(n, None) for n in range(90, 100)]
    stroom = make_stroom(rijen)
    tijdlijn = make_tijdlijn(stroom, VANDAAG, groep=groep, oud_eerst=oud_eerst)
    verwacht = [voorval for voorval in stroom if groep in ("", voorval.groep)]
    verteld = every_line(tijdlijn)
    assert len(verteld) == len(verwacht) == tijdlijn.totaal
    assert {voorval.sleutel for voorval in verteld} == {voorval.sleutel for voorval in verwacht}
    assert sum(jaar.aantal for jaar in tijdlijn.jaren) + len(tijdlijn.zonder_datum) == tijdlijn.totaal
    jaren = [jaar.jaar for jaar in tijdlijn.jaren]
    assert jaren == sorted(set(jaren), reverse=not oud_eerst)


def test_many_votes_of_one_day_are_one_line_that_counts_them() -> None:
    uitkomsten = ["aangenomen"] * 4 + ["verworpen"] * 2
    cijfers = {"aangenomen": {}, "verworpen": {"voor": 8, "tegen": 30}}
    stemmingen = [
        vote(n, VANDAAG, uitkomst=uitkomst, volgorde=n, **cijfers[uitkomst])
        for n, uitkomst in enumerate(uitkomsten)
    ]
    stemmingen.append(vote(9, VANDAAG, uitkomst="gestaakt", voor=19, tegen=19, volgorde=9))
    (bundel,) = make_tijdlijn(make_stroom([message(1, None), *stemmingen]), VANDAAG).jaren[0].dagen[0].delen
    assert isinstance(bundel, Bundel)
    assert bundel.kop == "7 stemmingen: 4 aangenomen, 2 verworpen en bij 1 staakten de stemmen"
    assert [regel.voorval.rij.volgorde for regel in bundel.regels] == [0, 1, 2, 3, 4, 5, 9]


def test_a_few_votes_of_one_day_stand_each_by_themselves() -> None:
    delen = make_tijdlijn(make_stroom(vote(n, VANDAAG) for n in range(3)), VANDAAG).jaren[0].dagen[0].delen
    assert [type(deel) for deel in delen] == [Tijdlijnregel, Tijdlijnregel, Tijdlijnregel]


def test_what_is_still_to_come_says_so() -> None:
    morgen, gisteren = VANDAAG + datetime.timedelta(1), VANDAAG - datetime.timedelta(1)
    stroom = make_stroom(message(n, dag) for n, dag in enumerate((morgen, VANDAAG, gisteren)))
    wanneer = [dag.wanneer for dag in make_tijdlijn(stroom, VANDAAG).jaren[0].dagen]
    assert wanneer == ["nog te komen", "vandaag", ""]


def test_in_short_the_last_days_stand_with_votes_in_one_line_and_nothing_to_come() -> None:
    dagen = [VANDAAG + datetime.timedelta(days=n) for n in range(-20, 2)]
    rijen: list[Any] = [message(n, dag) for n, dag in enumerate(dagen)]
    rijen += [vote(n, dagen[-3]) for n in range(2)]
    kort = make_kort(make_stroom(rijen), VANDAAG, bij=DOSSIER)
    assert sum(len(dag.delen) for dag in kort) == 8
    assert [dag.datum for dag in kort] == list(reversed(dagen))[1 : len(kort) + 1]
    assert kort[0].datum == VANDAAG
    assert kort[1].delen[-1].kop == "2 stemmingen: 2 aangenomen"


def test_in_short_a_day_with_more_than_fits_is_still_told() -> None:
    gisteren = VANDAAG - datetime.timedelta(1)
    kort = make_kort(make_stroom(message(n, gisteren) for n in range(12)), VANDAAG, bij=DOSSIER)
    assert [len(dag.delen) for dag in kort] == [12]


def test_in_short_undated_ones_stand_last() -> None:
    kort = make_kort(
        make_stroom([message(1, None), message(2, datetime.date(2025, 1, 1))]), VANDAAG, bij=DOSSIER
    )
    assert [dag.datum for dag in kort] == [datetime.date(2025, 1, 1), None]


def test_in_short_work_on_the_page_is_left_out() -> None:
    dossier = Dossier(pk=1, slug="25192", geschreven_op=VANDAAG, bewerkt_op=VANDAAG)
    assert make_kort(make_stroom([dossier]), VANDAAG, bij=dossier) == []
    assert make_tijdlijn(make_stroom([dossier]), VANDAAG).totaal == 2
