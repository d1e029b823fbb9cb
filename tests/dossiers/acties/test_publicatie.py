"""Publishing and withdrawing: once, traced, and safe when two clerks act at the same time."""

import threading
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import connection

from dossiers.acties.publicatie import log, publish, withdraw
from dossiers.models import Dossier, Logregel
from tests import bouw


@pytest.fixture
def griffier(db: None) -> User:
    return User.objects.create_user("griffier")


def test_publishing_makes_a_dossier_public_and_says_so_in_the_log(griffier: User) -> None:
    dossier = bouw.bouw_dossier(publicatie="concept")
    assert publish(op=dossier, by=griffier)
    assert list(Dossier.objects.openbaar()) == [dossier]
    assert dossier.is_openbaar
    assert dossier.gepubliceerd_op
    regel = Logregel.objects.get()
    assert (regel.wie, regel.handeling, regel.model, regel.object_id) == (
        griffier,
        "openbaar",
        "dossiers.dossier",
        dossier.pk,
    )
    assert regel.oud["publicatie"] == "concept"
    assert regel.nieuw["publicatie"] == "openbaar"


def test_publishing_twice_does_nothing_the_second_time(griffier: User) -> None:
    dossier = bouw.bouw_dossier()
    assert not publish(op=dossier, by=griffier)
    assert not Logregel.objects.exists()


def test_withdrawing_hides_it_and_keeps_the_reason_for_visitors(griffier: User) -> None:
    dossier = bouw.bouw_dossier()
    assert withdraw(op=dossier, reden="  Dit stond er dubbel. ", by=griffier)
    assert not Dossier.objects.openbaar().exists()
    assert Dossier.objects.ingetrokken().get().intrekking == "Dit stond er dubbel."
    assert Logregel.objects.get().nieuw == {"publicatie": "ingetrokken", "reden": "Dit stond er dubbel."}


def test_public_again_drops_the_reason_and_keeps_the_first_date(griffier: User) -> None:
    dossier = bouw.bouw_dossier()
    eerste = dossier.gepubliceerd_op
    withdraw(op=dossier, reden="Dubbel", by=griffier)
    assert publish(op=dossier, by=griffier)
    dossier.refresh_from_db()
    assert (dossier.intrekking, dossier.gepubliceerd_op) == ("", eerste)


@pytest.mark.parametrize("reden", ["", "   ", "\n"])
def test_withdrawing_needs_a_reason(griffier: User, reden: str) -> None:
    with pytest.raises(ValidationError, match="reden"):
        withdraw(op=bouw.bouw_dossier(), reden=reden, by=griffier)


def test_what_was_never_public_cannot_be_withdrawn(griffier: User) -> None:
    with pytest.raises(ValidationError, match="nog niet openbaar"):
        withdraw(op=bouw.bouw_dossier(publicatie="concept"), reden="Dubbel", by=griffier)


def test_an_old_copy_in_hand_does_not_undo_what_another_clerk_did(griffier: User) -> None:
    dossier = bouw.bouw_dossier()
    oude_kopie = Dossier.objects.get(pk=dossier.pk)
    withdraw(op=dossier, reden="Dubbel", by=griffier)
    assert not withdraw(op=oude_kopie, reden="Anders", by=griffier)
    assert Dossier.objects.get().intrekking == "Dubbel"


def test_other_changes_of_the_copy_in_hand_are_not_saved(griffier: User) -> None:
    dossier = bouw.bouw_dossier(titel="Parkeren", publicatie="concept")
    dossier.titel = "Nog niet klaar"
    publish(op=dossier, by=griffier)
    assert Dossier.objects.get().titel == "Parkeren"


def test_publishing_costs_three_queries_and_those_of_the_index(
    griffier: User, django_assert_max_num_queries: Any
) -> None:
    dossier = bouw.bouw_dossier(publicatie="concept")
    # Two of them for a savepoint, because the test runs in a transaction.
    with django_assert_max_num_queries(3 + 2 + 18):
        publish(op=dossier, by=griffier)


def test_a_command_without_a_user_leaves_a_line_too(db: None) -> None:
    assert (
        log(handeling="ingelezen", op=bouw.bouw_dossier(), by=None, oud={}, nieuw={"titel": "x"}).wie is None
    )


@pytest.mark.django_db(transaction=True)
def test_of_many_clerks_who_withdraw_at_once_one_does_it() -> None:
    dossier = bouw.bouw_dossier()
    gedaan, fouten, start = [], [], threading.Barrier(8)

    def klik(nummer: int) -> None:
        start.wait()
        try:
            if withdraw(op=Dossier.objects.get(pk=dossier.pk), reden=f"reden {nummer}", by=None):
                gedaan.append(nummer)
        except Exception as fout:
            fouten.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=klik, args=(nummer,)) for nummer in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert fouten == []
    assert len(gedaan) == 1
    assert Logregel.objects.count() == 1
    assert Dossier.objects.get().intrekking == f"reden {gedaan[0]}"
