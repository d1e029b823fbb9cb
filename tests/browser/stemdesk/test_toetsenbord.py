"""The desk in a real browser: by keyboard alone, with and without script, for the eyes and for a screen reader."""

import re
from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from dossiers.models import Vergadering
from stemmingen.models import Stemming
from tests.agendawijzer.griffie.stemdesk.raad import NAMEN, ZETELS, bouw_avond, bouw_raad

pytestmark = pytest.mark.django_db(transaction=True)

# The nine votes on the page of 25192: against of those who voted, or None for algemene stemmen.
NEGEN = ((13, 25), (30, 8), (34, 3), (17, 20), (30, 7), None, None, (33, 5), (32, 6))
AANWEZIG = (5, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1)


class Toetsenbord:
    """Counts what the clerk presses."""

    def __init__(self, page: Page) -> None:
        self.page, self.aantal = page, 0

    def press(self, *toetsen: str) -> None:
        for toets in toetsen:
            self.page.keyboard.press(toets)
            self.aantal += 1


def letters(page: Page) -> dict[str, str]:
    """The key of each fractie as it stands on the screen."""
    rijen = page.locator("[data-raster] .rij")
    return {
        rij.locator(".rij__naam span").inner_text(): rij.get_attribute("data-letter") or ""
        for rij in rijen.all()
    }


def subset(som: int, uit: tuple[int, ...], buiten: int = -1) -> list[int]:
    """Places whose numbers add up to `som`; the place `buiten` is not among them."""
    plaatsen = [n for n in range(len(uit)) if n != buiten]
    for aantal in range(len(plaatsen) + 1):
        for keuze in combinations(plaatsen, aantal):
            if sum(uit[n] for n in keuze) == som:
                return list(keuze)
    raise AssertionError(som)


def council_of_38() -> tuple[Vergadering, list[Stemming]]:
    """16 fracties of which 38 members are there, and nine votes to enter."""
    fracties = bouw_raad()
    vergadering, stemmingen = bouw_avond(aantal=9)
    vergadering.aanwezig = vergadering.aanwezig_bij_opening = 38
    vergadering.save()
    for fractie, aantal in zip(fracties, AANWEZIG, strict=True):
        vergadering.fractieaanwezigheid.create(fractie_id=fractie, aantal=aantal)
    return vergadering, stemmingen


def stored(stemmingen: list[Stemming]) -> list[tuple[str, int | None, int | None]]:
    rijen = Stemming.objects.filter(pk__in=[rij.pk for rij in stemmingen]).order_by("volgorde")
    return [(rij.wijze, rij.voor, rij.tegen) for rij in rijen]


VERWACHT = [
    ("algemene_stemmen", None, None) if stand is None else ("handopsteken", *stand) for stand in NEGEN
]


@pytest.mark.parametrize("k", [0, 1, 5, 8])
def test_sixteen_fracties_of_which_k_against_take_at_most_k_and_six_keys(
    bureau: Callable[..., Page], k: int
) -> None:
    bouw_raad()
    _, stemmingen = bouw_avond()
    page = bureau()
    page.goto(f"/beheer/stemdesk/stemming/{stemmingen[0].pk}/")
    toetsen = letters(page)
    assert len(set(toetsen.values())) == 16
    keyboard = Toetsenbord(page)
    keyboard.press(*[toetsen[naam] for naam in NAMEN[:k]])
    expect(page.locator("[data-stand]")).to_have_text(f"{45 - sum(ZETELS[:k])} – {sum(ZETELS[:k])}")
    keyboard.press("Enter")
    page.wait_for_url(f"**/stemming/{stemmingen[1].pk}/")
    assert keyboard.aantal <= k + 6
    assert stored(stemmingen)[0] == ("handopsteken", 45 - sum(ZETELS[:k]), sum(ZETELS[:k]))


def test_nine_votes_by_keyboard_alone_in_one_go(bureau: Callable[..., Page]) -> None:
    vergadering, stemmingen = council_of_38()
    page = bureau()
    page.goto(f"/beheer/stemdesk/stemming/{stemmingen[0].pk}/")
    keyboard = Toetsenbord(page)
    for stand in NEGEN:
        adres = page.url
        if stand is None:
            choose_way(page, keyboard, 4)
        else:
            toetsen = letters(page)
            weg = 15 if sum(stand) == 37 else -1
            keyboard.press("Shift+V", *[toetsen[NAMEN[n]] for n in subset(stand[1], AANWEZIG, weg)])
            if weg >= 0:
                # Nobody of this fractie was in the room: the last choice of the row, with a nought.
                keyboard.press(toetsen[NAMEN[weg]], "v", "ArrowRight", "ArrowRight", "ArrowRight", "Tab", "0")
        keyboard.press("Enter")
        page.wait_for_url(lambda url, adres=adres: url != adres)  # type: ignore[misc]
    assert page.url.endswith(f"/beheer/stemdesk/{vergadering.pk}/")
    assert stored(stemmingen) == VERWACHT


def choose_way(page: Page, keyboard: Toetsenbord, plaats: int) -> None:
    """Back from the rows to the ways of voting with Shift+Tab, and along them with the arrow."""
    while page.evaluate("document.activeElement.name") != "wijze":
        keyboard.press("Shift+Tab")
    keyboard.press(*["ArrowRight"] * plaats)


