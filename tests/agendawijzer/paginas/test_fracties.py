"""The council on a day, and one fractie: dated seats and people, and how it voted."""

import datetime

import pytest
from django.core.management import call_command
from django.test import Client

from tests import bouw

pytestmark = pytest.mark.django_db
BEGIN, DAG, EINDE = datetime.date(2022, 3, 30), datetime.date(2023, 5, 11), datetime.date(2026, 3, 29)


def read(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return " ".join(antwoord.content.decode().split())


def build_council() -> None:
    """A term that is over, one fractie with a member, a second that split off halfway."""
    periode = bouw.bouw_zittingsperiode(naam="2022-2026", begin=BEGIN, einde=EINDE)
    water = bouw.bouw_fractie(naam="Waterpartij", slug="waterpartij")
    groep = bouw.bouw_fractie(
        naam="Groep Maanlicht", slug="groep-maanlicht", voortgekomen_uit=water, begin=DAG
    )
    bouw.bouw_fractiezetels(fractie=water, zittingsperiode=periode, aantal=5, begin=BEGIN, einde=EINDE)
    bouw.bouw_fractiezetels(
        fractie=groep, zittingsperiode=periode, aantal=1, begin=DAG, einde=EINDE, zekerheid="afgeleid"
    )
    mies = bouw.bouw_persoon(naam="Mies Maanlicht", slug="mies-maanlicht")
    bouw.bouw_lidmaatschap(persoon=mies, fractie=water, begin=BEGIN, einde=DAG - datetime.timedelta(days=1))
    bouw.bouw_lidmaatschap(persoon=mies, fractie=groep, begin=DAG, einde=EINDE)


def test_the_council_stands_as_it_was_on_the_day_that_is_asked_for(client: Client) -> None:
    build_council()
    eerder = read(client, "/fracties/?datum=2022-04-01")
    assert "De raad op 1 april 2022" in eerder
    assert "1 fractie, 45 zetels" in eerder
    assert '<a href="/raadsleden/mies-maanlicht/">Mies Maanlicht</a>' in eerder
    later = client.get("/fracties/?datum=11-05-2023")
    assert [(fractie.naam, zetels) for fractie, zetels, _ in later.context["rijen"]] == [
        ("Waterpartij", 5),
        ("Groep Maanlicht", 1),
    ]
    assert "afgeleid en nog niet bevestigd" in later.content.decode()


def test_a_council_of_today_that_is_not_known_is_said_and_the_last_known_is_shown(client: Client) -> None:
    build_council()
    bouw.bouw_stemming(datum=DAG)
    bouw.bouw_stemming(datum=datetime.date(2024, 1, 1), publicatie="concept")
    pagina = read(client, "/fracties/")
    assert "Wie er vandaag in de raad zitten, is bij ons niet vastgelegd." in pagina
    assert "De raad van 2022-2026 is voorbij" in pagina
    assert "De raad op 11 mei 2023" in pagina


def test_the_council_of_today_stands_there_without_a_remark(client: Client) -> None:
    bouw.bouw_fractiezetels(zittingsperiode=bouw.bouw_zittingsperiode(begin=BEGIN))
    assert client.get("/fracties/").context["peildag"].soort == "vandaag"
    assert "niet vastgelegd.</p>" not in read(client, "/fracties/").partition('<form class="filters')[0]


def test_an_empty_portal_says_that_no_council_is_known(client: Client) -> None:
    assert "De raad is bij ons niet vastgelegd." in read(client, "/fracties/")


@pytest.mark.parametrize("datum", ["x", "2022-13-45", "0000-00-00", "%00", "99999-01-01"])
def test_a_date_that_cannot_be_is_told_and_the_page_still_shows(client: Client, datum: str) -> None:
    build_council()
    assert "Deze datum kennen wij niet." in read(client, f"/fracties/?datum={datum}")


def test_the_real_council_of_today_is_not_known(client: Client) -> None:
    call_command("laad_fixtures", verbosity=0)
    pagina = read(client, "/fracties/")
    assert "16 fracties, 45 zetels" in pagina
    assert "De raad van 2022-2026 is voorbij" in pagina
    assert "De namen van de raadsleden op deze dag zijn bij ons niet vastgelegd." in pagina


# -- one fractie --------------------------------------------------------------------------------------------------
def test_a_fractie_has_its_seats_people_and_splits_with_their_dates(client: Client) -> None:
    build_council()
    pagina = read(client, "/fracties/waterpartij/")
    for woorden in (
        "van 30 maart 2022 tot en met 29 maart 2026",
        "van 30 maart 2022 tot en met 10 mei 2023",
        'Hieruit kwam voort: <a href="/fracties/groep-maanlicht/">',
        "Bij ons is geen stem van deze fractie vastgelegd.",
    ):
        assert woorden in pagina, woorden
    afsplitsing = read(client, "/fracties/groep-maanlicht/")
    assert 'Voortgekomen uit <a href="/fracties/waterpartij/">' in afsplitsing
    assert "afgeleid, nog niet bevestigd" in afsplitsing


def test_its_votes_stand_newest_first_with_the_outcome_and_in_pages(client: Client) -> None:
    fractie = bouw.bouw_fractie(slug="waterpartij")
    for n in range(21):
        stemming = bouw.bouw_stemming(datum=DAG + datetime.timedelta(days=n))
        bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant="verdeeld", voor=2, tegen=1)
    bouw.bouw_fractiestem(fractie=fractie, stemming=bouw.bouw_stemming(publicatie="concept"))
    bladzijde = client.get("/fracties/waterpartij/").context["bladzijde"]
    assert bladzijde.paginator.count == 21
    assert bladzijde[0].stemming == stemming
    pagina = read(client, "/fracties/waterpartij/?pagina=2")
    assert "Bladzijde 2 van 2" in pagina
    assert 'Verdeeld</span> <span class="stemmen">2 voor, 1 tegen' in pagina
    assert "De raad: aangenomen<br>30 voor, 8 tegen" in pagina


def test_a_fractie_that_does_not_exist_is_not_found(client: Client) -> None:
    assert client.get("/fracties/bestaat-niet/").status_code == 404
