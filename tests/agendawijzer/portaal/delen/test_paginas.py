"""The addresses of pictures: under the same door as their pages, quick and remembered."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import bouw

pytestmark = pytest.mark.django_db


def picture_of(rij: Any) -> str:
    return f"/delen{rij.get_absolute_url().rstrip('/')}.png"


def rows(**waarden: Any) -> list[Any]:
    dossier = bouw.bouw_dossier(**waarden)
    los = bouw.bouw_instrument(dossier=None, soort="motie_vreemd", **waarden)
    stuk = bouw.bouw_instrument(**waarden)
    return [dossier, los, stuk, bouw.bouw_stemming(**waarden)]


def test_a_public_row_has_a_picture(client: Client) -> None:
    for adres in ["/delen/site.png", *map(picture_of, rows())]:
        antwoord = client.get(adres)
        assert antwoord.status_code == 200, adres
        assert antwoord["Content-Type"] == "image/png"
        assert antwoord.content.startswith(b"\x89PNG")
        assert antwoord["Cache-Control"] == "public, max-age=600"
        assert not antwoord.cookies


@pytest.mark.parametrize(("publicatie", "status"), [("concept", 404), ("ingetrokken", 410)])
def test_what_is_hidden_has_none(client: Client, publicatie: str, status: int) -> None:
    for rij in rows(publicatie=publicatie):
        antwoord = client.get(picture_of(rij))
        assert antwoord.status_code == status, picture_of(rij)
        assert antwoord["Content-Type"].startswith("text/html")
        assert not antwoord.content.startswith(b"\x89PNG")


def test_what_stands_under_something_hidden_has_none(client: Client) -> None:
    dossier = bouw.bouw_dossier(publicatie="concept")
    stuk = bouw.bouw_instrument(dossier=dossier)
    for rij in (stuk, bouw.bouw_stemming(instrument=stuk)):
        assert client.get(picture_of(rij)).status_code == 404


def test_what_is_not_there_has_none(client: Client) -> None:
    for adres in ("stemmingen/999999", "dossiers/niets", "dossiers/niets/niets", "instrumenten/niets"):
        assert client.get(f"/delen/{adres}.png").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_a_picture_that_was_fetched_is_not_sent_again(client: Client) -> None:
    adres = picture_of(bouw.bouw_stemming())
    etag = client.get(adres)["ETag"]
    assert client.get(adres, headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("n", [1, 12])
def test_it_takes_few_queries_at_any_size(client: Client, n: int) -> None:
    dossier = bouw.bouw_dossier()
    for _ in range(n):
        stuk = bouw.bouw_instrument(dossier=dossier)
        stemming = bouw.bouw_stemming(instrument=stuk, bron=bouw.bouw_bron())
        bouw.bouw_stemming(instrument=stuk, bron=bouw.bouw_bron())
        bouw.bouw_gebeurtenis(instrument=stuk, soort="vervangen", ander=bouw.bouw_instrument())
    for rij, hoogstens in ((dossier, 2), (stuk, 3), (stemming, 1)):
        with CaptureQueriesContext(connection) as vragen:
            client.get(picture_of(rij))
        assert len(vragen) <= hoogstens, rij
