"""The databases that are made once: a test gets the one it asks for, whole and of the code as it is now."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connection

from dossiers.models import Dossier
from tests import kopie, sjabloon


@pytest.mark.django_db
def test_a_test_that_asks_for_nothing_gets_an_empty_database() -> None:
    assert not Dossier.objects.exists()


@pytest.mark.django_db
def test_a_test_that_asks_for_almere_gets_its_facts(almere: None) -> None:
    assert Dossier.objects.filter(nummer="25192").exists()


@pytest.mark.django_db(transaction=True)
def test_what_is_committed_in_a_copy_is_gone_from_the_next(almere: None) -> None:
    Dossier.objects.update(titel="Door de proef gewijzigd")
    sjabloon.restore()
    assert Dossier.objects.exists()
    assert not Dossier.objects.filter(titel="Door de proef gewijzigd").exists()


@pytest.fixture
def elders(transactional_db: None, tmp_path: Path) -> Iterator[str]:
    """The name of an empty template that is still to be made."""
    naam = str(tmp_path / "proef") if connection.vendor == "sqlite" else f"proef-{os.getpid()}"
    with pytest.MonkeyPatch.context() as zolang:
        zolang.setattr(sjabloon, "_name_of", lambda soort: naam)
        yield naam
    for rest in (naam, f"{naam}-half"):
        kopie.drop(rest)


def _make_table(soort: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE proef (woord varchar(9))")


def _break_off(soort: str) -> None:
    _make_table(soort)
    raise InterruptedError


def test_a_template_that_was_broken_off_is_not_used_but_made_again(
    elders: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = connection.settings_dict["NAME"]
    monkeypatch.setattr(sjabloon, "_fill", _break_off)
    with pytest.raises(InterruptedError):
        sjabloon.template(sjabloon.LEEG)
    assert not kopie.exists(elders)
    assert connection.settings_dict["NAME"] == was
    monkeypatch.setattr(sjabloon, "_fill", _make_table)
    assert sjabloon.template(sjabloon.LEEG) == elders
    assert kopie.exists(elders)
    # It is there now: nothing is made a second time.
    monkeypatch.setattr(sjabloon, "_fill", _break_off)
    assert sjabloon.template(sjabloon.LEEG) == elders


def test_while_one_makes_a_template_another_waits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sjabloon, "MAP", tmp_path)
    with sjabloon._alone("proef"), (tmp_path / "proef.slot").open() as ander, pytest.raises(BlockingIOError):
        fcntl.flock(ander, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with (tmp_path / "proef.slot").open() as ander:
        fcntl.flock(ander, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_templates_go_a_day_after_their_last_use(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sjabloon, "MAP", tmp_path)
    oud, vers = tmp_path / "leeg-oud.sqlite3", tmp_path / "leeg-vers.sqlite3"
    for bestand in (oud, vers):
        bestand.touch()
    os.utime(oud, (time.time() - 25 * 60 * 60,) * 2)
    sjabloon._sweep()
    assert list(tmp_path.iterdir()) == [vers]


@pytest.fixture
def digest(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], str]:
    """The digest of a small project in `tmp_path`, with one app."""
    for map_ in ("app/migrations", "fixtures"):
        (tmp_path / map_).mkdir(parents=True)
    for naam in ("requirements-dev.txt", "app/migrations/0001.py", "app/wachters.py", "fixtures/feiten.json"):
        (tmp_path / naam).write_text("eerst")
    monkeypatch.setattr(sjabloon, "PROJECT", tmp_path)
    monkeypatch.setattr(sjabloon, "APPS", ["app"])
    return sjabloon._digest.__wrapped__


@pytest.mark.parametrize(
    "bestand",
    ["requirements-dev.txt", "app/migrations/0001.py", "app/migrations/0002.py", "app/wachters.py",
     "fixtures/feiten.json"],
)  # fmt: skip
def test_other_code_or_facts_make_another_template(
    digest: Callable[[], str], tmp_path: Path, bestand: str
) -> None:
    eerst = digest()
    assert digest() == eerst
    (tmp_path / bestand).write_text("daarna")
    assert digest() != eerst


def test_what_python_leaves_behind_makes_no_other_template(digest: Callable[[], str], tmp_path: Path) -> None:
    eerst = digest()
    (tmp_path / "app" / "wachters.pyc").write_text("vertaald")
    assert digest() == eerst


def _is_left_out(request: pytest.FixtureRequest) -> bool:
    return request.node.get_closest_marker("zonder_database") is not None


def test_a_test_without_a_database_runs_on_one_of_them(request: pytest.FixtureRequest) -> None:
    assert _is_left_out(request)


@pytest.mark.django_db
def test_a_test_with_the_mark_runs_on_both(request: pytest.FixtureRequest) -> None:
    assert not _is_left_out(request)


def test_a_test_that_gets_the_database_by_another_fixture_runs_on_both(
    elders: str, request: pytest.FixtureRequest
) -> None:
    assert not _is_left_out(request)
