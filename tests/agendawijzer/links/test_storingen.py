"""A visit to a site that dawdles, breaks off, talks nonsense or cannot be trusted."""

import socket
import time

import pytest

from tests.agendawijzer.links.bezoek import NU, bezoeker, visit
from tests.agendawijzer.links.server import (
    CERTIFICAAT,
    Server,
    antwoord,
    drip,
    hang_up,
    reset,
)


def visit_timed(server, pad="/stuk"):
    begin = time.monotonic()
    bevinding = visit(server, pad)
    return bevinding, time.monotonic() - begin


DRUPPELS = {
    "slow headers": (b"HTTP/1.1 200 OK\r\nX-Traag: ", b"x"),
    "headers without end": (b"HTTP/1.1 200 OK\r\n", b"X-Meer: x\r\n"),
    "slow status": (b"HTTP", b"/"),
    "continue for ever": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
}


@pytest.mark.parametrize("soort", DRUPPELS)
def test_a_site_that_dawdles_without_ever_being_silent_is_cut_off(server, soort):
    server.gedrag["/stuk"] = drip(server, *DRUPPELS[soort])
    bevinding, duur = visit_timed(server)
    assert bevinding.uitkomst == "onbereikbaar"
    assert bevinding.zwijgt
    assert duur < 2


def test_a_site_that_says_nothing_is_cut_off(server):
    server.gedrag["/stuk"] = lambda lijn, vraag: server.rest(5)
    bevinding, duur = visit_timed(server)
    assert (bevinding.uitkomst, bevinding.code) == ("onbereikbaar", None)
    assert "te lang" in bevinding.reden
    assert duur < 2


def test_a_body_that_comes_too_slowly_is_no_answer(server):
    def doe(lijn, vraag):
        lijn.sendall(antwoord(405) if vraag.methode == "HEAD" else b"HTTP/1.1 200 OK\r\n\r\n")
        while vraag.methode == "GET" and not server.klaar:
            lijn.sendall(b"x")
            server.rest(0.02)

    server.gedrag["/stuk"] = doe
    bevinding, duur = visit_timed(server)
    assert "te lang" in bevinding.reden
    assert duur < 2


@pytest.mark.parametrize(
    "begin", [b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"]
)
def test_of_a_body_without_end_the_first_bytes_are_enough(server, begin):
    gestuurd = 0

    def doe(lijn, vraag):
        nonlocal gestuurd
        lijn.sendall(antwoord(405) if vraag.methode == "HEAD" else begin)
        while vraag.methode == "GET" and not server.klaar:
            lijn.sendall(b"x" * 4096)
            gestuurd += 4096

    server.gedrag["/stuk"] = doe
    bevinding, duur = visit_timed(server)
    assert bevinding.uitkomst == "werkt"
    assert duur < 2
    assert gestuurd < 20_000_000  # what fits in the pipes of the system, and not a film


ONZIN = {
    "no http": b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
    "bytes": bytes(range(256)) * 10 + b"\r\n\r\n",
    "no status": b"HTTP/1.1 OK\r\n\r\n",
    "a code that is none": b"HTTP/1.1 0 Nul\r\n\r\n",
    "a line too long": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
    "too many headers": b"HTTP/1.1 200 OK\r\n" + b"X: x\r\n" * 500 + b"\r\n",
}


@pytest.mark.parametrize("soort", ONZIN)
def test_what_is_no_http_is_no_answer(server, soort):
    server.gedrag["/stuk"] = lambda lijn, vraag: lijn.sendall(ONZIN[soort])
    bevinding = visit(server)
    assert (bevinding.uitkomst, bevinding.code) == ("onbereikbaar", None)
    assert bevinding.reden.endswith(".")


@pytest.mark.parametrize("gedrag", [hang_up, reset])
def test_a_connection_that_breaks_is_told(server, gedrag):
    server.gedrag["/stuk"] = gedrag
    bevinding = visit(server)
    assert (bevinding.uitkomst, bevinding.code) == ("onbereikbaar", None)
    assert bevinding.contact


def test_where_nobody_listens_there_is_no_contact():
    with socket.create_server(("127.0.0.1", 0)) as dicht:
        poort = dicht.getsockname()[1]
    bevinding = bezoeker().visit(f"http://127.0.0.1:{poort}/", nu=NU)
    assert bevinding.uitkomst == "onbereikbaar"
    assert not bevinding.contact


@pytest.mark.parametrize("adres", ["", "ftp://voorbeeldstad.example/", "https://[", "geen adres"])
def test_what_is_no_address_raises_nothing(adres):
    assert bezoeker().visit(adres, nu=NU).uitkomst == "onbereikbaar"


# -- certificates -------------------------------------------------------------------------------------------------
def visit_encrypted(naam):
    with Server(versleuteld=True) as server:
        server.gedrag["/stuk"] = antwoord(200)
        return bezoeker().visit(server.adres("/stuk", naam), nu=NU)


def test_a_certificate_that_nobody_vouches_for_is_wrong():
    bevinding = visit_encrypted("localhost")
    assert bevinding.uitkomst == "onbereikbaar"
    assert "certificaat" in bevinding.reden
    assert bevinding.contact


def test_a_good_certificate_works_for_its_own_name_alone(monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICAAT))
    assert visit_encrypted("localhost").uitkomst == "werkt"
    assert "certificaat" in visit_encrypted("127.0.0.1").reden


def test_a_site_without_encryption_behind_https_is_told(server):
    bevinding = bezoeker().visit(server.adres("/stuk").replace("http:", "https:"), nu=NU)
    assert bevinding.uitkomst == "onbereikbaar"
    assert bevinding.reden.endswith(".")


def test_a_handshake_that_never_ends_is_cut_off(server):
    with socket.create_server(("127.0.0.1", 0)) as stil:
        begin = time.monotonic()
        bevinding = bezoeker().visit(f"https://127.0.0.1:{stil.getsockname()[1]}/", nu=NU)
        assert "te lang" in bevinding.reden
        assert time.monotonic() - begin < 2
