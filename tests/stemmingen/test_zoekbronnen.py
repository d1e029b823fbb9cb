"""What the council does in an evening stands in the search index right after it, by every way in."""

import pytest

from dossiers.models import Instrument, Zoekregel
from tests import bouw
from tests.dossiers.zoeken.staan import check_index
from tests.stemmingen.test_wegen import WEGEN

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("naam", sorted(WEGEN))
def test_after_every_action_the_index_is_as_one_built_anew(naam: str) -> None:
    WEGEN[naam]()
    check_index()


def regel(stuk: Instrument) -> Zoekregel:
    return Zoekregel.objects.get(model="dossiers.instrument", object_id=stuk.pk)


def test_an_item_has_the_outcome_form_and_day_of_the_vote_that_decided() -> None:
    stuk = bouw.bouw_instrument(soort="motie")
    assert (regel(stuk).uitkomst, regel(stuk).wijze, regel(stuk).staat) == ("onbekend", "", "")
    stemming = bouw.bouw_stemming(
        instrument=stuk, voor=30, tegen=8, uitkomst="aangenomen", wijze="hoofdelijk"
    )
    gevonden = regel(stuk)
    assert (gevonden.uitkomst, gevonden.wijze, gevonden.datum) == (
        "aangenomen",
        "hoofdelijk",
        stemming.datum,
    )
    assert gevonden.staat == "niets_vastgelegd"
    bouw.bouw_voortgang(instrument=stuk, staat="in_uitvoering")
    assert regel(stuk).staat == "in_uitvoering"


def test_what_was_withdrawn_says_so_and_a_draft_of_a_vote_says_nothing() -> None:
    stuk = bouw.bouw_instrument(soort="motie")
    bouw.bouw_gebeurtenis(instrument=stuk, soort="ingetrokken")
    bouw.bouw_stemming(instrument=stuk, publicatie="concept", voor=30, tegen=8, uitkomst="aangenomen")
    assert (regel(stuk).uitkomst, regel(stuk).wijze) == ("ingetrokken", "")


def test_only_what_is_to_be_carried_out_has_a_state() -> None:
    voorstel = bouw.bouw_instrument(soort="raadsvoorstel")
    bouw.bouw_stemming(instrument=voorstel, voor=30, tegen=8, uitkomst="aangenomen")
    assert regel(voorstel).staat == ""
