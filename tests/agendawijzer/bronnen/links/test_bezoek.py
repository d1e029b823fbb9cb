"""A visit to a site that errs in every way there is."""

import socket
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

import pytest

from agendawijzer.bronnen.links.bezoek import Bekend, Bezoeker
from agendawijzer.bronnen.links.pauze import Pauze
from agendawijzer.bronnen.links.verbinding import Grenzen, Lijn
from dossiers.models import Link
from tests.agendawijzer.bronnen.links.server import (
    CERTIFICAAT,
    Server,
    antwoord,
    drip,
    hang_up,
    only_get,
    reset,
)

NU = datetime(2026, 2, 3, 12, tzinfo=UTC)
KORT = Grenzen(verbinden=0.5, lezen=0.3, totaal=0.6)


def bezoeker(grenzen=KORT, *, wacht=0.0, eigen_netwerk=True, van="griffie@voorbeeldstad.example"):
    lijn = Lijn(grenzen=grenzen, eigen_netwerk=eigen_netwerk)
    return Bezoeker(
        lijn, Pauze(wacht), naam=f"Agendawijzer (linkcontrole voor Voorbeeldstad; {van})", van=van
    )


def visit(server, pad="/stuk", **bekend):
    return bezoeker().visit(server.adres(pad), nu=NU, bekend=Bekend(**bekend))


# -- what works ---------------------------------------------------------------------------------------------------
def test_a_page_that_answers_works_and_is_asked_for_its_head_alone(server):
    server.gedrag["/stuk"] = antwoord(
        200, b"x" * 5000, ETag='"v1"', Last_Modified="Mon, 02 Feb 2026 10:00:00 GMT"
    )
    bevinding = visit(server)
    assert (bevinding.uitkomst, bevinding.code, bevinding.reden) == ("werkt", 200, "")
    assert (bevinding.etag, bevinding.laatst_gewijzigd) == ('"v1"', "Mon, 02 Feb 2026 10:00:00 GMT")
    assert bevinding.doorverwezen_naar == ""
    assert server.gevraagd("/stuk") == ["HEAD"]


def test_the_visitor_says_who_it_is_and_whom_to_write_to(server):
    visit(server)
    for vraag in server.vragen:
        assert vraag.koppen["user-agent"].startswith(
            "Agendawijzer (linkcontrole voor Voorbeeldstad; griffie@"
        )
        assert vraag.koppen["from"] == "griffie@voorbeeldstad.example"
        assert vraag.koppen["host"] == f"127.0.0.1:{server.poort}"
        assert "cookie" not in vraag.koppen
        assert "authorization" not in vraag.koppen


@pytest.mark.parametrize("code", [200, 201, 204, 206])
def test_every_kind_of_yes_works(server, code):
    server.gedrag["/stuk"] = antwoord(code)
    assert visit(server).uitkomst == "werkt"


@pytest.mark.parametrize("code", [400, 403, 404, 405, 410, 501])
def test_where_head_is_turned_down_the_page_itself_is_asked_for(server, code):
    server.gedrag["/stuk"] = only_get(code)
    assert visit(server).uitkomst == "werkt"
    assert server.gevraagd("/stuk") == ["HEAD", "GET"]


def test_an_unchanged_page_is_not_sent_again(server):
    server.gedrag["/stuk"] = antwoord(304)
    bevinding = visit(server, etag='"v1"', laatst_gewijzigd="Mon, 02 Feb 2026 10:00:00 GMT")
    assert (bevinding.uitkomst, bevinding.code) == ("werkt", 304)
    vraag = server.vragen[-1]
    assert vraag.koppen["if-none-match"] == '"v1"'
    assert vraag.koppen["if-modified-since"] == "Mon, 02 Feb 2026 10:00:00 GMT"


def test_only_the_address_that_gave_a_mark_is_asked_with_it(server):
    server.gedrag |= {"/oud": antwoord(301, Location="/nieuw"), "/nieuw": antwoord(304)}
    visit(server, "/oud", doorverwezen_naar=server.adres("/nieuw"), etag='"v1"')
    met = {vraag.pad for vraag in server.vragen if "if-none-match" in vraag.koppen}
    assert met == {"/nieuw"}


@pytest.mark.parametrize("etag", ['"' + "x" * 400 + '"', '"caf\xe9"'])
def test_a_mark_that_cannot_be_sent_back_is_not_kept(server, etag):
    server.gedrag["/stuk"] = antwoord(200, ETag=etag)
    assert visit(server).etag == ""


