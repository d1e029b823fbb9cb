"""The import on the command line: what it writes where, and how it ends."""

import io
import json
import re
import sys

import pytest
from django.core.management import CommandError, call_command

from agendawijzer.inname.management.commands.importeer_agendawijzer import Command
from dossiers.models import Dossier, Instrument
from tests.agendawijzer.inname.bronnen.raadspagina.pagina import SEED


def run(*args):
    uit, fout = io.StringIO(), io.StringIO()
    code = 0
    try:
        call_command("importeer_agendawijzer", *args, stdout=uit, stderr=fout)
    except CommandError as einde:
        code = einde.returncode
        fout.write(str(einde))
    return code, uit.getvalue(), fout.getvalue()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "diep").mkdir()
    (tmp_path / "diep" / "pagina.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "leeg.HTM").write_bytes(b"")
    (tmp_path / "notitie.md").write_text("geen pagina")
    return tmp_path


def test_a_trial_run_needs_no_database_and_prints_json_lines_only(folder):
    code, uit, fout = run("--proef", "--json", str(folder))
    regels = [json.loads(regel) for regel in uit.splitlines()]
    assert code == 1
    assert [regel["pagina"] and regel["pagina"]["raadsnummer"] for regel in regels] == ["25192", None]
    assert [set(regel) for regel in regels] == [{"bestand", "pagina", "meldingen"}] * 2
    assert regels[1]["meldingen"][0]["code"] == "leeg"
    assert "leeg.HTM is leeg" in fout
    assert "1 pagina gelezen, 1 bestand geweigerd" in fout


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SEED.read_bytes())))
    code, uit, _ = run("--proef", "--json", "-")
    assert code == 0
    assert json.loads(uit)["bestand"] == "-"


@pytest.mark.parametrize(("pad", "woord"), [("bestaat-niet.txt", "bestaat niet"), ("\0", "bestaat niet")])
def test_a_path_that_does_not_exist_is_wrong_use(pad, woord):
    code, uit, fout = run("--proef", str(SEED), pad)
    assert (code, uit) == (2, "")
    assert woord in fout


def test_without_a_path_it_says_what_to_give():
    code, _, fout = run()
    assert code == 2
    assert "Geef een bestand of map op" in fout


@pytest.mark.parametrize(
    ("opdracht", "zin"),
    [
        (["--onzin"], "De keuze --onzin bestaat niet."),
        (["--proef=ja"], "Achter --proef hoort niets te staan."),
        (["--settings"], "Achter --settings moet een waarde staan."),
        (["--verbosity", "x"], "De waarde achter --verbosity klopt niet."),
        (["--verbosity", "9"], "De waarde achter --verbosity klopt niet."),
    ],
)
def test_wrong_use_is_explained_in_dutch(opdracht, zin, capsys):
    with pytest.raises(SystemExit) as einde:
        Command().run_from_argv(["manage.py", "importeer_agendawijzer", *opdracht])
    uit, fout = capsys.readouterr()
    assert (einde.value.code, uit) == (2, "")
    assert zin in fout
    assert "gebruik: manage.py importeer_agendawijzer" in fout
    assert not {"usage", "error", "argument", "CommandError"} & set(re.findall(r"\w+", fout))


def test_a_missing_path_is_explained_in_dutch(capsys):
    with pytest.raises(SystemExit) as einde:
        Command().run_from_argv(["manage.py", "importeer_agendawijzer", "weg.txt"])
    assert einde.value.code == 2
    assert capsys.readouterr().err.startswith("Fout: weg.txt bestaat niet.")


def test_a_file_named_twice_is_read_once():
    _, uit, _ = run("--proef", "--json", str(SEED), str(SEED))
    assert len(uit.splitlines()) == 1


def test_a_file_name_that_is_no_text_is_printed_all_the_same(tmp_path):
    (tmp_path / "pagina\udcff.txt").write_bytes(SEED.read_bytes())
    code, uit, _ = run("--proef", "--json", str(tmp_path))
    assert code == 0
    assert json.loads(uit.encode())["pagina"]["raadsnummer"] == "25192"


@pytest.mark.django_db
def test_what_is_read_is_stored_and_the_second_time_changes_nothing():
    code, uit, fout = run(str(SEED))
    assert (code, uit) == (0, "")
    assert (Dossier.objects.count(), Instrument.objects.count()) == (1, 9)
    assert "gat" not in fout.splitlines()[-1]
    run(str(SEED))
    assert (Dossier.objects.count(), Instrument.objects.count()) == (1, 9)


@pytest.mark.django_db
def test_a_refused_file_does_not_stop_the_others(folder):
    code, _, _ = run(str(folder))
    assert code == 1
    assert Dossier.objects.get().nummer == "25192"
