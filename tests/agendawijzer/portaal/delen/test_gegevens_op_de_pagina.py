"""The figures of one vote as CSV and JSON: the same words, and nothing that is secret or guessed."""

import csv
import datetime
import io
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from agendawijzer.portaal.stemming.csvbestand import KOLOMMEN
from stemmingen.models import Fractiestem, Lidstem, Stemming
from tests import bouw
from tests.broncode import PROJECT

pytestmark = pytest.mark.django_db
DAG = datetime.date(2099, 3, 12)
DOCUMENT = Path(PROJECT) / "docs" / "gegevens-van-een-stemming.md"


def sheet(client: Client, stemming: Stemming) -> list[dict[str, str]]:
    tekst = client.get(f"/stemmingen/{stemming.pk}.csv").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst), delimiter=";"))


def data(client: Client, stemming: Stemming) -> dict[str, Any]:
    antwoord = client.get(f"/stemmingen/{stemming.pk}.json")
    assert antwoord["Content-Type"] == "application/json"
    gegevens: dict[str, Any] = antwoord.json()
    return gegevens


def build_whole() -> Stemming:
    """A vote with every layer, corrected and provisional."""
    bouw.bouw_zittingsperiode(begin=DAG, zetels=45)
    stemming = bouw.bouw_stemming(datum=DAG, wijze="hoofdelijk", voorlopig=True, uitgesloten=2)
    fractie = bouw.bouw_fractie(naam="Groene Dijk")
    bouw.bouw_fractiezetels(fractie=fractie, aantal=5, begin=DAG)
    bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant="verdeeld", voor=3, tegen=1, afwezig=1)
    persoon = bouw.bouw_persoon(naam="Aafje Voorbeeld")
    bouw.bouw_lidstem(stemming=stemming, fractie=fractie, persoon=persoon, keuze="tegen", volgorde=7)
    bouw.bouw_correctie(stemming=stemming)
    return stemming


def test_a_line_for_the_council_each_fractie_and_each_member(client: Client) -> None:
    raad, fractie, lid = sheet(client, build_whole())
    assert (raad["kant"], raad["zetels"], raad["uitgesloten"], raad["niet_gestemd"]) == (
        "vastgelegd",
        "45",
        "2",
        "niet_vastgelegd",
    )
    assert raad["voorlopig"] == "ja"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", raad["gecorrigeerd_op"])
    assert (fractie["kant"], fractie["voor"], fractie["tegen"], fractie["afwezig"]) == (
        "verdeeld",
        "3",
        "1",
        "1",
    )
    assert (fractie["uitgesloten"], fractie["zetels"]) == ("niet_vastgelegd", "5")
    assert (lid["rij"], lid["lid"], lid["fractie"]) == ("lid", "Aafje Voorbeeld", "Groene Dijk")
    assert (lid["kant"], lid["volgorde"]) == ("tegen", "7")


def test_json_says_the_same_with_numbers_and_null(client: Client) -> None:
    gegevens = data(client, build_whole())
    assert gegevens["telling"] == {
        "voor": 30, "tegen": 8, "blanco": None, "ongeldig": None, "niet_gestemd": None, "uitgesloten": 2,
        "aanwezig": None,
    }  # fmt: skip
    assert gegevens["vastlegging"] == dict.fromkeys(("telling", "fracties", "leden"), "vastgelegd")
    assert gegevens["fracties"] == [
        {"naam": "Groene Dijk", "stem": "verdeeld", "voor": 3, "tegen": 1, "afwezig": 1, "uitgesloten": None,
         "niet_gestemd": None, "zetels": 5, "bron": "griffie"}
    ]  # fmt: skip
    assert gegevens["leden"] == [{"naam": "Aafje Voorbeeld", "fractie": "Groene Dijk", "stem": "tegen"}]
    assert gegevens["correcties"][0]["veranderd"] == [{"wat": "Voor", "eerst": "31", "nu": "30"}]
    assert gegevens["adres"].startswith("http://testserver/stemmingen/")
    assert (gegevens["datum"], gegevens["zetels"], gegevens["voorlopig"]) == ("2099-03-12", 45, True)


