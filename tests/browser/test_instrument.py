"""The page of an item with versions of its text in a browser: on a telephone, in the dark, on paper, without script."""

import datetime
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests import bouw

from .conftest import OpenPage

pytestmark = pytest.mark.django_db(transaction=True)
TEKSTEN = (
    "Verzoekt het college:\n1. om twaalf bomen;\n2. om geld te zoeken;\n3. om bericht.",
    "Verzoekt het college:\n1. om twintig bomen en struiken;\n2. om geld te zoeken;\n3. om bericht.",
    "Verzoekt het college:\n1. om twintig bomen en struiken;\n2. om bericht.\n"
    + "Dit blijft hetzelfde. " * 20,
)


@pytest.fixture
def motie(live_server) -> str:
    """The address of a motion with three versions, of which the last was voted; another one merged into it."""
    dossier = bouw.bouw_dossier(nummer="41001")
    stuk, ander = (bouw.bouw_instrument(dossier=dossier, nummer=f"41001.00{n}") for n in (2, 5))
    for n, tekst in enumerate(TEKSTEN, start=1):
        dag, fractie = datetime.date(2025, 10, n), bouw.bouw_fractie()
        versie = bouw.bouw_tekstversie(instrument=stuk, tekst=tekst, datum=dag, fractie=fractie)
    bouw.bouw_stemming(instrument=stuk, tekstversie=versie)
    bouw.bouw_gebeurtenis(instrument=ander, soort="samengevoegd", ander=stuk)
    bouw.bouw_indiener(instrument=stuk, persoon=bouw.bouw_lidmaatschap().persoon, eerste=True)
    return f"{live_server.url}{stuk.get_absolute_url()}"


def test_it_holds_against_axe_and_fits_with_everything_open(
    pagina: Page, axe: Callable[[Page], None], motie: str
) -> None:
    pagina.goto(motie)
    pagina.evaluate("document.querySelectorAll('details').forEach((vouw) => { vouw.open = true })")
    axe(pagina)


def test_what_changed_opens_without_script_and_can_be_heard(open_pagina: OpenPage, motie: str) -> None:
    pagina = open_pagina(width=320, script=False)
    pagina.goto(motie)
    verschil = pagina.locator("#versie-2 details").first
    expect(verschil.locator("ins").last).to_be_hidden()
    verschil.get_by_text("Verschil met versie 1: 3 woorden toegevoegd, 1 woord geschrapt.").click()
    expect(verschil.locator("del").last).to_have_text("[geschrapt: twaalf]")
    expect(verschil.locator("div ins").first).to_have_text("[toegevoegd: twintig]")
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_vote_leads_to_the_version_that_it_was_about(open_pagina: OpenPage, motie: str) -> None:
    pagina = open_pagina()
    pagina.goto(motie)
    pagina.get_by_role("link", name="Meer over deze stemming").click()
    pagina.get_by_role("link", name="versie 3 van de tekst").click()
    expect(pagina.locator("#versie-3")).to_be_in_viewport()
