"""The counts per state, each with the way to the list of them."""

from dataclasses import dataclass

from agendawijzer.portaal.uitvoering.telling import make_telling


@dataclass
class Regel:
    staat: str
    te_laat: bool = False


def test_a_state_with_nothing_in_it_is_counted_as_none() -> None:
    telling = make_telling([Regel("gemeld")])
    assert {rij.staat: rij.aantal for rij in telling.rijen if rij.aantal} == {"gemeld": 1}
    assert len(telling.rijen) == 8


def test_overdue_is_said_only_of_what_still_has_to_be_done() -> None:
    telling = make_telling([Regel("open", te_laat=True), Regel("open"), Regel("afgedaan")])
    laat = {rij.staat: rij.te_laat for rij in telling.rijen}
    assert (laat["open"], laat["niets_vastgelegd"], laat["afgedaan"]) == (1, 0, None)
    assert telling.te_laat == 1


def test_each_count_leads_to_the_list_under_the_filters_that_it_was_made_with() -> None:
    telling = make_telling([Regel("open")], fractie="waterpartij")
    assert telling.adres == "/uitvoering/?fractie=waterpartij#lijst"
    assert telling.rijen[1].adres == "/uitvoering/?fractie=waterpartij&staat=open#lijst"
    assert telling.rijen[1].adres_te_laat == "/uitvoering/?fractie=waterpartij&staat=open&te_laat=ja#lijst"
    assert make_telling([]).adres == "/uitvoering/#lijst"
