"""One spelling for the numbers of the council, and the gaps between them."""

import pytest

from dossiers.nummers import (
    base_nummer,
    find_gaten,
    find_nummers,
    fold_nummer,
    normalise_nummer,
    same_nummer,
    slug_nummer,
)


@pytest.mark.parametrize(
    ("gevonden", "een_spelling"),
    [
        ("rv39/2022", "RV-39/2022"),
        ("RV116", "RV-116"),
        ("RV-25", "RV-25"),
        ("rg218/2022", "RG-218/2022"),
        ("RG-216/2022", "RG-216/2022"),
        ("RG 079/2022", "RG-79/2022"),
        ("RG-79-2022", "RG-79/2022"),
        ("RV–57/22", "RV-57/2022"),
        ("25192", "25192"),
        ("231000", "231000"),
        ("25192.003", "25192.003"),
        ("25192.3", "25192.003"),
        (" 25192.11 ", "25192.011"),
        ("rv39/2022.1", "RV-39/2022.001"),
        ("RV39.003", "RV-39.003"),
    ],
)
def test_every_spelling_becomes_one(gevonden, een_spelling):
    assert normalise_nummer(gevonden) == een_spelling


@pytest.mark.parametrize(
    "tekst", ["", "2022", "2519234", "1234", "A6", "25192.0003", "RV", "motie", "44/0", "12-08-2025"]
)
def test_what_is_no_number(tekst):
    assert normalise_nummer(tekst) is None
    assert find_nummers(tekst) == []


def test_two_numbers_in_one_field():
    assert find_nummers("RG196/2022 en RG197/2022") == [
        ("RG-196/2022", "RG196/2022"),
        ("RG-197/2022", "RG197/2022"),
    ]
    assert [nummer for nummer, _ in find_nummers("25192, 25193.1")] == ["25192", "25193.001"]


def test_any_spelling_finds_the_same():
    assert fold_nummer("rv39/2022") == fold_nummer("RV-39/2022") == "rv-39/2022"
    assert fold_nummer("25192.3") == fold_nummer("25192.003")
    assert fold_nummer("Iets  anders") == "iets anders"


def test_part_of_an_address():
    assert slug_nummer("RV-39/2022") == "rv-39-2022"
    assert slug_nummer("rv39/2022", jaar=2024) == "rv-39-2022"
    assert slug_nummer("RV-25", jaar=2022) == "rv-25-2022"
    assert slug_nummer("RV-25") == "rv-25"
    assert slug_nummer("RV-25.1", jaar=2022) == slug_nummer("RV-25/2022.001") == "rv-25-2022.001"
    assert slug_nummer("25192.1", jaar=2022) == "25192.001"
    with pytest.raises(ValueError, match="geen raadsnummer"):
        slug_nummer("een titel")


def test_base_of_a_sub_number():
    assert base_nummer("25192.003") == "25192"
    assert base_nummer("RV-39/2022") == "RV-39/2022"
    assert base_nummer("RV-39/2022.001") == "RV-39/2022"


def test_a_number_without_its_year_can_be_the_same():
    assert same_nummer("RV-39", "RV-39/2022")
    assert not same_nummer("RV-39/2021", "RV-39/2022")
    assert not same_nummer("RV-3", "RV-39")
    assert same_nummer("RV-39.001", "RV-39/2022.001")
    assert not same_nummer("RV-39.001", "RV-39/2022")


def test_gaps():
    assert find_gaten(["25192.001", "25192.006", "25192.003"]) == [(2, 2), (4, 5)]
    assert find_gaten(["25192.003"]) == [(1, 2)]
    assert find_gaten(["25192", "RV-1"]) == []
    assert find_gaten(["RV-39/2022.001", "RV-39/2022.003"]) == [(2, 2)]
