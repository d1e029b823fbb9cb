"""The manners of the visitor: what it does not visit, and how long it waits."""

from datetime import timedelta
from itertools import pairwise

import pytest

from agendawijzer.links.doel import read_doel
from agendawijzer.links.robots import Robots
from agendawijzer.links.verbinding import Antwoord
from dossiers.models import Link
from tests.agendawijzer.links.bezoek import NU, bezoeker, visit
from tests.agendawijzer.links.server import antwoord, only_get


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


@pytest.mark.parametrize(
    ("regels", "dicht", "open_"),
    [
        # RFC 9309, 2.2.3: * is any text, $ the end of the address.
        (b"Disallow: /*.pdf$", "/stukken/brief.pdf", "/stukken/brief.pdf-lezen"),
        (b"Disallow: /*/concept/", "/2026/concept/a", "/concept/a"),
        # 2.2.2: the longest rule counts, and of two equally long ones the one that allows.
        (b"Disallow: /stukken/\nAllow: /stukken/openbaar/", "/stukken/x", "/stukken/openbaar/x"),
        (b"Allow: /\nDisallow: /stukken", "/stukken", "/ander"),
    ],
)
def test_wildcards_and_the_longest_rule_count(server, regels, dicht, open_):
    server.gedrag["/robots.txt"] = antwoord(200, b"User-agent: *\n" + regels + b"\n")
    server.gedrag |= {dicht: antwoord(200), open_: antwoord(200)}
    assert visit(server, dicht).uitkomst == "onbekend"
    assert not server.gevraagd(dicht)
    assert visit(server, open_).uitkomst == "werkt"


def test_a_byte_order_mark_hides_no_rule(server):
    server.gedrag["/robots.txt"] = antwoord(200, b"\xef\xbb\xbfUser-agent: *\nDisallow: /geheim\n")
    assert visit(server, "/geheim").uitkomst == "onbekend"


@pytest.mark.parametrize(("gevraagd", "pauze"), [("2.5", 2.5), ("7", 7.0), ("nooit", 0.0), ("-1", 0.0)])
def test_the_pause_that_a_site_asks_for_is_known(server, gevraagd, pauze):
    inhoud = f"User-agent: *\nCrawl-delay: {gevraagd}\n".encode()
    robots = Robots("agendawijzer", lambda doel: Antwoord(200, {}, inhoud))
    assert robots.rules_for(read_doel(server.adres("/"))).pauze == pauze


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
