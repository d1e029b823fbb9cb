"""The private feed tells of all that one person follows, of nothing else, and of nobody."""

import datetime
from typing import Any

import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dossiers import klok
from tests import bouw
from volgen.adressen import make_beheren, make_feed
from volgen.models import OBJECTEN, Abonnee, Volging
from volgen.nieuws.antwoorden import register_vraagsoort

pytestmark = pytest.mark.django_db
ADRES = "lezer@voorbeeldstad.example"


@pytest.fixture
def abonnee() -> Abonnee:
    return Abonnee.objects.create(adres=ADRES)


def follow(abonnee: Abonnee, soort: str = "uitvoering", *, bevestigd: bool = True, **wat: Any) -> Volging:
    lang_geleden = timezone.now() - datetime.timedelta(days=4000)
    return Volging.objects.create(
        abonnee=abonnee, soort=soort, bevestigd_op=lang_geleden if bevestigd else None, **wat
    )


def feed_address(abonnee: Abonnee) -> str:
    return f"/volgen/feed/{make_feed(abonnee)}.atom"


def titles(client: Client, abonnee: Abonnee) -> list[str]:
    antwoord = client.get(feed_address(abonnee))
    assert antwoord.status_code == 200
    koppen = {naam.lower(): waarde for naam, waarde in antwoord.items()}
    feed = feedparser.parse(antwoord.content, response_headers=koppen)
    assert (feed.bozo, feed.version) == (0, "atom10")
    assert ADRES not in antwoord.content.decode()
    return [bericht.title for bericht in feed.entries]


def motion(titel: str, **waarden: Any) -> Any:
    """A motion that was voted on."""
    waarden.setdefault("dossier", None)
    motie = bouw.bouw_instrument(titel=titel, nummer="", ingediend_op=None, **waarden)
    bouw.bouw_stemming(instrument=motie)
    return motie


def quiet_dossier(**waarden: Any) -> Any:
    return bouw.bouw_dossier(geschreven_op=None, bewerkt_op=None, **waarden)


def test_each_kind_of_follow_brings_its_own_news(client: Client, abonnee: Abonnee) -> None:
    motion("Niet gevolgd")
    follow(abonnee, "instrument", instrument=motion("Gevolgd stuk"))
    dossier = quiet_dossier()
    motion("In een gevolgd onderwerp", dossier=dossier)
    follow(abonnee, "dossier", dossier=dossier)
    fractie = bouw.bouw_fractie()
    bouw.bouw_indiener(instrument=motion("Van een gevolgde fractie"), fractie=fractie, persoon=None)
    follow(abonnee, "fractie", fractie=fractie)
    portefeuille, ander = bouw.bouw_portefeuille(), quiet_dossier()
    ander.portefeuilles.add(portefeuille)
    motion("In een gevolgde portefeuille", dossier=ander)
    follow(abonnee, "portefeuille", portefeuille=portefeuille)
    gevonden = " | ".join(titles(client, abonnee))
    assert "Niet gevolgd" not in gevonden
    for titel in (
        "Gevolgd stuk",
        "In een gevolgd onderwerp",
        "Van een gevolgde",
        "In een gevolgde portefeuille",
    ):
        assert titel in gevonden


def test_what_waits_for_a_link_brings_nothing(client: Client, abonnee: Abonnee) -> None:
    follow(abonnee, "instrument", bevestigd=False, instrument=motion("Bomen"))
    assert titles(client, abonnee) == []


def test_the_whole_list_of_carrying_out_can_be_followed(client: Client, abonnee: Abonnee) -> None:
    motie = motion("Bomen", soort="motie")
    bouw.bouw_voortgang(instrument=motie, datum=klok.vandaag())
    follow(abonnee)
    assert len(titles(client, abonnee)) == 1


def test_a_question_is_answered_by_who_knows_how(
    client: Client, abonnee: Abonnee, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("volgen.nieuws.antwoorden._VRAAGSOORTEN", {})
    bomen, _ = motion("Bomen"), motion("Fietsen")
    register_vraagsoort(
        "zoekvraag",
        lees=dict,
        antwoord=lambda vraag, rijen: {type(bomen): {bomen.pk}} if vraag == "q=bomen" else {},
    )
    follow(abonnee, "zoekvraag", vraag="q=bomen")
    assert [titel for titel in titles(client, abonnee) if "Bomen" not in titel] == []
    assert titles(client, abonnee)


def test_what_is_hidden_is_not_told(client: Client, abonnee: Abonnee) -> None:
    motie = motion("Geheim")
    follow(abonnee, "instrument", instrument=motie)
    type(motie).objects.filter(pk=motie.pk).update(publicatie="ingetrokken")
    assert titles(client, abonnee) == []


def test_nothing_followed_is_an_empty_feed(client: Client, abonnee: Abonnee) -> None:
    motion("Bomen")
    assert titles(client, abonnee) == []


def test_only_its_own_key_opens_it_and_it_is_kept_by_nobody_else(client: Client, abonnee: Abonnee) -> None:
    antwoord = client.get(feed_address(abonnee))
    assert antwoord["Cache-Control"] == "private, no-cache"
    assert antwoord["Referrer-Policy"] == "no-referrer"
    assert antwoord["X-Robots-Tag"] == "noindex"
    assert not antwoord.cookies
    for sleutel in (make_beheren(abonnee), make_feed(abonnee)[:-1], "x", f"{abonnee.pk}"):
        assert client.get(f"/volgen/feed/{sleutel}.atom").status_code == 404
    adres = feed_address(abonnee)
    abonnee.delete()
    assert client.get(adres).status_code == 404


def test_a_reader_that_has_it_gets_nothing_anew(client: Client, abonnee: Abonnee) -> None:
    follow(abonnee, "instrument", instrument=motion("Bomen"))
    adres = feed_address(abonnee)
    merk = client.get(adres)["ETag"]
    assert client.get(adres, headers={"If-None-Match": merk}).status_code == 304


@pytest.mark.parametrize("n", [2, 20])
def test_it_takes_no_more_queries_for_more(client: Client, abonnee: Abonnee, n: int) -> None:
    for _ in range(n):
        for soort in OBJECTEN:
            ding = motion("x") if soort == "instrument" else getattr(bouw, f"bouw_{soort}")()
            follow(abonnee, soort, **{soort: ding})
    follow(abonnee)
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(feed_address(abonnee)).status_code == 200
    assert len(vragen) <= 50, len(vragen)
