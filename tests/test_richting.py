"""Everything points down: no room knows one above it, in whatever way one file can use another."""

import ast
from collections import Counter
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from re import fullmatch

import pytest
from django.apps import apps
from django.db.models import Model

from tests.broncode import APPS, PROJECT, files, imports, name_of, strings, tree
from tests.kamers import (
    DJANGOMAPPEN,
    KAMERS,
    ONDER,
    PER_NAAM,
    PROJECTKAMER,
    SJABLOONMAPPEN,
    files_of,
    room_of,
    tag_libraries,
    template_name,
    templates,
    uses,
)

PORTAAL = "agendawijzer/portaal"


def find_climbs(pad: Path, kamer: str) -> list[str]:
    """Where a file of `kamer` uses a room above it or beside it."""
    return [
        f"{pad.name}:{regel} {hoe}"
        for regel, ander, hoe in uses(pad)
        if ander != kamer and ander not in ONDER[kamer]
    ]


@pytest.mark.parametrize("kamer", KAMERS)
def test_a_room_uses_only_rooms_under_it(kamer: str) -> None:
    fouten = {name_of(pad): klim for pad in files_of(kamer) if (klim := find_climbs(pad, kamer))}
    assert not fouten


def test_every_module_and_template_belongs_to_one_room() -> None:
    alle = [*files(*APPS, suffix=".py", migrations=True), *templates()]
    geteld = Counter(pad for kamer in KAMERS for pad in files_of(kamer))
    assert geteld == Counter(alle)
    mappen = {pad.name for pad in (PROJECT / "templates").iterdir() if pad.is_dir()}
    assert mappen <= {*SJABLOONMAPPEN, *DJANGOMAPPEN}


def test_no_two_rooms_give_their_tags_one_name() -> None:
    """`{% load x %}` would mean one of them, and nobody sees which."""
    namen = Counter(naam for naam, _ in tag_libraries())
    assert [naam for naam, aantal in namen.items() if aantal > 1] == []


@pytest.mark.parametrize(
    ("kamer", "naam", "tekst"),
    [
        ("dossiers", "a.py", "def f():\n    from stemmingen.models import Stemming"),
        ("dossiers", "a.py", "models.ForeignKey('stemmingen.Stemming', models.CASCADE)"),
        ("dossiers", "a.py", "apps.get_model('volgen', 'Volging')"),
        ("dossiers", "migrations/a.py", "dependencies = [('begroting', '0001_initial')]"),
        ("stemmingen", "a.py", "import begroting.models"),
        ("volgen", "a.py", "import_string('agendawijzer.portaal.lijst')"),
        ("volgen", "a.py", "render(request, 'portaal/delen/kop.html')"),
        ("volgen", "a.py", "render(request, f'portaal/delen/{naam}.html')"),
        ("agendawijzer/links", "a.py", "from agendawijzer import portaal"),
        ("agendawijzer/portaal", "a.py", "from agendawijzer.settings import GEMEENTE"),
        ("volgen", "a.html", "{% load static presentatie %}"),
        ("dossiers", "a.html", "{% extends 'begroting/beheer/verband_basis.html' %}"),
        ("volgen", "a.txt", '\n{% include "griffie/stemdesk/veld.html" with veld=form.naam %}'),
        ("volgen", "a.html", "{% include '404.html' %}"),
    ],
)
def test_the_guard_sees_a_use_of_a_room_above(kamer: str, naam: str, tekst: str, tmp_path: Path) -> None:
    pad = tmp_path / naam
    pad.parent.mkdir(exist_ok=True)
    pad.write_text(tekst)
    assert find_climbs(pad, kamer)


@pytest.mark.parametrize(
    ("kamer", "naam", "tekst"),
    [
        ("stemmingen", "a.py", "from dossiers.models import Dossier"),
        ("agendawijzer/portaal", "a.py", "from agendawijzer.links import stukken"),
        ("agendawijzer/griffie", "a.py", "render(request, 'portaal/uitleg/uitleg.html')"),
        ("dossiers", "a.py", "'Zie volgen/mail voor meer.'"),
        ("volgen", "a.html", '{% extends "basis.html" %}{% load static mail %}'),
        ("dossiers", "a.html", '{% extends "admin/change_form.html" %}'),
    ],
)
def test_the_guard_lets_a_use_of_a_room_below_pass(kamer: str, naam: str, tekst: str, tmp_path: Path) -> None:
    pad = tmp_path / naam
    pad.write_text(tekst)
    assert not find_climbs(pad, kamer)


