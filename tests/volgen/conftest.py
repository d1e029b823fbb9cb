"""A mail server for who asks for one, with the settings that lead to it."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.volgen.mailserver import Mailserver, start_mailserver


@pytest.fixture
def mailserver(settings: Any) -> Iterator[Mailserver]:
    with start_mailserver() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = server.adres, server.poort, 3
        settings.SITE_ADRES = "https://raad.voorbeeldstad.example"
        settings.VOLGEN_PER_MINUUT = 0
        yield server
