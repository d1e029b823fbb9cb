"""A question that is followed has the answers of its page, of what is new alone."""

import pytest

from agendawijzer.portaal.volgvragen.antwoorden import answer_uitvoering, answer_zoekvraag
from dossiers.models import Bericht, Dossier, Instrument, Toezegging
from tests import bouw
from volgen.nieuws.antwoorden import find_antwoorden

pytestmark = pytest.mark.django_db


def test_a_search_is_answered_by_what_it_finds() -> None:
    raak, mis, buiten = (
        bouw.bouw_instrument(titel=titel)
        for titel in ("Bomen in de wijk", "Parkeren", "Bomen langs het water")
    )
    dossier = bouw.bouw_dossier(titel="Een boom in elke straat")

    gevonden = answer_zoekvraag("q=bomen", {Instrument: [raak.pk, mis.pk], Dossier: [dossier.pk]})

    assert gevonden == {Instrument: [raak.pk], Dossier: [dossier.pk]}
    assert buiten.pk not in gevonden[Instrument]


def test_a_search_narrows_as_its_page_does() -> None:
    motie, amendement = (
        bouw.bouw_instrument(titel="Bomen", soort=soort) for soort in ("motie", "amendement")
    )
    alle = {Instrument: [motie.pk, amendement.pk]}

    assert answer_zoekvraag("q=bomen&soort=motie", alle) == {Instrument: [motie.pk]}
    assert answer_zoekvraag("soort=amendement", alle) == {Instrument: [amendement.pk]}
    assert answer_zoekvraag("q=bomen&fractie=bestaat-niet", alle) == {}


@pytest.mark.parametrize("vraag", ["q=bomen&jaar=onzin", "jaar=99999999", "q=%22", "soort=onzin"])
def test_a_question_that_makes_no_sense_has_no_answer_and_does_no_harm(vraag: str) -> None:
    assert not any(answer_zoekvraag(vraag, {Instrument: [bouw.bouw_instrument().pk]}).values())
    assert answer_zoekvraag(vraag, {}) == {}


@pytest.mark.parametrize("vraag", ["", "foo=bar", "q=+"])
def test_a_search_for_nothing_has_no_answer(vraag: str) -> None:
    assert answer_zoekvraag(vraag, {Instrument: [bouw.bouw_instrument().pk]}) == {}


def test_what_cannot_be_found_by_searching_answers_nothing() -> None:
    bericht = bouw.bouw_bericht()

    assert answer_zoekvraag("q=xyzzy", {Bericht: [bericht.pk]}) == {}


def test_what_became_of_decisions_is_narrowed_as_its_page_is() -> None:
    stemming = bouw.bouw_stemming(uitkomst="aangenomen")
    bouw.bouw_voortgang(instrument=stemming.instrument, staat="in_uitvoering")
    toezegging = bouw.bouw_toezegging()
    alle = {Instrument: [stemming.instrument_id], Toezegging: [toezegging.pk]}

    assert answer_uitvoering("staat=in_uitvoering", alle) == {
        Instrument: [stemming.instrument_id],
        Toezegging: [],
    }
    assert answer_uitvoering("soort=toezegging", alle) == {Instrument: [], Toezegging: [toezegging.pk]}
    assert answer_uitvoering("staat=onzin", alle) == {}
    assert not any(answer_uitvoering("", {}).values())


def test_following_knows_how_to_ask() -> None:
    stuk = bouw.bouw_instrument(titel="Bomen")

    assert find_antwoorden("zoekvraag", "q=bomen", {Instrument: [stuk.pk]}) == {(Instrument, stuk.pk)}
    assert find_antwoorden("uitvoering", "staat=open", {Instrument: [stuk.pk]}) == set()
