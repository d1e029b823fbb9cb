"""The list of votes, one vote, and its figures as CSV."""

import csv
import datetime
import io

import pytest
from django.test import Client

from tests import bouw
from tests.opmaak import close_up

pytestmark = pytest.mark.django_db
DAG = datetime.date(2023, 5, 11)


def read(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return " ".join(antwoord.content.decode().split())


def sheet(client: Client, stemming) -> list[dict[str, str]]:
    antwoord = client.get(f"/stemmingen/{stemming.pk}.csv")
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    tekst = antwoord.content.decode("utf-8-sig")
    assert antwoord.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(tekst), delimiter=";"))


# -- the list -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("vraag", "aantal"),
    [
        ("", 3),
        ("?jaar=2023", 1),
        ("?uitkomst=verworpen", 1),
        ("?wijze=algemene_stemmen", 1),
        ("?soort=benoeming", 1),
    ],
)
def test_each_filter_narrows_the_list(client: Client, vraag: str, aantal: int) -> None:
    bouw.bouw_stemming(datum=DAG)
    bouw.bouw_stemming(uitkomst="verworpen", voor=1, tegen=2)
    bouw.bouw_stemming(wijze="algemene_stemmen", instrument=bouw.bouw_instrument(soort="benoeming"))
    assert len(client.get(f"/stemmingen/{vraag}").context["rijen"]) == aantal


def test_votes_of_which_the_day_is_not_known_can_be_found(client: Client) -> None:
    bouw.bouw_stemming(datum=DAG)
    assert "Datum niet vastgelegd" not in client.get("/stemmingen/").content.decode()
    zonder_dag = bouw.bouw_stemming(datum=None, vergadering=None)
    antwoord = client.get("/stemmingen/?jaar=onbekend")
    assert [rij.stemming for rij in antwoord.context["rijen"]] == [zonder_dag]


def test_the_closest_votes_can_stand_first(client: Client) -> None:
    for voor, tegen in ((40, 1), (21, 20), (30, 8)):
        bouw.bouw_stemming(voor=voor, tegen=tegen)
    bouw.bouw_stemming(wijze="algemene_stemmen")
    rijen = client.get("/stemmingen/?volgorde=krap").context["rijen"]
    assert [rij.stemming.voor for rij in rijen] == [21, 30, 40]


def test_divided_fracties_and_open_ties_have_a_filter(client: Client) -> None:
    verdeeld = bouw.bouw_fractiestem(kant="verdeeld").stemming
    bouw.bouw_fractiestem(kant="verdeeld", stemming=verdeeld)
    bouw.bouw_fractiestem(kant="tegen")
    open_staking = bouw.bouw_stemming(voor=22, tegen=22, uitkomst="gestaakt")
    besloten = bouw.bouw_stemming(voor=22, tegen=22, uitkomst="gestaakt")
    bouw.bouw_stemming(instrument=besloten.instrument, herstemming_van=besloten)

    def found(keuze: str) -> list:
        return [rij.stemming for rij in client.get(f"/stemmingen/?bijzonder={keuze}").context["rijen"]]

    assert found("verdeeld") == [verdeeld]
    assert found("staking") == [open_staking]


@pytest.mark.parametrize(
    "vraag", ["bijzonder=x", "jaar=x", "wijze=onzin", "volgorde=x", "pagina=0", "soort=%00"]
)
def test_a_value_that_no_filter_knows_is_no_error(client: Client, vraag: str) -> None:
    assert client.get(f"/stemmingen/?{vraag}").status_code == 200


# -- one vote -----------------------------------------------------------------------------------------------------
def test_a_vote_is_a_sentence_a_bar_and_its_facts(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(datum=DAG, aanwezig=44)
    pagina = read(
        client, bouw.bouw_stemming(vergadering=vergadering, wijze="handopsteken").get_absolute_url()
    )
    for woorden in (
        "Aangenomen met 30 stemmen voor en 8 tegen.",
        "Voor 30",
        "Tegen 8",
        "Bij handopsteken",
        "44 raadsleden",
        "11 mei 2023",
        "Hoe de fracties stemden is niet vastgelegd.",
    ):
        assert woorden in pagina
    assert "<dd>38</dd>" in close_up(pagina)


def test_unanimity_without_figures_shows_none(client: Client) -> None:
    pagina = read(client, bouw.bouw_stemming(wijze="algemene_stemmen", datum=None).get_absolute_url())
    assert "Aangenomen met algemene stemmen. Het aantal stemmen is niet vastgelegd." in pagina
    assert '<svg class="balk"' not in pagina
    assert "<dt>Aantal stemmers</dt><dd>Niet vastgelegd</dd>" in close_up(pagina)


def test_sides_stand_in_a_table_with_the_seats_of_that_day_and_their_source(client: Client) -> None:
    stemming = bouw.bouw_stemming(datum=DAG)
    fractie = bouw.bouw_fractie(naam="Groene Dijk", slug="groene-dijk")
    bouw.bouw_fractiezetels(fractie=fractie, aantal=9, einde=datetime.date(2022, 3, 29))
    bouw.bouw_fractiezetels(fractie=fractie, aantal=5, begin=datetime.date(2022, 3, 30), zekerheid="afgeleid")
    bron = bouw.bouw_bron(houder="Partij Voorbeeld", adres="https://partij.voorbeeldstad.example/1")
    bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant="tegen", bron=bron)
    pagina = read(client, stemming.get_absolute_url())
    for woorden in (
        '<th scope="row"><a href="/fracties/groene-dijk/">Groene Dijk</a></th>',
        '<span class="kant kant--tegen">Tegen</span>',
        "5*",
        "afgeleid en nog niet bevestigd",
        "komt van <a",
        "de website van Partij Voorbeeld",
        "Hoeveel leden van elke fractie zo stemden, is niet vastgelegd.",
    ):
        assert woorden in pagina
    assert "9" not in pagina.partition("<tbody>")[2].partition("</tbody>")[0]


