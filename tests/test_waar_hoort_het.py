"""docs/waar-hoort-het.md is the map of the house: every folder of code is on it, and nothing that is not there.

CONTRIBUTING.md leads along the same files: what either of them names exists.
"""

import re
from pathlib import Path

import pytest

from tests.broncode import APPS, PROJECT, files, name_of
from tests.kamers import KAMERS, LAGEN

KAART = PROJECT / "docs" / "waar-hoort-het.md"
# Django knows these by name; the page explains them once, for all rooms.
VASTE_MAPPEN = {"migrations", "management", "commands", "templatetags"}


def _chapters() -> dict[str, str]:
    """Each chapter of the page by its title."""
    delen = re.split(r"^## (.*)$", KAART.read_text(encoding="utf-8"), flags=re.M)
    return dict(zip(delen[1::2], delen[2::2], strict=True))


def _rows(hoofdstuk: str) -> list[str]:
    """What the first column of the tables in a chapter names."""
    return re.findall(r"^\| `([^`]+)` \|", _chapters()[hoofdstuk], flags=re.M)


def _folders() -> list[str]:
    """Every folder with code in it that has a subject of its own."""
    mappen = {pad.parent for pad in files(*APPS, suffix="__init__.py")}
    return sorted(name_of(map_) for map_ in mappen if map_.name not in VASTE_MAPPEN)


def test_the_rooms_stand_on_the_page_from_the_top_down() -> None:
    assert _rows("De kamers, van boven naar beneden") == KAMERS


def test_every_folder_stands_on_the_page_once_and_nothing_else_does() -> None:
    genoemd = [*_rows("De kamers, van boven naar beneden"), *_rows("De mappen in de kamers")]
    assert sorted(genoemd) == _folders()


def test_the_folders_with_a_fixed_name_are_explained() -> None:
    assert set(_rows("Mappen met een vaste naam")) == VASTE_MAPPEN - {"commands"}


def test_what_is_not_built_yet_is_not_there_and_has_its_room() -> None:
    """Once it is built it belongs in the tables above."""
    later = _rows("Wat zijn plek al heeft, maar nog niet is gebouwd")
    assert later
    assert [naam for naam in later if (PROJECT / naam).exists()] == []
    kamers = tuple(kamer for laag in LAGEN[1:] for kamer in laag)
    assert all(naam.startswith(kamers) for naam in later)


@pytest.mark.parametrize("pad", [KAART, PROJECT / "CONTRIBUTING.md", PROJECT / "README.md"], ids=name_of)
def test_every_path_that_is_named_exists(pad: Path) -> None:
    tekst = pad.read_text(encoding="utf-8").partition("## Wat zijn plek al heeft")[0]
    paden = set(re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", tekst))
    assert paden
    weg = sorted(naam for naam in paden if not (PROJECT / naam).exists())
    # What arises while the site runs.
    assert [naam for naam in weg if not naam.startswith("data/")] == []


def test_contributing_leads_along_the_same_files_in_both_languages() -> None:
    nederlands, engels = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("\n# Contributing\n")
    for patroon in (r"`[^`\n]+`", r"\]\([^)]+\)", r"^## |^\| \d", r"^make [\w-]+"):
        gevonden = [re.findall(patroon, deel, flags=re.M) for deel in (nederlands, engels)]
        assert gevonden[0] == gevonden[1]
