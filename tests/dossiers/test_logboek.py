"""The log tells what was refused too, and outlives the transaction in which that happened."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from dossiers.acties.publicatie import publish, withdraw
from dossiers.logboek import Poging, differences, keep_refusals, line, log, log_many, refusals_middleware
from dossiers.models import Logregel
from tests import bouw

pytestmark = pytest.mark.django_db


def clerk() -> User:
    return User.objects.get_or_create(username="griffie")[0]


def test_a_line_tells_who_what_from_where_and_how_it_ended() -> None:
    dossier = bouw.bouw_dossier(titel="Parkeren", publicatie="concept")
    publish(op=dossier, by=clerk(), vanuit="stemdesk")
    regel = Logregel.objects.get()
    assert (regel.wie, regel.handeling, regel.vanuit, regel.resultaat) == (
        clerk(),
        "openbaar",
        "stemdesk",
        "gelukt",
    )
    assert (regel.model, regel.object_id, regel.onderwerp) == ("dossiers.dossier", dossier.pk, str(dossier))
    assert (regel.oud, regel.nieuw) == ({"publicatie": "concept"}, {"publicatie": "openbaar"})
    assert regel.wanneer is not None


def test_a_withdrawal_that_is_refused_leaves_its_line() -> None:
    dossier = bouw.bouw_dossier()
    with pytest.raises(ValidationError):
        withdraw(op=dossier, reden=" ", by=clerk())
    regel = Logregel.objects.get()
    assert (regel.handeling, regel.resultaat) == ("ingetrokken", "geweigerd")
    assert regel.nieuw == {"geweigerd": ["Geef een reden op. Bezoekers lezen die op het oude adres."]}


def refuse(op: Any) -> None:
    with Poging("openbaar", op=op, by=None, vanuit="opdracht"), transaction.atomic():
        raise ValidationError("Dit kan niet.")


def test_a_refusal_outlives_the_transaction_around_it() -> None:
    """As in the desk: one vote of the evening is refused, and the evening is rolled back as a whole."""
    dossier = bouw.bouw_dossier()
    with keep_refusals(), transaction.atomic():
        with pytest.raises(ValidationError):
            refuse(dossier)
        log(handeling="openbaar", op=dossier, by=None, oud={}, nieuw={})
        transaction.set_rollback(True)
    assert [regel.resultaat for regel in Logregel.objects.all()] == ["geweigerd"]


def test_a_request_keeps_its_refusals_until_its_transactions_are_over(django_assert_num_queries: Any) -> None:
    dossier = bouw.bouw_dossier()

    def view(request: HttpRequest) -> HttpResponse:
        with transaction.atomic():
            with pytest.raises(ValidationError):
                refuse(dossier)
            transaction.set_rollback(True)
        return HttpResponse()

    refusals_middleware(view)(HttpRequest())
    assert Logregel.objects.get().resultaat == "geweigerd"
    with django_assert_num_queries(0):
        refusals_middleware(lambda request: HttpResponse())(HttpRequest())


def test_other_errors_are_no_refusals() -> None:
    with pytest.raises(ZeroDivisionError), Poging("openbaar", op=bouw.bouw_dossier(), by=None, vanuit=""):
        raise ZeroDivisionError
    assert not Logregel.objects.exists()


def test_differences_are_named_and_readable() -> None:
    dossier = bouw.bouw_dossier(titel="Een")
    oud = bouw.bouw_instrument(dossier=dossier, titel="Bomen", ingediend_op=datetime.date(2025, 1, 2))
    nieuw = type(oud).objects.get(pk=oud.pk)
    nieuw.titel, nieuw.ingediend_op, nieuw.dossier = "Struiken", None, None
    assert differences(oud, nieuw) == (
        {"titel": "Bomen", "ingediend_op": "2025-01-02", "dossier": f"{dossier} ({dossier.pk})"},
        {"titel": "Struiken", "ingediend_op": None, "dossier": None},
    )
    assert differences(oud, oud) == ({}, {})


def test_a_new_or_deleted_row_tells_only_what_is_filled_in() -> None:
    fractie = bouw.bouw_fractie(naam="Waterpartij", slug="waterpartij")
    velden = {"naam": "Waterpartij", "slug": "waterpartij"}
    assert differences(None, fractie) == ({}, velden)
    assert differences(fractie, None) == (velden, {})


def test_many_lines_take_one_query(django_assert_num_queries: Any) -> None:
    dossier = bouw.bouw_dossier()
    regels = [line(handeling="ingelezen", op=dossier, by=None, oud={}, nieuw={}) for _ in range(50)]
    with django_assert_num_queries(1):
        log_many(regels)
    assert Logregel.objects.count() == 50
