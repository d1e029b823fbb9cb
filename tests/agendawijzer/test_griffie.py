"""The rights of the griffie exist after every migrate, and its first login is made once."""

import re
from io import StringIO

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command

from agendawijzer.griffie import grant_rights, rights_on
from dossiers.models import Bron, Document, Dossier, Verschil
from stemmingen.models import Stemming

pytestmark = pytest.mark.django_db


def rights() -> set[str]:
    return set(Group.objects.get(name="Griffie").permissions.values_list("codename", flat=True))


def test_the_group_is_there_with_its_rights() -> None:
    assert {"add_dossier", "change_dossier", "view_dossier", "add_stemming", "delete_fractiestem"} <= rights()


@pytest.mark.parametrize("naam", ["dossier", "instrument", "stemming", "vergadering", "bericht", "fractie"])
def test_nothing_that_was_decided_can_be_deleted(naam: str) -> None:
    assert f"delete_{naam}" not in rights()


def test_no_rights_on_users_and_groups_and_the_log_is_for_reading() -> None:
    assert not [recht for recht in rights() if recht.endswith(("_user", "_group", "_permission"))]
    assert {recht for recht in rights() if recht.endswith(("logregel", "bron"))} == {
        "view_logregel",
        "view_bron",
    }


def test_rights_come_even_where_django_has_not_made_the_permissions_yet() -> None:
    """On an empty database our receiver runs before that of django.contrib.auth."""
    Group.objects.all().delete()
    Permission.objects.all().delete()
    for app in ("dossiers", "stemmingen"):
        grant_rights(apps.get_app_config(app), using="default")
    assert "change_stemming" in rights()


def test_a_second_migrate_adds_nothing_and_takes_nothing_away() -> None:
    extra = Permission.objects.get(codename="view_user")
    Group.objects.get(name="Griffie").permissions.add(extra)
    eerst = rights()
    grant_rights(apps.get_app_config("dossiers"), using="default")
    assert rights() == eerst
    assert "view_user" in eerst


@pytest.mark.parametrize(
    ("model", "rechten"),
    [
        (Dossier, {"view", "add", "change"}),
        (Stemming, {"view", "add", "change"}),
        (Document, {"view", "add", "change", "delete"}),
        (Bron, {"view"}),
        (Verschil, {"view", "change"}),
    ],
)
def test_the_rights_of_each_kind(model: type, rechten: set[str]) -> None:
    assert set(rights_on(model)) == rechten


def make_login(*opties: str) -> str:
    uit = StringIO()
    call_command("maak_griffielogin", *opties, stdout=uit)
    return uit.getvalue()


def password_in(uitvoer: str) -> str:
    (wachtwoord,) = re.findall(r"^\s*wachtwoord:\s*(\S+)", uitvoer, re.MULTILINE)
    assert len(wachtwoord) >= 20
    return str(wachtwoord)


def test_the_first_login_is_shown_once() -> None:
    wachtwoord = password_in(make_login())
    user = User.objects.get()
    assert (user.username, user.is_staff, user.is_superuser) == ("griffie", True, False)
    assert user.check_password(wachtwoord)
    assert user.has_perm("dossiers.change_dossier")


def test_a_second_time_nothing_changes_and_it_says_how_to_get_a_new_password() -> None:
    wachtwoord = password_in(make_login())
    assert "--nieuw-wachtwoord" in make_login()
    assert User.objects.get().check_password(wachtwoord)


def test_a_new_password_replaces_the_old_one() -> None:
    oud = password_in(make_login())
    nieuw = password_in(make_login("--nieuw-wachtwoord"))
    assert nieuw != oud
    assert User.objects.get().check_password(nieuw)


def test_without_the_group_it_says_what_to_do_first() -> None:
    Group.objects.all().delete()
    with pytest.raises(CommandError, match="migrate"):
        make_login()
