"""One member: the fracties with their dates, replacements, and votes for the fractie of that day."""

import datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from dossiers.models import Persoon
from tests import bouw

pytestmark = pytest.mark.django_db
DAG = datetime.date(2099, 1, 11)
# Before today, so that these members are in office now.
BEGIN = datetime.date(2025, 1, 11)
GELIJK = "het vaakst gelijk?"


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


def test_everyone_of_a_day_stands_in_the_list_with_their_part(client: Client) -> None:
    water = bouw.bouw_fractie(naam="Waterpartij", slug="waterpartij")
    weg = bouw.bouw_lidmaatschap(persoon=bouw.bouw_persoon(naam="Anne Avondster", slug="anne"), fractie=water)
    bouw.bouw_lidmaatschap(
        persoon=bouw.bouw_persoon(naam="Baukje Bezemsteel", slug="baukje"),
        fractie=water,
        soort="tijdelijke_vervanging",
        vervangt=weg.persoon,
        begin=DAG,
        einde=DAG,
    )
    bouw.bouw_lidmaatschap(fractie=water, soort="fractieassistent", einde=DAG - datetime.timedelta(days=1))
    pagina = read(client, f"/raadsleden/?datum={DAG}")
    assert "Raadsleden op 11 januari 2099" in pagina
    assert "2 mensen op naam" in pagina
    assert (
        '<a href="/fracties/waterpartij/">Waterpartij</a>, tijdelijke vervanging van Anne Avondster' in pagina
    )
    assert "Baukje" not in read(client, "/raadsleden/?datum=2098-01-01")
    assert "Deze datum kennen wij niet." in read(client, "/raadsleden/?datum=x")


def test_a_council_without_names_says_so_and_leads_to_the_fracties(client: Client) -> None:
    pagina = read(client, "/raadsleden/")
    assert "zijn bij ons niet vastgelegd" in pagina
    assert '<a href="/fracties/">de fracties met hun zetels</a>' in pagina
    assert "<table" not in pagina


def test_how_often_a_member_differed_from_the_own_fractie_leads_to_exactly_those_votes(
    client: Client,
) -> None:
    lid, fractie = bouw.bouw_persoon(naam="Pien Paraplu", slug="pien"), bouw.bouw_fractie()
    for keuze, voor, tegen in (
        ("voor", 3, 1),
        ("tegen", 3, 1),
        ("tegen", 2, 2),
        ("voor", 1, 0),
        ("afwezig", 3, 0),
    ):
        stemming = bouw.bouw_stemming()
        kant = "verdeeld" if voor and tegen else "voor"
        bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant=kant, voor=voor, tegen=tegen)
        bouw.bouw_lidstem(stemming=stemming, persoon=lid, fractie=fractie, keuze=keuze)
    assert '<a href="?stem=anders#stemmen">1 van 2 stemmingen</a>' in read(client, "/raadsleden/pien/")
    gekozen = client.get("/raadsleden/pien/?stem=anders").context["rijen"]
    assert [(stem.keuze, stem.fractie_voor, stem.fractie_tegen) for stem, _ in gekozen] == [("tegen", 3, 1)]


def test_on_what_a_member_speaks_and_what_they_submitted_stands_on_the_page(client: Client) -> None:
    bouw.bouw_zittingsperiode(begin=datetime.date(2022, 3, 30))
    lid = bouw.bouw_lidmaatschap(persoon=bouw.bouw_persoon(naam="Pien Paraplu", slug="pien"))
    bouw.bouw_woordvoerderschap(
        persoon=lid.persoon,
        fractie=lid.fractie,
        portefeuille=bouw.bouw_portefeuille(naam="Sport", slug="sport"),
    )
    stuk = bouw.bouw_stemming(instrument=bouw.bouw_instrument(titel="Een bankje")).instrument
    bouw.bouw_indiener(instrument=stuk, persoon=lid.persoon)
    bouw.bouw_indiener(
        instrument=bouw.bouw_instrument(titel="Nog geheim", publicatie="concept"), persoon=lid.persoon
    )
    pagina = read(client, "/raadsleden/pien/")
    assert '<a href="/portefeuilles/sport/">Sport</a>' in pagina
    assert "Een bankje" in pagina
    assert "Nog geheim" not in pagina


def vote_together(n: int, **keuzes: str) -> dict[str, Persoon]:
    """`n` votes of these members, each named by a first name and in a fractie of their own, from the first day on."""
    bouw.bouw_zittingsperiode(begin=BEGIN, einde=None)
    leden = {}
    for naam in keuzes:
        persoon = bouw.bouw_persoon(naam=naam.capitalize(), slug=naam)
        fractie = bouw.bouw_fractie(naam=f"Lijst {naam.capitalize()}")
        bouw.bouw_lidmaatschap(persoon=persoon, fractie=fractie, begin=BEGIN)
        leden[naam] = persoon
    for k in range(n):
        stemming = bouw.bouw_stemming(datum=BEGIN + datetime.timedelta(days=k))
        for naam, keuze in keuzes.items():
            lid = leden[naam]
            # The last vote differs, so that no figure is 100.
            anders = {"voor": "tegen", "tegen": "voor"}[keuze] if naam == "anne" and k == n - 1 else keuze
            bouw.bouw_lidstem(
                stemming=stemming, persoon=lid, fractie=lid.lidmaatschappen.get().fractie, keuze=anders
            )
    return leden


def test_a_member_sees_with_whom_they_voted_alike_most_often_and_the_votes_behind_it(client: Client) -> None:
    vote_together(10, anne="voor", bram="voor", cato="tegen")
    pagina = read(client, "/raadsleden/anne/")
    assert f"Met wie stemt Anne {GELIJK}" in pagina
    bram, cato = (
        pagina.index(woorden)
        for woorden in (
            '<a href="/vergelijken/raadsleden/anne/bram/">Bram</a> (Lijst Bram): 90% van 10 stemmingen',
            '<a href="/vergelijken/raadsleden/anne/cato/">Cato</a> (Lijst Cato): 10% van 10 stemmingen',
        )
    )
    assert bram < cato
    assert "/uitleg/hoe-wij-vergelijken/" in pagina
    assert client.get("/vergelijken/raadsleden/anne/bram/").status_code == 200
    assert GELIJK not in read(client, "/raadsleden/anne/?stem=voor")


def test_under_ten_votes_there_is_no_figure(client: Client) -> None:
    vote_together(9, anne="voor", bram="voor", cato="tegen")
    assert GELIJK not in read(client, "/raadsleden/anne/")


def test_the_own_fractie_and_who_left_the_council_are_not_compared(client: Client) -> None:
    leden = vote_together(10, anne="voor", bram="voor", cato="tegen")
    anne, bram, cato = (leden[naam].lidmaatschappen.get() for naam in ("anne", "bram", "cato"))
    bram.fractie = anne.fractie
    bram.save()
    cato.einde = BEGIN + datetime.timedelta(days=3)
    cato.save()
    assert GELIJK not in read(client, "/raadsleden/anne/")
    assert GELIJK in read(client, "/raadsleden/cato/")


@pytest.mark.parametrize("namen", ["ab", "abcdefgh"])
def test_comparing_takes_no_more_queries_for_more_members(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, namen: str
) -> None:
    vote_together(12, anne="voor", **dict.fromkeys(namen, "tegen"))
    with django_assert_max_num_queries(16):
        assert GELIJK in read(client, "/raadsleden/anne/")
