"""The rights of the griffie exist after every migrate, and its first login is made once."""

import re
from io import StringIO

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command

from agendawijzer.griffie.rollen import BEHEER, INVOER, PUBLICATIE, ROLLEN, grant_rights, rights_on
from dossiers.openbaarheid import Publiceerbaar

pytestmark = pytest.mark.django_db


def rights(rol: str) -> set[str]:
    return set(Group.objects.get(name=rol).permissions.values_list("codename", flat=True))


def all_rights() -> set[str]:
    return set().union(*(rights(rol) for rol in ROLLEN))


def test_who_enters_makes_votes_and_content_and_publishes_nothing() -> None:
    invoer = rights(INVOER)
    assert {
        "add_dossier",
        "change_dossier",
        "add_stemming",
        "change_stemming",
        "delete_fractiestem",
    } <= invoer
    assert not [recht for recht in invoer if recht.startswith("publiceer")]
    assert not {"change_fractie", "add_persoon", "view_logregel", "change_verschil"} & invoer


def test_who_publishes_may_publish_every_kind_and_correct_votes_and_makes_nothing() -> None:
    publicatie = rights(PUBLICATIE)
    soorten = {model._meta.model_name for model in apps.get_models() if issubclass(model, Publiceerbaar)}
    assert {f"publiceer_{naam}" for naam in soorten} <= publicatie
    gewijzigd = {recht for recht in publicatie if not recht.startswith(("view_", "publiceer_"))}
    assert gewijzigd == {"change_stemming", "change_verschil", "change_begrotingsvoorstel"}


def test_who_keeps_the_council_keeps_people_and_seats_and_reads_the_log() -> None:
    beheer = rights(BEHEER)
    assert {"change_fractie", "add_persoon", "change_fractiezetels", "view_logregel"} <= beheer
    assert not {"change_dossier", "change_stemming", "publiceer_stemming"} & beheer


def test_the_log_is_read_by_one_role_and_changed_by_none() -> None:
    assert {recht for recht in all_rights() if recht.endswith("logregel")} == {"view_logregel"}
    assert "view_logregel" not in rights(INVOER) | rights(PUBLICATIE)


@pytest.mark.parametrize(
    "naam",
    [
        "dossier", "instrument", "stemming", "vergadering", "bericht", "fractie", "voortgang", "raadsbrief",
        "toezegging",
    ],
)  # fmt: skip
def test_nothing_that_was_decided_can_be_deleted(naam: str) -> None:
    assert f"delete_{naam}" not in all_rights()


@pytest.mark.parametrize(
    "naam", ["lidstem", "kandidaatstem", "correctie", "verklaring", "aanwezigheid", "ontwerp"]
)
def test_what_the_desk_keeps_is_only_looked_at(naam: str) -> None:
    assert {recht for recht in all_rights() if recht.endswith(f"_{naam}")} == {f"view_{naam}"}


def test_no_rights_on_users_and_groups() -> None:
    assert not [recht for recht in all_rights() if recht.endswith(("_user", "_group", "_permission"))]


def test_rights_come_even_where_django_has_not_made_the_permissions_yet() -> None:
    """On an empty database our receiver runs before that of django.contrib.auth."""
    Group.objects.all().delete()
    Permission.objects.all().delete()
    for app in ("dossiers", "stemmingen"):
        grant_rights(apps.get_app_config(app), using="default")
    assert "change_stemming" in rights(INVOER)
    assert "publiceer_stemming" in rights(PUBLICATIE)


def test_a_second_migrate_adds_nothing_and_takes_nothing_away() -> None:
    extra = Permission.objects.get(codename="view_user")
    Group.objects.get(name=BEHEER).permissions.add(extra)
    eerst = rights(BEHEER)
    grant_rights(apps.get_app_config("dossiers"), using="default")
    assert rights(BEHEER) == eerst
    assert "view_user" in eerst


@pytest.mark.parametrize(
    ("naam", "invoer", "publicatie", "beheer"),
    [
        ("dossier", {"view", "add", "change"}, {"view", "publiceer"}, {"view"}),
        ("stemming", {"view", "add", "change"}, {"view", "change", "publiceer"}, {"view"}),
        ("document", {"view", "add", "change", "delete"}, {"view"}, {"view"}),
        ("voortgang", {"view", "add", "change"}, {"view", "publiceer"}, {"view"}),
        ("agendapunt", {"view", "add", "change", "delete"}, {"view"}, {"view"}),
        ("portefeuillehouder", {"view"}, {"view"}, {"view", "add", "change", "delete"}),
        ("link", {"view"}, {"view"}, {"view"}),
        ("bron", {"view"}, {"view"}, {"view"}),
        ("verschil", {"view"}, {"view", "change"}, {"view"}),
        ("zittingsperiode", {"view"}, {"view"}, {"view", "add", "change"}),
        ("logregel", set(), set(), {"view"}),
    ],
)
def test_the_rights_of_each_kind(naam: str, invoer: set[str], publicatie: set[str], beheer: set[str]) -> None:
    assert [set(rights_on(naam, rol)) for rol in (INVOER, PUBLICATIE, BEHEER)] == [invoer, publicatie, beheer]


@pytest.mark.django_db(transaction=True)
def test_the_migration_makes_the_roles_and_moves_who_was_in_the_one_group_of_before() -> None:
    call_command("migrate", "agendawijzer", "zero", verbosity=0)
    Group.objects.all().delete()
    vroeger = Group.objects.create(name="Griffie")
    klerk = User.objects.create_user("klerk")
    klerk.groups.add(vroeger)
    call_command("migrate", "agendawijzer", verbosity=0)
    assert set(klerk.groups.values_list("name", flat=True)) == set(ROLLEN)
    assert not Group.objects.filter(name="Griffie").exists()
    assert klerk.has_perm("stemmingen.publiceer_stemming")


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
    assert set(user.groups.values_list("name", flat=True)) == set(ROLLEN)
    assert user.has_perms(
        ["dossiers.change_dossier", "stemmingen.publiceer_stemming", "dossiers.view_logregel"]
    )


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
