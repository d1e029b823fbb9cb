"""Searching in a browser: with suggestions and without script, by keyboard alone, readable for everyone."""

import datetime
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import bouw

from .conftest import OpenPage

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Two subjects and a few motions of one fractie to find."""
    verkeer = bouw.bouw_portefeuille(naam="Verkeer", slug="verkeer")
    fractie = bouw.bouw_fractie(naam="Waterpartij", slug="waterpartij")
    for k, titel in enumerate(("De fietsbrug naar Zuidoever", "Een fietsenstalling bij het station")):
        dossier = bouw.bouw_dossier(
            nummer=f"9800{k}", slug=f"9800{k}", titel=titel, bewerkt_op=datetime.date(2025, 1, 1 + k)
        )
        dossier.portefeuilles.add(verkeer)
        for n, uitkomst in enumerate(("aangenomen", "verworpen")):
            motie = bouw.bouw_instrument(
                dossier=dossier, nummer=f"9800{k}.00{n}", titel=f"Licht voor fietsers {k}{n}"
            )
            bouw.bouw_indiener(instrument=motie, fractie=fractie)
            stemmen = {"voor": 30, "tegen": 8} if uitkomst == "aangenomen" else {"voor": 8, "tegen": 30}
            bouw.bouw_stemming(
                instrument=motie, uitkomst=uitkomst, datum=datetime.date(2024 + k, 3, 1), **stemmen
            )
    return live_server.url


def test_every_state_of_the_page_holds_against_axe_and_fits(
    pagina: Page, axe: Callable[[Page], None], site: str
) -> None:
    for vraag in (
        "",
        "?q=fietsers",
        "?q=moties+fiets&uitkomst=aangenomen&fractie=waterpartij",
        "?q=fietsbrgu",
        "?q=qqqqqq",
        "?q=fiets+qqqqqq&soort=onzin",
    ):
        pagina.goto(f"{site}/zoeken/{vraag}")
        assert pagina.context.cookies() == []
        axe(pagina)


def test_suggestions_are_found_and_chosen_by_keyboard_alone(
    open_pagina: OpenPage, axe: Callable[[Page], None], site: str
) -> None:
    pagina = open_pagina()
    pagina.goto(f"{site}/privacy/")
    veld = pagina.locator(".kop input[data-zoekveld]")
    veld.focus()
    pagina.keyboard.type("fietsb", delay=30)
    opties = pagina.locator(".suggesties [role=option]:visible")
    expect(opties).to_have_count(1)
    expect(veld).to_have_attribute("aria-expanded", "true")
    axe(pagina)
    pagina.keyboard.press("ArrowDown")
    expect(opties.first).to_have_attribute("aria-selected", "true")
    assert veld.get_attribute("aria-activedescendant") == opties.first.get_attribute("id")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("De fietsbrug naar Zuidoever")


def test_escape_closes_the_suggestions_and_enter_searches_what_was_typed(
    open_pagina: OpenPage, site: str
) -> None:
    pagina = open_pagina(width=360)
    pagina.goto(f"{site}/zoeken/")
    veld = pagina.locator("#zoekvraag")
    veld.focus()
    pagina.keyboard.type("fietsb", delay=30)
    expect(pagina.locator(".suggesties [role=option]:visible")).to_have_count(1)
    pagina.keyboard.press("Escape")
    expect(pagina.locator(".suggesties [role=option]:visible")).to_have_count(0)
    expect(veld).to_have_attribute("aria-expanded", "false")
    expect(veld).to_have_value("fietsb")
    pagina.keyboard.press("Enter")
    expect(pagina.locator(".treffer mark").first).to_be_visible()
    assert "q=fietsb" in pagina.url


def test_a_suggestion_can_be_pressed(open_pagina: OpenPage, site: str) -> None:
    pagina = open_pagina(width=360)
    pagina.goto(site)
    veld = pagina.locator("input[data-zoekveld]").first
    veld.press_sequentially("waterp", delay=30)
    pagina.locator(".suggesties [role=option]:visible").click()
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Waterpartij")


def test_everything_can_be_done_without_script(open_pagina: OpenPage, site: str) -> None:
    pagina = open_pagina(script=False)
    pagina.goto(f"{site}/privacy/")
    pagina.locator(".kop input[name=q]").fill("moties over fietsers")
    pagina.locator(".kop .zoek button").click()
    expect(pagina.get_by_role("heading", level=2).first).to_have_text("4 antwoorden")
    pagina.get_by_role("link", name="Aangenomen").click()
    expect(pagina.get_by_role("heading", level=2).first).to_have_text("2 antwoorden")
    pagina.get_by_role("link", name="2024", exact=True).click()
    expect(pagina.get_by_role("heading", level=2).first).to_have_text("1 antwoord")
    pagina.get_by_role("link", name="Jaar: 2024").click()
    expect(pagina.get_by_role("heading", level=2).first).to_have_text("2 antwoorden")
    pagina.get_by_role("link", name="nieuwste eerst").click()
    expect(pagina.locator(".treffer h3").first).to_have_text("Licht voor fietsers 10")
