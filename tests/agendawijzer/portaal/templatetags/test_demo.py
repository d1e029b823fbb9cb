"""With DEMO on, every page says that the municipality is made up; without it, none does."""

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.test import Client

from tests import bouw
from tests.broncode import files, name_of
from tests.rondgang import walk

ZIN = "Dit is een verzonnen gemeente. Niets hiervan is echt."
BEHEER = ("/beheer/", "/beheer/dossiers/dossier/", "/beheer/dossiers/dossier/add/", "/beheer/password_change/",
          "/beheer/dossiers/portefeuille/add/?_popup=1")  # fmt: skip


@pytest.fixture
def clerk(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("beheerder"))
    return client


@pytest.mark.django_db
def test_every_public_page_says_so(client: Client, settings: LazySettings) -> None:
    settings.DEMO = True
    bouw.bouw_stemming()
    for adres, antwoord in walk(client, "/dossiers/bestaat-niet/", "/beheer/login/", keuzes=1).items():
        if antwoord.get("Content-Type", "").startswith("text/html") and antwoord.status_code not in (
            301,
            302,
        ):
            assert antwoord.content.decode().count(ZIN) == 1, adres


@pytest.mark.django_db
@pytest.mark.parametrize("adres", BEHEER)
def test_every_page_of_the_griffie_says_so(clerk: Client, settings: LazySettings, adres: str) -> None:
    settings.DEMO = True
    assert clerk.get(adres).content.decode().count(ZIN) == 1


@pytest.mark.django_db
def test_a_form_that_was_refused_says_so(settings: LazySettings) -> None:
    settings.DEMO = True
    antwoord = Client(enforce_csrf_checks=True).post("/beheer/login/")
    assert antwoord.status_code == 403
    assert ZIN in antwoord.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/", "/bestaat-niet/", *BEHEER])
def test_a_real_municipality_says_nothing_of_the_kind(clerk: Client, adres: str) -> None:
    assert "verzonnen" not in clerk.get(adres).content.decode()


def test_no_template_begins_a_page_of_its_own_without_the_line() -> None:
    """A page that does not stand on one of the bases must carry the line itself."""
    zonder = [
        name_of(pad)
        for pad in files("templates", suffix=".html")
        if "<html" in (tekst := pad.read_text(encoding="utf-8")) and "{% verzonnen %}" not in tekst
    ]
    # The page for when all else fails shows nothing of any municipality, and loads nothing that could fail too.
    assert zonder == ["templates/500.html"]