def test_counts_stand_where_they_are_recorded(client: Client) -> None:
    stemming = bouw.bouw_stemming()
    bouw.bouw_fractiestem(stemming=stemming, kant="verdeeld", voor=4, tegen=1)
    bouw.bouw_fractiestem(stemming=stemming, kant="afwezig")
    bouw.bouw_fractiestem(stemming=stemming, kant="voor")
    pagina = read(client, stemming.get_absolute_url())
    assert '<td class="getal">4</td><td class="getal">1</td>' in close_up(pagina)
    assert '<td class="getal">0</td><td class="getal">0</td>' in close_up(pagina), (
        "wie er niet was, bracht geen stem uit"
    )
    assert pagina.count('<td class="getal">niet vastgelegd</td>') == 2
    assert "ingevoerd door de griffie" in pagina


def test_a_tie_and_its_second_vote_lead_to_each_other(client: Client) -> None:
    eerst = bouw.bouw_stemming(voor=22, tegen=22, uitkomst="gestaakt", datum=DAG)
    assert "<strong>nog open</strong>" in read(client, eerst.get_absolute_url())
    opnieuw = bouw.bouw_stemming(instrument=eerst.instrument, herstemming_van=eerst)
    pagina = read(client, eerst.get_absolute_url())
    assert opnieuw.get_absolute_url() in pagina
    assert "nog open" not in pagina
    assert "eerder op 11 mei 2023 staakten de stemmen" in read(client, opnieuw.get_absolute_url())


def test_a_hidden_second_vote_is_not_named(client: Client) -> None:
    eerst = bouw.bouw_stemming(voor=22, tegen=22, uitkomst="gestaakt")
    bouw.bouw_stemming(instrument=eerst.instrument, herstemming_van=eerst, publicatie="concept")
    pagina = read(client, eerst.get_absolute_url())
    assert "opnieuw op" not in pagina
    assert "nog open" in pagina


# -- CSV ----------------------------------------------------------------------------------------------------------
def test_the_sheet_has_a_line_for_the_council_and_one_for_each_fractie(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(datum=DAG)
    stemming = bouw.bouw_stemming(
        vergadering=vergadering, bron=bouw.bouw_bron(adres="https://raad.example/1")
    )
    bouw.bouw_fractiestem(stemming=stemming, fractie=bouw.bouw_fractie(naam="Groene Dijk"), kant="tegen")
    raad, fractie = sheet(client, stemming)
    assert (raad["rij"], raad["voor"], raad["tegen"], raad["uitkomst"]) == ("raad", "30", "8", "aangenomen")
    assert (raad["datum"], raad["vergadering"], raad["wijze"]) == ("2023-05-11", str(DAG), "niet_vastgelegd")
    assert raad["adres"] == f"http://testserver{stemming.get_absolute_url()}"
    assert raad["bron"] == "https://raad.example/1"
    assert (fractie["fractie"], fractie["kant"], fractie["voor"]) == (
        "Groene Dijk",
        "tegen",
        "niet_vastgelegd",
    )
    assert fractie["bron"] == "griffie"


def test_the_sheet_says_unanimous_and_secret_in_their_own_words(client: Client) -> None:
    (unaniem,) = sheet(client, bouw.bouw_stemming(wijze="algemene_stemmen", datum=None))
    assert (unaniem["voor"], unaniem["tegen"], unaniem["datum"]) == ("algemene_stemmen",) * 2 + (
        "niet_vastgelegd",
    )
    (geheim,) = sheet(client, bouw.bouw_stemming(wijze="schriftelijk", blanco=1))
    assert (geheim["kant"], geheim["blanco"]) == ("geheim", "1")


@pytest.mark.parametrize("titel", ["=HYPERLINK(1)", "+1", "-1", "@som", '=1"; "x'])
def test_a_title_cannot_become_a_formula(client: Client, titel: str) -> None:
    (raad,) = sheet(client, bouw.bouw_stemming(instrument=bouw.bouw_instrument(titel=titel)))
    assert raad["titel"] == f"'{titel}"
