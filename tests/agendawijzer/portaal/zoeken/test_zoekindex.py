"""The big ways in leave an index that is as one built anew: an import, the facts of the council, the demo."""

import ast
from typing import Any

import pytest
from django.core.management import call_command

from agendawijzer.inname.opslag import sla_op
from dossiers.models import Zoekregel
from dossiers.zoeken import search
from dossiers.zoeken.wegen import listened_to
from tests.broncode import APPS, files, name_of, tree
from tests.dossiers.zoeken.staan import check_index
from tests.prestaties.paginas import make_pages

pytestmark = pytest.mark.django_db

# Bulk work that the index need not hear of, with the reason.
HOEFT_NIET = {
    "agendawijzer/demo/": "the index is built after all of it",
    "dossiers/zoeken/": "the index itself",
}
_BULK = {"bulk_create", "bulk_update", "update", "_raw_delete"}


def test_after_an_import_and_again_the_index_is_as_one_built_anew() -> None:
    from agendawijzer.inname.bronnen.raadspagina.lezer import lees_bestand

    gelezen = [lees_bestand(pagina.inhoud, bestand=pagina.naam) for pagina in make_pages(12)]
    for pagina in gelezen:
        sla_op(pagina)
    assert check_index() > 20
    for pagina in gelezen:
        sla_op(pagina)
    check_index()


def test_after_the_facts_of_the_council_the_index_is_as_one_built_anew(almere: None) -> None:
    assert search("jeugdhulp").exists()
    assert check_index() > 100
    Zoekregel.objects.all().delete()
    call_command("bouw_zoekindex", verbosity=0)
    assert search("jeugdhulp").exists()


@pytest.mark.traag
def test_after_the_demo_the_index_is_as_one_built_anew(demo: None) -> None:
    assert check_index() > 200


def _bulk_calls(pad: Any) -> list[tuple[int, str, bool]]:
    """Each bulk call on a model to which the index listens: line, model, and whether its function tells the index."""
    namen = {model.__name__ for model in listened_to()}
    gevonden = []
    for functie in ast.walk(tree(pad)):
        if not isinstance(functie, ast.FunctionDef):
            continue
        aanroepen = [knoop for knoop in ast.walk(functie) if isinstance(knoop, ast.Call)]
        verteld = any(ast.unparse(knoop.func) in ("touch", "touch_new", "touch_keys") for knoop in aanroepen)
        for knoop in aanroepen:
            if isinstance(knoop.func, ast.Attribute) and knoop.func.attr in _BULK:
                op = ast.unparse(knoop.func.value)
                if op.split(".")[0] in namen or "_base_manager" in op:
                    gevonden.append((knoop.lineno, op, verteld))
    return gevonden


def test_bulk_work_tells_the_index() -> None:
    plekken = [
        (f"{name_of(pad)}:{regel} {op}", verteld)
        for pad in files(*APPS, suffix=".py")
        if not name_of(pad).startswith(tuple(HOEFT_NIET))
        for regel, op, verteld in _bulk_calls(pad)
    ]
    assert len(plekken) > 5
    assert [plek for plek, verteld in plekken if not verteld] == [], (
        "Geef de rijen aan touch() of touch_new()."
    )
