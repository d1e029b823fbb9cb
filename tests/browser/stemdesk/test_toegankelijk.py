"""The desk for the eyes and for a screen reader: names, messages, and every page with axe."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from stemmingen.acties.stemming import publish_stemming
from stemmingen.models import Stemming
from tests.agendawijzer.griffie.stemdesk.raad import NAMEN, bouw_avond, bouw_raad, clerk
from tests.browser.axe import NARROWEST_GRIFFIE

pytestmark = pytest.mark.django_db(transaction=True)


def test_problems_stand_beside_their_field_while_one_types(bureau: Callable[..., Page]) -> None:
    bouw_raad()
    _, stemmingen = bouw_avond()
    page = bureau()
    page.goto(f"/beheer/stemdesk/stemming/{stemmingen[0].pk}/")
    voor = page.get_by_label("Voor", exact=True).last
    voor.fill("veel")
    expect(page.locator("#fout-voor")).to_contain_text("heel getal")
    expect(voor).to_have_attribute("aria-invalid", "true")
    assert voor.get_attribute("aria-describedby") == "fout-voor"
    voor.fill("44")
    page.get_by_label("Tegen", exact=True).last.fill("1")
    expect(page.locator("#fout-fracties")).to_contain_text("Fracties samen 45 voor, gemeld 44.")
    expect(page.locator("#fout-voor")).to_be_empty()


def test_a_screen_reader_hears_right_names(bureau: Callable[..., Page]) -> None:
    bouw_raad()
    _, stemmingen = bouw_avond()
    page = bureau()
    page.goto(f"/beheer/stemdesk/stemming/{stemmingen[0].pk}/")
    for naam in NAMEN:
        groep = page.get_by_role("radiogroup", name=naam, exact=True)
        assert [
            groep.get_by_role("radio", name=woord, exact=True).count() for woord in ("Voor", "Tegen")
        ] == [1, 1]
    eerste = page.get_by_role("radiogroup", name=NAMEN[0], exact=True)
    uitleg = (eerste.get_attribute("aria-describedby") or "").split()[0]
    expect(page.locator(f"#{uitleg}")).to_have_text("7 van 7 aanwezig")
    expect(page.get_by_role("group", name="Hoe stemt de raad?")).to_be_visible()
    expect(page.get_by_role("complementary", name="Uitslag")).to_be_visible()
    luid = page.locator("[role=status][data-hardop]")
    expect(luid).to_contain_text("45 tegen 0", timeout=5000)
    page.keyboard.press("b")
    page.keyboard.press("c")
    expect(luid).to_contain_text("34 tegen 11", timeout=5000)


def test_letters_do_nothing_outside_the_rows(bureau: Callable[..., Page]) -> None:
    bouw_raad()
    _, stemmingen = bouw_avond()
    page = bureau()
    page.goto(f"/beheer/stemdesk/stemming/{stemmingen[0].pk}/")
    page.get_by_role("link", name="Aanwezigheid").focus()
    page.keyboard.press("b")
    page.get_by_label("Voor", exact=True).last.focus()
    page.keyboard.press("c")
    assert page.locator("[data-raster] input[value=tegen]:checked").count() == 0


def test_the_list_is_reordered_by_keys(bureau: Callable[..., Page]) -> None:
    vergadering, stemmingen = bouw_avond()
    page = bureau()
    page.goto(f"/beheer/stemdesk/{vergadering.pk}/")
    page.get_by_role("link", name="Plan 3").focus()
    page.keyboard.press("Alt+ArrowUp")
    page.wait_for_url(f"**#stemming-{stemmingen[2].pk}")
    expect(page.get_by_role("link", name="Plan 3")).to_be_focused()
    assert [rij.pk for rij in vergadering.stemmingen.order_by("volgorde")] == [
        stemmingen[0].pk, stemmingen[2].pk, stemmingen[1].pk,
    ]  # fmt: skip


@pytest.fixture
def kijk(bureau: Callable[..., Page], axe: Callable[..., None]) -> Callable[..., Page]:
    """Goes to a page of the desk, or stays, and judges what is there: no violation, and nothing sticks out."""
    page = bureau()

    def look(adres: str = "") -> Page:
        if adres:
            page.goto(f"/beheer/stemdesk/{adres}")
        axe(page, NARROWEST_GRIFFIE)
        return page

    return look


def test_the_pages_around_the_votes_are_accessible(kijk: Callable[..., Page]) -> None:
    bouw_raad(leden=True)
    vergadering, _ = bouw_avond(aantal=4)
    kijk("?")
    kijk(f"{vergadering.pk}/?q=98012")
    kijk(f"{vergadering.pk}/aanwezigheid/")
    kijk(f"{vergadering.pk}/aanwezigheid/?per=fractie")
    page = kijk(f"{vergadering.pk}/snel/")
    page.get_by_label("Typ of plak uitslagen").fill("98012.004 30-8 aangenomen\nniets")
    page.get_by_role("button", name="Lees dit").click()
    kijk()


def test_every_way_of_voting_is_accessible(kijk: Callable[..., Page]) -> None:
    bouw_raad(leden=True)
    _, stemmingen = bouw_avond(aantal=2)
    page = kijk(f"stemming/{stemmingen[1].pk}/")
    page.locator(".rij[data-letter=c]").get_by_text("Anders").click()
    kijk()
    for woord in ("Hoofdelijk", "Zonder stemming", "Schriftelijk"):
        page.locator("label.keuze", has_text=woord).click()
        kijk()
    page.get_by_label("Over personen (geheim)").check()
    page.locator("details.meer summary").last.click()
    kijk()
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Dit klopt nog niet")
    kijk()


def test_publishing_and_correcting_are_accessible(kijk: Callable[..., Page]) -> None:
    bouw_raad(leden=True)
    vergadering, [stemming, *_] = bouw_avond(aantal=2)
    page = kijk(f"stemming/{stemming.pk}/")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    kijk(f"{vergadering.pk}/publiceren/")
    rij = Stemming.objects.get(pk=stemming.pk)
    publish_stemming(stemming=rij, versie=rij.versie, by=clerk())
    kijk(f"stemming/{rij.pk}/stand/")
    kijk(f"stemming/{rij.pk}/corrigeren/")
    page.keyboard.press("b")
    page.get_by_label("Reden van de correctie").fill("Verkeerd geteld.")
    page.get_by_role("button", name="Bekijk de correctie").click()
    expect(page.get_by_role("columnheader", name="Oud")).to_be_visible()
    kijk()
