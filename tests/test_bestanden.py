"""The files of the repository: nothing of one machine in them, and no drawer for what has no place."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.broncode import APPS, PROJECT, files, name_of
from tests.kamers import KAMERS

TEKST = {".py", ".html", ".css", ".js", ".md", ".toml", ".txt", ".yml", ".yaml", ".json", ".svg", ".cfg", ""}
ELDERS = {"data", "__pycache__", "bouw", "build", "dist"}


def _repository() -> Iterator[Path]:
    for pad in sorted(PROJECT.rglob("*")):
        delen = pad.relative_to(PROJECT).parts
        gereedschap = delen[0].startswith(".") and delen[0] != ".ci"
        if pad.is_file() and pad.suffix in TEKST and not gereedschap and not ELDERS & set(delen):
            yield pad


def test_no_file_names_a_path_of_one_machine() -> None:
    eigen = re.compile(r"(?<![\w.:/-])/(?:work|root|home/[a-z]\w*|Users/\w+|tmp/werk)/")
    fouten = [
        name_of(pad)
        for pad in _repository()
        if eigen.search(pad.read_text(encoding="utf-8", errors="replace"))
    ]
    assert not fouten
    assert str(settings.BASE_DIR) == str(PROJECT)


def test_no_module_is_a_drawer_for_leftovers() -> None:
    namen = [
        pad
        for pad in files(*APPS, suffix=".py")
        if {"utils", "common", "core"} & {pad.stem, *pad.relative_to(PROJECT).parts}
    ]
    assert not namen


@pytest.mark.parametrize("kamer", KAMERS)
def test_each_room_has_tests_under_its_own_name(kamer: str) -> None:
    assert list((PROJECT / "tests" / kamer).rglob("test_*.py"))
