"""Storing a whole list at once: all or nothing, in few queries, each with its line in the log."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dossiers.acties.lijst import Lijstregel, record_lijst
from dossiers.acties.uitvoering import Uitvoeringsmelding
from dossiers.models import Logregel, Toezegging, Voortgang
from tests import bouw

pytestmark = pytest.mark.django_db
DAG = datetime.date(2026, 2, 3)


def store(*regels: Lijstregel, **rest: Any) -> Any:
    return record_lijst(regels=regels, by=None, **rest)


def test_a_new_promise_and_its_updates_are_stored_once_with_a_free_address() -> None:
    bouw.bouw_toezegging(slug="een-brief")
    nieuw = Toezegging(titel="Een brief", datum=DAG)
    ander = Toezegging(titel="Een brief")
    gedaan = store(
        Lijstregel(2, nieuw, melding=Uitvoeringsmelding("open", "Nog niets.", datum=DAG)),
        Lijstregel(3, nieuw, melding=Uitvoeringsmelding("in_uitvoering", "Begonnen.", datum=DAG)),
        Lijstregel(4, ander),
    )
    assert (gedaan.toezeggingen, gedaan.meldingen) == (2, 2)
    assert (nieuw.slug, ander.slug) == ("een-brief-2", "een-brief-3")
    assert [rij.toezegging_id for rij in Voortgang.objects.order_by("pk")] == [nieuw.pk, nieuw.pk]
    assert Toezegging.objects.get(pk=nieuw.pk).titel_gevouwen == "een brief"
    assert Voortgang.objects.first().sorteerdatum == DAG
    assert sorted(Logregel.objects.values_list("handeling", flat=True)) == [
        "gemaakt",
        "gemaakt",
        "melding",
        "melding",
    ]


def test_public_at_once_is_public_and_said_in_the_log() -> None:
    motie = bouw.bouw_instrument()
    store(Lijstregel(2, motie, melding=Uitvoeringsmelding("open", "Nog niets.")), openbaar=True)
    assert Voortgang.objects.openbaar().get().gepubliceerd_op
    assert Logregel.objects.filter(handeling="openbaar").count() == 1


def test_agreements_are_filled_in_and_what_another_clerk_recorded_meanwhile_stays() -> None:
    motie, groen = bouw.bouw_instrument(), bouw.bouw_portefeuille(naam="Groen")
    type(motie).objects.filter(pk=motie.pk).update(portefeuille=groen)
    store(Lijstregel(2, motie, {"termijn": DAG}))
    vers = type(motie).objects.get(pk=motie.pk)
    assert (vers.termijn, vers.portefeuille) == (DAG, groen)
    with pytest.raises(ValidationError, match="Rij 7: iemand anders vulde dit intussen in"):
        store(Lijstregel(7, motie, {"termijn": datetime.date(2027, 1, 1)}))


@pytest.mark.parametrize(
    "melding",
    [
        Uitvoeringsmelding("weetniet", "x"),
        Uitvoeringsmelding("open", ""),
        Uitvoeringsmelding("niet_uitgevoerd", "x"),
        Uitvoeringsmelding("afgedaan", "x"),
    ],
)
def test_one_row_that_cannot_be_stops_them_all(melding: Uitvoeringsmelding) -> None:
    motie = bouw.bouw_instrument()
    with pytest.raises(ValidationError):
        store(
            Lijstregel(2, motie, melding=Uitvoeringsmelding("open", "Goed.")),
            Lijstregel(3, motie, melding=melding),
        )
    assert not Voortgang.objects.exists()
    assert not Logregel.objects.exists()


def test_an_item_that_is_gone_is_named_by_its_row() -> None:
    motie = bouw.bouw_instrument()
    type(motie).objects.filter(pk=motie.pk).delete()
    with pytest.raises(ValidationError, match="Rij 2: dit stuk bestaat niet meer"):
        store(Lijstregel(2, motie, melding=Uitvoeringsmelding("open", "x")))


def test_a_longer_list_takes_hardly_more_queries() -> None:
    aantallen = []
    for n in (2, 60):
        regels = [
            Lijstregel(k, bouw.bouw_instrument(), {"termijn": DAG}, Uitvoeringsmelding("open", "x"))
            for k in range(n)
        ]
        with CaptureQueriesContext(connection) as vragen:
            store(*regels)
        aantallen.append(len(vragen))
    assert aantallen[1] <= aantallen[0] + 4
