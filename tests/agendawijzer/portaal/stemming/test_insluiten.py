"""A vote in a frame on another site: the only page that may stand there, with nothing on it to click by mistake."""

import pytest
from django.test import Client

from tests import bouw
from tests.opmaak import close_up

pytestmark = pytest.mark.django_db


def frame_of(stemming) -> str:
    return f"{stemming.get_absolute_url()}insluiten/"


def test_it_may_stand_in_a_frame_and_keeps_every_other_rule(client: Client) -> None:
    antwoord = client.get(frame_of(bouw.bouw_stemming()))
    regels = dict(
        regel.strip().partition(" ")[::2] for regel in antwoord["Content-Security-Policy"].split(";")
    )
    assert regels["frame-ancestors"] == "*"
    assert regels["default-src"] == "'none'"
    assert regels["script-src"] == "'self'"
    assert "unsafe" not in antwoord["Content-Security-Policy"]
    assert not antwoord.has_header("X-Frame-Options")
    assert not antwoord.cookies


@pytest.mark.django_db(transaction=True)
def test_it_may_stand_there_again_when_it_is_remembered(client: Client) -> None:
    """What was made before comes back with the rule; the page of the vote itself never gets it."""
    stemming = bouw.bouw_stemming()
    for _ in range(3):
        antwoord = client.get(frame_of(stemming))
        assert "frame-ancestors *" in antwoord["Content-Security-Policy"]
        assert not antwoord.has_header("X-Frame-Options")
        zelf = client.get(stemming.get_absolute_url())
        assert "frame-ancestors 'none'" in zelf["Content-Security-Policy"]
        assert zelf["X-Frame-Options"] == "DENY"


def test_it_has_no_script_and_no_form(client: Client) -> None:
    pagina = client.get(frame_of(bouw.bouw_stemming())).content.decode()
    for woord in ("<script", "<form", "<input", "<button"):
        assert woord not in pagina


def test_it_tells_the_result_the_sides_and_the_way_to_the_whole(client: Client) -> None:
    stemming = bouw.bouw_stemming(instrument=bouw.bouw_instrument(titel="Schaduw op het plein"))
    bouw.bouw_fractiestem(
        stemming=stemming, fractie=bouw.bouw_fractie(naam="Waterpartij"), kant="verdeeld", voor=2, tegen=1
    )
    pagina = client.get(frame_of(stemming)).content.decode()
    for woord in (
        "Schaduw op het plein",
        "Aangenomen met 30 stemmen voor en 8 tegen.",
        "Waterpartij",
        "Verdeeld",
    ):
        assert woord in pagina
    adres = f"http://testserver{stemming.get_absolute_url()}"
    assert f'<a href="{adres}" target="_blank" rel="noopener">' in close_up(pagina)
    assert f'<link rel="canonical" href="{adres}">' in pagina
    assert 'content="noindex"' in pagina  # fmt: skip


def test_of_a_secret_vote_nobody_is_named(client: Client) -> None:
    stemming = bouw.bouw_geheime_stemming()
    bouw.bouw_fractie(naam="Waterpartij")
    pagina = client.get(frame_of(stemming)).content.decode()
    assert "De stemming was geheim." in pagina
    assert "<table" not in pagina


@pytest.mark.parametrize(("publicatie", "status"), [("concept", 404), ("ingetrokken", 410)])
def test_what_is_hidden_is_not_in_the_frame(client: Client, publicatie: str, status: int) -> None:
    stuk = bouw.bouw_instrument(titel="Schaduw op het plein", publicatie=publicatie)
    antwoord = client.get(frame_of(bouw.bouw_stemming(instrument=stuk)))
    assert antwoord.status_code == status
    assert "Schaduw" not in antwoord.content.decode()


def test_no_other_page_may_stand_in_a_frame(client: Client, admin_client: Client) -> None:
    stemming = bouw.bouw_stemming()
    for adres in ("/", "/stemmingen/", stemming.get_absolute_url(), "/bestaat-niet/", "/beheer/", "/volgen/"):
        for bezoeker in (client, admin_client):
            antwoord = bezoeker.get(adres)
            assert "frame-ancestors 'none'" in antwoord["Content-Security-Policy"], adres
            assert antwoord["X-Frame-Options"] == "DENY", adres
