"""Safety: the headers on every page, no cookie for the public, and settings that refuse to be unsafe."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpRequest
from django.test import Client, override_settings
from django.urls import path
from django.views.defaults import permission_denied, server_error

from agendawijzer import urls
from tests import bouw


def break_down(request: HttpRequest) -> None:
    raise RuntimeError("Stuk.")


def forbid(request: HttpRequest) -> Any:
    return permission_denied(request, PermissionError())


urlpatterns = [*urls.urlpatterns, path("stuk/", break_down), path("verboden/", forbid)]
ZWAK = {"kort": "geheim", "leeg": "", "een letter": "a" * 60}


@pytest.fixture
def bezoeker(client: Client) -> Client:
    """The browser of a visitor, who also gets to see what goes wrong."""
    client.raise_request_exception = False
    return client


def pages() -> dict[str, int]:
    weg = bouw.bouw_dossier(slug="weg", publicatie="ingetrokken")
    stemming = bouw.bouw_stemming(vergadering=bouw.bouw_vergadering())
    openbaar = [stemming, stemming.instrument, stemming.instrument.dossier, stemming.vergadering]
    return {
        "/": 200,
        "/dossiers/": 200,
        "/stemmingen/": 200,
        "/vergaderingen/": 200,
        **{rij.get_absolute_url(): 200 for rij in openbaar},
        weg.get_absolute_url(): 410,
        "/bestaat-niet/": 404,
        "/stuk/": 500,
        "/verboden/": 403,
        "/gezond/": 200,
    }


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__)
def test_every_page_carries_the_headers_and_no_cookie(bezoeker: Client) -> None:
    for adres, status in pages().items():
        antwoord = bezoeker.get(adres)
        assert antwoord.status_code == status, adres
        check_headers(antwoord)
        assert not antwoord.cookies, adres
        assert "Cookie" not in antwoord.headers.get("Vary", ""), adres


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/beheer/", "/beheer/login/", "/beheer/dossiers/dossier/add/"])
def test_the_pages_of_the_griffie_carry_the_same_headers(admin_client: Client, adres: str) -> None:
    check_headers(admin_client.get(adres))


def check_headers(antwoord: Any) -> None:
    csp = antwoord.headers["Content-Security-Policy"]
    assert "default-src 'none'" in csp
    assert "frame-ancestors 'none'" in csp
    assert "unsafe" not in csp
    assert "*" not in csp
    assert antwoord.headers["X-Content-Type-Options"] == "nosniff"
    assert antwoord.headers["Referrer-Policy"] == "same-origin"
    assert antwoord.headers["X-Frame-Options"] == "DENY"
    pagina = antwoord.content.decode()
    assert "<style" not in pagina
    assert " style=" not in pagina
    assert " onclick=" not in pagina


@pytest.mark.django_db
@override_settings(ROOT_URLCONF=__name__)
@pytest.mark.parametrize(
    ("adres", "zin"),
    [
        ("/bestaat-niet/", "Deze pagina bestaat niet"),
        ("/stuk/", "Er ging iets mis"),
        ("/verboden/", "U mag deze pagina niet zien"),
    ],
)
def test_an_error_page_says_what_is_wrong_and_what_to_do(bezoeker: Client, adres: str, zin: str) -> None:
    pagina = bezoeker.get(adres).content.decode()
    assert zin in pagina
    assert "Dit kunt u doen:" in pagina
    assert "Stuk." not in pagina


def test_the_page_for_a_breakdown_needs_no_database() -> None:
    """Without the mark django_db any query would raise."""
    antwoord = server_error(HttpRequest())
    assert antwoord.status_code == 500
    assert "Er ging iets mis" in antwoord.content.decode()


@pytest.mark.django_db
def test_a_form_that_stood_open_too_long_gets_a_dutch_page() -> None:
    antwoord = Client(enforce_csrf_checks=True).post("/beheer/login/", {"username": "x"})
    assert antwoord.status_code == 403
    assert "Er is niets opgeslagen." in antwoord.content.decode()


def settings_with(**omgeving: str) -> "subprocess.CompletedProcess[str]":
    """The settings as a process of its own reads them from `omgeving` alone, printed as JSON."""
    namen = [
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "DEBUG",
    ]
    code = (
        "import json\nfrom agendawijzer import settings\n"
        f"print(json.dumps({{naam: getattr(settings, naam) for naam in {namen}}}))"
    )
    basis = {"PATH": os.environ["PATH"], "DATABASE_URL": "sqlite://:memory:"}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=basis | omgeving,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


STERK = "0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.mark.parametrize("https", ["1", "0"])
def test_one_switch_governs_redirect_hsts_and_secure_cookies(https: str) -> None:
    gelezen = json.loads(settings_with(SECRET_KEY=STERK, HTTPS=https).stdout)
    aan = https == "1"
    assert bool(gelezen["SECURE_HSTS_SECONDS"]) is aan
    for naam in ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"):
        assert gelezen[naam] is aan


def test_https_is_on_and_debug_off_where_nothing_is_said() -> None:
    gelezen = json.loads(settings_with(SECRET_KEY=STERK).stdout)
    assert gelezen["SECURE_SSL_REDIRECT"] is True
    assert gelezen["DEBUG"] is False


@pytest.mark.parametrize("sleutel", ZWAK.values(), ids=ZWAK)
def test_a_weak_key_is_refused_in_production_with_what_to_do(sleutel: str) -> None:
    gelezen = settings_with(SECRET_KEY=sleutel)
    assert gelezen.returncode != 0
    assert "SECRET_KEY ontbreekt of is te zwak" in gelezen.stderr


@pytest.mark.parametrize("sleutel", ZWAK.values(), ids=ZWAK)
def test_a_weak_key_is_fine_on_the_machine_of_a_developer(sleutel: str) -> None:
    gelezen = settings_with(SECRET_KEY=sleutel, DEBUG="1")
    assert gelezen.returncode == 0, gelezen.stderr