@pytest.mark.parametrize(
    ("waarden", "telling", "fracties"),
    [
        ({"wijze": "algemene_stemmen"}, "algemene_stemmen", "algemene_stemmen"),
        ({"wijze": "zonder_stemming"}, "zonder_stemming", "zonder_stemming"),
        ({"wijze": "acclamatie"}, "acclamatie", "acclamatie"),
        ({"voor": None, "tegen": None}, "niet_vastgelegd", "niet_vastgelegd"),
    ],
)
def test_a_missing_tally_says_why_in_both(client: Client, waarden: dict, telling: str, fracties: str) -> None:
    stemming = bouw.bouw_stemming(**waarden)
    (raad,) = sheet(client, stemming)
    assert (raad["voor"], raad["tegen"], raad["kant"]) == (telling, telling, fracties)
    gegevens = data(client, stemming)
    assert gegevens["vastlegging"] == {"telling": telling, "fracties": fracties, "leden": fracties}
    assert gegevens["telling"]["voor"] is None


def test_an_election_has_candidates_and_is_secret(client: Client) -> None:
    stemming = bouw.bouw_geheime_stemming(ongeldig=2)
    bouw.bouw_kandidaatstem(stemming=stemming, naam="Anna Appelflap", stemmen=21, gekozen=True)
    bouw.bouw_kandidaatstem(stemming=stemming, naam="Bert Boterham", stemmen=20)
    raad, anna, bert = sheet(client, stemming)
    assert (raad["kant"], raad["voor"], raad["blanco"], raad["ongeldig"]) == ("geheim", "", "1", "2")
    assert [(rij["kandidaat"], rij["stemmen"], rij["gekozen"]) for rij in (anna, bert)] == [
        ("Anna Appelflap", "21", "ja"),
        ("Bert Boterham", "20", "nee"),
    ]
    gegevens = data(client, stemming)
    assert gegevens["vastlegging"] == {"telling": "kandidaten", "fracties": "geheim", "leden": "geheim"}
    assert [rij["naam"] for rij in gegevens["kandidaten"]] == ["Anna Appelflap", "Bert Boterham"]


def test_no_side_of_a_vote_on_paper_leaves_by_either_door(client: Client) -> None:
    stemming = bouw.bouw_stemming(wijze="schriftelijk")
    fractie = bouw.bouw_fractie(naam="Verborgenpartij", slug="verborgenpartij")
    lid = bouw.bouw_persoon(naam="Vera Verborgen", slug="vera-verborgen")
    bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant="tegen")
    bouw.bouw_lidstem(stemming=stemming, persoon=lid, fractie=fractie)
    for adres in (
        f"/stemmingen/{stemming.pk}/",
        f"/stemmingen/{stemming.pk}.csv",
        f"/stemmingen/{stemming.pk}.json",
    ):
        assert "Verborgen" not in client.get(adres).content.decode(), adres
    for adres in ("/fracties/verborgenpartij/", "/raadsleden/vera-verborgen/"):
        antwoord = client.get(adres)
        assert antwoord.status_code == 200
        assert f"/stemmingen/{stemming.pk}/" not in antwoord.content.decode(), adres


def test_open_and_settled_ties_are_told_in_json(client: Client) -> None:
    eerst = bouw.bouw_stemming(voor=22, tegen=22, uitkomst="gestaakt")
    assert data(client, eerst)["staking_open"] is True
    opnieuw = bouw.bouw_stemming(instrument=eerst.instrument, herstemming_van=eerst)
    assert data(client, eerst)["staking_open"] is False
    assert data(client, eerst)["herstemmingen"] == [f"http://testserver{opnieuw.get_absolute_url()}"]
    assert data(client, opnieuw)["herstemming_van"] == f"http://testserver{eerst.get_absolute_url()}"


def test_the_document_names_every_column_and_every_word(client: Client) -> None:
    beschreven = set(re.findall(r"`(\w+)`", DOCUMENT.read_text(encoding="utf-8")))
    woorden = {*KOLOMMEN, *Fractiestem.Kant.values, *Lidstem.Keuze.values, *data(client, build_whole())}
    woorden |= {*Stemming.Wijze.values, *Stemming.Uitkomst.values} - {"onbekend"}
    woorden |= {"geheim", "vastgelegd", "kandidaten", "door_het_lot"}
    assert woorden - beschreven == set()
