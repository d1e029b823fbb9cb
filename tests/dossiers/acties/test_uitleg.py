"""The texts of the editors come and are renewed; what a clerk wrote, withdrew or deleted stays as it is."""

import datetime
from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from dossiers.acties.publicatie import withdraw
from dossiers.acties.uitleg import Uitlegtekst, store_uitleg
from dossiers.logboek import differences, log
from dossiers.models import Logregel, Uitleg
from tests import bouw

pytestmark = pytest.mark.django_db

MOTIE = Uitlegtekst(
    slug="motie",
    titel="motie",
    soort="begrip",
    kort="Een oproep van de raad.",
    tekst="Lees ook: [[amendement]].",
    grondslag="gebruik in de raad",
    volgorde=0,
    bewerkt_op=datetime.date(2026, 11, 22),
)
NIEUWER = replace(MOTIE, kort="Een oproep of een mening van de raad.")


@pytest.fixture
def klerk() -> User:
    return User.objects.create_user("klerk")


def test_a_new_text_is_public_at_once_and_leaves_its_trace() -> None:
    assert store_uitleg(teksten=[MOTIE]).nieuw == ["motie"]
    rij = Uitleg.objects.openbaar().get(slug="motie")
    assert (rij.kort, rij.van, rij.bewerkt_op) == (MOTIE.kort, "redactie", MOTIE.bewerkt_op)
    regels = Logregel.objects.filter(model="dossiers.uitleg", object_id=rij.pk).order_by("pk")
    assert [regel.handeling for regel in regels] == ["geladen", "openbaar"]
    assert regels[0].nieuw["kort"] == MOTIE.kort


def test_a_second_time_changes_nothing_and_leaves_no_trace() -> None:
    store_uitleg(teksten=[MOTIE])
    regels = Logregel.objects.count()
    assert store_uitleg(teksten=[MOTIE]).gelijk == ["motie"]
    assert (Uitleg.objects.count(), Logregel.objects.count()) == (1, regels)


def test_a_newer_text_takes_the_place_of_an_unchanged_older_one() -> None:
    store_uitleg(teksten=[MOTIE])
    assert store_uitleg(teksten=[NIEUWER]).vernieuwd == ["motie"]
    assert Uitleg.objects.get().kort == NIEUWER.kort
    regel = Logregel.objects.latest("pk")
    assert (regel.handeling, regel.oud, regel.nieuw) == (
        "gewijzigd", {"kort": MOTIE.kort}, {"kort": NIEUWER.kort},
    )  # fmt: skip


def test_what_the_griffie_wrote_stays() -> None:
    bouw.bouw_uitleg(slug="motie", titel="motie", kort="In onze woorden.", van="griffie")
    assert store_uitleg(teksten=[MOTIE]).gelaten == ["motie"]
    assert Uitleg.objects.get().kort == "In onze woorden."


def test_what_a_clerk_changed_stays_also_under_the_name_of_the_editors(klerk: User) -> None:
    store_uitleg(teksten=[MOTIE])
    rij = Uitleg.objects.get()
    oud = Uitleg.objects.get()
    rij.kort = "Door een klerk."
    rij.save()
    eerst, daarna = differences(oud, rij)
    log(handeling="gewijzigd", op=rij, by=klerk, oud=eerst, nieuw=daarna)
    assert store_uitleg(teksten=[NIEUWER]).gelaten == ["motie"]
    assert Uitleg.objects.get().kort == "Door een klerk."


def test_what_a_clerk_deleted_does_not_come_back(klerk: User) -> None:
    store_uitleg(teksten=[MOTIE])
    rij = Uitleg.objects.get()
    log(handeling="verwijderd", op=rij, by=klerk, oud={}, nieuw={})
    rij.delete()
    assert store_uitleg(teksten=[MOTIE]).gelaten == ["motie"]
    assert not Uitleg.objects.exists()


def test_what_was_withdrawn_is_renewed_but_stays_withdrawn(klerk: User) -> None:
    store_uitleg(teksten=[MOTIE])
    withdraw(op=Uitleg.objects.get(), reden="Dit klopte niet.", by=klerk)
    store_uitleg(teksten=[NIEUWER])
    assert Uitleg.objects.get().publicatie == "ingetrokken"


def test_a_title_that_stands_at_another_address_is_left_alone() -> None:
    bouw.bouw_uitleg(slug="onze-motie", titel="Motie", van="griffie")
    assert store_uitleg(teksten=[MOTIE]).gelaten == ["motie"]
    assert Uitleg.objects.count() == 1


def test_a_text_that_the_editors_no_longer_have_stays() -> None:
    store_uitleg(teksten=[MOTIE])
    store_uitleg(teksten=[])
    assert Uitleg.objects.openbaar().count() == 1
