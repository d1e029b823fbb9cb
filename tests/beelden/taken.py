"""What stands on each picture: how a clerk gets there, and which part of the page is shown."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

Stap = Callable[[Page], None]


@dataclass(frozen=True)
class Beeld:
    """A picture `naam`.png of the part `deel` of the page after `stap`, at most `hoogte` pixels of it."""

    naam: str
    stap: Stap
    hoogte: int = 560
    deel: str = "#content, main"
    ingelogd: bool = True


def _go(adres: str, *keuze: Stap) -> Stap:
    def stap(pagina: Page) -> None:
        pagina.goto(adres)
        for volgende in keuze:
            volgende(pagina)

    return stap


def _click(naam: str, rol: str = "link") -> Stap:
    return lambda pagina: pagina.get_by_role(rol, name=naam).first.click()  # type: ignore[arg-type]


def _evening(pagina: Page) -> None:
    """The list of tonight at the desk, by the first page."""
    pagina.goto("/beheer/")
    pagina.get_by_role("link", name="Open de stemdesk").first.click()


def _presence(pagina: Page) -> None:
    _evening(pagina)
    pagina.get_by_role("link", name="Aanwezigheid", exact=True).click()


def _first_vote(pagina: Page) -> None:
    _evening(pagina)
    pagina.locator("[data-lijst] h3 a").first.click()
    for toets in "bc":
        pagina.keyboard.press(toets)


def _publish_evening(pagina: Page) -> None:
    """One vote is entered, so that there is something to publish."""
    _first_vote(pagina)
    pagina.get_by_role("button", name="Bewaar en volgende").click()
    pagina.get_by_role("link", name="Publiceren", exact=True).click()


def _quick(pagina: Page) -> None:
    _evening(pagina)
    pagina.get_by_role("link", name="Snelle invoer").click()
    nummer = pagina.locator("textarea").first
    nummer.fill("98023.001 13-25 verworpen\n98023 aangenomen zonder stemming")
    pagina.get_by_role("button", name="Lees dit").click()


def _correct(pagina: Page) -> None:
    pagina.goto("/beheer/stemmingen/stemming/?publicatie__exact=openbaar")
    pagina.locator("#result_list tbody th a").first.click()
    pagina.get_by_role("link", name="Corrigeren in de stemdesk").first.click()


def _publish(pagina: Page) -> None:
    """A subject of our own: in the made-up municipality all others are public."""
    pagina.goto("/beheer/dossiers/dossier/add/")
    pagina.fill("#id_titel", "Bomen langs de Voorbeeldlaan")
    pagina.locator("[name=_continue]").click()
    pagina.get_by_role("button", name="Publiceren").click()


def _search(pagina: Page) -> None:
    """Words that a goal of the made-up budget uses."""
    pagina.locator("#content input[type=search]").fill("bomen")
    pagina.get_by_role("button", name="Zoek").last.click()


def _open_first(lijst: str, *keuze: Stap) -> Stap:
    return _go(lijst, lambda pagina: pagina.locator("#result_list tbody th a").first.click(), *keuze)


BEELDEN = (
    Beeld("inloggen", _go("/beheer/"), deel="#container", ingelogd=False),
    Beeld("begin", _go("/beheer/"), hoogte=720),
    Beeld("onderwerp", _go("/beheer/dossiers/dossier/add/"), hoogte=760),
    Beeld("stemdesk-lijst", _evening),
    Beeld("stemdesk-aanwezigheid", _presence),
    Beeld("stemdesk-stemming", _first_vote, hoogte=760),
    Beeld("stemdesk-publiceren", _publish_evening),
    Beeld("stemdesk-snel", _quick, hoogte=760),
    Beeld("stemdesk-corrigeren", _correct, hoogte=760),
    Beeld("publiceren", _publish),
    Beeld(
        "intrekken",
        _open_first("/beheer/dossiers/dossier/?publicatie__exact=openbaar", _click("Intrekken", "button")),
    ),
    Beeld("brief", _go("/beheer/brief/"), hoogte=760),
    Beeld("lijst-inlezen", _go("/beheer/uitvoering/inlezen/")),
    Beeld("werklijsten", _go("/beheer/werk/")),
    Beeld(
        "begroting",
        _open_first("/beheer/dossiers/dossier/?q=98021", _click("Leg een verband met de begroting"), _search),
        hoogte=900,
    ),
    Beeld(
        "uitleg",
        _go(
            "/beheer/dossiers/uitleg/?q=quorum", lambda p: p.locator("#result_list tbody th a").first.click()
        ),
        hoogte=760,
    ),
    Beeld("logboek", _go("/beheer/dossiers/logregel/?vanuit=stemdesk")),
)
