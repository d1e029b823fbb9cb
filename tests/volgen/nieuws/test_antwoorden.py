"""Of a question that is followed only what its page understands is kept."""

import pytest

from volgen.nieuws.antwoorden import clean_vraag

pytestmark = pytest.mark.django_db


def test_one_question_has_one_spelling() -> None:
    gevraagd = "?soort=motie&q=bomen%00+kap&jaar=&pagina=3&volgorde=datum&soort=amendement"

    # Of two values the last, as the page reads it.
    assert clean_vraag("zoekvraag", gevraagd) == "q=bomen+kap&soort=amendement"


@pytest.mark.parametrize(
    ("soort", "vraag", "blijft"),
    [
        ("zoekvraag", "q=bomen&utm_source=krant&foo=bar", "q=bomen"),
        ("zoekvraag", "q=bomen&te_laat=ja", "q=bomen"),
        ("zoekvraag", "q=bomen&soort=onzin&jaar=onzin&fractie=bestaat-niet", "q=bomen"),
        ("uitvoering", "q=bomen&te_laat=ja", "te_laat=ja"),
        ("uitvoering", "foo=bar", ""),
    ],
)
def test_only_what_the_page_knows_is_kept(soort: str, vraag: str, blijft: str) -> None:
    """What a page passes over says nothing about what it shows, so it says nothing about what is followed."""
    assert clean_vraag(soort, vraag) == blijft