# -- lookups ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("kamer", KAMERS)
def test_no_lookup_climbs_to_a_room_higher_up(kamer: str) -> None:
    """`Instrument.objects.filter(stemmingen__uitkomst=...)` in dossiers would know about votes without an import."""
    hoger = _names_from_above(kamer)
    fouten = [
        f"{name_of(pad)}:{regel} gebruikt {naam!r}"
        for pad in files_of(kamer)
        if pad.suffix == ".py" and "migrations" not in pad.parts
        for regel, naam in _lookups(pad)
        if hoger & set(naam.lstrip("-").split("__"))
    ]
    assert not fouten, "\n".join(fouten)


def _names_from_above(kamer: str) -> set[str]:
    """The names under which models of rooms above hang on those of `kamer`, and of the rooms under it."""
    bekend = {kamer, *ONDER[kamer]}
    return {
        relatie.name
        for model in apps.get_models()
        for relatie in model._meta.related_objects
        if _room_of_model(model) in bekend
        and _room_of_model(relatie.related_model) not in bekend
        and not relatie.hidden
    }


def _room_of_model(model: type[Model]) -> str | None:
    return PER_NAAM.get(model._meta.app_label)


def _lookups(pad: Path) -> Iterator[tuple[int, str]]:
    for knoop in ast.walk(tree(pad)):
        if isinstance(knoop, ast.keyword) and knoop.arg and "__" in knoop.arg:
            yield knoop.value.lineno, knoop.arg
        elif isinstance(knoop, ast.Attribute):
            yield knoop.lineno, knoop.attr
    yield from ((regel, tekst) for regel, tekst in strings(pad) if fullmatch(r"-?\w+(__\w+)+", tekst))


# -- within the portal --------------------------------------------------------------------------------------------
def find_circle(gebruikt: dict[str, set[str]]) -> list[str]:
    """Some rooms that use each other in a circle, the first one again at the end; empty where there is none."""
    try:
        TopologicalSorter(gebruikt).prepare()
    except CycleError as fout:
        return list(fout.args[1])
    return []


def test_rooms_of_the_portal_use_each_other_without_circles() -> None:
    """A module that lies loose in portaal counts as a room."""
    gebruikt: dict[str, set[str]] = {}
    for pad in files(PORTAAL, suffix=".py"):
        zelf = _subroom(pad.relative_to(PROJECT).with_suffix("").as_posix())
        anderen = {_subroom(module.replace(".", "/")) for _, module in imports(pad)}
        gebruikt.setdefault(zelf, set()).update(anderen - {zelf, ""})
    assert len(gebruikt) > 20
    assert find_circle(gebruikt) == []


def _subroom(naam: str) -> str:
    """`dossier` for `agendawijzer/portaal/dossier/lijst`; empty for what is elsewhere."""
    return naam.removeprefix(f"{PORTAAL}/").split("/")[0] if naam.startswith(f"{PORTAAL}/") else ""


def test_the_guard_against_circles_sees_one() -> None:
    assert find_circle({"raad": {"stemming"}, "stemming": {"woorden"}, "woorden": {"raad"}})
    assert not find_circle({"raad": {"stemming", "woorden"}, "stemming": {"woorden"}})


def test_a_page_takes_in_pieces_of_its_own_room_or_of_delen() -> None:
    """What two rooms of the portal or the griffie both show stands in `delen`, so that neither needs the other."""
    fouten = []
    for pad in templates():
        naam = template_name(pad).split("/")
        for _, _, hoe in uses(pad):
            ander = hoe.split()[-1].split("/")
            zelfde_kamer = ander[0] == naam[0] and min(len(ander), len(naam)) > 2
            if zelfde_kamer and ander[1] not in (naam[1], "delen"):
                fouten.append(f"{name_of(pad)} {hoe}")
    assert not fouten, "\n".join(fouten)


def test_the_project_puts_the_rooms_together_and_no_room_uses_it() -> None:
    assert all(PROJECTKAMER not in onder for onder in ONDER.values())
    assert room_of("agendawijzer/settings.py") == room_of("agendawijzer.settings") == PROJECTKAMER
