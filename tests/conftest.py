"""What all tests share: plain static files, and databases that were made before (tests/sjabloon.py)."""

from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from django.conf import settings

from tests import sjabloon, traagheid
from tests.traagheid import pytest_addoption, pytest_terminal_summary  # noqa: F401 - hooks of pytest

# A busy machine is no mistake in the code: an example may take the time it needs.
hypothesis.settings.register_profile("rustig", hypothesis.settings.default, deadline=None)
hypothesis.settings.load_profile("rustig")


def pytest_configure() -> None:
    # The names of production carry a digest and need collectstatic first; tests/opzet tries that once.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    sjabloon.use_copies_instead_of_flush()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What touches no database is the same on each: make test runs it once. A test that is marked by mistake fails:
    without a word about the database pytest-django refuses it."""
    for item in items:
        if not _uses_database(item):
            item.add_marker(pytest.mark.zonder_database)
        if traagheid.name_of(item.nodeid) in traagheid.read_lijst():
            item.add_marker(pytest.mark.traag)
    items.sort(key=_weight_of_file, reverse=True)


def _weight_of_file(item: pytest.Item) -> float:
    return traagheid.read_gewichten().get(item.nodeid.partition("::")[0], 0.0)


def _uses_database(item: pytest.Item) -> bool:
    namen = {"django_db_setup", "live_server"}
    return bool(item.get_closest_marker("django_db")) or not namen.isdisjoint(item.fixturenames)  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None,
    django_db_modify_db_settings: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """A copy of a migrated database. On SQLite in a file: in memory all threads share one connection, and neither WAL
    nor locking is real."""
    with django_db_blocker.unblock():
        sjabloon.begin(tmp_path_factory.mktemp("database"))
    yield
    with django_db_blocker.unblock():
        sjabloon.end()


# Of a class, and so made before the transaction of the test; without a class each test takes its turn.
@pytest.fixture(scope="class")
def almere(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The database with the facts of Almere, as `manage.py laad_fixtures` puts them there."""
    yield from _choose(sjabloon.ALMERE, django_db_blocker)


@pytest.fixture(scope="class")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The database with the fictional council, as `manage.py maak_demo` makes it; the settings are as ever."""
    yield from _choose(sjabloon.DEMO, django_db_blocker)


def _choose(soort: str, blocker: Any) -> Iterator[None]:
    with blocker.unblock():
        sjabloon.choose(soort)
    yield
    with blocker.unblock():
        sjabloon.choose(sjabloon.LEEG)
