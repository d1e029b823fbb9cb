"""The duties of a public site: for whom it works, what it keeps, whom to tell of a leak, what may be searched."""

import datetime
from urllib.robotparser import RobotFileParser

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
SECURITY = "/.well-known/security.txt"


def test_the_statement_on_accessibility_says_what_was_and_what_was_not_tested(
    client: Client, settings
) -> None:
    settings.GRIFFIE_EMAIL = "griffie@voorbeeldstad.example"
    pagina = client.get("/toegankelijkheid/").content.decode()
    for zin in (
        "EN 301 549",
        "WCAG 2.2",
        "Mensen met een beperking hebben de website nog niet getest",
        "axe-core",
    ):
        assert zin in pagina
    assert 'href="mailto:griffie@voorbeeldstad.example"' in pagina


def test_the_page_on_privacy_names_every_term(client: Client) -> None:
    pagina = client.get("/privacy/").content.decode()
    for zin in (
        "geen cookies",
        "na drie dagen",
        "na dertig dagen",
        "Autoriteit Persoonsgegevens",
        "artikel 23",
    ):
        assert zin in pagina


def test_without_an_address_of_the_griffie_both_pages_still_say_where_to_go(client: Client, settings) -> None:
    settings.GRIFFIE_EMAIL = ""
    for adres in ("/toegankelijkheid/", "/privacy/"):
        pagina = client.get(adres).content.decode()
        assert "mailto:" not in pagina
        assert "de griffie van de gemeente" in pagina


def test_a_leak_can_be_told(client: Client, settings) -> None:
    settings.SECURITY_CONTACT = "mailto:veiligheid@voorbeeldstad.example"
    settings.SECURITY_EXPIRES = datetime.date(2099, 6, 30)
    antwoord = client.get(SECURITY)
    assert antwoord["Content-Type"] == "text/plain; charset=utf-8"
    regels = dict(regel.split(": ", 1) for regel in antwoord.content.decode().splitlines())
    assert regels == {
        "Contact": "mailto:veiligheid@voorbeeldstad.example",
        "Expires": "2099-06-30T23:59:59Z",
        "Preferred-Languages": "nl, en",
        "Canonical": f"http://testserver{SECURITY}",
    }


@pytest.mark.parametrize("leeg", ["SECURITY_CONTACT", "SECURITY_EXPIRES"])
def test_without_an_address_or_a_day_there_is_no_such_page(client: Client, settings, leeg: str) -> None:
    settings.SECURITY_CONTACT = "mailto:veiligheid@voorbeeldstad.example"
    settings.SECURITY_EXPIRES = datetime.date(2099, 6, 30)
    setattr(settings, leeg, None)
    assert client.get(SECURITY).status_code == 404


def test_search_engines_may_read_what_is_public_and_nothing_of_one_person(client: Client) -> None:
    antwoord = client.get("/robots.txt")
    assert antwoord["Content-Type"] == "text/plain; charset=utf-8"
    regels = RobotFileParser()
    regels.parse(antwoord.content.decode().splitlines())
    for adres in (
        "/",
        "/dossiers/25192/",
        "/stemmingen/?pagina=2",
        "/volgen/",
        "/delen/site.png",
    ):
        assert regels.can_fetch("*", adres), adres
    persoonlijk = [reverse(f"volgen_{naam}", args=["x"]) for naam in ("bevestigen", "beheren", "stoppen")]
    persoonlijk.append(reverse("volgen_feed", args=["x"]))
    zoekvragen = ["/zoeken/?q=water&jaar=2025", "/zoeken.csv?q=water", "/feeds/zoeken.atom?q=water"]
    for adres in ("/beheer/", *persoonlijk, "/volgen/nieuw/", *zoekvragen):
        assert not regels.can_fetch("*", adres), adres
    # The empty question is the page itself; this parser takes it for the rule.
    assert "Disallow: /zoeken/?\n" in antwoord.content.decode()
    # This parser knows no stars. A filter with each pair of the council, and filters with filters, have no end.
    for regel in ("/vergelijken*?", "/*?*&"):
        assert f"Disallow: {regel}\n" in antwoord.content.decode()
    assert regels.site_maps() == ["http://testserver/sitemap.xml"]
