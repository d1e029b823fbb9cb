"""Who votes with whom: the table, the pair, and the votes behind each figure."""

import csv
import datetime
import io
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dossiers.models import Fractie, Portefeuille
from dossiers.zoeken.bijwerken import gathered
from tests import bouw
from tests.opmaak import close_up

pytestmark = pytest.mark.django_db
DAG = datetime.date(2024, 6, 1)


def read(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return " ".join(antwoord.content.decode().split())


@gathered()
def build(n: int = 12, *, soort: str = "motie", dag: datetime.date = DAG, **over: object) -> list[Fractie]:
    """`n` votes: Water and Toren alike but for the last; Dijk against both but for the last, and in nine only."""
    fracties = [
        Fractie.objects.get_or_create(naam=naam, slug=naam.lower())[0] for naam in ("Water", "Toren", "Dijk")
    ]
    for k in range(n):
        stuk = bouw.bouw_instrument(soort=soort, **over)
        stemming = bouw.bouw_stemming(instrument=stuk, datum=dag + datetime.timedelta(days=k))
        laatste = k == n - 1
        for fractie, kant in zip(fracties, ("voor", "tegen" if laatste else "voor", "tegen"), strict=True):
            if fractie.naam != "Dijk" or k < 9:
                bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant=kant)
    return fracties


def test_the_highest_pair_stands_in_a_sentence_at_the_top(client: Client) -> None:
    build()
    pagina = read(client, "/vergelijken/")
    assert (
        'Het vaakst gelijk: <a href="/vergelijken/toren/water/">Toren en Water</a>, 92% van 12 stemmingen.'
        in pagina
    )
    assert '<a href="/uitleg/hoe-wij-vergelijken/">' in pagina


def test_of_more_than_three_highest_pairs_the_rest_is_counted(client: Client) -> None:
    fracties = [bouw.bouw_fractie() for _ in range(5)]
    for _ in range(10):
        stemming = bouw.bouw_stemming()
        # Three alike and two alike: three pairs and one.
        for fractie, kant in zip(fracties, ("voor", "voor", "voor", "tegen", "tegen"), strict=True):
            bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant=kant)
    assert "en nog 1 paar net zo vaak." in read(client, "/vergelijken/")


def test_the_table_has_words_in_each_cell_and_heads_for_rows_and_columns(client: Client) -> None:
    build()
    pagina = read(client, "/vergelijken/")
    assert pagina.count('<th scope="col"><span>') == pagina.count('<th scope="row"><a') == 3
    assert (
        close_up(pagina).count('class="mate-9"><a href="/vergelijken/toren/water/">92%<small>van 12</small>')
        == 2
    )
    assert pagina.count("te weinig: 9") == 4
    assert pagina.count('<td class="zelf">') == 3
    assert 'role="region" aria-label="Hoe vaak stemden fracties gelijk?" tabindex="0"' in pagina


def test_every_fractie_has_a_sentence_of_its_own(client: Client) -> None:
    build()
    deel = read(client, "/vergelijken/").partition("<h2>Per fractie</h2>")[2]
    assert 'Stemde het vaakst gelijk met <a href="/vergelijken/toren/water/">Water</a> (92% van 12)' in deel
    assert "Te weinig stemmingen om te vergelijken." in deel


def test_the_choice_goes_along_to_the_votes_and_back(client: Client) -> None:
    build(15)
    build(11, soort="amendement", dag=datetime.date(2020, 1, 1))
    vraag = "?van=2024-06-01&amp;tot=2024-06-12&amp;soort=moties"
    pagina = read(client, "/vergelijken/?tot=12-06-2024&soort=moties&van=2024-06-01&portefeuille=")
    assert f'<a href="/vergelijken/toren/water/{vraag}">Toren en Water</a>, 100% van 12 stemmingen' in pagina
    assert f'href="/vergelijken/raadsleden/{vraag}"' in pagina
    assert f'href="/vergelijken.csv{vraag}"' in pagina
    paar = read(client, f"/vergelijken/toren/water/{vraag.replace('&amp;', '&')}")
    assert "Zij stemden gelijk bij 100% van 12 stemmingen." in paar
    assert f'href="/vergelijken/{vraag}"' in paar


