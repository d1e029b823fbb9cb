"""The forms of following as a visitor fills them in, without the wait that makes all answers equal."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core import signing
from django.test import Client

from volgen.aanvragen import rem

IN_DE_MAILBOX = "Kijk in uw mailbox"
ADRES = "lezer@voorbeeldstad.example"
Verstuur = Callable[..., Any]


@pytest.fixture(autouse=True)
def no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rem, "GELIJK", 0)


@pytest.fixture(autouse=True)
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A secret address holds the second in which it was made: here it is always the same one."""
    moment = signing.TimestampSigner().timestamp()
    monkeypatch.setattr(signing.TimestampSigner, "timestamp", lambda self: moment)


def text(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def stempel(geleden: float = 60) -> str:
    """The stamp of a form that was handed out so many seconds ago."""
    return signing.Signer(salt="volgen.formulier").sign(f"{time.time() - geleden:.0f}")


def form_address(soort: str, wat: object = "", vraag: str = "") -> str:
    """Where the form stands with which one follows this."""
    return f"/volgen/nieuw/?{urlencode({'soort': soort, 'wat': wat, 'vraag': vraag})}"


@pytest.fixture
def verstuur(client: Client) -> Verstuur:
    """Sends the form at an address: `verstuur(adres, ritme="wekelijks")`, or with `manier="feed"` the other one."""

    def send(pagina: str, *, manier: str = "mail", koppen: Any = None, **velden: Any) -> Any:
        mail = {"adres": ADRES, "ritme": "direct"} if manier == "mail" else {}
        waarden = mail | {"stempel": stempel()} | velden
        data = {f"{manier}-{naam}": waarde for naam, waarde in waarden.items()}
        return client.post(pagina, data | {"manier": manier}, headers=koppen or {})

    return send
