"""The search page: answers, what they can be narrowed by, and what it says when there are none."""

import datetime
import html
import json
import re
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import bouw

pytestmark = pytest.mark.django_db


@pytest.fixture
def gevuld() -> None:
    """A subject with three motions of two fracties, one of them rejected, and something else."""
    dossier = bouw.bouw_dossier(
        nummer="25192",
        titel="De fietsbrug",
        waar_gaat_het_over="Een brug voor fietsers over de vaart.",
        bewerkt_op=datetime.date(2025, 10, 16),
    )
    dossier.portefeuilles.add(bouw.bouw_portefeuille(naam="Verkeer", slug="verkeer"))
    fracties = [bouw.bouw_fractie(naam=naam, slug=naam.lower()) for naam in ("Waterpartij", "Havenlijst")]
    for k, uitkomst in enumerate(("aangenomen", "verworpen", "aangenomen")):
        motie = bouw.bouw_instrument(
            dossier=dossier, nummer=f"25192.00{k + 1}", titel=f"Licht op de fietsbrug {k}", soort="motie"
        )
        bouw.bouw_nummer(spelling=motie.nummer, dossier=None, instrument=motie)
        bouw.bouw_indiener(instrument=motie, fractie=fracties[k % 2])
        stemmen = {"voor": 30, "tegen": 8} if uitkomst == "aangenomen" else {"voor": 8, "tegen": 30}
        datum = datetime.date(2024 + k % 2, 3, 1)
        bouw.bouw_stemming(instrument=motie, uitkomst=uitkomst, datum=datum, wijze="handopsteken", **stemmen)
    bouw.bouw_dossier(titel="Een zwembad", bewerkt_op=datetime.date(2023, 1, 1))


def ask(client: Client, vraag: str = "", **keuze: str) -> Any:
    antwoord = client.get("/zoeken/", {"q": vraag} | keuze)
    assert antwoord.status_code == 200
    return antwoord


def text(antwoord: Any) -> str:
    return " ".join(html.unescape(antwoord.content.decode()).split())


def titles(antwoord: Any) -> list[str]:
    return [treffer.regel.titel for treffer in antwoord.context["antwoord"].treffers]


def facet(antwoord: Any, naam: str) -> dict[str, int]:
    waarden: Any = next((f.waarden for f in antwoord.context["antwoord"].facetten if f.naam == naam), [])
    return {waarde.woord: waarde.aantal for waarde in waarden}


def test_the_subject_stands_before_its_papers_with_the_words_marked(client: Client, gevuld: None) -> None:
    antwoord = ask(client, "fietsbrug")
    assert titles(antwoord)[0] == "De fietsbrug"
    assert len(titles(antwoord)) == 4
    assert "De <mark>fietsbrug</mark></a>" in text(antwoord)
    assert "4 antwoorden" in text(antwoord)
    assert "uitslag--verworpen" in text(antwoord)


def test_a_kind_in_the_question_puts_it_first_and_loses_nothing(client: Client, gevuld: None) -> None:
    antwoord = ask(client, "moties over de fietsbrug")
    assert titles(antwoord)[-1] == "De fietsbrug"
    assert len(titles(antwoord)) == 4
    assert "Moties staan vooraan." in text(antwoord)


def test_each_facet_counts_what_the_other_choices_leave(client: Client, gevuld: None) -> None:
    antwoord = ask(client, "fietsbrug", uitkomst="aangenomen", fractie="waterpartij")
    assert len(titles(antwoord)) == 2
    assert facet(antwoord, "uitkomst") == {"Aangenomen": 2}
    assert facet(antwoord, "fractie") == {"Waterpartij": 2}
    assert facet(ask(client, "fietsbrug", uitkomst="verworpen"), "uitkomst") == {
        "Aangenomen": 2,
        "Verworpen": 1,
    }
    assert facet(ask(client, "fietsbrug"), "soort") == {"Moties": 3, "Onderwerpen": 1}


