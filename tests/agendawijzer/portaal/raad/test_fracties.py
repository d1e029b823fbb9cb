"""The council on a day, and one fractie: dated seats and people, and how it voted."""

import datetime

import pytest
from django.core.management import call_command
from django.test import Client, override_settings

from tests import bouw
from tests.opmaak import close_up

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
    assert [(rij.fractie.naam, rij.zetels) for rij in later.context["rijen"]] == [
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


def test_the_real_council_of_today_is_not_known(almere: None, client: Client) -> None:
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
        "Op 11 mei 2023 splitste Groep Maanlicht zich af van Waterpartij. "
        '<a href="/fracties/groep-maanlicht/">Naar Groep Maanlicht</a>',
        "Bij ons is geen stem van deze fractie vastgelegd.",
    ):
        assert woorden in pagina, woorden
    afsplitsing = read(client, "/fracties/groep-maanlicht/")
    assert 'zich af van Waterpartij. <a href="/fracties/waterpartij/">Naar Waterpartij</a>' in afsplitsing
    assert "afgeleid, nog niet bevestigd" in afsplitsing


def test_its_votes_stand_newest_first_with_the_outcome_and_in_pages(client: Client) -> None:
    fractie = bouw.bouw_fractie(slug="waterpartij")
    for n in range(21):
        stemming = bouw.bouw_stemming(datum=DAG + datetime.timedelta(days=n))
        bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant="verdeeld", voor=2, tegen=1)
    bouw.bouw_fractiestem(fractie=fractie, stemming=bouw.bouw_stemming(publicatie="concept"))
    bladzijde = client.get("/fracties/waterpartij/").context["lijst"].bladzijde
    assert bladzijde.paginator.count == 21
    assert bladzijde[0].stemming == stemming
    pagina = read(client, "/fracties/waterpartij/?pagina=2")
    assert "Bladzijde 2 van 2" in pagina
    assert 'Verdeeld</span> <span class="stemmen">2 voor, 1 tegen' in pagina
    assert "De raad: aangenomen<br>30 voor, 8 tegen" in pagina


def test_a_fractie_that_does_not_exist_is_not_found(client: Client) -> None:
    assert client.get("/fracties/bestaat-niet/").status_code == 404


def test_the_seats_stand_in_a_half_circle_with_the_numbers_of_the_list(client: Client) -> None:
    build_council()
    pagina = read(client, "/fracties/?datum=2023-05-11")
    assert pagina.count("<circle") == 45
    assert pagina.count('font-size="12.6">1</text>') + pagina.count(">1</text>") >= 5
    assert "Van 39 zetels weten wij niet bij welke fractie ze horen." in pagina
    assert "Op 11 mei 2023 splitste Groep Maanlicht zich af van Waterpartij." in pagina


def test_people_of_today_stand_apart_from_those_of_another_day(client: Client) -> None:
    bouw.bouw_zittingsperiode(begin=BEGIN)
    water = bouw.bouw_fractie(slug="waterpartij")
    bouw.bouw_lidmaatschap(fractie=water, persoon=bouw.bouw_persoon(naam="Aafje Nu"), begin=BEGIN)
    bouw.bouw_lidmaatschap(
        fractie=water, persoon=bouw.bouw_persoon(naam="Mies Eerder"), begin=BEGIN, einde=DAG
    )
    pagina = read(client, "/fracties/waterpartij/")
    assert pagina.index("Aafje Nu") < pagina.index("Op een andere dag:") < pagina.index("Mies Eerder")


def test_who_speaks_for_the_fractie_stands_first_on_its_page(client: Client) -> None:
    bouw.bouw_zittingsperiode(begin=BEGIN)
    water = bouw.bouw_fractie(slug="waterpartij")
    sport = bouw.bouw_portefeuille(naam="Sport", slug="sport")
    for naam in ("Aafje Appelboom", "Bas Boterbloem"):
        bouw.bouw_woordvoerderschap(fractie=water, portefeuille=sport, persoon=bouw.bouw_persoon(naam=naam))
    bouw.bouw_woordvoerderschap(fractie=water, persoon=bouw.bouw_persoon(naam="Wie Weg"), einde=BEGIN)
    pagina = read(client, "/fracties/waterpartij/")
    assert '<a href="/portefeuilles/sport/">Sport</a></dt><dd><a' in close_up(pagina)
    assert pagina.index("Aafje Appelboom") < pagina.index("Bas Boterbloem") < pagina.index("Hoe stemde")
    assert "Wie Weg" not in pagina


@override_settings(GRIFFIE_EMAIL="griffie@voorbeeldstad.example")
def test_without_speakers_the_griffie_is_named(client: Client) -> None:
    bouw.bouw_fractie(slug="waterpartij")
    pagina = read(client, "/fracties/waterpartij/")
    assert "Wie namens deze fractie waarover spreekt, is bij ons niet vastgelegd." in pagina
    assert 'De griffie weet het: <a href="mailto:griffie@voorbeeldstad.example">' in pagina
    assert "Bij ons is niet vastgelegd dat deze fractie iets indiende." in pagina
    assert "<table" not in pagina


def test_how_often_a_fractie_was_divided_leads_to_exactly_those_votes(client: Client) -> None:
    water = bouw.bouw_fractie(slug="waterpartij")
    for kant in ("voor", "tegen", "verdeeld", "verdeeld", "afwezig"):
        bouw.bouw_fractiestem(fractie=water, kant=kant)
    assert '<a href="?stem=verdeeld#stemmen">2 van de 4 stemmingen</a>' in read(
        client, "/fracties/waterpartij/"
    )
    gekozen = client.get("/fracties/waterpartij/?stem=verdeeld").context
    assert [stem.kant for stem, _ in gekozen["rijen"]] == ["verdeeld", "verdeeld"]
    assert "Probeer minder filters" in read(client, "/fracties/waterpartij/?soort=voorstellen")


def test_with_whom_a_fractie_agrees_most_stands_on_its_page_with_the_way_to_the_votes(client: Client) -> None:
    water, toren, dijk = (
        bouw.bouw_fractie(naam=naam, slug=naam.lower()) for naam in ("Water", "Toren", "Dijk")
    )
    for n in range(10):
        stemming = bouw.bouw_stemming()
        bouw.bouw_fractiestem(stemming=stemming, fractie=water, kant="voor")
        bouw.bouw_fractiestem(stemming=stemming, fractie=toren, kant="voor" if n else "tegen")
        bouw.bouw_fractiestem(stemming=stemming, fractie=dijk, kant="tegen")
    pagina = read(client, "/fracties/water/")
    toren_regel = '<a href="/vergelijken/toren/water/">Toren</a>: 90% van 10 stemmingen'
    assert pagina.index(toren_regel) < pagina.index('<a href="/vergelijken/dijk/water/">Dijk</a>: 0% van 10')


def test_what_a_fractie_submitted_is_counted_by_outcome_with_the_way_to_the_list(client: Client) -> None:
    water = bouw.bouw_fractie(slug="waterpartij")
    for uitkomst, voor in (("aangenomen", 30), ("verworpen", 1)):
        stuk = bouw.bouw_stemming(uitkomst=uitkomst, voor=voor).instrument
        bouw.bouw_indiener(instrument=stuk, fractie=water)
    call_command("bouw_zoekindex", verbosity=0)
    pagina = read(client, "/fracties/waterpartij/")
    assert (
        '<a href="/zoeken/?fractie=waterpartij&amp;soort=motie&amp;uitkomst=aangenomen">1 aangenomen</a>'
        in pagina
    )
    assert '<a href="/zoeken/?fractie=waterpartij&amp;soort=motie">2' in pagina
