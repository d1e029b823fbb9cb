"""Old addresses and differences: what `dossiers.acties.publicatie` keeps and settles."""

import datetime

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from dossiers.acties.publicatie import decide_difference, find_subject, remember_address
from dossiers.models import Logregel, Verschil
from tests import bouw


@pytest.fixture
def griffier(db: None) -> User:
    return User.objects.create_user("griffier")


@pytest.mark.django_db
def test_an_old_number_and_address_are_kept_once() -> None:
    dossier = bouw.bouw_dossier(nummer="25192", slug="25192")
    remember_address(op=dossier, slug="oud-adres", nummer="RV-39/2022")
    assert remember_address(op=dossier, slug="oud-adres", nummer="RV-39/2022") == []
    assert {n.spelling: n.sleutel for n in dossier.nummers.all()} == {
        "oud-adres": "oud-adres",
        "RV-39/2022": "rv-39/2022",
    }


@pytest.mark.django_db
def test_what_did_not_change_is_no_alias() -> None:
    dossier = bouw.bouw_dossier(nummer="25192", slug="25192")
    assert remember_address(op=dossier, slug="25192", nummer="25192") == []
    assert remember_address(op=dossier, slug="", nummer="") == []


@pytest.mark.parametrize(
    ("veld", "was", "wordt", "waarde"),
    [
        ("titel", "Ons", "Hun", "Hun"),
        ("geschreven_op", "2025-08-12", "2025-08-13", datetime.date(2025, 8, 13)),
        ("status", "afgerond", "besluitrijp", "besluitrijp"),
    ],
)
def test_taking_over_understands_the_kind_of_the_field(
    griffier: User, veld: str, was: str, wordt: str, waarde: object
) -> None:
    dossier = bouw.bouw_dossier(titel="Ons", bron=bouw.bouw_bron())
    verschil = bouw.bouw_verschil(bron=dossier.bron, veld=veld, eigen_waarde=was, bron_waarde=wordt)
    assert decide_difference(verschil=verschil, overnemen=True, by=griffier)
    dossier.refresh_from_db()
    assert getattr(dossier, veld) == waarde
    regel = Logregel.objects.get()
    assert (regel.handeling, regel.model, regel.object_id, regel.wie) == (
        "verschil_overgenomen",
        "dossiers.dossier",
        dossier.pk,
        griffier,
    )
    assert (regel.oud, regel.nieuw) == ({veld: was}, {veld: wordt})


def test_the_figures_of_a_vote_are_reached_without_knowing_votes(griffier: User) -> None:
    bron = bouw.bouw_bron()
    stemming = bouw.bouw_stemming(instrument=bouw.bouw_instrument(bron=bron), bron=bron, voor=30, tegen=8)
    verschil = bouw.bouw_verschil(bron=bron, veld="voor", eigen_waarde="30", bron_waarde="31")
    decide_difference(verschil=verschil, overnemen=True, by=griffier)
    stemming.refresh_from_db()
    assert stemming.voor == 31


def test_a_value_against_a_rule_is_refused_and_nothing_changes(griffier: User) -> None:
    bron = bouw.bouw_bron()
    stemming = bouw.bouw_stemming(bron=bron, voor=30, tegen=8, uitkomst="aangenomen")
    verschil = bouw.bouw_verschil(bron=bron, veld="voor", eigen_waarde="30", bron_waarde="5")
    with pytest.raises(ValidationError, match="meer stemmen voor dan tegen"):
        decide_difference(verschil=verschil, overnemen=True, by=griffier)
    stemming.refresh_from_db()
    verschil.refresh_from_db()
    assert (stemming.voor, verschil.besluit) == (30, "open")
    assert not Logregel.objects.exists()


@pytest.mark.django_db
def test_our_own_value_tells_two_rows_of_one_source_apart() -> None:
    bron = bouw.bouw_bron()
    bouw.bouw_dossier(titel="Een", bron=bron)
    twee = bouw.bouw_dossier(titel="Twee", bron=bron)
    verschil = bouw.bouw_verschil(bron=bron, veld="titel", eigen_waarde="Twee", bron_waarde="Drie")
    assert find_subject(verschil) == twee


@pytest.mark.parametrize("veld", ["titel", "bestaat_niet", "dossier", "pk"])
def test_a_difference_without_one_row_is_left_to_a_person(griffier: User, veld: str) -> None:
    verschil = bouw.bouw_verschil(veld=veld)
    with pytest.raises(ValidationError, match="met de hand"):
        decide_difference(verschil=verschil, overnemen=True, by=griffier)


def test_a_difference_is_settled_once(griffier: User) -> None:
    dossier = bouw.bouw_dossier(titel="Ons", bron=bouw.bouw_bron())
    verschil = bouw.bouw_verschil(bron=dossier.bron, veld="titel", eigen_waarde="Ons", bron_waarde="Hun")
    assert decide_difference(verschil=verschil, overnemen=False, by=griffier)
    assert not decide_difference(verschil=verschil, overnemen=True, by=griffier)
    dossier.refresh_from_db()
    assert dossier.titel == "Ons"
    assert Verschil.objects.get().besluit == "behouden"


def test_a_number_taken_over_keeps_the_old_one_as_a_way_in(griffier: User) -> None:
    dossier = bouw.bouw_dossier(nummer="25191", slug="25191", bron=bouw.bouw_bron())
    verschil = bouw.bouw_verschil(bron=dossier.bron, veld="nummer", eigen_waarde="25191", bron_waarde="25192")
    decide_difference(verschil=verschil, overnemen=True, by=griffier)
    assert [n.spelling for n in dossier.nummers.all()] == ["25191"]
