"""One and many lead to each other."""

import pytest

from dossiers.zoeken.taal.verbuiging import inflections


@pytest.mark.parametrize(
    ("een", "meer"),
    [
        ("brug", "bruggen"),
        ("plan", "plannen"),
        ("bus", "bussen"),
        ("boom", "bomen"),
        ("huis", "huizen"),
        ("prijs", "prijzen"),
        ("brief", "brieven"),
        ("bedrijf", "bedrijven"),
        ("slaaf", "slaven"),
        ("glas", "glazen"),
        ("weg", "wegen"),
        ("fiets", "fietsen"),
        ("raadslid", "raadsleden"),
        ("mogelijkheid", "mogelijkheden"),
        ("stad", "steden"),
        ("kind", "kinderen"),
        ("fietsbrug", "fietsbruggen"),
        ("markt", "markten"),
    ],
)
def test_one_gives_many_and_many_gives_one(een: str, meer: str) -> None:
    assert meer in inflections(een)
    assert een in inflections(meer)


@pytest.mark.parametrize(
    "woord", ["", "a", "en", "een", "25192", "é", "x" * 60, "aaa", "nnn", "sss", "zen", "ven"]
)
def test_no_word_breaks_it(woord: str) -> None:
    assert all(len(vorm) > 2 and vorm != woord for vorm in inflections(woord))
