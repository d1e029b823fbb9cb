"""The page about following names every way, and leads to each."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_it_names_every_way_and_what_is_kept(client: Client) -> None:
    antwoord = client.get("/volgen/")
    tekst = antwoord.content.decode()
    for woorden in ("Per e-mail", "geheime feed", "openbare feed", "In uw agenda", "Wat bewaren wij van u?"):
        assert woorden in tekst
    for adres in ("/feeds/nieuws.atom", "/agenda.ics", "/volgen/toegang/", "/privacy/"):
        assert f'href="{adres}"' in tekst
        assert client.get(adres).status_code == 200
    assert not antwoord.cookies
    assert client.post("/volgen/").status_code == 405
