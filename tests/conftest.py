"""What all tests share: plain static files, a database file instead of SQLite's memory, and a way back to it."""

from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.db import connections

from tests import herstel

# A busy machine is no mistake in the code: an example may take the time it needs.
hypothesis.settings.register_profile("rustig", hypothesis.settings.default, deadline=None)
hypothesis.settings.load_profile("rustig")


def pytest_configure() -> None:
    # The names of production carry a digest and need collectstatic first; tests/opzet tries that once.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    herstel.use_template_instead_of_flush()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file: in memory all threads share one connection, and neither WAL nor locking is real."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            test = connection.settings_dict.setdefault("TEST", {})
            test["NAME"] = str(tmp_path_factory.mktemp("database") / "tests.sqlite3")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A test that really commits gives way to a copy of the database as it was after the migrations."""
    with django_db_blocker.unblock():
        herstel.keep_template()
    yield
    with django_db_blocker.unblock():
        herstel.drop_template()
