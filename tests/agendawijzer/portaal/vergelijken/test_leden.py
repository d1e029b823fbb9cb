"""Members of the council compared: who they are, and in which fractie they sat."""

import datetime

import pytest
from django.test import Client

from tests import bouw
from tests.agendawijzer.portaal.vergelijken.test_paginas import read

pytestmark = pytest.mark.django_db


def test_somebody_of_whom_nothing_is_public_has_no_name_here_either(client: Client) -> None:
    bekend = bouw.bouw_lidmaatschap(persoon=bouw.bouw_persoon(slug="aafje")).persoon
    verborgen = bouw.bouw_persoon(naam="Geheim", slug="geheim")
    bouw.bouw_lidstem(persoon=verborgen, stemming=bouw.bouw_stemming(publicatie="concept"))
    for adres in ("/vergelijken/raadsleden/aafje/geheim/", "/vergelijken/raadsleden/aafje/geheim.csv"):
        assert client.get(adres).status_code == 404
    bouw.bouw_lidstem(persoon=verborgen)
    assert bekend.naam in read(client, "/vergelijken/raadsleden/aafje/geheim/")


def test_the_fractie_beside_a_member_is_that_of_the_last_day_we_know(client: Client) -> None:
    bouw.bouw_zittingsperiode(begin=datetime.date(2018, 3, 30), einde=datetime.date(2022, 3, 29))
    toen = {"begin": datetime.date(2018, 3, 30), "einde": datetime.date(2022, 3, 29)}
    for naam in ("aafje", "mies"):
        lid = bouw.bouw_persoon(naam=naam.capitalize(), slug=naam)
        bouw.bouw_lidmaatschap(persoon=lid, fractie=bouw.bouw_fractie(naam=f"Lijst {naam}"), **toen)
    assert "(Lijst mies)" in read(client, "/vergelijken/raadsleden/aafje/mies/")


def test_who_changes_fractie_on_a_day_stands_in_the_table_of_that_day_once(client: Client) -> None:
    dag = datetime.date(2024, 3, 3)
    bouw.bouw_zittingsperiode(begin=datetime.date(2022, 3, 30))
    aafje, mies = (bouw.bouw_persoon(naam=naam, slug=naam.lower()) for naam in ("Aafje", "Mies"))
    water, toren = bouw.bouw_fractie(naam="Water"), bouw.bouw_fractie(naam="Toren")
    bouw.bouw_lidmaatschap(persoon=aafje, fractie=water, einde=dag)
    bouw.bouw_lidmaatschap(persoon=aafje, fractie=toren, begin=dag)
    bouw.bouw_lidmaatschap(persoon=mies, fractie=water)
    for _ in range(10):
        stemming = bouw.bouw_stemming(datum=dag)
        for lid in (aafje, mies):
            bouw.bouw_lidstem(stemming=stemming, persoon=lid, fractie=water)
    pagina = read(client, f"/vergelijken/raadsleden/?tot={dag}")
    assert pagina.count("<small>van 10</small>") == 1


def test_members_are_compared_where_their_own_votes_are_recorded(client: Client) -> None:
    bouw.bouw_zittingsperiode(begin=datetime.date(2022, 3, 30))
    leden = [
        bouw.bouw_lidmaatschap(persoon=bouw.bouw_persoon(naam=naam, slug=naam.lower()), fractie=fractie)
        for fractie in (bouw.bouw_fractie(naam="Water"), bouw.bouw_fractie(naam="Toren"))
        for naam in (f"Aafje{fractie.pk}", f"Mies{fractie.pk}")
    ]
    for k in range(10):
        stemming = bouw.bouw_stemming()
        for lid in leden:
            keuze = "voor" if k or lid is not leden[0] else "tegen"
            bouw.bouw_lidstem(stemming=stemming, persoon=lid.persoon, fractie=lid.fractie, keuze=keuze)
    pagina = read(client, "/vergelijken/raadsleden/")
    assert "Het vaakst gelijk, van twee verschillende fracties:" in pagina
    assert pagina.count("<small>van 10</small>") == 6, "each pair of members once"
    een, ander = sorted([leden[0].persoon.slug, leden[2].persoon.slug])
    paar = read(client, f"/vergelijken/raadsleden/{een}/{ander}/")
    assert "Zij stemden gelijk bij 90% van 10 stemmingen." in paar
    assert "(Toren)" in paar
