"""The guide for operators keeps up with what the code reads from the environment."""

import re
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent


def test_every_setting_is_in_the_guide_and_nothing_else():
    read = set(re.findall(r'\benv\.\w+\(\s*"([A-Z_]+)"', (PROJECT / "agendawijzer/settings.py").read_text()))
    read |= set(re.findall(r'environ\.get\(["\']([A-Z_]+)["\']', (PROJECT / "gunicorn.conf.py").read_text()))
    documented = set(re.findall(r"^\| `([A-Z_]+)` \|", (PROJECT / "docs/beheer.md").read_text(), re.M))
    assert documented == read
