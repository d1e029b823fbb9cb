"""A tired clerk at half past ten: the desk is a few keys away, help is at hand, and all of it is accessible."""

from playwright.sync_api import expect

from dossiers.klok import vandaag
from tests import bouw

from .test_beheer import OpenBeheer, check, log_in, open_beheer

__all__ = ["open_beheer"]


def test_the_first_page_the_guide_and_the_writing_of_explanations_are_accessible(
    open_beheer: OpenBeheer,
) -> None:
    avond = bouw.bouw_vergadering(datum=vandaag(), slug="vandaag")
    bouw.bouw_stemming(vergadering=avond, publicatie="concept")
    uitleg = bouw.bouw_uitleg(tekst="## Kop\n- een")
    page = open_beheer()
    log_in(page)
    for adres in ("", "hulp/", "dossiers/uitleg/", f"dossiers/uitleg/{uitleg.pk}/change/"):
        page.goto(f"/beheer/{adres}")
        page.wait_for_load_state("networkidle")
        check(page)


def test_the_desk_of_tonight_is_the_first_link_of_the_page(open_beheer: OpenBeheer) -> None:
    avond = bouw.bouw_vergadering(datum=vandaag(), slug="vandaag")
    page = open_beheer()
    log_in(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar hoofdinhoud")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Open de stemdesk")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/beheer/stemdesk/{avond.pk}/")


def test_a_clerk_sees_how_it_will_look_and_nothing_is_saved(open_beheer: OpenBeheer) -> None:
    uitleg = bouw.bouw_uitleg(titel="quorum", slug="quorum", kort="Genoeg leden.")
    page = open_beheer()
    log_in(page)
    page.goto(f"/beheer/dossiers/uitleg/{uitleg.pk}/change/")
    page.fill("#id_kort", "Meer dan de helft.")
    with page.context.expect_page() as nieuw:
        page.get_by_role("button", name="Bekijk hoe het wordt").click()
    expect(nieuw.value.get_by_text("Meer dan de helft.")).to_be_visible()
    uitleg.refresh_from_db()
    assert uitleg.kort == "Genoeg leden."