def test_kinds_of_items_are_told_apart(client: Client) -> None:
    build(10)
    build(20, soort="amendement")
    pagina = read(client, "/vergelijken/")
    assert 'soort=moties">Moties</a></dt>' in close_up(pagina)
    assert "Toren en Water</a>, 90% van 10 stemmingen" in pagina
    assert "Toren en Water</a>, 95% van 20 stemmingen" in pagina
    paar = re.sub(r"<[^>]+>", " ", read(client, "/vergelijken/toren/water/"))
    assert re.search(r"Moties\s+10\s+90%\s+Amendementen\s+20\s+95%\s+Samen\s+30\s+93%", paar)


def test_a_portefeuille_narrows_the_votes(client: Client) -> None:
    dossier = bouw.bouw_dossier()
    groen: Portefeuille = bouw.bouw_portefeuille(naam="Groen", slug="groen")
    dossier.portefeuilles.add(groen)
    build(10, dossier=dossier)
    build(20)
    assert "90% van 10 stemmingen" in read(client, "/vergelijken/?portefeuille=groen")


def test_a_value_that_is_not_known_is_told_and_left_out(client: Client) -> None:
    build()
    for vraag in ("van=x", "tot=2024-13-01", "soort=onzin", "portefeuille=onzin", "van=%00"):
        pagina = read(client, f"/vergelijken/?{vraag}")
        assert "Wij hebben dit filter weggelaten." in pagina
        assert "92% van 12" in pagina


def test_two_that_are_chosen_lead_to_their_page_with_the_same_choice(client: Client) -> None:
    build()
    antwoord = client.get("/vergelijken/?een=water&ander=toren&soort=moties")
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/vergelijken/toren/water/?soort=moties")
    for vraag in ("een=water&ander=water", "een=water&ander=onzin", "een=water"):
        assert client.get(f"/vergelijken/?{vraag}").status_code == 200


def test_what_does_not_count_is_told_with_its_number(client: Client) -> None:
    build()
    bouw.bouw_stemming(wijze="algemene_stemmen")
    bouw.bouw_geheime_stemming()
    bouw.bouw_stemming()
    pagina = read(client, "/vergelijken/")
    assert "Wij konden 12 van de 15 stemmingen vergelijken." in pagina
    assert "1 waarbij iedereen hetzelfde stemde; 1 die geheim was; 1 waarvan niet is vastgelegd" in pagina
    paar = read(client, "/vergelijken/dijk/water/")
    assert "Daarvan tellen er 9 mee." in paar
    assert "<li>4: een van de twee stemde niet mee, of de stem is bij ons niet vastgelegd.</li>" in paar


def test_the_pair_lists_exactly_the_votes_of_its_figure_with_both_sides(client: Client) -> None:
    build(25)
    context = client.get("/vergelijken/toren/water/").context
    assert (context["samen"].n, context["bladzijde"].paginator.count, len(context["rijen"])) == (25, 25, 20)
    eerste = context["rijen"][0]
    assert (eerste.gedeeld.woorden, eerste.een, eerste.ander) == (
        "Niet gelijk", ("tegen", "Tegen"), ("voor", "Voor")
    )  # fmt: skip
    anders = client.get("/vergelijken/toren/water/?alleen=anders").context
    assert [rij.gedeeld.stand for rij in anders["rijen"]] == ["anders"]
    assert anders["samen"].n == 25


def test_a_divided_fractie_counts_by_its_members(client: Client) -> None:
    water, toren, _ = build(9)
    stemming = bouw.bouw_stemming(datum=DAG + datetime.timedelta(days=30))
    bouw.bouw_fractiestem(stemming=stemming, fractie=water, kant="voor")
    bouw.bouw_fractiestem(stemming=stemming, fractie=toren, kant="verdeeld", voor=3, tegen=1)
    # Eight of nine alike, and three quarters of the tenth: 8,75 of 10.
    pagina = read(client, "/vergelijken/toren/water/")
    assert "Zij stemden gelijk bij 88% van 10 stemmingen." in pagina
    assert "Voor 75% gelijk" in pagina
    assert "Verdeeld, 75% voor" in pagina


def test_under_ten_votes_the_pair_gives_no_percentage(client: Client) -> None:
    build()
    pagina = read(client, "/vergelijken/dijk/water/")
    assert "Zij deden samen mee aan 9 stemmingen die wij kunnen vergelijken." in pagina
    assert "Dat is te weinig voor een percentage: dat geven wij vanaf 10." in pagina
    assert "%" not in pagina.partition("<h1")[2].partition('<h2 id="lijst">')[0]


