"""The facts are loaded once, wholly or not at all, and never over what is there."""

import json

import pytest
from django.core.management import CommandError, call_command

from agendawijzer.inname.management.commands import laad_fixtures
from dossiers.models import Bron, Dossier, Logregel
from stemmingen.models import Stemming
from tests.bouw import bouw_dossier

pytestmark = pytest.mark.django_db


def test_an_empty_database_gets_the_facts(capsys):
    call_command("laad_fixtures")
    assert "zijn geladen" in capsys.readouterr().out
    assert Dossier.objects.filter(nummer="25192").exists()


def test_each_vote_that_is_loaded_has_its_line_in_the_log():
    call_command("laad_fixtures")
    regels = Logregel.objects.filter(model="stemmingen.stemming", handeling="geladen", vanuit="opdracht")
    assert regels.count() == Stemming.objects.count() > 0
    assert all(regel.nieuw["uitkomst"] for regel in regels)


def test_a_second_time_changes_nothing(capsys):
    call_command("laad_fixtures")
    Dossier.objects.filter(nummer="25192").update(titel="Door de griffie gewijzigd")
    call_command("laad_fixtures")
    assert "Er is niets veranderd" in capsys.readouterr().out
    assert Dossier.objects.get(nummer="25192").titel == "Door de griffie gewijzigd"


def test_rows_of_others_are_never_overwritten(capsys):
    eigen = bouw_dossier(titel="Fietspad in Voorbeeldstad")
    call_command("laad_fixtures")
    assert "Er is niets veranderd" in capsys.readouterr().out
    assert list(Dossier.objects.all()) == [eigen]


def test_new_rows_can_be_added_after_loading():
    call_command("laad_fixtures")
    assert bouw_dossier().pk > Dossier.objects.get(nummer="25192").pk


def test_a_fixture_with_a_fault_leaves_nothing_behind(monkeypatch, tmp_path):
    rijen = json.loads(laad_fixtures.FIXTURE.read_text(encoding="utf-8"))
    rijen[-1]["fields"]["kant"] = None
    kapot = tmp_path / "almere.json"
    kapot.write_text(json.dumps(rijen), encoding="utf-8")
    monkeypatch.setattr(laad_fixtures, "FIXTURE", kapot)
    with pytest.raises(Exception, match="almere"):
        call_command("laad_fixtures")
    assert not Bron.objects.exists()


def test_without_the_fixture_it_says_how_to_make_it(monkeypatch, tmp_path):
    monkeypatch.setattr(laad_fixtures, "FIXTURE", tmp_path / "almere.json")
    with pytest.raises(CommandError, match="maak_almere"):
        call_command("laad_fixtures")
