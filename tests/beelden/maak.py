"""`python -m tests.beelden.maak [naam ...]`: starts the made-up municipality and pictures each task of the guide.

Takes the names of the pictures to make, or none for all; writes docs/beelden/<naam>.png. Half a minute, and Chromium.
Fields for dates and files are drawn by the browser itself: they speak Dutch where its language files are installed
(on Debian the package chromium-l10n; the one that Playwright keeps has them).
"""

import io
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.beelden.taken import BEELDEN, Beeld

PROJECT = Path(__file__).resolve().parent.parent.parent
MAP = PROJECT / "docs" / "beelden"
KLERK = "klerk-een"
BREEDTE, KLEUREN, HOOGSTENS = 1120, 48, 60_000
_GEDULD = 600


def make_all(namen: list[str]) -> None:
    """Makes the pictures; fails on the first that cannot be made, and on one that is too large for the repository."""
    MAP.mkdir(exist_ok=True)
    poort = _free_port()
    with tempfile.TemporaryDirectory() as data:
        log = Path(data) / "uitvoer.txt"
        omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "DATABASE_URL"}
        omgeving |= {"DATA_MAP": data, "PORT": str(poort), "DEMO": "1", "PYTHONUNBUFFERED": "1"}
        with log.open("wb") as uitvoer:
            server = subprocess.Popen(
                [PROJECT / "scripts" / "draai"], env=omgeving, stdout=uitvoer, stderr=uitvoer
            )
        try:
            _await(server, f"http://127.0.0.1:{poort}/gezond/", log)
            wachtwoord = re.search(rf"{KLERK}\s+wachtwoord: (\S+)", log.read_text())
            assert wachtwoord, log.read_text()
            _picture_all(f"http://127.0.0.1:{poort}", wachtwoord[1], namen)
        finally:
            server.terminate()
            server.wait()


def _picture_all(basis: str, wachtwoord: str, namen: list[str]) -> None:
    with sync_playwright() as playwright:
        pad = os.environ.get("CHROMIUM") or shutil.which("chromium")
        vlaggen = ["--lang=nl", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
        browser = playwright.chromium.launch(
            executable_path=pad, args=vlaggen, env={**os.environ, "LANGUAGE": "nl"}
        )
        ingelogd = _open(browser, basis)
        _log_in(ingelogd, wachtwoord)
        for beeld in BEELDEN:
            if not namen or beeld.naam in namen:
                pagina = ingelogd if beeld.ingelogd else _open(browser, basis)
                print(f"{beeld.naam}: {_picture(pagina, beeld) // 1000} kB")
        browser.close()


def _open(browser: Browser, basis: str) -> Page:
    pagina = browser.new_context(
        base_url=basis,
        viewport={"width": BREEDTE, "height": 900},
        color_scheme="light",
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        reduced_motion="reduce",
    ).new_page()
    pagina.set_default_timeout(60_000)
    return pagina


def _log_in(pagina: Page, wachtwoord: str) -> None:
    pagina.goto("/beheer/")
    pagina.fill("#id_username", KLERK)
    pagina.fill("#id_password", wachtwoord)
    pagina.keyboard.press("Enter")
    pagina.wait_for_selector("#logout-form")


def _picture(pagina: Page, beeld: Beeld) -> int:
    """Writes one picture in few colours, which text does not need more of; gives its size in bytes."""
    beeld.stap(pagina)
    # The desk keeps asking for the verdict while one types; then it rests.
    pagina.wait_for_timeout(700)
    vak = pagina.locator(beeld.deel).first.bounding_box()
    assert vak, f"{beeld.naam}: {beeld.deel} staat niet op de pagina"
    vak["height"] = min(vak["height"], beeld.hoogte)
    beeldpunten = pagina.screenshot(full_page=True, clip=vak, animations="disabled")  # type: ignore[arg-type]
    scherm = Image.open(io.BytesIO(beeldpunten)).convert("RGB")
    uit = MAP / f"{beeld.naam}.png"
    scherm.quantize(KLEUREN, dither=Image.Dither.NONE).save(uit, optimize=True)
    grootte = uit.stat().st_size
    assert grootte <= HOOGSTENS, f"{beeld.naam}: {grootte} bytes is te groot"
    return grootte


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(server: subprocess.Popen[bytes], adres: str, log: Path) -> None:
    einde = time.monotonic() + _GEDULD
    while time.monotonic() < einde and server.poll() is None:
        try:
            urllib.request.urlopen(adres, timeout=5).close()
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise SystemExit(f"De server antwoordt niet.\n{log.read_text()}")


if __name__ == "__main__":
    make_all(sys.argv[1:])