def test_a_pair_has_one_address_and_two_that_exist(client: Client) -> None:
    build(1)
    antwoord = client.get("/vergelijken/water/toren/?soort=moties")
    assert (antwoord.status_code, antwoord["Location"]) == (301, "/vergelijken/toren/water/?soort=moties")
    for adres in ("water/water", "onzin/water", "onzin/wartaal"):
        assert client.get(f"/vergelijken/{adres}/").status_code == 404
    assert client.get("/vergelijken/raadsleden/onzin/water/").status_code == 404


def test_the_file_of_a_pair_holds_the_votes_that_its_page_lists(client: Client) -> None:
    build(12)
    pagina = read(client, "/vergelijken/toren/water/?alleen=anders&soort=moties")
    adres = "/vergelijken/toren/water.csv?soort=moties&alleen=anders"
    assert f'href="{adres.replace("&", "&amp;")}"' in pagina
    assert client.get(adres).content.decode().count("\r\n") == 2
    antwoord = client.get("/vergelijken/water/toren/?alleen=anders")
    assert antwoord["Location"] == "/vergelijken/toren/water/?alleen=anders"


def test_without_votes_it_says_so_and_shows_no_empty_table(client: Client) -> None:
    for adres, woorden in (
        ("/vergelijken/", "Hoe de fracties stemden, is bij ons niet vastgelegd."),
        ("/vergelijken/raadsleden/", "Hoe elk raadslid stemde, is bij ons niet vastgelegd."),
    ):
        pagina = read(client, adres)
        assert woorden in pagina
        assert "<table" not in pagina
    build()
    assert "In deze keuze is geen stemming" in read(client, "/vergelijken/?soort=voorstellen")


def test_the_real_votes_per_fractie_are_too_few_and_are_shown(almere: None, client: Client) -> None:
    pagina = read(client, "/vergelijken/")
    assert "Wij konden 5 van de" in pagina
    assert "Dat zijn er te weinig voor een percentage." in pagina
    assert "Participatie van Almeerders bij de Floriade" in pagina
    assert "<table" not in pagina
    assert "%" not in pagina.partition("<main")[2].partition("</main>")[0].replace("van=", "")


def test_the_figures_come_along_as_a_spreadsheet(client: Client) -> None:
    build()
    for adres, eerste in (
        ("/vergelijken.csv", {"een": "Dijk", "ander": "Toren", "stemmingen": "9", "percentage": ""}),
        ("/vergelijken/toren/water.csv", {"een": "Tegen", "ander": "Voor", "deel_gelijk": "0"}),
    ):
        antwoord = client.get(adres)
        assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
        rij = next(csv.DictReader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))
        assert rij.items() >= eerste.items()
    assert client.get("/vergelijken/raadsleden.csv").status_code == 200


def test_a_hidden_vote_is_in_no_figure(client: Client) -> None:
    water, toren, _ = build()
    stemming = bouw.bouw_stemming(publicatie="concept")
    for fractie in (water, toren):
        bouw.bouw_fractiestem(stemming=stemming, fractie=fractie)
    assert "92% van 12" in read(client, "/vergelijken/")


@pytest.mark.parametrize("n", [3, 30])
def test_the_number_of_queries_is_the_same_however_many_votes_there_are(client: Client, n: int) -> None:
    build(n)
    for k in range(n):
        lid = bouw.bouw_lidmaatschap(persoon=bouw.bouw_persoon(slug=f"lid-{k:02}"))
        bouw.bouw_lidstem(persoon=lid.persoon, fractie=lid.fractie)
    te_veel = {}
    for adres, hoogstens in (
        ("/vergelijken/", 10),
        ("/vergelijken/raadsleden/", 15),
        ("/vergelijken/toren/water/", 10),
        ("/vergelijken/raadsleden/lid-00/lid-01/", 11),
        ("/vergelijken.csv", 6),
        ("/vergelijken/toren/water.csv", 7),
        ("/fracties/water/", 21),
        ("/raadsleden/lid-00/", 17),
        ("/raadsleden/", 4),
    ):
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres).status_code == 200, adres
        if len(vragen) > hoogstens:
            te_veel[adres] = len(vragen)
    assert not te_veel