@pytest.mark.parametrize(
    ("pad", "gevraagd"),
    [
        ("/moties en meer", "/moties%20en%20meer"),
        ("/café?q=€", "/caf%C3%A9?q=%E2%82%AC"),
        ("/RV-39%2F2022", "/RV-39%2F2022"),
        ("/a#plek", "/a"),
    ],
)
def test_odd_addresses_are_asked_for_as_a_browser_does(server, pad, gevraagd):
    server.gedrag[gevraagd] = antwoord(200)
    assert visit(server, pad).uitkomst == "werkt"


# -- what leads elsewhere -----------------------------------------------------------------------------------------
@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_told(server, code):
    server.gedrag |= {"/oud": antwoord(code, Location="nieuw"), "/nieuw": antwoord(200)}
    bevinding = visit(server, "/oud")
    assert bevinding.uitkomst == "werkt"
    assert bevinding.doorverwezen_naar == server.adres("/nieuw")


def test_a_redirect_to_what_is_gone_is_dead(server):
    server.gedrag["/oud"] = antwoord(301, Location="/weg")
    assert visit(server, "/oud").uitkomst == "dood"


def test_a_circle_is_recognised_at_once(server):
    server.gedrag |= {"/a": antwoord(302, Location="/b"), "/b": antwoord(302, Location="/a#x")}
    bevinding = visit(server, "/a")
    assert bevinding.uitkomst == "onbereikbaar"
    assert "in een kring" in bevinding.reden
    assert server.gevraagd("/a") == ["HEAD"]
    assert not bevinding.zwijgt


def test_an_endless_row_of_redirects_comes_to_an_end(server):
    for n in range(20):
        server.gedrag[f"/{n}"] = antwoord(302, Location=f"/{n + 1}")
    assert "te vaak door" in visit(server, "/0").reden
    assert len(server.vragen) == 7  # robots.txt, the address itself, five redirects


@pytest.mark.parametrize("plek", ["", "http://[", "file:///etc/passwd"])
def test_a_redirect_to_nowhere_is_no_answer(server, plek):
    server.gedrag["/stuk"] = antwoord(302, Location=plek)
    assert visit(server).uitkomst == "onbereikbaar"


@pytest.fixture
def public_loopback(monkeypatch):
    """Takes 127.0.0.1 for public and leaves all else private, so that a redirect can lead from one to the other."""
    monkeypatch.setattr("agendawijzer.bronnen.links.doel.is_public", lambda ip: ip == "127.0.0.1")


@pytest.mark.parametrize("naam", ["127.0.0.2", "10.0.0.1", "[::1]", "169.254.169.254"])
def test_a_redirect_into_a_private_network_is_not_followed(server, public_loopback, naam):
    server.gedrag["/stuk"] = antwoord(302, Location=f"http://{naam}:{server.poort}/geheim")
    bevinding = bezoeker(eigen_netwerk=False).visit(server.adres("/stuk"), nu=NU)
    assert bevinding.uitkomst == "onbereikbaar"
    assert "openbare internet" in bevinding.reden
    assert not server.gevraagd("/geheim")


def test_our_own_machine_is_never_asked_anything_by_default(server):
    for naam in ("127.0.0.1", "localhost", "127.1", "2130706433"):
        bevinding = bezoeker(eigen_netwerk=False).visit(server.adres("/stuk", naam), nu=NU)
        assert bevinding.uitkomst == "onbereikbaar"
        assert not bevinding.contact
    assert not server.vragen


# -- what does not work -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("code", "uitkomst", "woord"),
    [
        (404, "dood", "niet vinden"),
        (410, "dood", "weggehaald"),
        (401, "onbereikbaar", "niet toe"),
        (403, "onbereikbaar", "niet toe"),
        (418, "onbereikbaar", "niet begrijpen"),
        (300, "onbereikbaar", "niet begrijpen"),
        (500, "onbereikbaar", "storing"),
        (503, "onbereikbaar", "storing"),
        (999, "onbereikbaar", "niet begrijpen"),
    ],
)
def test_each_refusal_is_told_in_plain_words_with_its_code(server, code, uitkomst, woord):
    server.gedrag["/stuk"] = antwoord(code)
    bevinding = visit(server)
    assert (bevinding.uitkomst, bevinding.code) == (uitkomst, code)
    assert woord in bevinding.reden
    assert str(code) in bevinding.reden


def test_a_page_is_gone_only_if_two_ways_of_asking_agree(server):
    visit(server)
    assert server.gevraagd("/stuk") == ["HEAD", "GET"]


