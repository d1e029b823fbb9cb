"""Accessibility of an open page by axe-core, with findings that a person can act on.

axe-core comes inside the package axe-playwright-python, so nothing is fetched.
"""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Named one by one: the defaults leave out the target sizes of WCAG 2.2.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def _describe(violation: dict[str, Any]) -> str:
    """Give one violation as text: the rule, then each element with what to mend."""
    lines = [f"{violation['id']} ({violation['impact']}): {violation['help']} - {violation['helpUrl']}"]
    for node in violation["nodes"]:
        lines.append(f"  {' '.join(map(str, node['target']))}: {node['html'][:200]}")
        lines += [f"    {line.strip()}" for line in node["failureSummary"].splitlines()[1:]]
    return "\n".join(lines)


def find_violations(page: Page) -> list[str]:
    """Give every violation on the page as it stands now, each as text; an empty list when there is none."""
    # Not preloaded: axe would copy each sheet that alles.css imports into the page, which our policy refuses aloud.
    options = {"runOnly": {"type": "tag", "values": RULES}, "preload": False}
    results = Axe().run(page, options=options)
    return [_describe(violation) for violation in results.response["violations"]]
