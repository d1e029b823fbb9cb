"""Mails borrow their words from the app above that registered them."""

from typing import Any

import pytest

from volgen.mail import woorden
from volgen.mail.woorden import Mailwoorden, mailwoorden, register_mailwoorden


def make_woorden(kop: str) -> Mailwoorden:
    return Mailwoorden(
        kop=lambda voorval, dag: kop,
        adres=lambda voorval: "",
        voorbehoud=lambda voorval: "",
        stuknaam=lambda stuk: "",
        verzonnen=lambda: "",
    )


@pytest.fixture
def none_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(woorden, "_GEREGISTREERD", [])


def test_without_words_no_mail_is_made(none_yet: None) -> None:
    with pytest.raises(LookupError):
        mailwoorden()


def test_the_last_registered_words_count(none_yet: None) -> None:
    voorval: Any = None
    register_mailwoorden(make_woorden("de eerste"))
    register_mailwoorden(make_woorden("de laatste"))
    assert mailwoorden().kop(voorval, voorval) == "de laatste"
