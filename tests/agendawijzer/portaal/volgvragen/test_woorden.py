"""A question that is followed is told in the words of the list where its filters were chosen."""

import pytest
from pytest_django import DjangoAssertNumQueries

from tests import bouw
from volgen.aanvragen.doel import find_lijstdoel
from volgen.nieuws.antwoorden import describe_vraag

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("soort", "vraag", "woorden"),
    [
        ("zoekvraag", "", ""),
        ("zoekvraag", "q=fiets+pad", "‘fiets pad’"),
        ("zoekvraag", "jaar=2025&q=bomen&soort=motie", "‘bomen’, soort: moties, jaar: 2025"),
        ("zoekvraag", "staat=in_uitvoering", "stand van de uitvoering: in uitvoering"),
        (
            "zoekvraag",
            "uitkomst=gestaakt&wijze=handopsteken",
            "uitkomst: stemmen staken, wijze van stemmen: bij handopsteken",
        ),
        ("uitvoering", "soort=motie_vreemd", "soort: motie vreemd"),
        (
            "uitvoering",
            "staat=afgedaan&te_laat=ja",
            "stand: afgedaan volgens de raad, termijn: alleen te laat",
        ),
    ],
)
def test_the_words_come_first_and_then_the_filters(soort: str, vraag: str, woorden: str) -> None:
    assert describe_vraag(soort, vraag) == woorden


def test_a_fractie_and_a_portefeuille_have_their_name(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    bouw.bouw_fractie(naam="D’66 aan Zee", slug="d66-aan-zee")
    bouw.bouw_portefeuille(naam="Groen (en water)", slug="groen-en-water")
    for soort in ("zoekvraag", "uitvoering"):
        with django_assert_num_queries(2):
            woorden = describe_vraag(soort, "fractie=d66-aan-zee&portefeuille=groen-en-water")
        assert "fractie: D’66 aan Zee" in woorden
        assert "portefeuille: Groen (en water)" in woorden


def test_what_exists_no_more_keeps_its_stored_words() -> None:
    assert describe_vraag("uitvoering", "portefeuille=oude-stad") == "portefeuille: oude stad"
    assert describe_vraag("zoekvraag", "soort=iets_ouds") == "soort: iets ouds"


@pytest.mark.parametrize(
    ("soort", "vraag", "naam"),
    [
        ("zoekvraag", "q=bomen&soort=motie", "Zoeken naar ‘bomen’, soort: moties"),
        ("zoekvraag", "soort=motie", "Zoeken op soort: moties"),
        ("uitvoering", "staat=open", "Uitvoering van besluiten (stand: open)"),
        ("uitvoering", "", "Uitvoering van alle besluiten"),
    ],
)
def test_a_list_is_named_by_its_question(soort: str, vraag: str, naam: str) -> None:
    assert find_lijstdoel(soort, vraag).naam == naam
