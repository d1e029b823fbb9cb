"""A vote on persons: who was chosen and how, in which round."""

from typing import Any

import pytest

from agendawijzer.portaal.stemming.personen import make_personenbeeld
from stemmingen.models import Kandidaatstem, Stemming


def make(*kandidaten: Kandidaatstem, **waarden: Any) -> Any:
    stemming: Any = Stemming(wijze="schriftelijk", over_personen=True, **waarden)
    stemming.openbare_kandidaten = list(kandidaten)
    return stemming


def candidate(naam: str, stemmen: int, **waarden: Any) -> Kandidaatstem:
    return Kandidaatstem(naam=naam, stemmen=stemmen, **waarden)


@pytest.mark.parametrize(
    ("kandidaten", "zin"),
    [
        (
            (candidate("A", 23, gekozen=True), candidate("B", 15)),
            "A is gekozen met 23 van de 38 geldige stemmen.",
        ),
        ((candidate("A", 1, gekozen=True),), "A is gekozen met 1 van de 1 geldige stem."),
        (
            (candidate("A", 20, gekozen=True, door_loting=True), candidate("B", 20)),
            "A is gekozen door het lot, want de stemmen staakten.",
        ),
        (
            (candidate("A", 20), candidate("B", 20)),
            "Niemand kreeg de meerderheid van de geldige stemmen.",
        ),
    ],
)
def test_the_result_is_one_sentence(kandidaten: tuple[Kandidaatstem, ...], zin: str) -> None:
    beeld = make_personenbeeld(make(*kandidaten), [])
    assert beeld is not None
    assert beeld.zin == zin


def test_blank_and_invalid_ballots_count_as_ballots_and_not_as_votes() -> None:
    beeld = make_personenbeeld(make(candidate("A", 20), blanco=2, ongeldig=1), [])
    assert beeld is not None
    assert (beeld.geldig, beeld.briefjes) == (20, 23)


def test_the_rounds_of_this_choice_stand_in_order() -> None:
    tweede = make(candidate("A", 20), pk=2, ronde=2, instrument_id=7)
    eerste = Stemming(pk=1, ronde=1, instrument_id=7, over_personen=True)
    ander = Stemming(pk=3, ronde=1, instrument_id=8, over_personen=True)
    beeld = make_personenbeeld(tweede, [ander, tweede, eerste])
    assert beeld is not None
    assert [ronde.pk for ronde in beeld.rondes] == [1, 2]


def test_without_candidates_there_is_nothing_to_show() -> None:
    assert make_personenbeeld(make(), []) is None
