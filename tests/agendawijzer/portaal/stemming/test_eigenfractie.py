"""On the page of a vote: who voted otherwise than the own fractie, and what is not known of it."""

import pytest
from django.test import Client

from agendawijzer.portaal.stemming.eigenfractie import list_afwijkingen
from stemmingen.models import Stemming
from tests import bouw

pytestmark = pytest.mark.django_db


def read(client: Client, stemming: Stemming) -> str:
    pagina = " ".join(client.get(stemming.get_absolute_url()).content.decode().split())
    return pagina.partition('id="anders"')[2].partition("<h2")[0]


def test_who_voted_against_the_own_fractie_is_named_in_plain_words(client: Client) -> None:
    stemming, water = bouw.bouw_stemming(), bouw.bouw_fractie(naam="Waterpartij")
    bouw.bouw_fractiestem(stemming=stemming, fractie=water, kant="verdeeld", voor=3, tegen=1)
    for n in range(3):
        bouw.bouw_lidstem(
            stemming=stemming, fractie=water, keuze="voor", persoon=bouw.bouw_persoon(slug=f"v{n}")
        )
    zus = bouw.bouw_persoon(naam="Zus Zonnescherm", slug="zus")
    bouw.bouw_lidstem(stemming=stemming, fractie=water, keuze="tegen", persoon=zus)
    deel = read(client, stemming)
    assert "Bij Waterpartij stemden de meeste leden voor." in deel
    assert 'Anders stemde <a href="/raadsleden/zus/">Zus Zonnescherm</a>.' in deel
    assert "naar eigen inzicht" in deel


def test_where_members_are_not_recorded_it_says_that_it_is_not_known_who(client: Client) -> None:
    stemming = bouw.bouw_stemming()
    for naam, cijfers in (("Water", (1, 4)), ("Toren", (2, 2)), ("Dijk", (None, None)), ("Haven", (3, 0))):
        kant = "voor" if naam == "Haven" else "verdeeld"
        bouw.bouw_fractiestem(
            stemming=stemming,
            fractie=bouw.bouw_fractie(naam=naam),
            kant=kant,
            voor=cijfers[0],
            tegen=cijfers[1],
        )
    deel = read(client, stemming)
    assert (
        "Bij Water stemden de meeste leden tegen. 1 lid stemde anders. Wie dat was, is niet vastgelegd."
        in deel
    )
    assert "Bij Toren stemden evenveel leden voor als tegen." in deel
    assert "Dijk stemde verdeeld. Hoeveel leden voor en tegen waren, is niet vastgelegd." in deel
    assert "Haven" not in deel


def test_all_members_with_their_fractie_is_said_too(client: Client) -> None:
    stemming = bouw.bouw_stemming()
    bouw.bouw_lidstem(stemming=stemming)
    assert "Niemand, voor zover wij weten." in read(client, stemming)
    per_fractie = bouw.bouw_fractiestem(kant="tegen").stemming
    assert "Niemand, voor zover wij weten." in read(client, per_fractie)


def test_where_nothing_can_be_told_there_is_no_heading(client: Client) -> None:
    stemming = bouw.bouw_stemming()
    bouw.bouw_fractiestem(stemming=stemming, kant="niet_vastgelegd")
    assert read(client, stemming) == ""
    assert list_afwijkingen([], []) is None
