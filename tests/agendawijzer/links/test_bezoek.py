"""A visit to a site that answers: what works, what leads elsewhere, what is refused."""

from datetime import timedelta
from email.utils import format_datetime

import pytest

from tests.agendawijzer.links.bezoek import NU, bezoeker, visit
from tests.agendawijzer.links.server import antwoord, only_get


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
    monkeypatch.setattr("agendawijzer.links.doel.is_public", lambda ip: ip == "127.0.0.1")


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
