"""The database itself refuses to change or lose a line of the log, whoever asks."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from dossiers.models import Logregel
from tests import sjabloon


def add_line() -> Logregel:
    return Logregel.objects.create(handeling="openbaar", model="dossiers.dossier", object_id=1)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE dossiers_logregel SET handeling = 'niets'",
        "DELETE FROM dossiers_logregel",
        "UPDATE dossiers_logregel SET id = id + 1",
    ],
)
def test_a_line_of_the_log_is_never_changed_or_deleted(sql: str) -> None:
    add_line()
    with pytest.raises(DatabaseError, match="kan niet worden gewijzigd of verwijderd"), transaction.atomic():
        connection.cursor().execute(sql)
    assert Logregel.objects.get().handeling == "openbaar"


@pytest.mark.django_db
def test_a_line_of_the_log_is_never_replaced() -> None:
    regel = add_line()
    doe = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    sql = (
        f"{doe} INTO dossiers_logregel (id, wanneer, handeling, model, object_id, vanuit, resultaat, oud, nieuw) "
        "VALUES (%s, '2099-01-01', 'niets', 'x', 1, '', 'gelukt', '{}', '{}')"
    )
    with pytest.raises(DatabaseError), transaction.atomic():
        connection.cursor().execute(sql, [regel.pk])
    assert Logregel.objects.get().handeling == "openbaar"


@pytest.mark.django_db(transaction=True)
def test_the_log_is_never_emptied_at_once() -> None:
    add_line()
    sql = (
        "TRUNCATE dossiers_logregel CASCADE"
        if connection.vendor == "postgresql"
        else "DELETE FROM dossiers_logregel"
    )
    with pytest.raises(DatabaseError, match="verwijderd"):
        connection.cursor().execute(sql)
    assert Logregel.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_migrating_again_keeps_the_guards() -> None:
    add_line()
    call_command("migrate", verbosity=0)
    with pytest.raises(DatabaseError):
        Logregel.objects.all().delete()


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_leaves_a_fresh_database() -> None:
    add_line()
    sjabloon.restore()
    assert not Logregel.objects.exists()
