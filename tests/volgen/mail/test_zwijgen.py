"""The secret of an address of a follower stands in no log."""

import logging

import pytest
from django.conf import settings
from django.test import Client

from volgen.mail.zwijgen import ZonderGeheim


def written(melding: str, *delen: object) -> str:
    record = logging.LogRecord("x", logging.WARNING, "x.py", 1, melding, delen, None)
    assert ZonderGeheim().filter(record)
    return record.getMessage()


@pytest.mark.parametrize("soort", ["bevestig", "mijn", "stop", "feed"])
def test_a_secret_becomes_three_dots(soort: str) -> None:
    eind = ".atom" if soort == "feed" else "/"
    assert "1.abc:DEF_-" not in written("Not Found: %s", f"/volgen/{soort}/1.abc:DEF_-{eind}")
    assert f"/volgen/{soort}/…" in written("Not Found: %s", f"/volgen/{soort}/1.abc:DEF_-{eind}")
    assert "geheim" not in written(f'"GET https://x.example/volgen/{soort}/geheim{eind}?a=b HTTP/1.1"')


def test_all_else_is_written_as_it_was() -> None:
    assert (
        written("%s mails in %d s: /volgen/nieuw/?wat=25192", 12, 3)
        == "12 mails in 3 s: /volgen/nieuw/?wat=25192"
    )
    assert written("%(naam)s", {"naam": "x"}) == "x"


@pytest.mark.django_db
def test_a_page_that_is_not_there_is_logged_without_its_secret(caplog: pytest.LogCaptureFixture) -> None:
    assert "zonder_geheim" in str(settings.LOGGING["handlers"])
    caplog.handler.addFilter(ZonderGeheim())
    Client().get("/volgen/mijn/12.geheim.handtekening/")
    assert "/volgen/mijn/…/" in caplog.text
    assert "handtekening" not in caplog.text
