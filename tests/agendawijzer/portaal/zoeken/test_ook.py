"""Other ways to what was asked, offered beside the answers."""

import datetime
import html
import re
from typing import Any

import pytest
from django.test import Client

from tests import bouw

pytestmark = pytest.mark.django_db


@pytest.fixture
def gevuld() -> None:
    """A subject under a portefeuille, with two motions in which its name does not stand."""
    dossier = bouw.bouw_dossier(titel="Tachtig huisjes", bewerkt_op=datetime.date(2099, 5, 1))
    dossier.portefeuilles.add(bouw.bouw_portefeuille(naam="Wonen en bouwen", slug="wonen-en-bouwen"))
    for uitkomst in ("aangenomen", "verworpen"):
        motie = bouw.bouw_instrument(dossier=dossier, titel=f"Motie {uitkomst}", soort="motie")
        stemmen = {"voor": 30, "tegen": 8} if uitkomst == "aangenomen" else {"voor": 8, "tegen": 30}
        bouw.bouw_stemming(instrument=motie, uitkomst=uitkomst, datum=datetime.date(2099, 5, 28), **stemmen)
    bouw.bouw_dossier(titel="Inkoop van jeugdhulp", bewerkt_op=datetime.date(2025, 1, 1))


def find_ook(client: Client, vraag: str, **keuze: str) -> list[tuple[str, str]]:
    """The addresses and words of the links of one search."""
    pagina = client.get("/zoeken/", {"q": vraag, **keuze}).content.decode()
    deel: Any = re.search(r"<p>\s*Zoek ook:(.*?)</p>", pagina, re.DOTALL)
    gevonden = re.findall(r'<a href="([^"]+)">([^<]+)</a>\s+\((\d+)', deel[1]) if deel else []
    return [(html.unescape(adres), f"{woorden} {aantal}") for adres, woorden, aantal in gevonden]


def test_a_word_of_daily_life_leads_to_that_of_the_papers(client: Client, gevuld: None) -> None:
    assert find_ook(client, "jeugdzorg 2025") == [("?q=jeugdhulp+2025", "‘jeugdhulp 2025’ 1")]


def test_only_the_word_itself_is_put_in_another_one(client: Client, gevuld: None) -> None:
    bouw.bouw_dossier(titel="Woningen en ziekenhuizen")
    assert find_ook(client, "ziekenhuizen huizen") == [
        ("?q=ziekenhuizen+woningen", "‘ziekenhuizen woningen’ 1"),
    ]


def test_a_portefeuille_that_is_named_is_offered_with_the_rest_as_filters(
    client: Client, gevuld: None
) -> None:
    assert find_ook(client, "aangenomen moties over wonen 2099") == [
        (
            "?q=moties&portefeuille=wonen-en-bouwen&uitkomst=aangenomen&jaar=2099",
            "moties, aangenomen, 2099 bij de portefeuille Wonen en bouwen 1",
        )
    ]


def test_the_link_leads_to_as_many_answers_as_it_says(client: Client, gevuld: None) -> None:
    (adres, woorden), *_ = find_ook(client, "moties over wonen")
    assert woorden.endswith(" 2")
    assert "2 antwoorden" in client.get(f"/zoeken/{adres}").content.decode()


@pytest.mark.parametrize("vraag", ["zwembad", "windmolens", "over"])
def test_what_finds_nothing_is_not_offered(client: Client, gevuld: None, vraag: str) -> None:
    assert not find_ook(client, vraag)


def test_who_narrows_the_answers_already_is_left_alone(client: Client, gevuld: None) -> None:
    assert not find_ook(client, "wonen", soort="dossier")