@pytest.mark.parametrize(
    ("keuze", "aantal"),
    [
        ({"soort": "motie"}, 3),
        ({"jaar": "2024"}, 2),
        ({"portefeuille": "verkeer"}, 4),
        ({"fractie": "havenlijst"}, 1),
        ({"wijze": "handopsteken"}, 3),
        ({"staat": "niets_vastgelegd"}, 2),
        ({"soort": "motie", "jaar": "2025", "uitkomst": "verworpen", "portefeuille": "verkeer"}, 1),
    ],
)
def test_choices_hold_together_and_each_can_be_dropped(
    client: Client, gevuld: None, keuze: dict[str, str], aantal: int
) -> None:
    antwoord = ask(client, "fietsbrug", **keuze)
    assert antwoord.context["antwoord"].totaal == aantal
    actief = antwoord.context["lijst"].actief
    assert len(actief) == len(keuze)
    assert client.get(f"/zoeken/{actief[0].zonder}").context["antwoord"].totaal >= aantal


def test_every_count_is_what_its_link_leads_to(client: Client, gevuld: None) -> None:
    begin = ask(client, "fietsbrug", soort="motie")
    for vak in begin.context["antwoord"].facetten:
        for waarde in vak.waarden:
            daarna = client.get(f"/zoeken/{waarde.adres}").context["antwoord"].totaal
            assert waarde.gekozen or daarna == waarde.aantal, (vak.naam, waarde)


def test_the_newest_first_when_asked(client: Client, gevuld: None) -> None:
    bouw.bouw_instrument(dossier=None, titel="Fietsbrug", ingediend_op=datetime.date(2026, 1, 1))
    assert titles(ask(client, "fietsbrug", volgorde="datum"))[0] == "Fietsbrug"


def test_a_number_leads_straight_to_its_object(client: Client, gevuld: None) -> None:
    for vraag in ("25192.2", "25192 2", "motie 25192.002"):
        antwoord = client.get("/zoeken/", {"q": vraag})
        assert (antwoord.status_code, antwoord["Location"]) == (302, "/dossiers/25192/25192.002/")


def test_a_typing_error_shows_what_was_meant_and_says_so(client: Client, gevuld: None) -> None:
    antwoord = ask(client, "fietsbrgu")
    assert antwoord.context["gezocht"] == "fietsbrug"
    assert len(titles(antwoord)) == 4
    assert "Wij vonden niets met ‘fietsbrgu’." in text(antwoord)


def test_after_a_typing_error_every_link_asks_what_was_answered(client: Client, gevuld: None) -> None:
    pagina = text(ask(client, "fietsbrgu", soort="motie", volgorde="datum"))
    waar = "?q=fietsbrug&soort=motie"
    assert f'href="/zoeken.csv{waar}&volgorde=datum"' in pagina
    # In the head and in the list.
    assert pagina.count(f'href="/feeds/zoeken.atom{waar}&volgorde=datum"') == 2
    assert f'href="/volgen/nieuw/?soort=zoekvraag&vraag={quote(waar, safe="")}"' in pagina
    links = re.findall(r'(?:href|action)="([^"]*)"', pagina)
    assert not [link for link in links if "fietsbrgu" in link]
    assert 'value="fietsbrgu"' in pagina


def test_too_many_words_or_filters_say_what_would_find_something(client: Client, gevuld: None) -> None:
    assert 'href="?q=fietsbrug"' in text(ask(client, "fietsbrug qqqqqqqq"))
    antwoord = ask(client, "fietsbrug", jaar="2023")
    assert "Zonder filters zijn er 4 antwoorden" in text(antwoord)


def test_nothing_found_says_what_was_searched_and_what_was_not(client: Client) -> None:
    pagina = text(ask(client, "qqqqqqqq"))
    assert "Wij vonden niets met ‘qqqqqqqq’" in pagina
    assert "De stukken zelf (zoals pdf’s) doorzoeken wij niet." in pagina


