"""Accessibility of an open page by axe-core, with findings that a person can act on.

axe-core comes inside the package axe-playwright-python, so nothing is fetched.
"""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Named one by one: the defaults leave out the target sizes of WCAG 2.2.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# WCAG 1.4.10: a window of 1280 pixels at 400%. The pages of the griffie fit from the second on.
NARROWEST, NARROWEST_GRIFFIE = 320, 360
# A colour that is still on its way would be measured halfway.
STILL = "Promise.allSettled(document.getAnimations().map((move) => move.finished))"


def _describe(violation: dict[str, Any]) -> str:
    """Give one violation as text: the rule, then each element with what to mend."""
    lines = [f"{violation['id']} ({violation['impact']}): {violation['help']} - {violation['helpUrl']}"]
    for node in violation["nodes"]:
        lines.append(f"  {' '.join(map(str, node['target']))}: {node['html'][:200]}")
        lines += [f"    {line.strip()}" for line in node["failureSummary"].splitlines()[1:]]
    return "\n".join(lines)


def find_violations(page: Page, only: tuple[str, ...] = ()) -> list[str]:
    """Give every violation on the page as it stands now, each as text; an empty list when there is none. `only`
    names the rules that count; without it all do."""
    options = {
        "runOnly": {"type": "rule", "values": only} if only else {"type": "tag", "values": RULES},
        # Not preloaded: axe would copy each sheet that alles.css imports into the page, which our policy refuses aloud.
        "preload": False,
        # What is in order is counted, not described: half the time.
        "resultTypes": ["violations"],
    }
    results = Axe().run(page, options=options)
    return [_describe(violation) for violation in results.response["violations"]]


def find_faults(page: Page, narrowest: int = NARROWEST) -> list[str]:
    """Give all that is wrong with the page in the state in which it stands, and in which it is left.

    axe in full once; beside that only what can differ: the contrast in dark colours, and on the narrowest screen the
    size of what one presses and whether it all fits.
    """
    size = page.viewport_size
    assert size
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(STILL)
    faults = [*find_violations(page), *_find_overflow(page)]
    page.emulate_media(color_scheme="dark")
    page.evaluate(STILL)
    faults += [f"in het donker: {fault}" for fault in find_violations(page, ("color-contrast",))]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": narrowest, "height": size["height"]})
    faults += [f"op {narrowest}: {fault}" for fault in find_violations(page, ("target-size",))]
    faults += _find_overflow(page)
    page.set_viewport_size(size)
    return faults


def _find_overflow(page: Page) -> list[str]:
    needed, width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return [f"De pagina is {needed} breed op een scherm van {width}."] if needed > width else []
