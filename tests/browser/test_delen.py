"""Sharing in a browser: on paper, in a frame on another site, and facts for machines that the strict policy lets be."""

import re
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from .conftest import OpenPage, Portaal

DOSSIER = "/dossiers/25192/"


def find_vote(pagina: Page, stuk: str) -> str:
    """The address of the vote on an item."""
    pagina.goto(stuk)
    return str(pagina.get_by_role("link", name="Meer over deze stemming").first.get_attribute("href"))


def count_pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("stuk", ["/dossiers/25192/25192.003/", "/instrumenten/23075.001/"])
def test_a_vote_prints_on_two_sheets_with_its_sources(pagina: Page, stuk: str) -> None:
    pagina.goto(find_vote(pagina, stuk))
    assert 1 <= count_pages(pagina.pdf(format="A4")) <= 2
    check_paper(pagina)


def test_a_subject_prints_cleanly(pagina: Page) -> None:
    pagina.goto(DOSSIER)
    assert 2 <= count_pages(pagina.pdf(format="A4")) <= 7
    check_paper(pagina)
    # What folds in on a screen cannot be opened on paper. Only the fields to copy from have no use there.
    dicht = pagina.locator("main details:not([open]) > :not(summary)").evaluate_all(
        "rij => rij.filter(e => !e.closest('.deel') && !e.checkVisibility()).map(e => e.outerHTML)"
    )
    assert dicht == []


def check_paper(pagina: Page) -> None:
    """Black on white, without what only works on a screen, with the addresses of the sources and of the page."""
    pagina.set_viewport_size({"width": 650, "height": 900})
    pagina.emulate_media(media="print", color_scheme="dark")
    body = pagina.locator("body")
    assert body.evaluate("b => getComputedStyle(b).backgroundColor") == "rgb(255, 255, 255)"
    assert body.evaluate("b => getComputedStyle(b).color") == "rgb(0, 0, 0)"
    for weg in ("nav", "form", "footer", "textarea", "button.kopieer", "a[href$='.csv']"):
        zichtbaar = pagina.locator(weg).evaluate_all(
            "rij => rij.filter(e => e.checkVisibility()).map(e => e.outerHTML)"
        )
        assert zichtbaar == [], weg
    regel = pagina.locator(".afdrukregel")
    assert pagina.url in regel.inner_text()
    assert re.search(r"geraadpleegd op \d+ \w+ \d{4}", regel.inner_text())
    achter = pagina.locator("aside a[href^='http']").evaluate_all(
        "rij => rij.filter(a => a.checkVisibility()).map(a => [a.href, getComputedStyle(a, '::after').content])"
    )
    assert achter
    assert all(adres in woorden for adres, woorden in achter)
    for blok in pagina.locator(".besluit, tr, .stemblok").all()[:3]:
        assert blok.evaluate("b => getComputedStyle(b).breakInside") == "avoid"


@pytest.fixture
def elders(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Another site: a folder, and the address at which it is served."""

    class Stil(SimpleHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            """Nothing to tell."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Stil, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever).start()
        yield tmp_path, f"http://localhost:{server.server_port}/"
        server.shutdown()


def test_a_vote_shows_in_a_frame_on_another_site_and_nothing_else_does(
    browser: Browser, open_pagina: OpenPage, portaal: Portaal, elders: tuple[Path, str]
) -> None:
    stemming = portaal.url + find_vote(open_pagina(), "/instrumenten/23075.001/")
    kader = '<iframe src="{}" title="{}" width="600" height="800"></iframe>'
    (elders[0] / "index.html").write_text(
        "<!doctype html><title>Elders</title>"
        + kader.format(f"{stemming}insluiten/", "wel")
        + kader.format(stemming, "niet"),
        encoding="utf-8",
    )
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    pagina = context.new_page()
    pagina.goto(elders[1])
    wel, niet = pagina.frame_locator("[title=wel]"), pagina.frame_locator("[title=niet]")
    wel.get_by_role("rowheader", name="Partij voor de Dieren", exact=True).wait_for()
    assert wel.get_by_role("link", name="Agendawijzer").get_attribute("target") == "_blank"
    assert niet.get_by_text("Partij voor de Dieren", exact=True).count() == 0
    assert context.cookies() == []
    context.close()


def test_the_frame_itself_holds_against_axe_and_fits(
    open_pagina: OpenPage, axe: Callable[[Page], None]
) -> None:
    pagina = open_pagina(width=700)
    for stuk in ("/instrumenten/23075.001/", "/dossiers/25192/25192.003/"):
        pagina.goto(f"{find_vote(pagina, stuk)}insluiten/")
        axe(pagina)


def test_facts_for_machines_are_data_that_the_policy_lets_be(pagina: Page) -> None:
    """The fixture fails on any word of Chromium about the policy; and the facts can be read as they stand."""
    for adres, soort in (
        ("/", "WebSite"),
        ("/vergaderingen/2023-05-11/", "Event"),
        (DOSSIER, "BreadcrumbList"),
    ):
        pagina.goto(adres)
        soorten = pagina.locator("script[type='application/ld+json']").evaluate_all(
            "rij => rij.map(blok => JSON.parse(blok.textContent)['@type'])"
        )
        assert soort in soorten


def test_the_citation_can_be_copied_with_script_and_selected_without(open_pagina: OpenPage) -> None:
    pagina = open_pagina()
    pagina.context.grant_permissions(["clipboard-read", "clipboard-write"])
    pagina.goto(DOSSIER)
    pagina.get_by_text("Bronvermelding en vast adres").click()
    pagina.get_by_role("button", name="Kopieer: Als bron in uw tekst").click()
    pagina.get_by_text("Gekopieerd").wait_for()
    assert (
        pagina.evaluate("navigator.clipboard.readText()")
        == pagina.get_by_role("textbox", name="Als bron").input_value()
    )
    zonder = open_pagina(script=False)
    zonder.goto(DOSSIER)
    zonder.get_by_text("Bronvermelding en vast adres").click()
    assert zonder.get_by_role("button", name="Kopieer").count() == 0
    assert "onderwerp 25192" in zonder.get_by_role("textbox", name="Als bron").input_value()
