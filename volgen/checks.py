"""Checks of the settings without which no mail can go, or its links lead nowhere."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register
from django.core.mail.backends.smtp import EmailBackend
from django.utils.module_loading import import_string


@register("volgen", deploy=True)
def check_mail(**kwargs: Any) -> list[CheckMessage]:
    """A warning for each setting that is missing where the site runs for real."""
    fouten: list[CheckMessage] = []
    if lacks_server():
        fouten.append(
            Warning(
                "Er is geen mailserver: wie wil volgen, krijgt geen mail.",
                hint="Zet EMAIL_URL.",
                id="volgen.W001",
            )
        )
    if lacks_address():
        fouten.append(
            Warning(
                "De links in mails leiden nergens heen.",
                hint="Zet SITE_ADRES op het adres van deze site, bijvoorbeeld https://raad.voorbeeldstad.example.",
                id="volgen.W002",
            )
        )
    return fouten


def lacks_server() -> bool:
    """Whether mails would go nowhere at all."""
    return bool(settings.EMAIL_BACKEND.endswith("dummy.EmailBackend"))


def goes_out() -> bool:
    """Whether mails leave this machine: not where they are shown, or kept in a folder."""
    return issubclass(import_string(settings.EMAIL_BACKEND), EmailBackend)


def lacks_address() -> bool:
    """Whether the links in a mail would lead to the machine of who reads it."""
    delen = urlsplit(settings.SITE_ADRES)
    return delen.scheme not in ("http", "https") or delen.hostname in (None, "127.0.0.1", "localhost")
