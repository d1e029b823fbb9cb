"""Chromium, and the portal as `make run` serves it.

A test in this folder gets the marker `browser` by itself and takes:

- `pagina`: an open page of 1280 pixels wide; `pagina.goto("/dossiers/25192/")` goes to the portal. The test fails
  when the page breaks the Content-Security-Policy, throws in its script or asks anything of another host.
- `open_pagina(width=360, script=False)`: more such pages.
- `axe`: `axe(pagina)` fails with what axe-core found, light and dark, and where the page is wider than a screen.
- `portaal`: the running portal; `portaal.url`, `portaal.gebruikersnaam` and `portaal.wachtwoord` of the griffie.
  One server with one database for the whole run: read there. A test that writes or needs rows of its own takes
  pytest-django's `live_server` and goes to `live_server.url`.
"""

import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connection
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request, sync_playwright

from tests import kopie, sjabloon

from .axe import NARROWEST, find_faults

PROJECT = Path(__file__).parent.parent.parent
HERE = Path(__file__).parent
# Without these Chromium looks up hosts of its own at every start.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"]
# A busy machine takes its time to migrate, fill and start.
PATIENCE = 300

OpenPage = Callable[..., Page]


@dataclass(frozen=True)
class Portaal:
    """A running portal and the login of its griffie."""

    url: str
    gebruikersnaam: str
    wachtwoord: str


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await_server(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    """Return when the server answers; fail with its log when it stops or takes too long."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(f"{url}/gezond/", timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"De server antwoordt niet.\n{log.read_text()}", pytrace=False)


@pytest.fixture(scope="session")
def portaal(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Portaal]:
    """The portal as `make run` serves it, with the fixtures, on a free port and in a data folder of its own."""
    data = tmp_path_factory.mktemp("portaal")
    if connection.vendor == "sqlite":
        # A portal that ran before; tests/opzet tries what it does with no database at all.
        with django_db_blocker.unblock():
            kopie.copy(sjabloon.template(sjabloon.ALMERE), str(data / "agendawijzer.sqlite3"))
    log = data / "uitvoer.txt"
    port = _free_port()
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "SECRET_KEY")
    }
    environment |= {"DATA_MAP": str(data), "PORT": str(port), "PYTHONUNBUFFERED": "1"}
    url = f"http://127.0.0.1:{port}"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [PROJECT / "scripts" / "draai"], env=environment, stdout=output, stderr=output
        )
    try:
        _await_server(server, url, log)
        login = dict(re.findall(r"^\s*(gebruikersnaam|wachtwoord):\s*(\S+)", log.read_text(), re.M))
        yield Portaal(url, login.get("gebruikersnaam", ""), login.get("wachtwoord", ""))
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    # Playwright's synchronous interface keeps an event loop in this thread, and Django then refuses its database
    # although nothing here is asynchronous.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium of this machine (CHROMIUM names it), else the one that Playwright keeps."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = playwright.chromium.launch(executable_path=path, args=[*QUIET, *root])
    yield browser
    browser.close()


@pytest.fixture
def open_pagina(browser: Browser, portaal: Portaal) -> Iterator[OpenPage]:
    """Open pages of a given width, with or without script; each in a fresh, cookieless session."""
    complaints: list[str] = []
    contexts = []

    def notice(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            complaints.append(message.text)

    def guard(request: Request) -> None:
        if urlsplit(request.url).hostname not in ("127.0.0.1", "localhost", None):
            complaints.append(f"vraagt iets aan een ander: {request.url}")

    def open_page(width: int = 1280, height: int = 900, script: bool = True) -> Page:
        context = browser.new_context(
            base_url=portaal.url,
            viewport={"width": width, "height": height},
            java_script_enabled=script,
            locale="nl-NL",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", notice)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", guard)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def pagina(open_pagina: OpenPage) -> Page:
    return open_pagina()


@pytest.fixture
def axe() -> Callable[..., None]:
    """Fail with every violation that axe-core finds on the page, and where it does not fit on a narrow screen."""

    def check(page: Page, narrowest: int = NARROWEST) -> None:
        faults = find_faults(page, narrowest)
        assert not faults, f"{page.url}\n" + "\n".join(faults)

    return check
