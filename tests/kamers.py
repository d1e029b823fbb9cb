"""The rooms of the house: which there are, what belongs to which, what each may use, and what a file does use."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.broncode import APPS, PROJECT, files, imports, name_of, strings, tree

# From the top down. A room uses the rooms of the layers under its own; those of one layer do not know each other.
# The first one is the project: it puts the rooms together, and no room uses it.
LAGEN = (
    ("agendawijzer",),
    ("agendawijzer/demo",),
    ("agendawijzer/griffie", "agendawijzer/beheerder"),
    ("agendawijzer/inname",),
    ("agendawijzer/portaal",),
    ("agendawijzer/links",),
    ("volgen",),
    ("stemmingen", "begroting"),
    ("dossiers",),
)
PROJECTKAMER = LAGEN[0][0]
# A room that is not built yet has its layer already.
KAMERS = [kamer for laag in LAGEN for kamer in laag if (PROJECT / kamer).is_dir()]
ONDER: dict[str, set[str]] = {
    kamer: {lager for lagen in LAGEN[hoogte + 1 :] for lager in lagen}
    for hoogte, laag in enumerate(LAGEN)
    for kamer in laag
}
# Where what everyone may read is made: all of it, so that every row comes in through the door.
PUBLIEK = ("agendawijzer/portaal", "volgen/aanvragen/paginas")

# The folders of templates and the labels of apps are called after their rooms.
PER_NAAM = {kamer.split("/")[-1]: kamer for kamer in KAMERS}
SJABLOONMAPPEN = {naam: kamer for naam, kamer in PER_NAAM.items() if kamer != PROJECTKAMER}
# Ours of this name fill in what Django's own pages leave open.
DJANGOMAPPEN = ("admin", "registration", "django")
# The frame around every page, which the project gives; any page may stand in it.
RAAMWERK = "basis.html"

_SJABLOONNAAM = re.compile(rf"(?:{'|'.join(SJABLOONMAPPEN)})/[\w./-]*")
_MODULENAAM = re.compile(rf"(?:{'|'.join(PER_NAAM)})(?:\.\w+)+")
_LAADT = re.compile(r"{%\s*load\s+([^%]*?)\s*%}")
_VERWIJST = re.compile(r"{%\s*(extends|include)\s+[\"']([^\"'#]+)")

# The line, the room that is used, and how.
Gebruik = tuple[int, str, str]


# -- what belongs to which ----------------------------------------------------------------------------------------
def room_of(naam: str) -> str | None:
    """The room of a path or a dotted name, `dossiers.Dossier` too; None for what is of no room (tests, Django)."""
    pad = naam if "/" in naam else naam.replace(".", "/")
    return max((kamer for kamer in KAMERS if f"{pad}/".startswith(f"{kamer}/")), key=len, default=None)


def room_of_template(naam: str) -> str | None:
    """The room of a template by the name under which it is loaded; None for what is Django's.

    What lies in no folder of a room is the frame, of the project.
    """
    map_ = naam.partition("/")[0]
    return None if map_ in DJANGOMAPPEN else SJABLOONMAPPEN.get(map_, PROJECTKAMER)


def templates() -> list[Path]:
    """Every template, of pages and of mails."""
    return [*files("templates", suffix=".html"), *files("templates", suffix=".txt")]


def template_name(pad: Path) -> str:
    """The name under which a template is loaded."""
    return pad.relative_to(PROJECT / "templates").as_posix()


def files_of(kamer: str) -> list[Path]:
    """The modules of a room, migrations included, and its templates."""
    code = [pad for pad in files(kamer, suffix=".py", migrations=True) if room_of(name_of(pad)) == kamer]
    return [
        *code,
        *(pad for pad in templates() if (room_of_template(template_name(pad)) or PROJECTKAMER) == kamer),
    ]


@cache
def tag_libraries() -> list[tuple[str, str]]:
    """Every library of template tags: its name and its room."""
    paden = [pad for pad in files(*APPS, suffix=".py") if pad.parent.name == "templatetags"]
    return [(pad.stem, room_of(name_of(pad)) or "") for pad in paden if pad.stem != "__init__"]


# -- what a file uses ---------------------------------------------------------------------------------------------
def uses(pad: Path) -> Iterator[Gebruik]:
    """Every room that a file uses, its own too."""
    if pad.suffix == ".py":
        yield from _imported(pad)
        yield from _named(pad)
        yield from _labelled(pad)
    else:
        yield from uses_of_template(pad.read_text(encoding="utf-8"))


def _imported(pad: Path) -> Iterator[Gebruik]:
    for regel, module in imports(pad):
        if kamer := room_of(module):
            yield regel, kamer, f"importeert {module}"


def _named(pad: Path) -> Iterator[Gebruik]:
    """A foreign key to "stemmingen.Stemming" and a module by its name are imports as well, and so is a template."""
    for regel, tekst in strings(pad):
        kamer = None
        if _MODULENAAM.fullmatch(tekst):
            kamer = room_of(tekst)
        elif _SJABLOONNAAM.fullmatch(tekst):
            kamer = room_of_template(tekst)
        if kamer:
            yield regel, kamer, f"noemt {tekst!r}"


def _labelled(pad: Path) -> Iterator[Gebruik]:
    """`get_model("volgen", "Volging")`, and `("volgen", "0001_begin")`: the migration that must go first."""
    for knoop in ast.walk(tree(pad)):
        delen = knoop.args if isinstance(knoop, ast.Call) else getattr(knoop, "elts", [])
        woorden = [deel.value for deel in delen if isinstance(deel, ast.Constant)]
        if len(woorden) == 2 and woorden[0] in PER_NAAM and _names_something(knoop, str(woorden[1])):
            yield knoop.lineno, PER_NAAM[woorden[0]], f"noemt {ast.unparse(knoop)}"


def _names_something(knoop: ast.AST, tweede: str) -> bool:
    if isinstance(knoop, ast.Call):
        return ast.unparse(knoop.func).endswith("get_model")
    return bool(re.fullmatch(r"\d{4}_\w+|__first__|__latest__", tweede))


def uses_of_template(tekst: str) -> Iterator[Gebruik]:
    """Every room that a template uses: by the tags it loads, what it stands in and what it takes in."""
    bibliotheken = dict(tag_libraries())
    for gevonden in _LAADT.finditer(tekst):
        for naam in gevonden[1].split():
            if naam in bibliotheken:
                yield _line(tekst, gevonden), bibliotheken[naam], f"laadt {naam}"
    for gevonden in _VERWIJST.finditer(tekst):
        hoe, naam = gevonden.groups()
        kamer = room_of_template(naam)
        if kamer and (hoe, naam) != ("extends", RAAMWERK):
            yield _line(tekst, gevonden), kamer, f"{hoe} {naam}"


def _line(tekst: str, gevonden: re.Match[str]) -> int:
    return tekst.count("\n", 0, gevonden.start()) + 1
