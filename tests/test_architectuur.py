"""The house keeps its shape: imports point down, one door decides what is public, nothing grows out of hand."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from dossiers.openbaarheid import Zichtbaar
from tests.broncode import APPS, LAGEN, PROJECT, files, imports, name_of, strings, tree

# What may be longer or larger than the rule, how much, and why. An entry that is no longer needed must go.
UITZONDERINGEN: dict[str, tuple[int, str]] = {}

REGELS_MODULE, REGELS_FUNCTIE, REGELS_VIEW, REGELS_TEMPLATE, REGELS_CSS, MODELLEN = 300, 40, 25, 150, 250, 6

PUBLIEK = ("agendawijzer/portaal", "volgen/aanvragen/paginas")
# Where a publication changes hands or is entered; nobody's eyes are served from here.
MAG_PUBLICATIE_NOEMEN = re.compile(
    r"dossiers/openbaarheid\.py|dossiers/acties/publicatie\.py|\w+/admin(\.py|/.*)|agendawijzer/inname/.*|agendawijzer/\w+/management/.*|\w+/migrations/.*"
)
# `none()` lets nothing in.
DEUR = {"openbaar", "ingetrokken", "none"}


def _code(*mappen: str) -> list[Path]:
    return files(*(mappen or APPS), suffix=".py")


# -- imports ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("app", APPS)
def test_imports_point_down_only(app: str) -> None:
    verboden = set(LAGEN) - LAGEN[app] - {app}
    fouten = [
        f"{name_of(pad)}:{regel} importeert {module}"
        for pad in files(app, suffix=".py", migrations=True)
        for regel, module in imports(pad)
        if module.split(".")[0] in verboden
    ]
    assert not fouten, "\n".join(fouten)


@pytest.mark.parametrize("app", APPS)
def test_no_text_names_a_module_or_model_higher_up(app: str) -> None:
    """A foreign key to "stemmingen.Stemming" or a lazy import by name is an import as well."""
    hoger = "|".join(set(LAGEN) - LAGEN[app] - {app})
    fouten = [
        f"{name_of(pad)}:{regel} noemt {tekst!r}"
        for pad in files(app, suffix=".py", migrations=True)
        for regel, tekst in strings(pad)
        if hoger and re.fullmatch(rf"({hoger})(\.\w+)+", tekst)
    ]
    assert not fouten, "\n".join(fouten)


@pytest.mark.parametrize("app", APPS)
def test_no_lookup_climbs_to_an_app_higher_up(app: str) -> None:
    """`Instrument.objects.filter(stemmingen__uitkomst=...)` in dossiers would know about votes without an import."""
    hoger = _names_from_above(app)
    fouten = [
        f"{name_of(pad)}:{regel} gebruikt {naam!r}"
        for pad in _code(app)
        for regel, naam in _lookups(pad)
        if hoger & set(naam.lstrip("-").split("__"))
    ]
    assert not fouten, "\n".join(fouten)


def _names_from_above(app: str) -> set[str]:
    """The names under which models of higher apps hang on those of `app`."""
    namen = set()
    for model in apps.get_app_config(app).get_models():
        for relatie in model._meta.related_objects:
            bron = relatie.related_model._meta.app_label
            if bron in LAGEN and bron != app and not relatie.hidden:
                namen.add(relatie.name)
    return namen


def _lookups(pad: Path) -> Iterator[tuple[int, str]]:
    for knoop in ast.walk(tree(pad)):
        if isinstance(knoop, ast.keyword) and knoop.arg and "__" in knoop.arg:
            yield knoop.value.lineno, knoop.arg
        elif isinstance(knoop, ast.Attribute):
            yield knoop.lineno, knoop.attr
    yield from ((regel, tekst) for regel, tekst in strings(pad) if re.fullmatch(r"-?\w+(__\w+)+", tekst))


def test_no_module_is_a_drawer_for_leftovers() -> None:
    namen = [
        pad for pad in _code() if {"utils", "common", "core"} & {pad.stem, *pad.relative_to(PROJECT).parts}
    ]
    assert not namen


@pytest.mark.parametrize("app", APPS)
def test_each_app_has_tests_under_its_own_name(app: str) -> None:
    assert list((PROJECT / "tests" / app).rglob("test_*.py"))


# -- the door -----------------------------------------------------------------------------------------------------
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
    fouten = [fout for pad in _code(*PUBLIEK) for fout in find_open_doors(pad)]
    assert not fouten, "\n".join(fouten)


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
        for pad in _code()
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


# -- sizes --------------------------------------------------------------------------------------------------------
def _sizes() -> Iterator[tuple[str, int, int]]:
    """Everything that has a size: its name, its size, and the most it may be."""
    for pad in [*_code(), *_code("tests")]:
        yield name_of(pad), _lines(pad), REGELS_MODULE
        yield from _function_sizes(pad)
    for pad in [*files("templates", *APPS, suffix=".html"), *files("templates", *APPS, suffix=".txt")]:
        yield name_of(pad), _lines(pad), REGELS_TEMPLATE
    for pad in files("static", suffix=".css"):
        yield name_of(pad), _lines(pad), REGELS_CSS
    for pad in _code():
        if "models" in pad.relative_to(PROJECT).as_posix():
            yield f"{name_of(pad)} (modellen)", _models_in(pad), MODELLEN


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
