"""How the pages look and behave whatever the reader's window, letters and colours."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from .adressen import ADRESSEN
from .conftest import OpenPage

GRENS = 50_000
# Sideways scrolling is for tables alone, which have a frame of their own for it.
BREEDTE = "document.documentElement.scrollWidth"
# WCAG 1.4.12, by a sheet of the script's own: the Content-Security-Policy of the page stands in the way of a <style>.
RUIME_LETTERS = """() => {
    const blad = new CSSStyleSheet();
    blad.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [blad];
}"""
# Boxes that hide what no longer fits; what is hidden on purpose is a pixel large.
AFGESNEDEN = """() => [...document.querySelectorAll('main *, header *, footer *')].filter((deel) => {
    const stijl = getComputedStyle(deel);
    return deel.clientWidth > 1 && stijl.overflowX === 'hidden' && stijl.display !== 'inline'
        && deel.scrollWidth > deel.clientWidth + 1;
}).map((deel) => deel.outerHTML.slice(0, 120))"""
# Where the focus stands: its place in the page, its line, and whether it can be seen.
FOCUS = """() => {
    const deel = document.activeElement;
    if (!deel || deel === document.body) return null;
    const alles = [...document.querySelectorAll('*')];
    const stijl = getComputedStyle(deel), vak = deel.getBoundingClientRect();
    return {plaats: alles.indexOf(deel), lijn: stijl.outlineStyle, dik: parseFloat(stijl.outlineWidth),
        zichtbaar: vak.width > 0 && vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth,
        wat: deel.outerHTML.slice(0, 120)};
}"""


@pytest.fixture
def gewogen(open_pagina: OpenPage) -> tuple[Page, dict[str, int]]:
    """A page that keeps what each file takes over the line, compressed as the server does it."""
    pagina, gewicht = open_pagina(), {}

    def weigh(verzoek: Any) -> None:
        gewicht[verzoek.url] = verzoek.sizes()["responseBodySize"]

    pagina.on("requestfinished", weigh)
    return pagina, gewicht


@pytest.mark.parametrize("adres", ADRESSEN)
def test_the_first_view_is_light_and_stands_still(gewogen: tuple[Page, dict[str, int]], adres: str) -> None:
    pagina, gewicht = gewogen
    pagina.add_init_script(
        "window.verschoven = 0; new PerformanceObserver((lijst) => lijst.getEntries().forEach("
        "(sprong) => { window.verschoven += sprong.value; })).observe({type: 'layout-shift', buffered: true});"
    )
    pagina.goto(adres, wait_until="networkidle")
    assert 0 < sum(gewicht.values()) < GRENS, gewicht
    assert pagina.evaluate("window.verschoven") == 0
    assert len([url for url in gewicht if url.endswith(".css")]) == 1


@pytest.mark.parametrize("adres", ADRESSEN)
def test_nothing_is_lost_at_any_zoom_or_spacing_of_letters(open_pagina: OpenPage, adres: str) -> None:
    pagina = open_pagina(width=1280, height=1024)
    pagina.goto(adres)
    # 1280 pixels at 200% and at 400%, and a window of an odd size between.
    for breedte in (640, 500, 320):
        pagina.set_viewport_size({"width": breedte, "height": 512})
        assert pagina.evaluate(BREEDTE) <= breedte
    pagina.evaluate(RUIME_LETTERS)
    for breedte in (320, 1280):
        pagina.set_viewport_size({"width": breedte, "height": 900})
        assert pagina.evaluate(BREEDTE) <= breedte
        assert pagina.evaluate(AFGESNEDEN) == []


@pytest.mark.parametrize(
    ("breedte", "adres"),
    [*((1280, adres) for adres in ADRESSEN), (360, "/"), (360, "/dossiers/25192/"), (360, "/stemmingen/")],
)
def test_the_tab_key_goes_through_the_page_in_order_and_shows_where_it_is(
    open_pagina: OpenPage, adres: str, breedte: int
) -> None:
    pagina = open_pagina(width=breedte)
    pagina.goto(adres)
    eerder = -1
    for stap in _steps(pagina, 30):
        # The button in a field for a date draws its own line, inside the field; the field has none then.
        assert stap["lijn"] != "none" or (stap["plaats"] == eerder and 'type="date"' in stap["wat"]), stap
        assert stap["dik"] >= 2, stap
        assert stap["zichtbaar"], stap
        # A date has a stop of its own for the day, the month and the year.
        assert stap["plaats"] > eerder or (stap["plaats"] == eerder and 'type="date"' in stap["wat"]), stap
        eerder = stap["plaats"]
    assert eerder > 0


def _steps(pagina: Page, hoogstens: int) -> Iterator[dict[str, Any]]:
    for _ in range(hoogstens):
        pagina.keyboard.press("Tab")
        stap = pagina.evaluate(FOCUS)
        if stap is None:
            return
        yield stap


def test_the_menu_opens_by_keyboard_on_a_telephone_without_script(open_pagina: OpenPage) -> None:
    pagina = open_pagina(width=320, script=False)
    pagina.goto("/dossiers/")
    weg = pagina.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Uitvoering")
    assert not weg.is_visible()
    for _ in range(3):
        pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    assert weg.is_visible()
    weg.click()
    assert pagina.url.endswith("/uitvoering/")


@pytest.mark.parametrize("adres", ["/", "/dossiers/25192/", "/instrumenten/23075.001/"])
def test_an_outcome_is_told_without_colour(open_pagina: OpenPage, adres: str) -> None:
    """In forced colours the sign before the word is still drawn, in the colour of the words."""
    pagina = open_pagina()
    pagina.emulate_media(forced_colors="active")
    pagina.goto(adres)
    merk = pagina.locator(".uitslag--vlag").first
    stijl = merk.evaluate("(deel) => getComputedStyle(deel, '::before').backgroundColor")
    woorden = merk.evaluate("(deel) => getComputedStyle(deel).color")
    assert stijl == woorden
