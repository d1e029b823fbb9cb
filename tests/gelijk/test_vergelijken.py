"""Two sets of kept answers are compared honestly."""

from pathlib import Path

import pytest

from tests.gelijk.__main__ import differences


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    oud, nieuw = tmp_path / "oud", tmp_path / "nieuw"
    for folder in (oud, nieuw):
        folder.mkdir()
        (folder / "start").write_bytes(b"<!doctype html><p>Eerste <b>zin</b>.</p>")
        (folder / "start.kop").write_text('{"status": 200, "Content-Security-Policy": "a; b"}')
    return oud, nieuw


def test_what_is_the_same_gives_no_difference(folders: tuple[Path, Path]) -> None:
    oud, nieuw = folders
    (nieuw / "start.kop").write_text('{"status": 200, "Content-Security-Policy": "b; a"}')
    assert differences(oud, nieuw, parsed=False) == []


@pytest.mark.parametrize("parsed", [False, True])
def test_another_word_another_status_and_an_absent_answer_are_told(
    folders: tuple[Path, Path], parsed: bool
) -> None:
    oud, nieuw = folders
    (nieuw / "start").write_bytes(b"<!doctype html><p>Tweede <b>zin</b>.</p>")
    (nieuw / "start.kop").write_text('{"status": 404, "Content-Security-Policy": "a; b"}')
    (oud / "weg").write_bytes(b"")
    assert differences(oud, nieuw, parsed=parsed) == ["start", "start.kop", "weg"]


def test_a_parsed_document_may_stand_on_more_lines_but_loses_no_space_between_words(
    folders: tuple[Path, Path],
) -> None:
    oud, nieuw = folders
    (nieuw / "start").write_bytes(b"<!doctype html><p>Eerste\n  <b>zin</b>.\n</p>\n")
    assert differences(oud, nieuw, parsed=False) == ["start"]
    assert differences(oud, nieuw, parsed=True) == []
    (nieuw / "start").write_bytes(b"<!doctype html><p>Eerste<b>zin</b>.</p>")
    assert differences(oud, nieuw, parsed=True) == ["start"]
