"""The database itself keeps a secret vote secret and a published vote alive, whoever asks."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from dossiers.models import Tekstversie
from stemmingen.models import Correctie, Fractiestem, Kandidaatstem, Lidstem, Stemming
from tests.bouw import (
    bouw_fractie,
    bouw_fractiestem,
    bouw_instrument,
    bouw_persoon,
    bouw_stemming,
    bouw_tekstversie,
)

pytestmark = pytest.mark.django_db


def secret_vote() -> Stemming:
    return bouw_stemming(
        over_personen=True, wijze="schriftelijk", uitkomst="aangenomen", voor=None, tegen=None, stemmers=None
    )


def test_raw_sql_cannot_lay_a_vote_per_fractie_under_a_secret_vote() -> None:
    stemming, fractie = secret_vote(), bouw_fractie()
    sql = "INSERT INTO stemmingen_fractiestem (stemming_id, fractie_id, kant) VALUES (%s, %s, 'voor')"
    with pytest.raises(DatabaseError, match="artikel 31"), transaction.atomic():
        connection.cursor().execute(sql, [stemming.pk, fractie.pk])
    assert not Fractiestem.objects.exists()


def test_a_vote_per_member_cannot_lie_under_a_secret_vote() -> None:
    with pytest.raises(DatabaseError, match="artikel 31"), transaction.atomic():
        Lidstem.objects.create(
            stemming=secret_vote(), persoon=bouw_persoon(), fractie=bouw_fractie(), keuze="voor"
        )


def test_a_layer_cannot_be_moved_under_a_secret_vote() -> None:
    bouw_fractiestem()
    with pytest.raises(DatabaseError, match="artikel 31"), transaction.atomic():
        Fractiestem.objects.update(stemming=secret_vote())


def test_a_vote_with_a_layer_cannot_become_secret() -> None:
    stem = bouw_fractiestem()
    with pytest.raises(DatabaseError, match="artikel 31"), transaction.atomic():
        Stemming.objects.filter(pk=stem.stemming_id).update(over_personen=True, wijze="schriftelijk")


def test_candidates_exist_only_at_a_vote_on_persons() -> None:
    with pytest.raises(DatabaseError, match="Kandidaten"), transaction.atomic():
        Kandidaatstem.objects.create(stemming=bouw_stemming(), naam="Kandidaat A", stemmen=3)
    stemming = secret_vote()
    Kandidaatstem.objects.create(stemming=stemming, naam="Kandidaat A", stemmen=3)
    with pytest.raises(DatabaseError, match="kandidaten"), transaction.atomic():
        Stemming.objects.filter(pk=stemming.pk).update(over_personen=False)


def test_a_vote_that_was_published_cannot_be_deleted() -> None:
    stemming = bouw_stemming()
    Stemming.objects.update(gepubliceerd_op=timezone.now())
    with pytest.raises(DatabaseError, match="Trek de publicatie in"), transaction.atomic():
        stemming.delete()


def test_a_draft_can_be_deleted() -> None:
    stemming = bouw_stemming()
    Stemming.objects.update(gepubliceerd_op=None)
    stemming.delete()
    assert not Stemming.objects.exists()


def test_a_vote_names_no_text_of_another_item() -> None:
    vreemd = bouw_tekstversie()
    with pytest.raises(DatabaseError, match="hoort bij een ander stuk"), transaction.atomic():
        bouw_stemming(tekstversie=vreemd)
    stemming = bouw_stemming()
    with pytest.raises(DatabaseError, match="hoort bij een ander stuk"), transaction.atomic():
        Stemming.objects.filter(pk=stemming.pk).update(tekstversie=vreemd)


def test_a_vote_does_not_move_away_from_the_text_that_it_was_about() -> None:
    versie = bouw_tekstversie()
    stemming = bouw_stemming(instrument=versie.instrument, tekstversie=versie)
    with pytest.raises(DatabaseError, match="hoort bij een ander stuk"), transaction.atomic():
        Stemming.objects.filter(pk=stemming.pk).update(instrument=bouw_instrument())


def test_a_text_that_was_voted_does_not_move_to_another_item_and_stays() -> None:
    versie = bouw_tekstversie()
    bouw_stemming(instrument=versie.instrument, tekstversie=versie)
    with pytest.raises(DatabaseError, match="hoort bij een ander stuk"), transaction.atomic():
        Tekstversie.objects.filter(pk=versie.pk).update(instrument=bouw_instrument())
    Tekstversie.objects.filter(pk=versie.pk).update(toelichting="Een woord erbij.")
    with pytest.raises(ProtectedError):
        versie.delete()


def test_a_correction_stays_as_it_was_written() -> None:
    correctie = Correctie.objects.create(stemming=bouw_stemming(), reden="Verteld.")
    with pytest.raises(DatabaseError), transaction.atomic():
        Correctie.objects.update(reden="Anders.")
    with pytest.raises(DatabaseError), transaction.atomic():
        correctie.delete()
