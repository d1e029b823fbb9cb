"""Entering, publishing and correcting a vote: what is stored, what is refused, and what trace it leaves."""

import datetime
import threading
from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import connection, connections

from dossiers.models import Logregel
from stemmingen.acties.stemming import (
    Verouderd,
    correct_stemming,
    invoer_of,
    publish_stemming,
    record_stemming,
)
from stemmingen.models import Stemming
from stemmingen.wet.invoer import Invoer, Lidkeuze
from stemmingen.wet.lagen import Telling
from tests.bouw import bouw_fractie, bouw_fractiezetels, bouw_persoon, bouw_stemming, bouw_zittingsperiode

DATUM = datetime.date(2099, 3, 12)


def draft(**waarden: object) -> Stemming:
    """A vote of that evening, still to be entered."""
    leeg = {"voor": None, "tegen": None, "stemmers": None, "uitkomst": "onbekend", "wijze": "onbekend"}
    return bouw_stemming(
        **leeg | {"datum": DATUM, "publicatie": "concept", "gepubliceerd_op": None} | waarden
    )


def clerk(naam: str = "griffie") -> User:
    return User.objects.get_or_create(username=naam)[0]


@pytest.mark.django_db
def test_a_vote_is_entered_and_its_outcome_follows_from_the_law() -> None:
    stemming = draft()
    rij = record_stemming(
        stemming=stemming, versie=0, invoer=Invoer("handopsteken", voor=30, tegen=12), by=clerk()
    )
    assert (rij.uitkomst, rij.voor, rij.tegen, rij.stemmers, rij.versie) == ("aangenomen", 30, 12, 42, 1)
    regel = Logregel.objects.get()
    assert (regel.handeling, regel.wie, regel.vanuit) == ("ingevoerd", clerk(), "stemdesk")
    assert regel.oud["voor"] is None
    assert regel.nieuw["voor"] == 30


@pytest.mark.django_db
def test_complete_fracties_fill_the_tally() -> None:
    a, b = bouw_fractie(), bouw_fractie()
    invoer = Invoer("handopsteken", fracties={a.pk: ("voor", Telling(5, 0)), b.pk: ("tegen", Telling(0, 3))})
    rij = record_stemming(stemming=draft(), versie=0, invoer=invoer, by=clerk())
    assert (rij.voor, rij.tegen) == (5, 3)
    assert invoer_of(rij).fracties == invoer.fracties


@pytest.mark.django_db
def test_members_fill_their_fractie_and_the_tally() -> None:
    fractie, leden = bouw_fractie(), [bouw_persoon() for _ in range(3)]
    keuzes = tuple(
        Lidkeuze(lid.pk, fractie.pk, keuze)
        for lid, keuze in zip(leden, ["voor", "voor", "tegen"], strict=True)
    )
    rij = record_stemming(stemming=draft(), versie=0, invoer=Invoer("hoofdelijk", leden=keuzes), by=clerk())
    assert (rij.voor, rij.tegen) == (2, 1)
    assert rij.fractiestemmen.get().kant == "verdeeld"


@pytest.mark.django_db
def test_layers_that_differ_are_refused_and_nothing_is_stored() -> None:
    fractie = bouw_fractie()
    invoer = Invoer("handopsteken", voor=30, tegen=8, fracties={fractie.pk: ("voor", Telling(29, 8))})
    with pytest.raises(ValidationError) as fout:
        record_stemming(stemming=draft(), versie=0, invoer=invoer, by=clerk())
    assert "Fracties samen 29 voor, gemeld 30." in fout.value.message_dict["fracties"]
    assert Stemming.objects.get().voor is None
    assert not Logregel.objects.exists()


