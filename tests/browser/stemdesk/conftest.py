"""Pages of the desk for a clerk who is logged in, on a server and a database of the test's own."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, Response

from tests.agendawijzer.griffie.stemdesk.raad import clerk


@pytest.fixture
def bureau(browser: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """Opens a page of the desk for a clerk who is logged in; fails on an error of the script or of the server."""
    klachten: list[str] = []
    contexten = []

    def open_page(naam: str = "griffie", *, script: bool = True) -> Page:
        client = Client()
        client.force_login(clerk(naam))
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": 1280, "height": 900},
            java_script_enabled=script,
            locale="nl-NL",
        )
        context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
        )
        contexten.append(context)
        page = context.new_page()
        page.on("pageerror", lambda fout: klachten.append(str(fout)))
        page.on("console", lambda bericht: _complain(klachten, bericht.text))
        page.on("response", lambda antwoord: _mind(klachten, antwoord))
        return page

    yield open_page
    for context in contexten:
        context.close()
    assert not klachten, "\n".join(klachten)


def _complain(klachten: list[str], tekst: str) -> None:
    if "Content Security Policy" in tekst:
        klachten.append(tekst)


def _mind(klachten: list[str], antwoord: Response) -> None:
    if antwoord.status >= 500:
        klachten.append(f"{antwoord.status} {antwoord.url}")
