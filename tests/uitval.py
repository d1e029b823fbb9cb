"""A server of our own that is killed at once, with a database of its own, and what stands in that afterwards.

Run as `python -m tests.uitval vul` it fills the database in DATABASE_URL with an evening to enter and tells as JSON
what is in it; `stand` tells how the votes stand. Both in a process of their own, for they need another database than
that of the tests.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from lxml import html

PROJECT = Path(__file__).resolve().parent.parent
GEDULD = 60.0


def environment(database_url: str) -> dict[str, str]:
    return os.environ | {
        "DATABASE_URL": database_url,
        "DJANGO_SETTINGS_MODULE": "agendawijzer.settings",
        # No names with a digest: nothing was collected for this server.
        "DEBUG": "1",
        "HTTPS": "0",
        "WEB_CONCURRENCY": "2",
    }


def ask(opdracht: str, database_url: str) -> Any:
    """What this module says when it is run as `opdracht`."""
    proces = subprocess.run(
        [sys.executable, "-m", "tests.uitval", opdracht],
        cwd=PROJECT, env=environment(database_url), capture_output=True, text=True,
    )  # fmt: skip
    assert proces.returncode == 0, proces.stderr
    return json.loads(proces.stdout.splitlines()[-1])


@contextmanager
def server(database_url: str) -> Iterator["Server"]:
    """The server as `make run` starts it; whatever is left of it is killed at the end."""
    draait = Server(database_url)
    try:
        draait.wait()
        yield draait
    finally:
        draait.kill()


class Server:
    def __init__(self, database_url: str) -> None:
        with socket.socket() as vrij:
            vrij.bind(("127.0.0.1", 0))
            self.poort = vrij.getsockname()[1]
        self._proces = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", "agendawijzer.wsgi"],
            cwd=PROJECT,
            env=environment(database_url) | {"PORT": str(self.poort)},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.poort}"

    def wait(self) -> None:
        einde = time.monotonic() + GEDULD
        while time.monotonic() < einde:
            try:
                with urllib.request.urlopen(f"{self.adres}/gezond/leeft/", timeout=5):
                    return
            except OSError:
                time.sleep(0.05)
        raise TimeoutError("De server start niet.")

    def kill(self) -> None:
        """The master and all workers at once, in the middle of whatever they do."""
        if self._proces.poll() is None:
            os.killpg(self._proces.pid, signal.SIGKILL)
        self._proces.wait()


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


class Klerk:
    """A clerk with a browser: opens a form, sends it, and knows whether the server said yes."""

    def __init__(self, adres: str, sessie: str) -> None:
        self._adres, self._cookies = adres, {"sessionid": sessie}
        self._opener = urllib.request.build_opener(_NoRedirect)

    def _open(self, pad: str, waarden: dict[str, str] | None = None) -> tuple[int, str]:
        data = urlencode(waarden).encode() if waarden is not None else None
        koekjes = "; ".join(f"{naam}={waarde}" for naam, waarde in self._cookies.items())
        vraag = urllib.request.Request(f"{self._adres}{pad}", data, {"Cookie": koekjes})
        try:
            antwoord = self._opener.open(vraag, timeout=GEDULD)
        except urllib.error.HTTPError as fout:
            antwoord = fout
        with antwoord:
            gezet = SimpleCookie(antwoord.headers.get("Set-Cookie", ""))
            self._cookies |= {naam: koekje.value for naam, koekje in gezet.items()}
            return antwoord.status, antwoord.read().decode()

    def send(self, pad: str, form: str, **getypt: str) -> bool:
        """Opens the form at `pad`, types over it and sends it. True where the server acknowledged."""
        status, pagina = self._open(pad)
        assert status == 200, pagina[:500]
        velden = next(f for f in html.document_fromstring(pagina).forms if f.xpath(form)).form_values()
        # lxml reads a radio button with an empty value as `on`.
        waarden = {naam: waarde for naam, waarde in velden if waarde != "on"} | getypt
        status, pagina = self._open(pad, waarden)
        assert status == 302, f"{status} {pagina[:300]}"
        return True


# -- in a process of its own ---------------------------------------------------------------------------------------
def _fill() -> dict[str, Any]:
    """A council, an evening of sixty votes, and a clerk who is logged in."""
    from django.contrib.auth.models import Group, User
    from django.test import Client

    from tests import bouw

    periode = bouw.bouw_zittingsperiode(zetels=45)
    for n in range(9):
        fractie = bouw.bouw_fractie(naam=f"Lijst {n}", slug=f"lijst-{n}")
        bouw.bouw_fractiezetels(fractie=fractie, zittingsperiode=periode, aantal=5)
    vergadering, dossier = bouw.bouw_vergadering(), bouw.bouw_dossier()
    leeg = {"uitkomst": "onbekend", "voor": None, "tegen": None, "publicatie": "concept"}
    stemmingen = [
        bouw.bouw_stemming(
            vergadering=vergadering, instrument=bouw.bouw_instrument(dossier=dossier), volgorde=n, **leeg
        )
        for n in range(60)
    ]
    user = User.objects.create_user("griffie", is_staff=True)
    user.groups.add(*Group.objects.filter(name__startswith="Griffie "))
    client = Client()
    client.force_login(user)
    return {
        "sessie": client.cookies["sessionid"].value,
        "stemmingen": [rij.pk for rij in stemmingen],
        "fractie": periode.fractiezetels.order_by("pk").first().fractie_id,
    }


def _state() -> dict[str, Any]:
    """For each vote what is stored, in all the places where it must agree."""
    from dossiers.models import Logregel
    from stemmingen.models import Stemming

    regels: dict[int, list[str]] = {}
    for pk, handeling in (
        Logregel.objects.filter(resultaat="gelukt").order_by("pk").values_list("object_id", "handeling")
    ):
        regels.setdefault(pk, []).append(handeling)
    stand = {}
    for rij in Stemming.objects.prefetch_related("fractiestemmen"):
        stand[str(rij.pk)] = {
            "voor": rij.voor,
            "tegen": rij.tegen,
            "uitkomst": rij.uitkomst,
            "versie": rij.versie,
            "publicatie": rij.publicatie,
            "gepubliceerd": rij.gepubliceerd_op is not None,
            "fracties": [[stem.voor, stem.tegen] for stem in rij.fractiestemmen.all()],
            "log": [regel for regel in regels.get(rij.pk, []) if regel in ("ingevoerd", "openbaar")],
        }
    return stand


def url_of(instellingen: dict[str, Any], naam: str) -> str:
    """The DATABASE_URL of another database on the same PostgreSQL server."""
    wie = quote(instellingen["USER"] or "") + (
        f":{quote(instellingen['PASSWORD'])}" if instellingen["PASSWORD"] else ""
    )
    poort = f":{instellingen['PORT']}" if instellingen["PORT"] else ""
    return f"postgres://{wie}@{quote(instellingen['HOST'] or '', safe='')}{poort}/{naam}"


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps({"vul": _fill, "stand": _state}[sys.argv[1]]()))
