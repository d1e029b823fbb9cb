"""Three databases that are made once and then copied: empty after the migrations, with the facts of Almere, and with
the fictional council. No production code knows of this.

A template bears the digest of all that it was made of, so one that is there is right, whoever made it. On SQLite it is
a file in data/sjablonen, kept for the next run; on PostgreSQL a database of the server, mostly one for this run alone.

A test that really commits gives way to a new copy. Django would empty all tables there, and the guards of the log and
of the votes refuse that, as they should.
"""

import datetime
import fcntl
import io
import os
import platform
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.test import TransactionTestCase, override_settings
from django.utils import timezone

from tests import kopie
from tests.broncode import APPS, PROJECT

LEEG, ALMERE, DEMO = "leeg", "almere", "demo"
DEMO_AAN = {"DEMO": True, "DEMO_DAG": datetime.date(2099, 12, 10)}
MAP = PROJECT / "data" / "sjablonen"
_EEN_DAG = 24 * 60 * 60


class _Kopieen:
    """The copies of this process, and the one that it works on."""

    naam: Callable[[str], str]
    gekozen = LEEG
    gemaakt: set[str] = set()


# -- the copies of one process ------------------------------------------------------------------------------------
def begin(map_: Path) -> None:
    """From here on this process works on a copy of the empty template; on SQLite its copies stand in this folder."""
    if connection.vendor == "sqlite":
        _Kopieen.naam = lambda soort: str(map_ / f"{soort}.sqlite3")
    else:
        eigen = connection.creation._get_test_db_name()
        _Kopieen.naam = lambda soort: f"{eigen}_{soort}"
    choose(LEEG)


def choose(soort: str) -> None:
    """From here on the database is the copy of this kind; a test that wrote in it has put it back."""
    if soort not in _Kopieen.gemaakt:
        kopie.copy(template(soort), _Kopieen.naam(soort))
        _Kopieen.gemaakt.add(soort)
    kopie.connect(_Kopieen.naam(soort))
    _Kopieen.gekozen = soort


def restore(testcase: Any = None) -> None:
    """The database as it was before anything was committed in it."""
    copy_to(_Kopieen.naam(_Kopieen.gekozen))


def copy_to(naam: str) -> None:
    """One more copy of the kind that is chosen: as a file on SQLite, as a database of that name on PostgreSQL."""
    kopie.copy(template(_Kopieen.gekozen), naam)


def end() -> None:
    while _Kopieen.gemaakt:
        kopie.drop(_Kopieen.naam(_Kopieen.gemaakt.pop()))


def use_copies_instead_of_flush() -> None:
    TransactionTestCase._fixture_teardown = restore  # type: ignore[method-assign]


# -- the templates ------------------------------------------------------------------------------------------------
def template(soort: str) -> str:
    """The name of the template of this kind, which is made first where there is none. Another process waits."""
    naam = _name_of(soort)
    if soort != LEEG:
        template(LEEG)
    with _alone(soort):
        if not kopie.exists(naam):
            _make(soort, naam)
    if connection.vendor == "sqlite":
        os.utime(naam)
    return naam


def _make(soort: str, naam: str) -> None:
    """Under another name until it is finished: what bears the name is whole."""
    half, was = f"{naam}-half", connection.settings_dict["NAME"]
    if soort == LEEG:
        kopie.create(half)
    else:
        kopie.copy(_name_of(LEEG), half)
    kopie.connect(half)
    try:
        _fill(soort)
    finally:
        kopie.connect(was)
    kopie.rename(half, naam)
    _sweep()


def _fill(soort: str) -> None:
    if soort == LEEG:
        call_command("migrate", verbosity=0, interactive=False)
    elif soort == ALMERE:
        call_command("laad_fixtures", verbosity=0, stdout=io.StringIO())
    else:
        from agendawijzer.demo.maken import add_demo

        with override_settings(**DEMO_AAN):
            assert add_demo()


def _sweep() -> None:
    """Those of older code go, a day after their last use: another run may still be at work with them."""
    for bestand in MAP.glob("*.sqlite3*"):
        if bestand.stat().st_mtime < time.time() - _EEN_DAG:
            bestand.unlink(missing_ok=True)


@contextmanager
def _alone(soort: str) -> Iterator[None]:
    MAP.mkdir(parents=True, exist_ok=True)
    with (MAP / f"{soort}.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield


@cache
def _name_of(soort: str) -> str:
    # What is filled in bears the day of today here and there; what is migrated does not.
    vandaag = "" if soort == LEEG else timezone.localdate().isoformat()
    naam = f"{soort}-{blake2b(f'{_digest()}{vandaag}'.encode(), digest_size=8).hexdigest()}"
    return str(MAP / f"{naam}.sqlite3") if connection.vendor == "sqlite" else f"sjabloon-{naam}"


@cache
def _digest() -> str:
    """Of our code, its data, the packages, and what runs them: rather a template too many than an old one."""
    som = blake2b(f"{platform.python_version()} {sqlite3.sqlite_version}".encode())
    bronnen = [PROJECT / "requirements-dev.txt", Path(__file__)]
    bronnen += sorted(pad for map_ in (*APPS, "fixtures") for pad in (PROJECT / map_).rglob("*"))
    for pad in bronnen:
        if pad.is_file() and pad.suffix != ".pyc":
            som.update(f"{pad}\0".encode())
            som.update(pad.read_bytes())
    return som.hexdigest()
