"""Nothing grows out of hand: a module, a function, a page, a folder. What is too large is split."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

from tests.broncode import APPS, PROJECT, files, name_of, tree
from tests.kamers import KAMERS, PROJECTKAMER, PUBLIEK, templates

# What may be longer or larger than the rule, how much, and why. An entry that is no longer needed must go.
UITZONDERINGEN: dict[str, tuple[int, str]] = {}

REGELS_MODULE, REGELS_FUNCTIE, REGELS_VIEW, REGELS_TEMPLATE, REGELS_CSS, MODELLEN = 300, 40, 25, 150, 250, 6
# So many modules beside each other are taken in at a glance; `__init__` holds them and is not counted.
MODULES_IN_MAP = 14
# These hold one of a kind for each model, page or chapter of a story: nobody looks for something else in them.
LANGE_MAPPEN = {"models", "admin", "migrations", "demo"}
# The project puts the rooms together. Whatever is not about all of them at once has a room of its own.
PROJECT_IS = {"__init__", "apps", "checks", "context", "gezond", "settings", "stijlblad", "urls", "wsgi"}


def _sizes() -> Iterator[tuple[str, int, int]]:
    """Everything that has a size: its name, its size, and the most it may be."""
    for pad in files(*APPS, "tests", suffix=".py"):
        yield name_of(pad), _lines(pad), REGELS_MODULE
        yield from _function_sizes(pad)
    for pad in templates():
        yield name_of(pad), _lines(pad), REGELS_TEMPLATE
    for pad in files("static", suffix=".css"):
        yield name_of(pad), _lines(pad), REGELS_CSS
    for pad in files(*APPS, suffix=".py"):
        if "models" in pad.relative_to(PROJECT).as_posix():
            yield f"{name_of(pad)} (modellen)", _models_in(pad), MODELLEN

    for pad in packages():
        yield f"{name_of(pad)}/ (modules)", len(modules_in(pad)), MODULES_IN_MAP


def packages() -> list[Path]:
    """Every folder of ours with modules in it, but those that may be long."""
    mappen = {pad.parent for pad in files(*APPS, suffix=".py")}
    return sorted(map_ for map_ in mappen if map_.name not in LANGE_MAPPEN)


def modules_in(map_: Path) -> set[str]:
    """The names of the modules that lie in a folder itself."""
    return {pad.stem for pad in map_.glob("*.py")} - {"__init__"}


def _lines(pad: Path) -> int:
    return len(pad.read_text(encoding="utf-8").splitlines())


def _function_sizes(pad: Path) -> Iterator[tuple[str, int, int]]:
    for knoop in ast.walk(tree(pad)):
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef):
            body = knoop.body[1:] if ast.get_docstring(knoop) is not None else knoop.body
            regels = (knoop.end_lineno or 0) - body[0].lineno + 1 if body else 0
            view = (
                name_of(pad).startswith(PUBLIEK)
                and bool(knoop.args.args)
                and knoop.args.args[0].arg == "request"
            )
            yield f"{name_of(pad)}::{knoop.name}", regels, REGELS_VIEW if view else REGELS_FUNCTIE


def _models_in(pad: Path) -> int:
    namen = {model.__name__ for model in apps.get_models() if model.__module__ == _module(pad)}
    return len(namen)


def _module(pad: Path) -> str:
    return ".".join(pad.relative_to(PROJECT).with_suffix("").parts)


def test_nothing_grows_out_of_hand() -> None:
    fouten = [
        f"{naam}: {maat}, hoogstens {UITZONDERINGEN.get(naam, (grens, ''))[0]}"
        for naam, maat, grens in _sizes()
        if maat > UITZONDERINGEN.get(naam, (grens, ""))[0]
    ]
    assert not fouten, "Splits het, of leg een uitzondering vast met de reden:\n" + "\n".join(fouten)


def test_every_exception_has_a_reason_and_is_still_needed() -> None:
    te_groot = {naam for naam, maat, grens in _sizes() if maat > grens}
    assert set(UITZONDERINGEN) <= te_groot
    assert all(len(reden.split()) > 3 for _, reden in UITZONDERINGEN.values())


def test_the_project_itself_holds_nothing_of_a_room() -> None:
    """Settings, addresses, and what is asked of the whole site; beside it its rooms and its migrations."""
    project = PROJECT / PROJECTKAMER
    assert {pad.stem for pad in project.glob("*.py")} == PROJECT_IS
    mappen = {name_of(pad.parent) for pad in project.glob("*/__init__.py")}
    assert mappen == {f"{PROJECTKAMER}/migrations", *(k for k in KAMERS if k.startswith(f"{PROJECTKAMER}/"))}


def test_every_folder_of_code_is_a_package() -> None:
    """One without `__init__.py` would be passed over by what finds tests, commands and packages to install."""
    assert [name_of(map_) for map_ in packages() if not (map_ / "__init__.py").is_file()] == []


def test_no_package_is_an_empty_shell() -> None:
    leeg = [name_of(map_) for map_ in packages() if not modules_in(map_) and not _has_packages(map_)]
    assert not leeg


def _has_packages(map_: Path) -> bool:
    return any(map_.glob("*/__init__.py"))
