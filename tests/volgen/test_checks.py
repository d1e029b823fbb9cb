"""A site that cannot mail says so before it is used."""

from typing import Any

import pytest

from volgen.checks import check_mail


def ids() -> list[str | None]:
    return [fout.id for fout in check_mail()]


@pytest.mark.parametrize(
    "adres", ["http://127.0.0.1:8000", "http://localhost", "raad.voorbeeldstad.example", ""]
)
def test_links_that_lead_nowhere_are_told(settings: Any, adres: str) -> None:
    settings.SITE_ADRES = adres

    assert ids() == ["volgen.W002"]


def test_no_mail_server_is_told(settings: Any) -> None:
    settings.SITE_ADRES = "https://raad.voorbeeldstad.example"
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

    assert ids() == ["volgen.W001"]


def test_nothing_is_told_where_all_is_set(settings: Any) -> None:
    settings.SITE_ADRES = "https://raad.voorbeeldstad.example"

    assert ids() == []
