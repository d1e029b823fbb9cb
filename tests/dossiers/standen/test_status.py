"""The words of a source become one of a few known states, and new words become none."""

import pytest

from dossiers.standen.status import Status, normalise_status


@pytest.mark.parametrize(
    ("woorden", "status"),
    [
        ("afgerond", Status.AFGEROND),
        ("Afgerond", Status.AFGEROND),
        ("wegingstafel", Status.WEGINGSTAFEL),
        ("nog niet geagendeerd", Status.NOG_NIET_GEAGENDEERD),
        ("op de agenda geplaatst voor 1e bespreking", Status.IN_BESPREKING),
        ("besluitrijp", Status.BESLUITRIJP),
        ("Hamerstuk", Status.BESLUITRIJP),
        ("", Status.ONBEKEND),
        (None, Status.ONBEKEND),
        ("iets nieuws", Status.ONBEKEND),
        ("onafgerond", Status.ONBEKEND),
    ],
)
def test_the_words_of_the_council(woorden: str | None, status: Status) -> None:
    assert normalise_status(woorden) == status
