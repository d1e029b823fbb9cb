"""Texts that share rare words come first; common words count for nothing."""

import pytest

from begroting.rangschikking import rank
from dossiers.zoeken.taal.stammen import stem, stems

TEKSTEN = {
    "jeugd": "Zorgcontinuïteit in de specialistische jeugdhulp is gewaarborgd",
    "inkoop": "De regio doet één aanbesteding voor jeugdhulp",
    "bomen": "Er worden duizend bomen geplant in de wijken",
    "wegen": "Fietspaden in de wijken zijn veilig",
    "water": "De grachten hebben schoon water",
    "wonen": "Er zijn meer woningen in de wijken",
}


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("moties", "motie"),
        ("aanbestedingen", "aanbesteding"),
        ("gemeentelijke", "gemeentelijk"),
        ("bomen", "bomen"),
    ],
)
def test_forms_of_a_word_have_one_stem(een, ander):
    assert stem(een) == stem(ander)


def test_begeleiding_is_not_beleid():
    assert stem("begeleiding") != stem("beleid")


def test_common_words_figures_and_accents():
    assert set(stems("De raad wil in 2026 de financiën van het college")) == {stem("financien")}


def test_the_text_that_shares_the_rarest_words_comes_first():
    treffers = rank("Amendement: waarborg de zorgcontinuïteit bij jeugdhulp", TEKSTEN)
    assert [treffer.sleutel for treffer in treffers][:2] == ["jeugd", "inkoop"]
    assert treffers[0].woorden[0] == "zorgcontinuiteit"
    assert 1 >= treffers[0].score > treffers[1].score > 0


def test_a_part_of_a_long_word_counts():
    assert (
        rank("Boombestedingen", {"een": "bestedingen in de stad", "twee": "iets anders"})[0].sleutel == "een"
    )


def test_a_word_in_half_of_the_texts_weighs_nothing():
    assert rank("wijken", TEKSTEN) == []


def test_nothing_shared_is_nothing_found():
    assert rank("Zwembad", TEKSTEN) == []
    assert rank("", TEKSTEN) == []
    assert rank("jeugdhulp", {}) == []


def test_no_more_than_asked_and_always_in_the_same_order():
    assert len(rank("jeugdhulp bomen water", TEKSTEN, hoogstens=2)) == 2
    assert rank("jeugdhulp", TEKSTEN) == rank("jeugdhulp", TEKSTEN)
