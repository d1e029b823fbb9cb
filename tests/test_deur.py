"""One door decides what is public: everything that visitors read comes in through it, and nothing else decides."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from dossiers.openbaarheid import Zichtbaar
from tests.broncode import APPS, files, name_of, tree
from tests.kamers import PUBLIEK
from tests.rondgang import patterns

# Where a publication changes hands or is entered; nobody's eyes are served from here.
MAG_PUBLICATIE_NOEMEN = re.compile(
    r"dossiers/openbaarheid\.py|dossiers/acties/publicatie\.py|\w+/admin(\.py|/.*)|agendawijzer/inname/.*|agendawijzer/\w+/management/.*|\w+/migrations/.*"
)
# `none()` lets nothing in.
DEUR = {"openbaar", "ingetrokken", "none"}

MODELLEN_MET_DEUR = {model.__name__ for model in apps.get_models() if issubclass(model, Zichtbaar)}
NAMEN_MET_DEUR = {
    relatie.get_accessor_name()
    for model in apps.get_models()
    for relatie in model._meta.related_objects
    if issubclass(relatie.related_model, Zichtbaar) and relatie.get_accessor_name() not in (None, "+")
}


def find_open_doors(pad: Path) -> list[str]:
    """Places in a public module where rows come in without passing `openbaar()`."""
    fouten = []
    for knoop in ast.walk(tree(pad)):
        reden = _open_door(knoop)
        if reden:
            fouten.append(f"{pad.name}:{knoop.lineno} {reden}")  # type: ignore[attr-defined]
    return fouten


def _open_door(knoop: ast.AST) -> str | None:
    if isinstance(knoop, ast.Attribute):
        volgende = knoop.ouder  # type: ignore[attr-defined]
        stap = volgende.attr if isinstance(volgende, ast.Attribute) else ""
        if knoop.attr in ("_default_manager", "_base_manager"):
            return f"gebruikt {knoop.attr}"
        if knoop.attr == "objects" and _names_model(knoop.value) and stap not in DEUR:
            return f"{ast.unparse(knoop)} zonder openbaar()"
        # What is prefetched through the door is read with all(); anything else would be a fresh query.
        if knoop.attr in NAMEN_MET_DEUR and stap in _QUERIES:
            return f"{ast.unparse(knoop)}.{stap} zonder openbaar()"
    if isinstance(knoop, ast.Call):
        naam = ast.unparse(knoop.func).split(".")[-1]
        eerste = knoop.args[0] if knoop.args else None
        if naam in ("get_object_or_404", "get_list_or_404") and eerste and _names_model(eerste):
            return f"{naam}({ast.unparse(eerste)}) zonder openbaar()"
        if naam == "prefetch_related":
            los = [arg.value for arg in knoop.args if isinstance(arg, ast.Constant)]
            if bloot := [tekst for tekst in los if NAMEN_MET_DEUR & set(str(tekst).split("__"))]:
                return f"haalt {bloot} op zonder Prefetch met openbaar()"
    return None


_QUERIES = {naam for naam in dir(models.QuerySet) if not naam.startswith("_")} - {"all", "model"}


def _names_model(knoop: ast.expr) -> bool:
    return (
        isinstance(knoop, ast.Name | ast.Attribute) and ast.unparse(knoop).split(".")[-1] in MODELLEN_MET_DEUR
    )


def test_every_public_module_starts_at_the_door() -> None:
    fouten = [fout for pad in files(*PUBLIEK, suffix=".py") for fout in find_open_doors(pad)]
    assert not fouten, "\n".join(fouten)


_PUBLIEKE_MODULES = tuple(f"{map_.replace('/', '.')}." for map_ in PUBLIEK)


def test_every_public_address_is_answered_on_the_public_side() -> None:
    """What the guard of the door does not read, no visitor gets. Only whether the site is up is told elsewhere."""
    elders = {
        f"{voor}{patroon.pattern}: {module}"
        for voor, patroon in patterns()
        if not (module := _module_of(patroon.callback)).startswith(_PUBLIEKE_MODULES)
    }
    assert elders == {"/gezond/: agendawijzer.gezond", "/gezond/leeft/: agendawijzer.gezond"}


def _module_of(callback: Any) -> str:
    """The module of a view: of a function, or of the class of which an instance answers (a feed)."""
    return callback.__module__ if hasattr(callback, "__name__") else type(callback).__module__


@pytest.mark.parametrize(
    "code",
    [
        "Dossier.objects.all()",
        "Dossier.objects.filter(titel='x').openbaar()",
        "models.Dossier.objects.get(pk=1)",
        "Dossier._default_manager.openbaar()",
        "get_object_or_404(Dossier, pk=1)",
        "dossier.instrumenten.filter(soort='motie')",
        "Dossier.objects.openbaar().prefetch_related('instrumenten')",
        "Dossier.objects.openbaar().prefetch_related('instrumenten__stemmingen')",
    ],
)
def test_the_guard_of_the_door_sees_an_open_one(code: str, tmp_path: Path) -> None:
    module = tmp_path / "pagina.py"
    module.write_text(f"def pagina(request):\n    return {code}\n")
    assert find_open_doors(module)


@pytest.mark.parametrize(
    "code",
    [
        "Dossier.objects.openbaar().get(pk=1)",
        "Dossier.objects.ingetrokken()",
        "dossier.instrumenten.openbaar()",
        "dossier.instrumenten.all()",
        "Portefeuille.objects.all()",
        "get_object_or_404(Dossier.objects.openbaar(), pk=1)",
        "Dossier.objects.openbaar().prefetch_related(Prefetch('instrumenten', Instrument.objects.openbaar()))",
    ],
)
def test_the_guard_of_the_door_lets_the_door_itself_pass(code: str, tmp_path: Path) -> None:
    module = tmp_path / "pagina.py"
    module.write_text(f"def pagina(request):\n    return {code}\n")
    assert not find_open_doors(module)


def test_nothing_else_decides_who_may_see_it() -> None:
    fouten = [
        f"{name_of(pad)}:{regel} noemt {wat}"
        for pad in files(*APPS, suffix=".py")
        if not MAG_PUBLICATIE_NOEMEN.fullmatch(name_of(pad))
        for regel, wat in _mentions_of_publication(pad)
    ]
    assert not fouten, "\n".join(fouten)


def _mentions_of_publication(pad: Path) -> Iterator[tuple[int, str]]:
    for knoop in ast.walk(tree(pad)):
        if _is_part_of_an_index(knoop):
            continue
        if isinstance(knoop, ast.keyword) and knoop.arg and "publicatie" in knoop.arg.split("__"):
            yield knoop.value.lineno, f"{knoop.arg}="
        elif isinstance(knoop, ast.Attribute) and "publicatie" in ast.unparse(knoop).lower().split(".")[-2:]:
            yield knoop.lineno, ast.unparse(knoop)


def _is_part_of_an_index(knoop: ast.AST | None) -> bool:
    """An index on what is public makes the door faster; it opens nothing."""
    while knoop is not None:
        if isinstance(knoop, ast.Call) and ast.unparse(knoop.func).split(".")[-1] == "Index":
            return True
        knoop = getattr(knoop, "ouder", None)
    return False
