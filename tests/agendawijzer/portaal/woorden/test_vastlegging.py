"""Six ways in which there is no figure, each with its own word."""

import pytest

from agendawijzer.portaal.woorden import vastlegging
from stemmingen.models import Stemming


def make(wijze: str = "handopsteken", **waarden) -> Stemming:
    return Stemming(**{"uitkomst": "aangenomen", "wijze": wijze} | waarden)


@pytest.mark.parametrize(
    ("stemming", "telling", "laag"),
    [
        (make(voor=30, tegen=8), "vastgelegd", "niet_vastgelegd"),
        (make(), "niet_vastgelegd", "niet_vastgelegd"),
        (make("onbekend"), "niet_vastgelegd", "niet_vastgelegd"),
        (make("algemene_stemmen"), "algemene_stemmen", "algemene_stemmen"),
        (make("algemene_stemmen", voor=40, tegen=0), "vastgelegd", "algemene_stemmen"),
        (make("zonder_stemming"), "zonder_stemming", "zonder_stemming"),
        (make("acclamatie", over_personen=True), "acclamatie", "acclamatie"),
        (make("schriftelijk", voor=30, tegen=8), "vastgelegd", "geheim"),
        (make("schriftelijk", over_personen=True), "kandidaten", "geheim"),
        (make("onbekend", over_personen=True), "kandidaten", "geheim"),
    ],
)
def test_each_reason_has_a_word_and_a_sentence(stemming: Stemming, telling: str, laag: str) -> None:
    assert vastlegging.tally_word(stemming) == telling
    assert vastlegging.layer_word(stemming, []) == laag
    assert vastlegging.layer_sentence(laag).endswith(".")


def test_a_layer_with_rows_is_recorded_but_never_at_a_secret_vote() -> None:
    assert vastlegging.layer_word(make(), ["rij"]) == "vastgelegd"
    assert vastlegging.layer_sentence("vastgelegd") == ""
    assert vastlegging.layer_word(make("schriftelijk"), ["rij"]) == "geheim"


def test_all_sentences_differ() -> None:
    woorden = ["geheim", "zonder_stemming", "algemene_stemmen", "acclamatie", "niet_vastgelegd"]
    assert len({vastlegging.layer_sentence(woord) for woord in woorden}) == len(woorden)
