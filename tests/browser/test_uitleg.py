"""Words are explained by keyboard and without script; the pages with explanations are accessible."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Axe = Callable[[Page], None]
OpenPagina = Callable[..., Page]


@pytest.mark.parametrize(
    "adres", ["/uitleg/", "/uitleg/?q=motie", "/uitleg/hoe-de-raad-stemt/", "/uitleg/motie/"]
)
def test_the_explanations_are_accessible(pagina: Page, axe: Axe, adres: str) -> None:
    pagina.goto(adres)
    axe(pagina)


@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
def test_a_word_opens_and_closes_by_keyboard(open_pagina: OpenPagina, script: bool) -> None:
    pagina = open_pagina(script=script)
    pagina.goto("/dossiers/25192/25192.003/")
    knop = pagina.locator(".begrip").first
    uitleg = pagina.locator("#begrip-amendement")
    expect(uitleg).to_be_hidden()
    knop.focus()
    pagina.keyboard.press("Enter")
    expect(uitleg).to_be_visible()
    expect(uitleg).to_contain_text("Een voorstel om de tekst van een ander voorstel te veranderen.")
    # What is next by Tab is the way on, not the rest of the page.
    pagina.keyboard.press("Tab")
    expect(uitleg.get_by_role("link")).to_be_focused()
    pagina.keyboard.press("Escape")
    expect(uitleg).to_be_hidden()
    expect(knop).to_be_focused()


@pytest.mark.parametrize("adres", ["/dossiers/25192/", "/stemmingen/", "/uitvoering/", "/begroting/2026/"])
def test_a_page_with_an_open_explanation_is_accessible(pagina: Page, axe: Axe, adres: str) -> None:
    pagina.goto(adres)
    pagina.locator(".begrip").first.click()
    expect(pagina.locator(".woorden__uitleg:popover-open")).to_have_count(1)
    axe(pagina)


@pytest.mark.parametrize("adres", ["/dossiers/25192/", "/uitvoering/"])
def test_an_open_explanation_can_be_read_whole_at_four_hundred_percent(
    open_pagina: OpenPagina, adres: str
) -> None:
    """A window of 1280 by 1024 pixels is then one of 320 by 256: what does not fit is scrolled to, not cut off."""
    pagina = open_pagina(width=320, height=256)
    pagina.goto(adres)
    for knop in pagina.locator(".begrip").all():
        knop.click()
        vak = pagina.locator(".woorden__uitleg:popover-open").bounding_box()
        assert vak
        assert vak["y"] >= 0
        assert vak["y"] + vak["height"] <= 256
        pagina.keyboard.press("Escape")


def test_on_paper_all_words_of_the_page_stand_in_a_list(pagina: Page) -> None:
    pagina.goto("/stemmingen/")
    pagina.emulate_media(media="print")
    expect(pagina.get_by_role("heading", name="Woorden op deze pagina")).to_be_visible()
    for uitleg in pagina.locator(".woorden__uitleg").all():
        expect(uitleg).to_be_visible()


def test_a_word_is_found_by_its_letter(pagina: Page) -> None:
    pagina.goto("/uitleg/")
    pagina.get_by_role("navigation", name="Woorden per letter").get_by_role(
        "link", name="S", exact=True
    ).click()
    expect(pagina.locator("#letter-s")).to_be_in_viewport()
    expect(pagina.get_by_role("link", name="Stemmen staken", exact=True)).to_be_in_viewport()


def test_the_explanation_stands_clear_in_forced_colours(open_pagina: OpenPagina) -> None:
    pagina = open_pagina()
    pagina.emulate_media(forced_colors="active")
    pagina.goto("/stemmingen/")
    pagina.locator(".begrip").first.click()
    rand = "(deel) => getComputedStyle(deel).borderTopWidth"
    assert pagina.locator(".woorden__uitleg:popover-open").evaluate(rand) == "1px"
