"""The source of the project as the guards read it: its files, and Python as a tree."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
# Our packages.
APPS = ["agendawijzer", "begroting", "dossiers", "stemmingen", "volgen"]


def name_of(pad: Path) -> str:
    """The path as messages and tables name it: from the top of the project."""
    return pad.relative_to(PROJECT).as_posix()


def files(*mappen: str, suffix: str, migrations: bool = False) -> list[Path]:
    """The files under the folders with this suffix, in order."""
    gevonden = (pad for naam in mappen for pad in (PROJECT / naam).rglob(f"*{suffix}"))
    return sorted(pad for pad in gevonden if migrations or "migrations" not in pad.parts)


@cache
def tree(pad: Path) -> ast.Module:
    """The module as a tree; each node knows its parent as `ouder`."""
    boom = ast.parse(pad.read_text(encoding="utf-8"), filename=str(pad))
    for knoop in ast.walk(boom):
        for kind in ast.iter_child_nodes(knoop):
            kind.ouder = knoop  # type: ignore[attr-defined]
    return boom


def strings(pad: Path) -> Iterator[tuple[int, str]]:
    """Every piece of text in a module with its line, docstrings left out."""
    for knoop in ast.walk(tree(pad)):
        tekst = knoop.value if isinstance(knoop, ast.Constant) else None
        if isinstance(tekst, str) and not isinstance(knoop.ouder, ast.Expr):  # type: ignore[attr-defined]
            yield knoop.lineno, tekst


def imports(pad: Path) -> Iterator[tuple[int, str]]:
    """Every module that is imported anywhere in a module, inside functions too, with its line."""
    for knoop in ast.walk(tree(pad)):
        if isinstance(knoop, ast.Import):
            for naam in knoop.names:
                yield knoop.lineno, naam.name
        elif isinstance(knoop, ast.ImportFrom):
            hoger = _package(pad, knoop.level) if knoop.level else ""
            for naam in knoop.names:
                yield knoop.lineno, ".".join(filter(None, (hoger, knoop.module, naam.name)))


def _package(pad: Path, hoogte: int) -> str:
    """The package from which a relative import with so many dots counts."""
    delen = pad.relative_to(PROJECT).parent.parts
    return ".".join(delen[: len(delen) - hoogte + 1])


def code_strings() -> set[str]:
    """Every piece of text in the code of the apps."""
    return {tekst for pad in files(*APPS, suffix=".py") for _, tekst in strings(pad)}


def template_text(pad: Path) -> str:
    """A template without its comments."""
    return re.sub(r"{#.*?#}|{% comment.*?endcomment %}", "", pad.read_text(encoding="utf-8"), flags=re.S)