@pytest.mark.parametrize("code", [429, 503])
def test_a_busy_site_is_left_alone_for_as_long_as_it_asks(server, code):
    over_een_dag = NU + timedelta(days=1)
    for waarde, tot in (
        ("120", NU + timedelta(seconds=120)),
        (format_datetime(over_een_dag, usegmt=True), over_een_dag),
        ("morgen", NU + timedelta(hours=1)),
        ("-5", NU + timedelta(hours=1)),
        ("999999999999", NU + timedelta(days=30)),
        ("Fri, 31 Dec 9999 23:59:59 GMT", NU + timedelta(days=30)),
    ):
        server.gedrag["/stuk"] = antwoord(code, Retry_After=waarde)
        bevinding = visit(server)
        assert (bevinding.uitkomst, bevinding.niet_voor) == ("onbereikbaar", tot), waarde


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


# -- manners ------------------------------------------------------------------------------------------------------
def test_what_robots_txt_forbids_is_not_visited(server):
    server.gedrag["/robots.txt"] = antwoord(200, b"User-agent: *\nDisallow: /geheim\n")
    server.gedrag |= {"/geheim/a": antwoord(200), "/stuk": antwoord(200)}
    bevinding = visit(server, "/geheim/a")
    assert (bevinding.uitkomst, bevinding.code) == ("onbekend", None)
    assert "robots.txt" in bevinding.reden
    assert bevinding.niet_voor > NU
    assert not server.gevraagd("/geheim/a")
    assert visit(server).uitkomst == "werkt"


def test_robots_txt_can_name_us(server):
    server.gedrag["/robots.txt"] = antwoord(200, b"User-agent: agendawijzer\nDisallow: /\n")
    assert visit(server).uitkomst == "onbekend"


def test_robots_txt_is_read_once_for_a_site(server):
    een = bezoeker()
    for pad in ("/a", "/b", "/c"):
        een.visit(server.adres(pad), nu=NU)
    assert server.gevraagd("/robots.txt") == ["GET"]


def test_a_redirect_to_what_robots_txt_forbids_is_not_followed(server):
    server.gedrag["/robots.txt"] = antwoord(200, b"User-agent: *\nDisallow: /geheim\n")
    server.gedrag["/stuk"] = antwoord(302, Location="/geheim")
    assert visit(server).uitkomst == "onbekend"
    assert not server.gevraagd("/geheim")


@pytest.mark.parametrize("code", [429, 500, 503])
def test_a_site_that_cannot_tell_its_rules_is_left_alone_for_a_day(server, code):
    server.gedrag |= {"/robots.txt": antwoord(code), "/stuk": antwoord(200)}
    bevinding = visit(server)
    assert (bevinding.uitkomst, bevinding.niet_voor) == ("onbekend", NU + timedelta(days=1))
    assert not server.gevraagd("/stuk")


@pytest.mark.parametrize(
    "inhoud",
    [
        b"\xff\xfe\x00onzin" * 100,
        b"<html>",
        b"User-agent: *\nCrawl-delay: \xc2\xb2\n",
        b"Disallow: //[\n" * 9,
    ],
)
def test_a_robots_txt_that_makes_no_sense_forbids_nothing(server, inhoud):
    server.gedrag |= {"/robots.txt": antwoord(200, inhoud), "/stuk": antwoord(200)}
    assert visit(server).uitkomst == "werkt"


def test_the_visitor_pauses_between_all_its_questions_to_a_site(server):
    """Also before a GET after a HEAD, and before each redirect. Measured where it matters: at the other side."""
    server.gedrag |= {"/a": antwoord(302, Location="/b"), "/b": only_get(405)}
    een = bezoeker(wacht=0.15)
    for pad in ("/a", "/c"):
        een.visit(server.adres(pad), nu=NU)
    momenten = [vraag.begin for vraag in server.vragen]
    assert len(momenten) == 6  # robots.txt, /a, /b twice, /c twice
    assert min(later - eerder for eerder, later in pairwise(momenten)) >= 0.15
    assert server.hoogste == 1


def test_the_words_for_an_outcome_are_those_of_the_record(server):
    server.gedrag["/robots.txt"] = antwoord(200, b"User-agent: *\nDisallow: /geheim\n")
    server.gedrag |= {"/stuk": antwoord(200), "/stuk2": antwoord(500)}
    gevonden = {visit(server, pad).uitkomst for pad in ("/stuk", "/stuk2", "/weg", "/geheim")}
    assert gevonden == set(Link.Uitkomst.values)
