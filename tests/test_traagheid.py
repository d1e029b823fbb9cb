"""Which tests take long is measured, and the list of them names tests that are there."""

import pytest

from tests import traagheid
from tests.broncode import PROJECT


def report(nodeid: str, duration: float) -> pytest.TestReport:
    return pytest.TestReport(nodeid, ("", 0, ""), {}, "passed", None, "call", duration=duration)


def test_what_takes_long_on_average_over_its_parameters_is_found() -> None:
    kort, lang = traagheid.GRENS / 2, traagheid.GRENS * 2
    reports = [
        report("tests/a.py::test_snel[een]", kort),
        report("tests/a.py::test_snel[twee]", kort),
        report("tests/a.py::test_traag[een]", lang),
        report("tests/a.py::test_traag[twee]", kort),
    ]
    assert list(traagheid.find_traag(reports)) == ["tests/a.py::test_traag"]


def test_the_setup_of_a_test_counts() -> None:
    bijna = traagheid.GRENS * 0.6
    reports = [report("tests/a.py::test_vulling", bijna), report("tests/a.py::test_vulling", bijna)]
    assert traagheid.find_traag(reports) == {"tests/a.py::test_vulling": pytest.approx(2 * bijna)}


def test_a_file_weighs_what_its_long_tests_take() -> None:
    lijst = {"tests/a.py::test_een": 2.0, "tests/a.py::test_twee": 3.5, "tests/ab.py::test_drie": 9.0}
    assert traagheid.weigh(lijst) == {"tests/a.py": 5.5, "tests/ab.py": 9.0}


def test_the_list_names_tests_that_are_there() -> None:
    weg = [naam for naam in sorted(traagheid.read_lijst()) if not _exists(naam)]
    assert not weg, f"Deze tests zijn er niet meer; haal ze uit {traagheid.LIJST.name}:\n" + "\n".join(weg)


def _exists(naam: str) -> bool:
    bestand, _, test = naam.partition("::")
    pad = PROJECT / bestand
    return pad.is_file() and f"def {test.rpartition('::')[2]}(" in pad.read_text(encoding="utf-8")
