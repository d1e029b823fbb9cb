"""A page that was made before is given again while nothing changed, and never after that."""

import datetime
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from agendawijzer.portaal import geheugen
from agendawijzer.portaal.geheugen import Geheugen
from dossiers.acties.publicatie import withdraw
from dossiers.models import Dossier
from tests import bouw

committed = pytest.mark.django_db(transaction=True)


OM = datetime.datetime(2026, 2, 3, 21, 30, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def leeg(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing remembered yet, and a clock that stands still: no test may meet the end of a minute."""
    settings.GEHEUGEN_MB = 16
    monkeypatch.setattr(geheugen, "nu", lambda: OM)
    geheugen._gedeeld = Geheugen(16_000_000)
    geheugen._per_draad.__dict__.clear()


@pytest.fixture
def dossier(transactional_db: None) -> Dossier:
    return bouw.bouw_dossier(titel="Bomen langs de vaart")


def _elsewhere(doe: Callable[[], object]) -> None:
    """In another thread, so by another connection, as another process would."""

    def run() -> None:
        try:
            doe()
        finally:
            connection.close()

    draad = threading.Thread(target=run)
    draad.start()
    draad.join()


def _count(client: Client, adres: str) -> int:
    """How many queries the page asks now."""
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 200
    return len(vragen)


@committed
def test_a_page_is_made_once_while_nothing_changes(client: Client, dossier: Dossier) -> None:
    adres = dossier.get_absolute_url()
    eerste = client.get(adres)
    assert _count(client, adres) == 1
    tweede = client.get(adres)
    assert (tweede.content, tweede["ETag"], tweede["Content-Type"]) == (
        eerste.content,
        eerste["ETag"],
        eerste["Content-Type"],
    )
    assert tweede["Content-Security-Policy"] == eerste["Content-Security-Policy"]


@committed
@pytest.mark.parametrize("waar", ["hier", "elders"])
@pytest.mark.parametrize(
    "wijzig",
    [
        lambda: Dossier.objects.update(titel="Bankjes langs de vaart"),
        lambda: Dossier.objects.bulk_update([_renamed()], ["titel"]),
    ],
    ids=["update", "bulk"],
)
def test_any_change_shows_at_once_wherever_it_was_made(
    client: Client, dossier: Dossier, wijzig: Callable[[], object], waar: str
) -> None:
    for _ in range(2):
        assert "Bomen" in client.get(dossier.get_absolute_url()).content.decode()
    wijzig() if waar == "hier" else _elsewhere(wijzig)
    pagina = client.get(dossier.get_absolute_url()).content.decode()
    assert "Bankjes" in pagina
    assert "Bomen" not in pagina


def _renamed() -> Dossier:
    rij = Dossier.objects.get()
    rij.titel = "Bankjes langs de vaart"
    return rij


@committed
def test_what_is_withdrawn_is_gone_at_once(client: Client, dossier: Dossier) -> None:
    assert client.get(dossier.get_absolute_url()).status_code == 200
    _elsewhere(lambda: withdraw(op=Dossier.objects.get(), reden="Dit stond er dubbel.", by=None))
    assert client.get(dossier.get_absolute_url()).status_code == 410


@committed
def test_a_change_that_is_not_committed_shows_to_nobody_else(client: Client, dossier: Dossier) -> None:
    adres = dossier.get_absolute_url()
    gezien = []
    with transaction.atomic():
        Dossier.objects.update(titel="Bankjes langs de vaart")
        gezien.append(client.get(adres).content.decode())
        _elsewhere(lambda: gezien.append(Client().get(adres).content.decode()))
        transaction.set_rollback(True)
    gezien.append(client.get(adres).content.decode())
    assert ["Bankjes" in pagina for pagina in gezien] == [True, False, False]


@committed
def test_a_visitor_who_has_the_page_gets_an_empty_answer(client: Client, dossier: Dossier) -> None:
    adres = dossier.get_absolute_url()
    etag = client.get(adres)["ETag"]
    antwoord = client.get(adres, headers={"If-None-Match": etag})
    assert (antwoord.status_code, antwoord.content) == (304, b"")
    Dossier.objects.update(titel="Bankjes langs de vaart")
    assert client.get(adres, headers={"If-None-Match": etag}).status_code == 200


@committed
def test_another_question_or_another_minute_is_another_page(
    client: Client, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/dossiers/?q=bomen").content != client.get("/dossiers/?q=niets").content
    adres = dossier.get_absolute_url()
    client.get(adres)
    monkeypatch.setattr(geheugen, "nu", lambda: OM + datetime.timedelta(minutes=1))
    assert _count(client, adres) > 1


@committed
def test_what_carries_a_cookie_is_for_one_visitor_and_never_remembered(
    rf: RequestFactory, transactional_db: None
) -> None:
    bezoekers = iter(["een", "twee"])

    def page() -> HttpResponse:
        wie = next(bezoekers)
        antwoord = HttpResponse(f"Dag {wie}")
        antwoord.set_cookie("wie", wie)
        return antwoord

    for wie in ("een", "twee"):
        antwoord = geheugen.remembered(rf.get("/"), page)
        assert (antwoord.content.decode(), antwoord.cookies["wie"].value) == (f"Dag {wie}", wie)


@committed
def test_another_host_is_another_page(client: Client, dossier: Dossier) -> None:
    adressen = [
        client.get(dossier.get_absolute_url(), headers={"host": host}).content.decode()
        for host in ("testserver", "localhost")
    ]
    assert ["//testserver/" in adres for adres in adressen] == [True, False]


@committed
def test_no_mistake_is_remembered(client: Client) -> None:
    assert client.get("/dossiers/later/").status_code == 404
    bouw.bouw_dossier(slug="later")
    assert client.get("/dossiers/later/").status_code == 200


def test_the_memory_stays_within_its_bounds_and_forgets_the_oldest() -> None:
    klein = Geheugen(250)
    for naam in "abc":
        klein.keep(1, naam, HttpResponse(b"x" * 100))
        klein.get(1, "a")
    assert [naam for naam in "abc" if klein.get(1, naam)] == ["a", "c"]
    klein.keep(2, "d", HttpResponse(b"x" * 100))
    assert not klein.get(1, "a")
    assert klein.get(2, "d")