@pytest.mark.django_db
def test_a_fractie_with_more_votes_than_seats_on_that_date_is_refused() -> None:
    zetels = bouw_fractiezetels(aantal=4, begin=None, einde=None)
    invoer = Invoer("handopsteken", fracties={zetels.fractie_id: ("voor", Telling(5, 0))})
    with pytest.raises(ValidationError, match="heeft 4 zetels"):
        record_stemming(stemming=draft(), versie=0, invoer=invoer, by=clerk())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("invoer", "veld"),
    [
        (Invoer("handopsteken", voor=3), "voor"),
        (Invoer("handopsteken", voor=-3, tegen=1), "voor"),
        (Invoer("handopsteken", uitkomst="aangenomen", voor=3, tegen=10), "uitkomst"),
        (Invoer("zonder_stemming", voor=3, tegen=1), "voor"),
        (Invoer("handopsteken", over_personen=True, voor=30, tegen=1), "voor"),
        (Invoer("schriftelijk", over_personen=True, fracties={1: ("voor", Telling(3, 0))}), "over_personen"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(invoer: Invoer, veld: str) -> None:
    with pytest.raises(ValidationError) as fout:
        record_stemming(stemming=draft(), versie=0, invoer=invoer, by=clerk())
    assert veld in fout.value.message_dict


@pytest.mark.django_db
def test_the_second_clerk_hears_that_the_first_was_there() -> None:
    stemming = draft()
    record_stemming(
        stemming=stemming, versie=0, invoer=Invoer("handopsteken", voor=30, tegen=12), by=clerk("een")
    )
    with pytest.raises(Verouderd) as fout:
        record_stemming(
            stemming=stemming, versie=0, invoer=Invoer("handopsteken", voor=1, tegen=2), by=clerk("twee")
        )
    assert fout.value.stemming.gewijzigd_door == clerk("een")
    assert Stemming.objects.get().voor == 30


@pytest.mark.django_db
def test_a_published_vote_changes_only_by_a_correction_with_a_reason() -> None:
    rij = record_stemming(
        stemming=draft(), versie=0, invoer=Invoer("handopsteken", voor=30, tegen=12), by=clerk()
    )
    rij = publish_stemming(stemming=rij, versie=1, by=clerk())
    anders = replace(invoer_of(rij), voor=29, tegen=13)
    with pytest.raises(ValidationError, match="correctie"):
        record_stemming(stemming=rij, versie=rij.versie, invoer=anders, by=clerk())
    with pytest.raises(ValidationError, match="reden"):
        correct_stemming(stemming=rij, versie=rij.versie, invoer=anders, reden=" ", by=clerk())
    rij = correct_stemming(stemming=rij, versie=rij.versie, invoer=anders, reden="Verteld.", by=clerk())
    correctie = rij.correcties.get()
    assert (correctie.oud["voor"], correctie.nieuw["voor"], correctie.reden) == (30, 29, "Verteld.")


@pytest.mark.django_db
def test_a_vote_that_was_withdrawn_still_changes_only_by_a_correction() -> None:
    rij = bouw_stemming(publicatie="ingetrokken", datum=DATUM, voor=30, tegen=12, stemmers=42)
    anders = replace(invoer_of(rij), voor=29, tegen=13)
    with pytest.raises(ValidationError, match="correctie"):
        record_stemming(stemming=rij, versie=rij.versie, invoer=anders, by=clerk())
    correct_stemming(stemming=rij, versie=rij.versie, invoer=anders, reden="Verteld.", by=clerk())
    assert rij.correcties.get().oud["voor"] == 30


@pytest.mark.django_db
def test_a_correction_that_changes_nothing_leaves_none() -> None:
    rij = record_stemming(stemming=draft(), versie=0, invoer=Invoer("acclamatie"), by=clerk())
    rij = publish_stemming(stemming=rij, versie=1, by=clerk())
    correct_stemming(stemming=rij, versie=rij.versie, invoer=invoer_of(rij), reden="Toch niet.", by=clerk())
    assert not rij.correcties.exists()


@pytest.mark.django_db
def test_a_vote_without_an_outcome_is_not_published() -> None:
    with pytest.raises(ValidationError, match="uitkomst"):
        publish_stemming(stemming=draft(), versie=0, by=clerk())


@pytest.mark.django_db
def test_what_the_law_doubts_is_published_only_with_a_reason() -> None:
    bouw_zittingsperiode(zetels=45, begin=None, einde=None)
    invoer = Invoer("handopsteken", uitkomst="verworpen", voor=22, tegen=22)
    rij = record_stemming(stemming=draft(), versie=0, invoer=invoer, by=clerk())
    with pytest.raises(ValidationError, match="reden"):
        publish_stemming(stemming=rij, versie=1, by=clerk())
    invoer = replace(invoer, motivering="De voorzitter stelde vast dat de raad voltallig was.")
    rij = record_stemming(stemming=rij, versie=1, invoer=invoer, by=clerk())
    assert publish_stemming(stemming=rij, versie=2, by=clerk()).is_openbaar


@pytest.mark.django_db
def test_four_eyes_ask_for_another_clerk(settings: object) -> None:
    settings.VIER_OGEN = True  # type: ignore[attr-defined]
    rij = record_stemming(stemming=draft(), versie=0, invoer=Invoer("acclamatie"), by=clerk("een"))
    with pytest.raises(ValidationError, match="andere medewerker"):
        publish_stemming(stemming=rij, versie=1, by=clerk("een"))
    assert publish_stemming(stemming=rij, versie=1, by=clerk("twee")).is_openbaar


@pytest.mark.django_db(transaction=True)
def test_twenty_clerks_at_once_lose_no_update_and_the_log_is_complete() -> None:
    """Each clerk reads the vote, adds one vote for, and tries again where another was first."""
    stemming, gebruikers, fouten = (
        draft(voor=0, tegen=0, stemmers=0),
        [clerk(f"griffie{n}") for n in range(20)],
        [],
    )

    def add_one(wie: User) -> None:
        try:
            while True:
                rij = Stemming.objects.get(pk=stemming.pk)
                invoer = Invoer("handopsteken", voor=(rij.voor or 0) + 1, tegen=0)
                try:
                    record_stemming(stemming=rij, versie=rij.versie, invoer=invoer, by=wie)
                except Verouderd:
                    continue
                return
        except Exception as fout:  # every error of a thread must reach the test
            fouten.append(fout)
        finally:
            connections.close_all()

    draden = [threading.Thread(target=add_one, args=(wie,)) for wie in gebruikers]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert not fouten
    assert Stemming.objects.get().voor == 20
    regels = list(Logregel.objects.order_by("pk"))
    assert [regel.nieuw["voor"] for regel in regels] == list(range(1, 21))
    assert {regel.wie for regel in regels} == set(gebruikers)
    assert connection.vendor in ("sqlite", "postgresql")