def test_an_empty_question_says_what_can_be_asked_with_examples_that_exist(
    client: Client, gevuld: None
) -> None:
    pagina = text(ask(client))
    assert "Waarin zoekt u hier?" in pagina
    assert "?q=De%20fietsbrug" in pagina
    assert titles(ask(client, "", soort="motie"))


@pytest.mark.parametrize(
    "adres",
    [
        "/zoeken/?q=fietsbrug&pagina=100000000000000000000",
        "/zoeken/?q=fietsbrug&pagina=-1",
        "/zoeken/?q=fietsbrug&pagina=" + "9" * 5000,
        "/zoeken/?q=fietsbrug&soort=onzin&jaar=abc&fractie=%00&volgorde=x",
        "/zoeken/?q=%00",
        "/zoeken/?q=" + "fietsbrug%20" * 500,
        "/zoeken/?q=%22%22%22(AND)%20OR%20NEAR*%5E%3A-'--",
        "/zoeken/?q=%F0%9F%9A%B2%20%CC%81",
        "/zoeken/?q=de+het+over+van",
        "/zoeken/?q=-fietsbrug",
    ],
)
def test_nothing_that_is_typed_breaks_the_page(client: Client, gevuld: None, adres: str) -> None:
    for begin in ("/zoeken/", "/zoeken.csv", "/feeds/zoeken.atom", "/zoeken/suggesties.json"):
        assert client.get(adres.replace("/zoeken/", begin), follow=True).status_code == 200


def test_what_was_refused_is_said(client: Client, gevuld: None) -> None:
    assert "Soort: deze keuze kennen wij niet." in text(ask(client, "fietsbrug", soort="onzin"))
    assert "langer dan 200 tekens" in text(ask(client, "fietsbrug " * 50))
    assert "<script>" not in ask(client, "<script>alert(1)</script>").content.decode()


def test_suggestions_are_titles_that_go_on_as_it_was_typed(client: Client, gevuld: None) -> None:
    antwoord = client.get("/zoeken/suggesties.json?q=fietsb")
    suggesties = json.loads(antwoord.content)["suggesties"]
    assert suggesties[0] == {"titel": "De fietsbrug", "adres": "/dossiers/25192/", "soort": "Onderwerp"}
    assert not antwoord.cookies
    assert json.loads(client.get("/zoeken/suggesties.json").content) == {"suggesties": []}


def test_the_list_of_subjects_finds_the_same_subjects(client: Client, gevuld: None) -> None:
    for vraag in ("fietsers", "fietsbruggen", "brug"):
        gevonden = {
            dossier.titel for dossier in client.get("/dossiers/", {"q": vraag}).context["lijst"].bladzijde
        }
        assert gevonden == set(titles(ask(client, vraag, soort="dossier"))) == {"De fietsbrug"}


def test_the_table_and_the_feed_hold_the_same_answers(client: Client, gevuld: None) -> None:
    tabel = client.get("/zoeken.csv?q=fietsbrug&uitkomst=verworpen").content.decode()
    assert tabel.count("\r\n") == 2
    assert "havenlijst;http://testserver/dossiers/25192/25192.002/" in tabel
    feed = client.get("/feeds/zoeken.atom?q=fietsbrug&uitkomst=verworpen").content.decode()
    assert feed.count("<entry>") == 1


@pytest.mark.parametrize(
    "adres", ["/zoeken/?q=fietsbrug", "/zoeken/?q=motie+fietsbrug&portefeuille=verkeer&soort=motie"]
)
def test_a_page_of_answers_takes_the_same_queries_for_more_rows(
    client: Client, gevuld: None, adres: str
) -> None:
    aantallen = []
    for n in (2, 25):
        for k in range(n):
            bouw.bouw_instrument(
                dossier=bouw.bouw_dossier(titel=f"Fietsbrug {n} {k}"), titel=f"Fietsbrug {n} {k}"
            )
        with CaptureQueriesContext(connection) as vragen:
            client.get(adres)
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1] <= 9
