"""The explanations as a visitor reads them."""

import datetime

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dossiers.acties.publicatie import withdraw
from dossiers.models import Uitleg
from tests import bouw
from tests.agendawijzer.portaal.uitvoering.test_paginas import read, words

pytestmark = pytest.mark.django_db


def test_the_first_page_has_pages_first_and_words_by_letter(client: Client) -> None:
    bouw.bouw_uitleg(titel="motie", slug="motie", kort="Een oproep.")
    bouw.bouw_uitleg(titel="Hoe stemt de raad?", slug="stemt", kort="De regels.", soort="bladzijde")
    pagina = words(client, "/uitleg/")
    assert pagina.index("Hoe stemt de raad? De regels.") < pagina.index(
        "Woorden van A tot Z M M Motie Een oproep."
    )
    assert 'href="#letter-m"' in read(client, "/uitleg/")


def test_a_word_is_found_without_accents_and_says_how_often(client: Client) -> None:
    bouw.bouw_uitleg(titel="financiën", kort="Geld.")
    bouw.bouw_uitleg(titel="motie", kort="Een oproep.")
    pagina = words(client, "/uitleg/?q=Financien")
    assert "1 keer gevonden bij ‘Financien’" in pagina
    assert "Een oproep" not in pagina
    assert "Wij vonden niets. Probeer een ander of een korter woord" in words(client, "/uitleg/?q=zwembad%00")


def test_an_explanation_is_shown_with_its_marks_its_ground_and_its_writer(client: Client) -> None:
    bouw.bouw_uitleg(titel="motie", slug="motie")
    bouw.bouw_uitleg(
        titel="quorum",
        slug="quorum",
        tekst="Meer dan de helft.\n\n## Waarom?\n- Zie [[motie]]\n- En <b>dit</b>",
        grondslag="Gemeentewet, artikel 20",
        van="redactie",
        bewerkt_op=datetime.date(2026, 11, 22),
    )
    pagina = read(client, "/uitleg/quorum/")
    assert "<h2>Waarom?</h2>" in pagina
    assert '<li>Zie <a href="/uitleg/motie/">motie</a></li>' in pagina
    tekst = words(client, "/uitleg/quorum/")
    assert "Waar komt dit vandaan? Gemeentewet, artikel 20" in tekst
    assert (
        "De redactie van deze site, in eigen woorden, voor het laatst bewerkt op 22 november 2026." in tekst
    )
    assert "Komt ook voor bij Quorum" in words(client, "/uitleg/motie/")


def test_what_a_clerk_types_never_becomes_markup(client: Client) -> None:
    Uitleg.objects.filter(pk=bouw.bouw_uitleg(slug="x").pk).update(tekst='5 < 6 & [[https://a.example/"x|y]]')
    assert "5 &lt; 6 &amp; " in read(client, "/uitleg/x/")


def test_what_was_withdrawn_says_why_and_a_draft_is_not_there(client: Client) -> None:
    rij = bouw.bouw_uitleg(slug="weg")
    withdraw(op=rij, reden="Dit klopte niet.", by=None)
    assert client.get("/uitleg/weg/").status_code == 410
    bouw.bouw_uitleg(slug="concept", publicatie="concept")
    assert client.get("/uitleg/concept/").status_code == 404


@pytest.mark.parametrize("n", [3, 30])
def test_the_pages_take_no_more_queries_for_more_explanations(client: Client, n: int) -> None:
    for k in range(n):
        bouw.bouw_uitleg(slug=f"woord-{k}", titel=f"woord {k}", tekst=f"Zie [[woord {(k + 1) % n}]].")
    for adres, hoogstens in {"/uitleg/": 1, "/uitleg/?q=woord": 1, "/uitleg/woord-1/": 2}.items():
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres).status_code == 200
        assert len(vragen) == hoogstens, adres


def test_every_page_of_the_editors_is_shown_and_none_of_its_links_on_this_site_is_broken(
    client: Client,
) -> None:
    call_command("laad_uitleg", verbosity=0)
    for rij in Uitleg.objects.openbaar().filter(soort="bladzijde"):
        pagina = read(client, rij.get_absolute_url())
        assert "[[" not in pagina, rij.slug
        for link in ("/uitvoering/", "/vergaderingen/", "/vergelijken/", "/volgen/"):
            if f'href="{link}"' in pagina:
                assert client.get(link).status_code == 200, link
