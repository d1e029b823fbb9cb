"""`manage.py maak_demo`: only where every page says that it is made up, once, and with logins that work."""

import re

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from agendawijzer.demo import maken
from agendawijzer.demo.logins import NAMEN, add_logins
from agendawijzer.demo.management.commands import maak_demo
from dossiers.models import Bron, Fractie
from tests.bouw import bouw_fractie


@pytest.fixture(autouse=True)
def demo_on(settings: LazySettings) -> None:
    settings.DEMO = True


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A council of nothing: here only the command is tried."""

    def make() -> bool:
        if maken.is_made():
            return False
        add_logins()
        Bron.objects.create(houder=maken.HOUDER, titel=maken.TITEL)
        return True

    monkeypatch.setattr(maak_demo, "add_demo", make)


@pytest.mark.django_db
def test_without_the_banner_it_refuses(settings: LazySettings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("maak_demo")
    assert not Fractie.objects.exists()


@pytest.mark.django_db
def test_a_database_in_use_is_named_and_left_alone() -> None:
    bouw_fractie()
    with pytest.raises(CommandError, match=r"staan al fracties\..*niets veranderd"):
        call_command("maak_demo")
    assert Fractie.objects.count() == 1
    assert not User.objects.exists()


@pytest.mark.django_db
def test_the_shown_passwords_open_the_desk_for_every_login(
    quick: None, client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("maak_demo")
    logins = re.findall(r"gebruikersnaam: (\S+) +wachtwoord: (\S+)", capsys.readouterr().out)
    assert {naam for naam, _ in logins} == set(NAMEN)
    for naam, wachtwoord in logins:
        assert client.login(username=naam, password=wachtwoord)
        assert client.get("/beheer/").status_code == 200


@pytest.mark.django_db
def test_a_second_time_shows_no_password_unless_asked(
    quick: None, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("maak_demo")
    eerste = capsys.readouterr().out
    call_command("maak_demo")
    tweede = capsys.readouterr().out
    assert "wachtwoord:" not in tweede
    assert "Er is niets veranderd" in tweede
    call_command("maak_demo", nieuwe_wachtwoorden=True)
    derde = capsys.readouterr().out
    assert "wachtwoord:" in derde
    assert not set(re.findall(r"wachtwoord: (\S+)", eerste)) & set(re.findall(r"wachtwoord: (\S+)", derde))
