"""Ratchets: what we have too much of, counted. The numbers stand in `ratels.toml` and may only fall.

python -m tests.ratels                  every ratchet: its number now, and the one that is written down
python -m tests.ratels klassenamen      where they are
"""

import ast
import io
import sys
import tokenize
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tests.broncode import APPS, files, name_of, tree
from tests.kamers import templates

BESTAND = Path(__file__).with_suffix(".toml")
LANGSTE_REGEL = 120
MEESTE_WENDINGEN = 4
# Django asks for a class of this name in each such module.
VASTE_NAMEN = {"Command", "Migration"}

_Functie = ast.FunctionDef | ast.AsyncFunctionDef
_BEGRIP = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


# -- looking at one tree ------------------------------------------------------------------------------------------
def find_classes(boom: ast.Module) -> Iterator[str]:
    """The names of the classes at the top of a module; a Meta or a Soort inside another class is its own affair."""
    return (
        knoop.name for knoop in boom.body if isinstance(knoop, ast.ClassDef) and knoop.name not in VASTE_NAMEN
    )


def find_any_parameters(boom: ast.Module) -> Iterator[int]:
    """The lines of functions with a parameter of which nothing is said: annotated `Any`, or `Any | None`.

    `*args` and `**kwargs` are only handed on, and do not count; nor does Any inside another type (`QuerySet[Any]`).
    """
    for knoop in ast.walk(boom):
        if isinstance(knoop, _Functie):
            parameters = [*knoop.args.posonlyargs, *knoop.args.args, *knoop.args.kwonlyargs]
            if any(_is_any(parameter.annotation) for parameter in parameters):
                yield knoop.lineno


def _is_any(annotatie: ast.expr | None) -> bool:
    if isinstance(annotatie, ast.BinOp):
        return _is_any(annotatie.left) or _is_any(annotatie.right)
    return annotatie is not None and ast.unparse(annotatie) in ("Any", "typing.Any")


def find_nested_choices(boom: ast.Module) -> Iterator[int]:
    """The lines of each choice (`a if b else c`) inside another choice."""
    binnen: set[ast.IfExp] = set()
    for keuze in _choices(ast.walk(boom)):
        binnen |= {ander for ander in _choices(_parts(keuze)) if ander is not keuze}
    yield from sorted(ander.lineno for ander in binnen)


def _choices(knopen: Iterable[ast.AST]) -> Iterator[ast.IfExp]:
    return (knoop for knoop in knopen if isinstance(knoop, ast.IfExp))


def find_busy_statements(boom: ast.Module) -> Iterator[int]:
    """The lines of statements with more than four turns: comprehensions, conditions and lambdas together."""
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.stmt) and sum(map(_turns, _parts(knoop))) > MEESTE_WENDINGEN:
            yield knoop.lineno


def _turns(knoop: ast.AST) -> int:
    """Of a comprehension each `for` and each `if`; of a choice its condition; of and/or each operand but one."""
    if isinstance(knoop, _BEGRIP):
        return len(knoop.generators) + sum(len(deel.ifs) for deel in knoop.generators)
    if isinstance(knoop, ast.BoolOp):
        return len(knoop.values) - 1
    return int(isinstance(knoop, ast.IfExp | ast.Lambda))


def _parts(knoop: ast.AST) -> Iterator[ast.AST]:
    """A node with all that is inside it; the statements inside another statement stand on their own."""
    yield knoop
    for kind in ast.iter_child_nodes(knoop):
        if not isinstance(kind, ast.stmt | ast.ExceptHandler | ast.match_case):
            yield from _parts(kind)


def find_type_ignores(tekst: str) -> Iterator[int]:
    """The lines with a comment that silences the type checker."""
    for teken in tokenize.generate_tokens(io.StringIO(tekst).readline):
        if teken.type == tokenize.COMMENT and "type: ignore" in teken.string:
            yield teken.start[0]


def find_long_lines(tekst: str) -> Iterator[int]:
    """The lines of more than 120 characters."""
    return (n for n, regel in enumerate(tekst.splitlines(), start=1) if len(regel) > LANGSTE_REGEL)


# -- counting all of ours -----------------------------------------------------------------------------------------
def list_double_classes() -> list[str]:
    """The names that more than one module gives to a class, with those modules."""
    per_naam: dict[str, list[str]] = defaultdict(list)
    for pad in _code():
        for naam in set(find_classes(tree(pad))):
            per_naam[naam].append(name_of(pad))
    return [f"{naam}: {', '.join(paden)}" for naam, paden in sorted(per_naam.items()) if len(paden) > 1]


def _code() -> list[Path]:
    return files(*APPS, suffix=".py")


def _in_trees(find: Callable[[ast.Module], Iterable[int]]) -> Callable[[], list[str]]:
    return lambda: [f"{name_of(pad)}:{regel}" for pad in _code() for regel in find(tree(pad))]


def _in_texts(
    find: Callable[[str], Iterable[int]], paden: Callable[[], list[Path]]
) -> Callable[[], list[str]]:
    return lambda: [f"{name_of(pad)}:{n}" for pad in paden() for n in find(pad.read_text(encoding="utf-8"))]


def _stylesheets() -> list[Path]:
    return files("static", suffix=".css")


# By the name of each number in ratels.toml, where they are.
RATELS: dict[str, Callable[[], list[str]]] = {
    "klassenamen": list_double_classes,
    "any_als_parameter": _in_trees(find_any_parameters),
    "type_ignore": _in_texts(find_type_ignores, _code),
    "geneste_keuzes": _in_trees(find_nested_choices),
    "drukke_opdrachten": _in_trees(find_busy_statements),
    "lange_sjabloonregels": _in_texts(find_long_lines, templates),
    "lange_stijlregels": _in_texts(find_long_lines, _stylesheets),
}


def load_grenzen() -> dict[str, int]:
    """The numbers as they are written down."""
    return tomllib.loads(BESTAND.read_text(encoding="utf-8"))


def _main(namen: list[str]) -> None:
    grenzen = load_grenzen()
    for naam in namen or RATELS:
        plekken = RATELS[naam]()
        for plek in plekken if namen else ():
            print(plek)
        print(f"{naam}: {len(plekken)} (in {BESTAND.name}: {grenzen[naam]})")


if __name__ == "__main__":
    _main(sys.argv[1:])
