"""The import of the budget on the command line: what it writes where, and how it ends."""

import io
import json
import sys

import pytest
from django.core.management import CommandError, call_command

from begroting.models import Begrotingsvoorstel, Programma, Resultaat
from tests.agendawijzer.inname.bronnen.begroting.hoofdstuk import KLEIN, SEED


def run(*args):
    uit, fout = io.StringIO(), io.StringIO()
    code = 0
    try:
        call_command("importeer_begroting", *args, stdout=uit, stderr=fout)
    except CommandError as einde:
        code = einde.returncode
        fout.write(str(einde))
    return code, uit.getvalue(), fout.getvalue()


def test_a_trial_run_needs_no_database_and_prints_json_lines_only(tmp_path):
    (tmp_path / "een.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "twee.txt").write_text("Geen begroting")
    code, uit, fout = run("--proef", "--json", "--jaar", "2026", str(tmp_path))
    regels = [json.loads(regel) for regel in uit.splitlines()]
    assert code == 1
    assert [(regel["programma"], regel["jaar"]) for regel in regels] == [("Jeugdhulp", 2026), (None, 2026)]
    assert regels[1]["meldingen"][0]["code"] == "geen_begroting"
    assert regels[0].keys() == regels[1].keys()
    assert "1 hoofdstuk gelezen, 1 bestand geweigerd" in fout


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SEED.read_bytes())))
    code, uit, _ = run("--proef", "--json", "--jaar=2026", "-")
    assert (code, json.loads(uit)["bestand"]) == (0, "-")


@pytest.mark.parametrize(
    ("opdracht", "zin"),
    [
        ([str(SEED)], "Geef met --jaar het jaar"),
        ([str(SEED), "--jaar", "26"], "Het jaar 26 klopt niet."),
        ([str(SEED), "--jaar", "tweeduizend"], "Het jaar tweeduizend klopt niet."),
        (["--jaar", "2026"], "Geef een bestand of map op"),
        (["weg.txt", "--jaar", "2026"], "weg.txt bestaat niet"),
    ],
)
def test_wrong_use_is_explained_and_ends_with_two(opdracht, zin):
    code, uit, fout = run(*opdracht)
    assert (code, uit) == (2, "")
    assert zin in fout


@pytest.mark.django_db
def test_twice_the_same_gives_the_same_tree_once_and_ends_with_zero():
    for _ in range(2):
        code, uit, fout = run(str(SEED), "--jaar", "2026")
        assert (code, uit) == (0, "")
    assert (Programma.objects.count(), Resultaat.objects.count()) == (1, 20)
    assert "verschil" not in fout


@pytest.mark.django_db
def test_a_differing_text_ends_with_zero_asks_nothing_and_says_what_to_do(tmp_path):
    bestand = tmp_path / "parkeren.txt"
    bestand.write_text(KLEIN)
    run(str(bestand), "--jaar", "2026")
    bestand.write_text(KLEIN.replace("honderd plekken", "tweehonderd plekken"))
    code, uit, fout = run(str(bestand), "--jaar", "2026")
    assert (code, uit) == (0, "")
    assert "honderd plekken meer.” en is nu “Er zijn tweehonderd plekken meer.”" in fout
    assert "--aanvaard" in fout
    code, _, _ = run(str(bestand), "--jaar", "2026", "--aanvaard")
    assert code == 0
    assert Begrotingsvoorstel.objects.get().stand == "aanvaard"
    assert Resultaat.objects.filter(tekst__contains="tweehonderd").exists()
