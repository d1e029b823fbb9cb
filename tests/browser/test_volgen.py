"""Following from the bell to leaving, with real mails: by keyboard alone, with and without script, for everyone."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Page, expect

from dossiers import klok
from tests import bouw
from tests.browser.griffie.test_brief import Toetsenbord
from tests.volgen.conftest import mailserver
from tests.volgen.mailserver import Mailserver
from volgen.aanvragen import formulieren, rem
from volgen.models import Abonnee, Volging

__all__ = ["mailserver"]
pytestmark = pytest.mark.django_db(transaction=True)
ADRES = "lezer@voorbeeldstad.example"
Open = Callable[..., Page]
Axe = Callable[[Page], None]


@pytest.fixture
def open_lezer(browser: Browser, live_server: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Pages of a visitor without a cookie, who types faster than a person."""
    monkeypatch.setattr(formulieren, "_SNELST", -1.0)
    monkeypatch.setattr(rem, "GELIJK", 0)
    contexten = []

    def open_page(*, script: bool = True) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": 1280, "height": 900},
            java_script_enabled=script,
            locale="nl-NL",
        )
        contexten.append(context)
        return context.new_page()

    yield open_page
    for context in contexten:
        assert context.cookies() == []
        context.close()


def read_link(server: Mailserver, soort: str) -> str:
    """Sends what waits, and gives the link of this kind in the last mail, as an address on this site."""
    call_command("verstuur_berichten")
    brief = server.brieven[-1]
    assert brief.aan == ADRES
    deel = brief.mail.get_body(("plain",))
    assert deel
    (adres,) = re.findall(rf"https://\S*/volgen/{soort}/\S+", deel.get_content())
    return str(urlsplit(adres).path)


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


@pytest.mark.parametrize("script", [True, False], ids=["script", "zonder"])
def test_from_the_bell_to_leaving_with_the_keyboard_alone(
    open_lezer: Open, mailserver: Mailserver, axe: Axe, script: bool
) -> None:
    call_command("verstuur_berichten")
    dossier = bouw.bouw_dossier(titel="Bomen in de wijk")
    motie = bouw.bouw_instrument(dossier=dossier, titel="Meer bomen", nummer="")
    page = open_lezer(script=script)
    toetsen = Toetsenbord(page)

    page.goto(dossier.get_absolute_url())
    toetsen.press("link", "Volg dit onderwerp", "Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bomen in de wijk")
    toetsen.press("button", "Volg per e-mail", "Enter")
    expect(page.get_by_role("alert")).to_contain_text("Vul uw e-mailadres in.")
    assert focused(page) == "melding"
    toetsen.press("link", "Vul uw e-mailadres in.", "Enter")
    assert focused(page) == "id_mail-adres"
    page.keyboard.type(ADRES)
    toetsen.press("button", "Volg per e-mail", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk in uw mailbox")
    assert focused(page) == "melding"

    page.goto(read_link(mailserver, "bevestig"))
    assert Volging.objects.get().bevestigd_op is None
    toetsen.press("button", "Ja, ik wil dit volgen", "Enter")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("Gelukt.")
    assert focused(page) == "melding"

    bouw.bouw_stemming(instrument=motie, datum=klok.vandaag())
    page.goto(read_link(mailserver, "mijn"))
    toetsen.to("radio", "Meteen, zodra er iets nieuws is")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    toetsen.press("button", "Bewaar", "Enter")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("Bewaard.")
    assert Abonnee.objects.get().ritme == "wekelijks"

    toetsen.press("link", "Stop en wis alles", "Enter")
    toetsen.press("button", "Ja, stop en wis alles", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("U bent gestopt")
    assert focused(page) == "melding"
    assert not Abonnee.objects.exists()


def test_without_an_address_one_follows_and_adds_by_keyboard(open_lezer: Open) -> None:
    page = open_lezer(script=False)
    toetsen = Toetsenbord(page)
    page.goto(bouw.bouw_dossier(titel="Bomen").get_absolute_url())
    toetsen.press("link", "Volg dit onderwerp", "Enter")
    toetsen.press("button", "Maak een geheim adres", "Enter")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("Bewaar het adres van deze pagina")
    eigen = page.url
    page.goto(bouw.bouw_fractie(naam="Waterpartij").get_absolute_url())
    toetsen.press("link", "Volg deze fractie", "Enter")
    toetsen.type("Volgt u al iets zonder e-mail? Plak hier het adres van uw eigen pagina", eigen)
    toetsen.press("button", "Maak een geheim adres", "Enter")
    expect(page.get_by_role("link", name="Waterpartij")).to_be_visible()
    toetsen.press("button", "Stop met volgen van: Waterpartij", "Enter")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("Gestopt.")
    assert Volging.objects.get().soort == "dossier"


def test_who_lost_the_link_gets_it_again(open_lezer: Open, mailserver: Mailserver) -> None:
    call_command("verstuur_berichten")
    abonnee = Abonnee.objects.create(adres=ADRES)
    volging = Volging.objects.create(abonnee=abonnee, soort="uitvoering")
    Volging.objects.filter(pk=volging.pk).update(bevestigd_op=volging.aangemaakt_op)
    page = open_lezer()
    page.goto("/volgen/")
    page.get_by_role("link", name="Wij sturen u de link naar uw eigen pagina").click()
    page.get_by_label("Uw e-mailadres").fill(ADRES)
    page.get_by_role("button", name="Stuur mij de link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk in uw mailbox")
    page.goto(read_link(mailserver, "mijn"))
    expect(page.get_by_role("link", name="Uitvoering van alle besluiten")).to_be_visible()


def test_every_page_and_state_holds_against_axe_and_fits(
    open_lezer: Open, mailserver: Mailserver, axe: Axe
) -> None:
    call_command("verstuur_berichten")
    page = open_lezer()
    page.goto("/volgen/toegang/")
    axe(page)
    page.goto(f"/volgen/nieuw/?soort=dossier&wat={bouw.bouw_dossier().slug}")
    axe(page)
    page.get_by_label("Uw e-mailadres").fill("lezer@")
    page.get_by_role("button", name="Volg per e-mail").click()
    axe(page)
    page.get_by_label("Uw e-mailadres").fill(ADRES)
    page.get_by_role("button", name="Volg per e-mail").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk in uw mailbox")
    axe(page)
    bevestigen = read_link(mailserver, "bevestig")
    page.goto(bevestigen)
    axe(page)
    page.get_by_role("button", name="Ja, ik wil dit volgen").click()
    expect(page.get_by_role("main").get_by_role("status")).to_be_visible()
    axe(page)
    page.goto(bevestigen)
    axe(page)
    page.get_by_role("button", name="Naar alles wat u volgt").click()
    page.get_by_role("link", name="Stop en wis alles").click()
    axe(page)
    stoppen = page.url
    page.get_by_role("button", name="Ja, stop en wis alles").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("U bent gestopt")
    axe(page)
    for adres in (stoppen, bevestigen):
        page.goto(adres)
        axe(page)
