"""One member: the fracties with their dates, replacements, and votes for the fractie of that day."""

import datetime

import pytest
from django.test import Client

from tests import bouw

pytestmark = pytest.mark.django_db
DAG = datetime.date(2099, 1, 11)


def read(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return " ".join(antwoord.content.decode().split())


def test_each_vote_names_the_fractie_of_that_day(client: Client) -> None:
    lid = bouw.bouw_persoon(naam="Pien Paraplu", slug="pien-paraplu")
    for naam, dag in (("Lijst Zuidoever", DAG), ("Havenlijst", DAG + datetime.timedelta(days=30))):
        fractie = bouw.bouw_fractie(naam=naam)
        bouw.bouw_lidmaatschap(persoon=lid, fractie=fractie, begin=dag)
        bouw.bouw_lidstem(stemming=bouw.bouw_stemming(datum=dag), persoon=lid, fractie=fractie, keuze="tegen")
    pagina = read(client, "/raadsleden/pien-paraplu/")
    nieuw, oud = pagina.index("als lid van Havenlijst"), pagina.index("als lid van Lijst Zuidoever")
    assert nieuw < oud
    assert "sinds 11 januari 2099" in pagina
    assert "alleen de stemmingen waarbij de stem van elk raadslid is vastgelegd" in pagina


def test_a_replacement_and_who_was_replaced_lead_to_each_other(client: Client) -> None:
    weg = bouw.bouw_lidmaatschap(persoon=bouw.bouw_persoon(naam="Anne Avondster", slug="anne"))
    erbij = bouw.bouw_persoon(naam="Baukje Bezemsteel", slug="baukje")
    bouw.bouw_lidmaatschap(
        persoon=erbij,
        fractie=weg.fractie,
        soort="tijdelijke_vervanging",
        vervangt=weg.persoon,
        begin=DAG,
        einde=DAG,
    )
    datums = "van 11 januari 2099 tot en met 11 januari 2099"
    assert f"tijdelijke vervanging van Anne Avondster {datums}" in read(client, "/raadsleden/baukje/")
    pagina = read(client, "/raadsleden/anne/")
    assert f'<a href="/raadsleden/baukje/">Baukje Bezemsteel</a> <small>{datums}</small>' in pagina
    assert "data niet vastgelegd" in pagina


def test_a_hidden_vote_does_not_show(client: Client) -> None:
    lid = bouw.bouw_lidmaatschap(persoon=bouw.bouw_persoon(slug="anne")).persoon
    bouw.bouw_lidstem(persoon=lid, stemming=bouw.bouw_stemming(publicatie="concept"))
    assert "geen eigen stem van" in read(client, "/raadsleden/anne/")


def test_somebody_of_whom_nothing_public_is_known_has_no_page(client: Client) -> None:
    lid = bouw.bouw_persoon(slug="anne")
    bouw.bouw_lidstem(persoon=lid, stemming=bouw.bouw_stemming(publicatie="concept"))
    assert client.get("/raadsleden/anne/").status_code == 404
    assert client.get("/raadsleden/bestaat-niet/").status_code == 404
    bouw.bouw_lidstem(persoon=lid)
    assert client.get("/raadsleden/anne/").status_code == 200
