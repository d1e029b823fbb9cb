"""A question that is followed reads as words."""

import pytest

from volgen.vraag import describe_vraag


@pytest.mark.parametrize(
    ("vraag", "woorden"),
    [
        ("", ""),
        ("q=fiets+pad", "‘fiets pad’"),
        ("jaar=2025&q=bomen&soort=motie_vreemd", "‘bomen’, jaar: 2025, soort: motie vreemd"),
        ("portefeuille=groene-stad&te_laat=ja", "portefeuille: groene stad, te laat: ja"),
    ],
)
def test_the_words_come_first_and_then_the_filters(vraag: str, woorden: str) -> None:
    assert describe_vraag(vraag) == woorden
