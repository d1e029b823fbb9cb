"""A letter and the worklists in a real browser: by keyboard alone, without script, wide, narrow, light and dark."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from playwright.sync_api import Page, expect

from dossiers.models import Raadsbrief, Voortgang
from tests import bouw
from tests.agendawijzer.griffie.brief.klerk import adopted
from tests.agendawijzer.griffie.werklijst.test_lijsten import fill
from tests.browser.axe import NARROWEST_GRIFFIE

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def open_griffie(bureau: Callable[..., Page]) -> Callable[..., Page]:
    """Pages for a clerk with all three roles."""
    user = User.objects.create_user("griffie", is_staff=True)
    user.groups.add(*Group.objects.filter(name__startswith="Griffie "))
    return bureau


class Toetsenbord:
    """Goes through a page by Tab alone."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, rol: str, naam: str, hoogstens: int = 80) -> None:
        """Tabs until the named part has the focus."""
        doel = self.page.get_by_role(rol, name=naam, exact=True).first  # type: ignore[arg-type]
        for _ in range(hoogstens):
            if doel.evaluate("deel => deel === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{rol} {naam} is niet te bereiken met Tab.")

    def type(self, naam: str, tekst: str) -> None:
        self.to("textbox", naam)
        self.page.keyboard.type(tekst)

    def press(self, rol: str, naam: str, toets: str) -> None:
        self.to(rol, naam)
        self.page.keyboard.press(toets)


@pytest.mark.parametrize("script", [True, False])
def test_a_letter_is_handled_with_the_keyboard_alone(
    open_griffie: Callable[..., Page], axe: Callable[[Page], None], script: bool
) -> None:
    adopted(titel="Meer bomen")
    bouw.bouw_toezegging(titel="De wethouder zoekt het uit")
    page = open_griffie(script=script)
    page.goto("/beheer/brief/")
    toetsen = Toetsenbord(page)
    toetsen.type("Titel van de brief", "Stand van de moties")
    toetsen.to("textbox", "Datum van de brief") if not script else page.get_by_label(
        "Datum van de brief"
    ).focus()
    page.get_by_label("Datum van de brief").fill("2026-03-10")
    toetsen.type("Zin die u het vaakst nodig hebt", "Het college heeft dit gedaan.")
    toetsen.press("checkbox", "Meer bomen", "Space")
    toetsen.press("checkbox", "De wethouder zoekt het uit", "Space")
    toetsen.press("button", "Zet in de brief", "Enter")
    expect(page.get_by_role("heading", name="4. Wat laat de brief weten? (2 gekozen)")).to_be_visible()
    toetsen.press("button", "Bekijk het geheel", "Enter")
    expect(page.get_by_role("heading", name="2 meldingen")).to_be_visible()
    toetsen.press("button", "Publiceer nu", "Enter")
    expect(page.get_by_role("status")).to_contain_text("2 meldingen zijn gepubliceerd.")
    assert Raadsbrief.objects.openbaar().count() == 1
    assert Voortgang.objects.openbaar().count() == 2


def test_only_what_a_choice_needs_is_shown(open_griffie: Callable[..., Page]) -> None:
    motie, brief = adopted(titel="Meer bomen"), bouw.bouw_raadsbrief()
    page = open_griffie()
    page.goto(f"/beheer/brief/?erbij=instrument-{motie.pk}")
    regel = page.get_by_role("group", name="Meer bomen")
    expect(regel.get_by_label("Waarom wordt het niet uitgevoerd?")).to_be_hidden()
    regel.get_by_label("Stand na deze brief").select_option("niet_uitgevoerd")
    expect(regel.get_by_label("Waarom wordt het niet uitgevoerd?")).to_be_visible()
    regel.get_by_label("Stand na deze brief").select_option("voortgezet")
    expect(regel.get_by_label("Waarin gaat het verder?")).to_be_visible()
    page.get_by_label("Welke brief?").select_option(str(brief.pk))
    expect(page.get_by_label("Titel van de brief")).to_be_hidden()


def test_the_letter_and_the_worklists_are_accessible(
    open_griffie: Callable[..., Page], axe: Callable[..., None]
) -> None:
    fill(1)
    page = open_griffie()

    def look(adres: str = "") -> None:
        if adres:
            page.goto(f"/beheer/{adres}")
        axe(page, NARROWEST_GRIFFIE)

    for adres in ("?", "werk/", "werk/te-laat/", "werk/dode-links/", "werk/staken/", "brief/"):
        look(adres)
    for vinkje in page.locator("[name=erbij]").all():
        vinkje.check()
    page.get_by_role("button", name="Zet in de brief").click()
    page.get_by_role("button", name="Bekijk het geheel").click()
    expect(page.get_by_role("alert")).to_contain_text("Er is nog niets bewaard")
    look()
    page.get_by_label("Titel van de brief").fill("Stand van de moties")
    page.get_by_label("Datum van de brief").fill("2026-03-10")
    for zin in page.get_by_label("Wat laat de brief weten?").all():
        zin.fill("Het college heeft dit gedaan.")
    page.get_by_role("button", name="Bekijk het geheel").click()
    expect(page.get_by_role("heading", name="Bekijk het geheel")).to_be_visible()
    look()
    page.get_by_role("button", name="Bewaar als concept").click()
    expect(page.get_by_role("status")).to_contain_text("bewaard als concept")
    look()
