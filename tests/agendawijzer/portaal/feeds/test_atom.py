"""The feeds: accepted by a feed reader, the same at every reading, under names that outlive every change."""

import datetime
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from django.test import Client

from dossiers import klok
from tests import bouw

pytestmark = pytest.mark.django_db

GEPUBLICEERD = datetime.datetime(2026, 2, 1, 8, tzinfo=datetime.UTC)


def read(client: Client, adres: str = "/feeds/nieuws.atom") -> Any:
    """The feed as a feed reader takes it; without a complaint."""
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    assert antwoord["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert not antwoord.cookies
    koppen = {naam.lower(): waarde for naam, waarde in antwoord.items()}
    feed = feedparser.parse(antwoord.content, response_headers=koppen)
    assert (feed.bozo, feed.version) == (0, "atom10"), feed.get("bozo_exception")
    assert feed.feed.author
    links = {link.rel: urlsplit(link.href).path for link in feed.feed.links}
    assert links["self"] == adres
    assert client.get(links["alternate"]).status_code == 200
    return feed


def only(feed: Any) -> Any:
    (bericht,) = feed.entries
    return bericht


def days(aantal: int) -> datetime.date:
    return klok.vandaag() + datetime.timedelta(days=aantal)


def silent_dossier(**waarden: Any) -> Any:
    """A dossier that tells nothing of itself."""
    return bouw.bouw_dossier(geschreven_op=None, bewerkt_op=None, **waarden)


def test_a_vote_is_told_with_its_outcome_its_source_and_the_way_to_it(client: Client) -> None:
    bron = bouw.bouw_bron(houder="Raad van Voorbeeldstad", adres="https://raad.voorbeeldstad.example/x")
    motie = bouw.bouw_instrument(dossier=None, nummer="23087", titel="Groen & <veilig>")
    stemming = bouw.bouw_stemming(instrument=motie, bron=bron, toelichting="Na een schorsing.")
    bericht = only(read(client))
    assert bericht.title == "Motie 23087 ‘Groen & <veilig>’: aangenomen met 30 stemmen voor en 8 tegen"
    assert bericht.link == f"http://testserver/stemmingen/{stemming.pk}/"
    assert "donderdag 16 oktober 2025" in bericht.summary
    assert "Na een schorsing." in bericht.summary
    assert "Bron: Raad van Voorbeeldstad https://raad.voorbeeldstad.example/x" in bericht.summary
    assert bericht.updated == "2025-10-16T00:00:00+02:00"


def test_the_name_of_an_event_outlives_every_change_and_another_host(client: Client, settings: Any) -> None:
    stemming = bouw.bouw_stemming(instrument=bouw.bouw_instrument(dossier=None))
    eerst = only(read(client))
    stemming.instrument.titel, stemming.instrument.slug = "Anders", "anders"
    stemming.instrument.save()
    settings.ALLOWED_HOSTS = ["nieuw.voorbeeldstad.example"]
    antwoord = client.get("/feeds/nieuws.atom", headers={"host": "nieuw.voorbeeldstad.example"})
    daarna = only(feedparser.parse(antwoord.content))
    assert "‘Anders’" in daarna.title
    assert daarna.link.startswith("http://nieuw.voorbeeldstad.example/")
    assert daarna.id == eerst.id == f"tag:raadvanalmere.nl,2026:stemming-{stemming.pk}"
    assert daarna.updated == eerst.updated


def test_what_is_planned_is_news_from_the_day_it_was_published(client: Client) -> None:
    bouw.bouw_vergadering(datum=days(30), gepubliceerd_op=GEPUBLICEERD)
    assert only(read(client)).updated == "2026-02-01T08:00:00+00:00"


def test_what_was_entered_long_afterwards_keeps_its_own_day(client: Client) -> None:
    bouw.bouw_vergadering(datum=datetime.date(2023, 5, 11), gepubliceerd_op=GEPUBLICEERD)
    assert only(read(client)).updated == "2023-05-11T00:00:00+02:00"


def test_the_meetings_tell_their_agenda_and_whether_anyone_can_speak(client: Client) -> None:
    vergadering = bouw.bouw_vergadering(
        datum=datetime.date(2026, 3, 5), begintijd=datetime.time(19, 30), plaats="Raadzaal"
    )
    bouw.bouw_agendapunt(vergadering=vergadering, titel="Bomen", inspreken="nee", soort="besluit")
    bericht = only(read(client, "/feeds/vergaderingen.atom"))
    assert bericht.title == "5 maart 2026: Plenaire vergadering"
    assert "donderdag 5 maart 2026, vanaf 19.30 uur, Raadzaal." in bericht.summary
    assert "Bomen. Besluit: de raad beslist. Inspreken kon bij dit punt niet." in bericht.summary


def test_a_dossier_tells_where_it_is_on_the_agenda_and_nothing_of_another(client: Client) -> None:
    dossier, ander = (
        silent_dossier(slug="25192", titel="Bomen", nummer="25192"),
        silent_dossier(titel="Iets anders"),
    )
    for rij in (dossier, ander):
        vergadering = bouw.bouw_vergadering(datum=days(10), soort="carrousel", slug=f"dag-{rij.pk}")
        bouw.bouw_agendapunt(vergadering=vergadering, dossier=rij, titel="", inspreken="ja")
        bouw.bouw_bericht(dossier=rij, soort=f"Over {rij.titel}")
    feed = read(client, "/feeds/dossiers/25192.atom")
    assert feed.feed.title == "Bomen (25192) – Agendawijzer Almere"
    gepland, bericht = feed.entries
    assert gepland.title.endswith("Gepland voor de carrousel: bespreking van ‘Bomen’ (25192)")
    assert "U kunt bij dit punt inspreken." in gepland.summary
    assert bericht.title == "Over Bomen: ‘Bomen’ (25192)"


def test_a_portefeuille_tells_of_its_dossiers_and_of_what_is_under_it(client: Client) -> None:
    groen = bouw.bouw_portefeuille(slug="groen")
    silent_dossier().portefeuilles.add(groen)
    dossier = silent_dossier(titel="Park")
    dossier.portefeuilles.add(groen)
    bouw.bouw_bericht(dossier=dossier, soort="Over bomen")
    bouw.bouw_bericht(dossier=silent_dossier(), soort="Iets anders")
    bouw.bouw_toezegging(titel="Tel ze", portefeuille=groen)
    titels = [bericht.title for bericht in read(client, "/feeds/portefeuilles/groen.atom").entries]
    assert titels == ["Toezegging van wethouder Groen: Tel ze", f"Over bomen: ‘Park’ ({dossier.nummer})"]


def test_what_has_no_day_is_no_news(client: Client) -> None:
    bouw.bouw_bericht(dossier=silent_dossier(), datum=None)
    assert not read(client).entries


def test_the_newest_fifty_show(client: Client) -> None:
    dossier = silent_dossier()
    for n in range(60):
        bouw.bouw_bericht(
            dossier=dossier, soort=f"Bericht {n}", datum=datetime.date(2025, 1, 1) + datetime.timedelta(n)
        )
    titels = [bericht.title.split(":")[0] for bericht in read(client).entries]
    assert (len(titels), titels[0], titels[-1]) == (50, "Bericht 59", "Bericht 10")


def test_an_empty_feed_is_a_feed_too_and_the_same_at_every_reading(client: Client) -> None:
    assert not read(client).entries
    kop = {"if-none-match": client.get("/feeds/nieuws.atom")["ETag"]}
    assert client.get("/feeds/nieuws.atom", headers=kop).status_code == 304


def test_signs_that_have_no_place_in_a_feed_are_left_out(client: Client) -> None:
    bouw.bouw_bericht(
        dossier=silent_dossier(titel="Raad\x0b hier", slug="raad", nummer=""),
        soort="Met\x0b é en 🌳",
        tekst="Zo\x01.",
    )
    assert only(read(client, "/feeds/dossiers/raad.atom")).title == "Met é en 🌳: ‘Raad hier’"


def test_what_is_mended_is_sent_again_although_its_moment_stays(client: Client) -> None:
    stemming = bouw.bouw_stemming()
    eerst = client.get("/feeds/nieuws.atom")
    assert "Last-Modified" not in eerst
    stemming.voor = 31
    stemming.save()
    assert client.get("/feeds/nieuws.atom", headers={"if-none-match": eerst["ETag"]}).status_code == 200


@pytest.mark.parametrize("soort", ["atom", "ics"])
def test_an_old_number_leads_to_the_same_and_what_is_withdrawn_says_so(client: Client, soort: str) -> None:
    dossier = bouw.bouw_dossier(slug="25192", nummer="25192")
    bouw.bouw_nummer(dossier=dossier, spelling="25100", sleutel="25100")
    antwoord = client.get(f"/feeds/dossiers/25100.{soort}")
    assert (antwoord.status_code, antwoord["Location"]) == (301, f"/feeds/dossiers/25192.{soort}")
    bouw.bouw_nummer(instrument=bouw.bouw_instrument(dossier=dossier), spelling="25101", sleutel="25101")
    assert client.get(f"/feeds/dossiers/25101.{soort}").status_code == 404
    bouw.bouw_dossier(slug="weg", nummer="", publicatie="ingetrokken")
    assert client.get(f"/feeds/dossiers/weg.{soort}").status_code == 410
    assert client.get(f"/feeds/portefeuilles/bestaat-niet.{soort}").status_code == 404
    assert client.post(f"/feeds/dossiers/25192.{soort}").status_code == 405


@pytest.mark.parametrize("adres", ["/", "/vergaderingen/", "/dossiers/25192/", "/portefeuilles/groen/"])
def test_the_page_names_its_feed_to_people_and_to_programs(client: Client, adres: str) -> None:
    dossier = bouw.bouw_dossier(slug="25192", nummer="25192")
    dossier.portefeuilles.add(bouw.bouw_portefeuille(slug="groen"))
    pagina = client.get(adres).content.decode()
    assert '<link rel="alternate" type="application/atom+xml"' in pagina
    assert "Zet de vergaderingen in uw agenda" in pagina
    assert "Volg het nieuws" in pagina
