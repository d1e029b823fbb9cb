"""Words as Dutch writes them."""

import pytest

from agendawijzer.portaal.woorden.taal import aantal, hoofdletter, kleine_letter, opsomming


@pytest.mark.parametrize(
    ("delen", "zin"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_a_list_of_words_reads_as_dutch(delen, zin) -> None:
    assert opsomming(delen) == zin


@pytest.mark.parametrize(("n", "zin"), [(0, "0 moties"), (1, "1 motie"), (2, "2 moties")])
def test_a_number_has_its_noun(n: int, zin: str) -> None:
    assert aantal(n, "motie", "moties") == zin


def test_a_capital_is_all_that_changes() -> None:
    assert hoofdletter("raadsvoorstel RV-39") == "Raadsvoorstel RV-39"
    assert kleine_letter("Raadsvoorstel RV-39") == "raadsvoorstel RV-39"
