"""A clerk works at /beheer/ with the keyboard, on a wide screen and on a telephone, light and dark."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from playwright.sync_api import Browser, Page

from dossiers.models import Dossier
from tests import bouw

from .axe import NARROWEST_GRIFFIE, find_faults

WACHTWOORD = "een-lang-wachtwoord-voor-de-proef"
# Without what axe itself does to a page that it looks at.
NOTICE = """addEventListener("securitypolicyviolation", (melding) => {
  if (!window.axe) console.error(`CSP ${melding.violatedDirective} ${melding.sourceFile} ${document.URL}`);
})"""
OpenBeheer = Callable[..., Page]


@pytest.fixture
def open_beheer(browser: Browser, live_server: Any) -> Iterator[OpenBeheer]:
    """Opens the login page; the test fails when any page breaks the Content-Security-Policy or throws in its script."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    user = User.objects.create_user("griffier", password=WACHTWOORD, is_staff=True)
    user.groups.add(*Group.objects.filter(name__startswith="Griffie "))
    klachten: list[str] = []
    contexts = []

    def open_page(width: int = 1280) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
        )
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(NOTICE)
        page.on(
            "console", lambda melding: klachten.append(melding.text) if melding.text[:4] == "CSP " else None
        )
        page.on("pageerror", lambda fout: klachten.append(str(fout)))
        page.goto("/beheer/")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not klachten, "\n".join(klachten)


def log_in(page: Page) -> None:
    """By keyboard alone: the first field has the focus."""
    page.keyboard.type("griffier")
    page.keyboard.press("Tab")
    page.keyboard.type(WACHTWOORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("#logout-form")


def check(page: Page) -> None:
    """No violation of any rule; nothing is exempted. And nothing sticks out of the screen."""
    assert not (fouten := find_faults(page, NARROWEST_GRIFFIE)), f"{page.url}\n" + "\n".join(fouten)


def test_the_pages_of_the_griffie_are_accessible(open_beheer: OpenBeheer) -> None:
    dossier = bouw.bouw_dossier(bron=bouw.bouw_bron())
    bouw.bouw_nummer(dossier=dossier)
    bouw.bouw_document(dossier=dossier)
    bouw.bouw_bericht(dossier=dossier)
    motie = bouw.bouw_instrument(dossier=dossier)
    bouw.bouw_indiener(instrument=motie)
    stem = bouw.bouw_fractiestem(stemming=bouw.bouw_stemming(instrument=motie))
    verschil = bouw.bouw_verschil(bron=dossier.bron)
    page = open_beheer()
    check(page)
    log_in(page)
    for adres in (
        "",
        "dossiers/",
        "dossiers/dossier/",
        "dossiers/dossier/?q=niets",
        "dossiers/dossier/add/",
        f"dossiers/dossier/{dossier.pk}/change/",
        f"dossiers/dossier/{dossier.pk}/history/",
        f"dossiers/instrument/{motie.pk}/change/",
        "stemmingen/stemming/",
        f"stemmingen/stemming/{stem.stemming.pk}/change/",
        "dossiers/verschil/",
        f"dossiers/verschil/{verschil.pk}/change/",
        f"dossiers/bron/{dossier.bron_id}/change/",
        "password_change/",
    ):
        page.goto(f"/beheer/{adres}")
        page.wait_for_load_state("networkidle")
        check(page)


def test_the_pages_of_carrying_out_and_agendas_are_accessible(open_beheer: OpenBeheer) -> None:
    motie = bouw.bouw_instrument()
    bouw.bouw_voortgang(instrument=motie)
    melding = bouw.bouw_voortgang(toezegging=bouw.bouw_toezegging(), brief=bouw.bouw_raadsbrief())
    punt = bouw.bouw_agendapunt(instrument=motie)
    verwant = bouw.bouw_verwantschap()
    houder = bouw.bouw_portefeuillehouder()
    page = open_beheer()
    log_in(page)
    for adres in (
        "",
        "dossiers/toezegging/add/",
        f"dossiers/toezegging/{melding.toezegging_id}/change/",
        f"dossiers/instrument/{motie.pk}/change/",
        f"dossiers/raadsbrief/{melding.brief_id}/change/",
        "dossiers/voortgang/",
        f"dossiers/voortgang/{melding.pk}/change/",
        f"dossiers/vergadering/{punt.vergadering_id}/change/",
        f"dossiers/agendapunt/{punt.pk}/change/",
        f"dossiers/dossier/{verwant.ander_id}/change/",
        f"dossiers/portefeuille/{houder.portefeuille_id}/change/",
        "dossiers/link/",
    ):
        page.goto(f"/beheer/{adres}")
        page.wait_for_load_state("networkidle")
        check(page)


def test_a_clerk_adds_a_dossier_with_a_motion_and_publishes_both(open_beheer: OpenBeheer) -> None:
    page = open_beheer()
    log_in(page)
    page.goto("/beheer/dossiers/dossier/add/")
    page.fill("#id_nummer", "39001")
    page.fill("#id_titel", "Meer groen in Voorbeeldhof")
    page.click("#instrumenten-group .add-row a")
    page.select_option("#id_instrumenten-0-soort", "motie")
    page.fill("#id_instrumenten-0-nummer", "39001.1")
    page.fill("#id_instrumenten-0-titel", "Bomen in elke straat")
    page.focus("#id_titel")
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .success")
    dossier = Dossier.objects.get()
    page.goto(f"/beheer/dossiers/dossier/{dossier.pk}/change/")
    page.click("button:has-text('Publiceren')")
    check(page)
    assert page.get_by_label("Bomen in elke straat").is_checked()
    page.click("input[value='Ja, publiceren']")
    page.wait_for_selector(".messagelist .success")
    page.goto("/dossiers/39001/39001.001/")
    assert page.locator("h1").inner_text() == "Bomen in elke straat"


def test_withdrawing_asks_for_a_reason_and_says_where_it_is_missing(open_beheer: OpenBeheer) -> None:
    dossier = bouw.bouw_dossier()
    page = open_beheer(360)
    log_in(page)
    page.goto(f"/beheer/dossiers/dossier/{dossier.pk}/change/")
    page.click("button:has-text('Intrekken')")
    check(page)
    page.click("input[value='Ja, intrekken']")
    assert "Geef een reden op" in page.inner_text("#content-main")
    check(page)
    page.get_by_label("Reden van intrekking").fill("Dit stond er dubbel.")
    page.click("input[value='Ja, intrekken']")
    page.wait_for_selector(".messagelist .success")
    page.goto(dossier.get_absolute_url())
    assert "Dit stond er dubbel." in page.inner_text("main")


def test_choosing_from_a_list_with_search_works_by_keyboard_and_has_a_name(open_beheer: OpenBeheer) -> None:
    bouw.bouw_instrument(titel="Bomen in elke straat", nummer="39001.001", slug="39001.001")
    page = open_beheer()
    log_in(page)
    page.goto("/beheer/stemmingen/stemming/add/")
    page.wait_for_load_state("networkidle")
    keuze = page.get_by_role("combobox", name="Instrument")
    keuze.focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("searchbox", name="Instrument").is_visible()
    page.keyboard.type("39001.1")
    page.wait_for_selector(".select2-results__option--highlighted:has-text('Bomen')")
    check(page)
    page.keyboard.press("Enter")
    assert "Bomen in elke straat" in keuze.inner_text()
