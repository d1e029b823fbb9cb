"""Which tests take long: tests/traag.txt, each with the seconds that it took.

    make test-sqlite PYTEST_ADDOPTS=--meet-traag     writes the list anew, on a machine that does nothing else

`make test-snel` leaves them to `make test`, where the files that take longest go first: else one process ends on a long
file while the other has nothing left to do. Everything else about a test stays beside it; how long it takes is of the
machine, and changes without a change to the test.
"""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

LIJST = Path(__file__).with_name("traag.txt")
# Seconds for one try of a test, its fixtures included. Of 5,200 tests some 440 take longer, and most of the time.
GRENS = 0.1


def name_of(nodeid: str) -> str:
    """A test without its parameters: the list names it once."""
    return nodeid.partition("[")[0]


@cache
def read_lijst() -> dict[str, float]:
    """Seconds by the name of the test, for those in the list."""
    regels = (regel.split() for regel in LIJST.read_text(encoding="utf-8").splitlines())
    return {naam: float(seconden) for seconden, naam in regels}


@cache
def read_gewichten() -> dict[str, float]:
    return weigh(read_lijst())


def weigh(lijst: dict[str, float]) -> dict[str, float]:
    """The seconds that the long tests of each file take together."""
    gewichten: defaultdict[str, float] = defaultdict(float)
    for naam, seconden in lijst.items():
        gewichten[naam.partition("::")[0]] += seconden
    return dict(gewichten)


def find_traag(reports: list[pytest.TestReport]) -> dict[str, float]:
    """The seconds of each test that took longer than GRENS on average over its parameters, in order of name."""
    duur: defaultdict[str, float] = defaultdict(float)
    keer: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        naam = name_of(report.nodeid)
        duur[naam] += report.duration
        keer[naam].add(report.nodeid)
    return {naam: duur[naam] for naam in sorted(duur) if duur[naam] / len(keer[naam]) > GRENS}


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
    regels = [f"{seconden:.1f} {naam}\n" for naam, seconden in traag.items()]
    LIJST.write_text("".join(regels), encoding="utf-8")
    terminalreporter.write_line(f"{len(traag)} trage tests staan nu in {LIJST.name}")
