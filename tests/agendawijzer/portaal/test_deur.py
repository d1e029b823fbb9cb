"""The way to one thing: its own address, another spelling of its number, or a sentence that it is gone."""

import pytest
from django.test import Client

from dossiers.nummers import fold_nummer
from tests import bouw

pytestmark = pytest.mark.django_db


@pytest.fixture
def bekend() -> None:
    dossier = bouw.bouw_dossier(nummer="RV-39/2022", slug="rv-39-2022")
    nieuw = bouw.bouw_dossier(nummer="25192")
    motie = bouw.bouw_instrument(dossier=nieuw, nummer="25192.003", slug="25192.003")
    for doel in ({"dossier": dossier}, {"dossier": nieuw}, {"instrument": motie}):
        nummer = next(iter(doel.values())).nummer
        bouw.bouw_nummer(spelling=nummer, sleutel=fold_nummer(nummer), **doel)


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("/dossiers/RV39-2022/", "/dossiers/rv-39-2022/"),
        ("/dossiers/RV-39%2F2022/", "/dossiers/rv-39-2022/"),
        ("/dossiers/rv39/2022/", "/dossiers/rv-39-2022/"),
        ("/dossiers/25192.003/", "/dossiers/25192/25192.003/"),
        ("/dossiers/25192/25192.3/", "/dossiers/25192/25192.003/"),
        ("/dossiers/24223/25192.003/", "/dossiers/25192/25192.003/"),
        ("/instrumenten/25192.003/", "/dossiers/25192/25192.003/"),
    ],
)
@pytest.mark.usefixtures("bekend")
def test_another_spelling_moves_there_for_good(client: Client, oud: str, nieuw: str) -> None:
    antwoord = client.get(oud)
    assert (antwoord.status_code, antwoord["Location"]) == (301, nieuw)


@pytest.mark.parametrize(
    "adres",
    ["/dossiers/bestaat-niet/", "/dossiers/a/b/", "/instrumenten/x/", "/stemmingen/99999999999999999999/",
     "/vergaderingen/1999-01-01/", "/dossiers/%00/", "/dossiers/a%00/b/", "/stemmingen/1.csv"],
)  # fmt: skip
def test_what_is_not_here_is_a_plain_404(client: Client, adres: str) -> None:
    assert client.get(adres).status_code == 404


def test_a_number_of_two_things_is_no_address(client: Client) -> None:
    for _ in range(2):
        bouw.bouw_nummer(dossier=bouw.bouw_dossier(), spelling="RV-25", sleutel="rv-25")
    assert client.get("/dossiers/RV-25/").status_code == 404


def test_what_was_withdrawn_answers_410_with_its_sentence_alone(client: Client) -> None:
    bouw.bouw_dossier(
        nummer="25192", titel="Onvindbaar", publicatie="ingetrokken", intrekking="Dit stond er dubbel."
    )
    antwoord = client.get("/dossiers/25192/")
    assert antwoord.status_code == 410
    assert "Dit stond er dubbel." in antwoord.content.decode()
    assert "Onvindbaar" not in antwoord.content.decode()


def test_what_hangs_under_something_withdrawn_is_gone_with_it(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192", publicatie="ingetrokken", intrekking="Dit stond er dubbel.")
    stuk = bouw.bouw_instrument(dossier=dossier, nummer="25192.001")
    stemming = bouw.bouw_stemming(instrument=stuk)
    for adres in (stuk.get_absolute_url(), stemming.get_absolute_url(), f"/stemmingen/{stemming.pk}.csv"):
        antwoord = client.get(adres)
        assert antwoord.status_code == 410, adres
        assert "Dit stond er dubbel." in antwoord.content.decode()


def test_a_draft_under_something_withdrawn_was_never_there(client: Client) -> None:
    dossier = bouw.bouw_dossier(publicatie="ingetrokken")
    stuk = bouw.bouw_instrument(dossier=dossier, publicatie="concept")
    assert client.get(stuk.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("adres", ["/", "/dossiers/", "/stemmingen/", "/vergaderingen/"])
def test_pages_are_for_reading_only(client: Client, adres: str) -> None:
    assert client.post(adres).status_code == 405
    assert client.head(adres).status_code == 200
