"""Which tests `make test-snel` leaves to `make test`: those that stand in tests/traag.txt, because they took long.

    make test-sqlite PYTEST_ADDOPTS=--meet-traag     writes the list anew, on a machine that does nothing else

Everything else about a test stays beside it; how long it takes is of the machine, and changes without a change to it.
"""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

LIJST = Path(__file__).with_name("traag.txt")
# Seconds for one try of a test, its fixtures included. Of 5,000 tests some hundreds take longer, and most of the time.
GRENS = 0.15


def name_of(nodeid: str) -> str:
    """A test without its parameters: the list names it once."""
    return nodeid.partition("[")[0]


@cache
def read_lijst() -> frozenset[str]:
    return frozenset(LIJST.read_text(encoding="utf-8").split())


def find_traag(reports: list[pytest.TestReport]) -> list[str]:
    """The names of the tests that took longer than GRENS, on average over their parameters, in order."""
    duur: defaultdict[str, float] = defaultdict(float)
    keer: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        naam = name_of(report.nodeid)
        duur[naam] += report.duration
        keer[naam].add(report.nodeid)
    return sorted(naam for naam in duur if duur[naam] / len(keer[naam]) > GRENS)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--meet-traag", action="store_true", help=f"schrijf {LIJST.name} opnieuw")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if not config.getoption("--meet-traag"):
        return
    reports = [
        report
        for soort in terminalreporter.stats.values()
        for report in soort
        if isinstance(report, pytest.TestReport)
    ]
    traag = find_traag(reports)
    LIJST.write_text("\n".join(traag) + "\n", encoding="utf-8")
    terminalreporter.write_line(f"{len(traag)} trage tests staan nu in {LIJST.name}")
