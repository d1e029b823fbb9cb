"""Every public page in a browser: readable for everyone, on a telephone too, and without script or cookie."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from .adressen import ADRESSEN
from .conftest import OpenPage


@pytest.mark.parametrize("adres", ADRESSEN)
def test_a_page_holds_against_axe_and_fits(pagina: Page, axe: Callable[[Page], None], adres: str) -> None:
    pagina.goto(adres)
    axe(pagina)
    assert pagina.context.cookies() == []


def test_the_page_of_a_vote_per_fractie_holds_against_axe(
    open_pagina: OpenPage, axe: Callable[[Page], None]
) -> None:
    pagina = open_pagina(width=360)
    pagina.goto("/instrumenten/23075.001/")
    pagina.get_by_role("link", name="Meer over deze stemming").click()
    assert pagina.get_by_role("rowheader", name="Partij voor de Dieren", exact=True).is_visible()
    axe(pagina)


def test_a_number_leads_to_its_subject_and_its_decision_without_script(open_pagina: OpenPage) -> None:
    pagina = open_pagina(script=False)
    pagina.goto("/")
    pagina.get_by_role("searchbox").fill("25192")
    pagina.get_by_role("button", name="Zoek").click()
    assert pagina.get_by_role("heading", level=1).inner_text() == "Regionale inkoopstrategie jeugdhulp 2027"
    assert pagina.get_by_text("Onder nummer 25192.004 hebben wij niets gevonden").is_visible()
    pagina.get_by_role("link", name="Borging lokale regie jeugdhulp Almere", exact=True).first.click()
    assert pagina.get_by_text("Aangenomen met 30 stemmen voor en 8 tegen.").first.is_visible()


def test_two_clicks_lead_from_an_amendment_to_the_money_without_script(open_pagina: OpenPage) -> None:
    pagina = open_pagina(width=360, script=False)
    pagina.goto("/dossiers/25192/25192.003/")
    pagina.get_by_role("link", name="Binnen de specialistische jeugdhulp").click()
    assert "/begroting/2026/jeugdhulp/#resultaat-" in pagina.url
    deel = pagina.locator(":target")
    assert deel.get_by_role("link", name="Amendement 25192.003").is_visible()
    deel.get_by_role("link", name="Wat kost dit programma?").click()
    assert pagina.get_by_text("11,9% van de hele begroting").is_visible()
    # The outline folds.
    pagina.get_by_role("heading", name="Ontwikkellijn 4").click()
    assert not pagina.get_by_role("link", name="Amendement 25192.003").is_visible()


def test_filters_work_without_script_and_can_be_dropped(open_pagina: OpenPage) -> None:
    pagina = open_pagina(script=False)
    pagina.goto("/stemmingen/")
    pagina.get_by_label("Uitkomst").select_option("gestaakt")
    pagina.get_by_role("button", name="Toon").click()
    assert pagina.get_by_role("heading", name="1 stemming").is_visible()
    pagina.get_by_role("link", name="Uitkomst: Stemmen staken").click()
    assert pagina.url.endswith("/stemmingen/")


def test_the_first_key_skips_to_the_content(pagina: Page) -> None:
    pagina.goto("/dossiers/25192/")
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    pagina.keyboard.press("Enter")
    assert pagina.evaluate("document.activeElement.id") == "inhoud"