def test_nine_votes_by_keyboard_alone_without_script(bureau: Callable[..., Page]) -> None:
    _, stemmingen = council_of_38()
    page = bureau(script=False)
    page.goto(f"/beheer/stemdesk/stemming/{stemmingen[0].pk}/")
    keyboard = Toetsenbord(page)
    for n, stand in enumerate(NEGEN):
        adres = page.url
        if stand is None:
            choose_way_blind(page, keyboard)
        else:
            _turn_rows(page, keyboard, stand)
        keyboard.press("Enter")
        page.wait_for_url(lambda url, adres=adres: url != adres)  # type: ignore[misc]
        assert stored(stemmingen)[: n + 1] == VERWACHT[: n + 1]


def choose_way_blind(page: Page, keyboard: Toetsenbord) -> None:
    """Without script the page cannot be asked where the focus is; the names of fields are read from outside."""
    for _ in range(20):
        if page.locator("[name=wijze]:focus").count():
            break
        keyboard.press("Shift+Tab")
    keyboard.press(*["ArrowRight"] * 4)


def _turn_rows(page: Page, keyboard: Toetsenbord, stand: tuple[int, int]) -> None:
    """Row by row with Tab; the arrows move the choice, from the side on which it stands."""
    weg = 15 if sum(stand) == 37 else -1
    tegen = {NAMEN[n] for n in subset(stand[1], AANWEZIG, weg)}
    for rij in page.locator("[data-raster] .rij").all():
        naam = rij.locator(".rij__naam span").inner_text()
        staat = rij.locator("input:checked").get_attribute("value")
        moet = "tegen" if naam in tegen else "voor"
        if naam == (NAMEN[weg] if weg >= 0 else None):
            keyboard.press(*["ArrowRight"] * (3 if staat == "voor" else 2), "Tab", "0", "Tab", "Tab", "Tab")
        elif staat != moet:
            keyboard.press("ArrowRight" if moet == "tegen" else "ArrowLeft")
        keyboard.press("Tab")
    # Enter presses the first button from any field but a button.
    keyboard.press("Shift+Tab")


def test_a_roll_call_takes_one_key_a_member_and_goes_back(bureau: Callable[..., Page]) -> None:
    bouw_raad(leden=True)
    _, stemmingen = bouw_avond()
    page = bureau()
    page.goto(f"/beheer/stemdesk/stemming/{stemmingen[0].pk}/")
    page.get_by_text("Hoofdelijk", exact=True).first.click()
    page.locator("[data-oproep] .rij input").first.focus()
    keyboard = Toetsenbord(page)
    keyboard.press("v", "v", "Backspace", "t", *["v"] * 43, "Enter")
    page.wait_for_url(f"**/stemming/{stemmingen[1].pk}/")
    assert stored(stemmingen)[0] == ("hoofdelijk", 44, 1)


def test_a_divided_fractie_needs_one_number(bureau: Callable[..., Page]) -> None:
    bouw_raad()
    _, stemmingen = bouw_avond()
    page = bureau()
    page.goto(f"/beheer/stemdesk/stemming/{stemmingen[0].pk}/")
    keyboard = Toetsenbord(page)
    keyboard.press("d", "4", "Enter")
    page.wait_for_url(f"**/stemming/{stemmingen[1].pk}/")
    assert stored(stemmingen)[0] == ("handopsteken", 42, 3)


def test_a_closed_laptop_loses_nothing(bureau: Callable[..., Page]) -> None:
    bouw_raad()
    _, stemmingen = bouw_avond()
    page = bureau()
    adres = f"/beheer/stemdesk/stemming/{stemmingen[0].pk}/"
    page.goto(adres)
    page.keyboard.press("b")
    expect(page.locator("[data-bewaard]")).to_contain_text("Ontwerp bewaard om")
    page.context.close()
    page = bureau()
    page.goto(adres)
    expect(page.locator(".rij[data-letter=b] input:checked")).to_have_value("tegen")
    expect(page.get_by_text("Dit is invoer die nog niet is bewaard")).to_be_visible()
    assert Stemming.objects.get(pk=stemmingen[0].pk).versie == 0


def test_the_second_clerk_is_warned_and_chooses(bureau: Callable[..., Page]) -> None:
    bouw_raad()
    _, stemmingen = bouw_avond()
    een, twee = bureau("een"), bureau("twee")
    adres = f"/beheer/stemdesk/stemming/{stemmingen[0].pk}/"
    een.goto(adres)
    twee.goto(adres)
    een.keyboard.press("b")
    expect(een.locator("[data-bewaard]")).to_contain_text("Ontwerp bewaard om")
    twee.keyboard.press("c")
    expect(twee.locator("[data-bewaard]")).to_contain_text("een heeft deze stemming intussen gewijzigd")
    twee.get_by_role("button", name="Bekijk het verschil").click()
    expect(twee.get_by_role("row", name=re.compile("Stadsbelang: stem"))).to_contain_text("Tegen")
    twee.get_by_role("button", name="Bewaar mijn invoer").click()
    twee.wait_for_url(f"**/stemming/{stemmingen[1].pk}/")
    assert Stemming.objects.get(pk=stemmingen[0].pk).tegen == 5
    een.keyboard.press("a")
    expect(een.locator("[data-bewaard]")).to_contain_text("twee heeft deze stemming intussen gewijzigd")
