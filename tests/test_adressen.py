"""Every address is reached from somewhere: a page that nothing leads to is no page."""

import re

from tests.broncode import APPS, code_strings, files, strings, template_text
from tests.kamers import templates
from tests.rondgang import patterns

# Names of addresses that are given out by word of mouth, not by a link.
ZONDER_LINK = {"gezond", "security_txt", "robots", "sitemap", "stijlgids"}


def test_every_address_is_reached_from_somewhere() -> None:
    namen = {patroon.name for _, patroon in patterns() if patroon.name}
    in_templates = {
        naam for pad in templates() for naam in re.findall(r"{%\s*url\s+[\"'](\w[\w:]*)", template_text(pad))
    }
    assert namen - ZONDER_LINK <= in_templates | code_strings() - _urlconf_names()


def _urlconf_names() -> set[str]:
    """Names that stand in the urlconf alone: giving an address its name is not using it."""
    in_urls = [tekst for pad in files(*APPS, suffix="urls.py") for _, tekst in strings(pad)]
    elders = {
        tekst for pad in files(*APPS, suffix=".py") if pad.name != "urls.py" for _, tekst in strings(pad)
    }
    return set(in_urls) - elders
