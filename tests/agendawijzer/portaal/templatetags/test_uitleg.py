"""A word is explained where it first stands on a page, with one question to the database, or none."""

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from tests import bouw

pytestmark = pytest.mark.django_db


def render(tekst: str, *, met_voet: bool = True, **waarden: object) -> str:
    begin, eind = ("{% met_woorden %}", "{% woorden_op_deze_pagina %}") if met_voet else ("", "")
    context = Context({"request": RequestFactory().get("/"), **waarden})
    return Template(f"{{% load uitleg %}}{begin}{tekst}{eind}").render(context)


@pytest.fixture(autouse=True)
def woorden() -> None:
    bouw.bouw_uitleg(titel="amendement", slug="amendement", kort="Verandert een voorstel.")
    bouw.bouw_uitleg(titel="stemmen staken", slug="stemmen-staken", kort="Evenveel voor als tegen.")
    bouw.bouw_uitleg(titel="motie vreemd", slug="motie-vreemd", kort="Niet op de agenda.")
    bouw.bouw_uitleg(titel="geheim", slug="geheim", publicatie="concept")
    bouw.bouw_uitleg(titel="Hoe stemt de raad?", slug="hoe", soort="bladzijde")


def test_a_word_opens_its_explanation_at_the_foot_of_the_page() -> None:
    html = render('Een {% begrip "amendement" %}.')
    assert 'popovertarget="begrip-amendement">amendement<' in html
    assert 'id="begrip-amendement" popover' in html
    assert html.index("popovertarget") < html.index("Verandert een voorstel.")


def test_it_may_stand_there_in_other_words_and_be_named_by_a_stored_value() -> None:
    html = render(
        "{% begrip 'Stemmen staken' 'staakten' %} {% begrip soort 'Motie vreemd 23087' %}",
        soort="motie_vreemd",
    )
    assert 'popovertarget="begrip-stemmen-staken">staakten<' in html
    assert 'popovertarget="begrip-motie-vreemd">Motie vreemd 23087<' in html


def test_a_word_is_explained_once_a_page() -> None:
    html = render('{% begrip "amendement" %} {% begrip "Amendement" %}')
    assert html.count('class="begrip"') == 1
    assert html.count('id="begrip-amendement"') == 1


@pytest.mark.parametrize("woord", ["onzin", "geheim", "hoe", ""])
def test_what_has_no_public_explanation_is_a_plain_word(woord: str) -> None:
    html = render("[{% begrip woord 'zo' %}]", woord=woord)
    assert html.strip() == "[zo]"


def test_words_are_escaped() -> None:
    assert "&lt;b&gt;" in render("{% begrip 'amendement' woord %}", woord="<b>")
    assert "&lt;b&gt;" in render("{% begrip 'onzin' woord %}", woord="<b>")


def test_it_takes_one_query_for_all_words_and_none_without_words() -> None:
    with CaptureQueriesContext(connection) as vragen:
        render('{% begrip "amendement" %} {% begrip "stemmen staken" %} {% begrip "onzin" %}')
    assert len(vragen) == 1
    with CaptureQueriesContext(connection) as vragen:
        assert render("Niets.").strip() == "Niets."
    assert len(vragen) == 0


def test_on_a_page_without_a_foot_words_are_plain_and_nothing_is_asked() -> None:
    with CaptureQueriesContext(connection) as vragen:
        assert render('{% begrip "amendement" %}', met_voet=False) == "amendement"
        assert Template('{% load uitleg %}{% begrip "amendement" %}').render(Context()) == "amendement"
    assert len(vragen) == 0
