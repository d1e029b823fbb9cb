"""Health: alive without the database, ready with it, and nothing kept in between."""

from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client


@pytest.mark.django_db
def test_ready_with_the_database(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        antwoord = client.get("/gezond/")
    assert (antwoord.status_code, antwoord.json()) == (200, {"leeft": True, "database": True})


def test_alive_without_the_database(client: Client) -> None:
    antwoord = client.get("/gezond/leeft/")
    assert (antwoord.status_code, antwoord.json()) == (200, {"leeft": True})


@pytest.mark.django_db
def test_not_ready_when_the_database_does_not_answer(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*args: Any) -> None:
        raise OperationalError("connection refused on 10.0.0.1")

    with connection.execute_wrapper(fail):
        antwoord = client.get("/gezond/")
    assert antwoord.status_code == 503
    assert antwoord.json() == {"leeft": True, "database": False}
    assert "10.0.0.1" in caplog.text


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/gezond/", "/gezond/leeft/"])
def test_no_cookie_no_cache_and_reading_alone(client: Client, adres: str) -> None:
    antwoord = client.get(adres)
    assert not antwoord.cookies
    assert "no-store" in antwoord.headers["Cache-Control"]
    assert client.head(adres).status_code == 200
    assert client.post(adres).status_code == 405
