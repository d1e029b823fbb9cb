"""The door shows a row only if it and everything above it is public."""

from typing import Any

import pytest
from django.apps import apps
from django.db import models

from dossiers.models import Bericht, Document, Dossier, Indiener, Instrument, Nummer
from dossiers.openbaarheid import OpenbaarQuerySet, Publicatie, Zichtbaar
from stemmingen.models import Fractiestem, Stemming
from tests import bouw

pytestmark = pytest.mark.django_db

VERBORGEN = [Publicatie.CONCEPT, Publicatie.INGETROKKEN]


@pytest.mark.parametrize("publicatie", VERBORGEN)
def test_a_hidden_dossier_is_behind_the_door(publicatie: str) -> None:
    bouw.bouw_dossier(publicatie=publicatie)
    zichtbaar = bouw.bouw_dossier()
    assert list(Dossier.objects.openbaar()) == [zichtbaar]


@pytest.mark.parametrize("publicatie", VERBORGEN)
def test_what_hangs_under_a_hidden_dossier_is_hidden_to_the_last_row(publicatie: str) -> None:
    dossier = bouw.bouw_dossier(publicatie=publicatie)
    instrument = bouw.bouw_instrument(dossier=dossier)
    bouw.bouw_bericht(dossier=dossier)
    bouw.bouw_nummer(dossier=dossier)
    bouw.bouw_document(instrument=instrument)
    bouw.bouw_indiener(instrument=instrument)
    bouw.bouw_fractiestem(stemming=bouw.bouw_stemming(instrument=instrument))
    for model in (Instrument, Bericht, Nummer, Document, Indiener, Stemming, Fractiestem):
        assert not model.objects.openbaar().exists(), model


@pytest.mark.parametrize("publicatie", VERBORGEN)
def test_a_vote_in_a_hidden_meeting_is_hidden_with_its_sides(publicatie: str) -> None:
    stemming = bouw.bouw_stemming(vergadering=bouw.bouw_vergadering(publicatie=publicatie))
    bouw.bouw_fractiestem(stemming=stemming)
    assert not Stemming.objects.openbaar().exists()
    assert not Fractiestem.objects.openbaar().exists()


def test_a_row_without_a_parent_is_judged_by_itself() -> None:
    los = bouw.bouw_instrument(dossier=None)
    stemming = bouw.bouw_stemming(instrument=los, vergadering=None)
    assert list(Instrument.objects.openbaar()) == [los]
    assert list(Stemming.objects.openbaar()) == [stemming]


def test_a_public_row_shows_once_although_the_door_joins_its_parents() -> None:
    instrument = bouw.bouw_instrument()
    for _ in range(3):
        bouw.bouw_fractiestem(stemming=bouw.bouw_stemming(instrument=instrument))
    assert Instrument.objects.openbaar().filter(pk=instrument.pk).count() == 1
    assert Fractiestem.objects.openbaar().count() == 3


def test_the_door_works_along_a_relation_too() -> None:
    dossier = bouw.bouw_dossier()
    open_stuk = bouw.bouw_instrument(dossier=dossier)
    bouw.bouw_instrument(dossier=dossier, publicatie="concept")
    assert list(dossier.instrumenten.openbaar()) == [open_stuk]


def test_withdrawn_is_what_was_public_once() -> None:
    bouw.bouw_dossier()
    bouw.bouw_dossier(publicatie="concept")
    weg = bouw.bouw_dossier(publicatie="ingetrokken")
    bouw.bouw_dossier(publicatie="ingetrokken", gepubliceerd_op=None)
    assert list(Dossier.objects.ingetrokken()) == [weg]


def test_the_reason_of_a_withdrawal_is_that_of_the_row_or_of_what_it_is_part_of() -> None:
    dossier = bouw.bouw_dossier(publicatie="ingetrokken", intrekking="Dubbel onderwerp.")
    instrument = bouw.bouw_instrument(dossier=dossier)
    eigen = bouw.bouw_instrument(dossier=dossier, publicatie="ingetrokken", intrekking="Verkeerde motie.")
    assert Dossier.objects.find_intrekking(pk=dossier.pk) == "Dubbel onderwerp."
    assert Instrument.objects.find_intrekking(pk=instrument.pk) == "Dubbel onderwerp."
    assert Instrument.objects.find_intrekking(pk=eigen.pk) == "Verkeerde motie."


def test_what_was_never_public_gives_no_reason_and_so_no_sign_that_it_is_there() -> None:
    concept = bouw.bouw_dossier(publicatie="concept")
    onder_concept = bouw.bouw_instrument(dossier=concept, publicatie="ingetrokken")
    assert Dossier.objects.find_intrekking(pk=concept.pk) is None
    assert Instrument.objects.find_intrekking(pk=onder_concept.pk) is None
    assert Dossier.objects.find_intrekking(pk=bouw.bouw_dossier().pk) is None
    assert Dossier.objects.find_intrekking(pk=0) is None


def _models(ouder: type[models.Model]) -> list[type[models.Model]]:
    return [model for model in apps.get_models() if issubclass(model, ouder)]


@pytest.mark.parametrize("model", _models(Zichtbaar), ids=lambda model: model.__name__)
def test_each_model_with_a_hidden_side_keeps_the_one_door(model: Any) -> None:
    assert isinstance(model._default_manager.all(), OpenbaarQuerySet)
    assert model._default_manager.name == "objects"
    for naam in model.openbaar_via:
        veld = model._meta.get_field(naam)
        assert isinstance(veld, models.ForeignKey), f"{naam} moet naar één ouder leiden"


@pytest.mark.parametrize("model", _models(Zichtbaar), ids=lambda model: model.__name__)
def test_no_parent_with_a_hidden_side_is_forgotten(model: Any) -> None:
    """A foreign key that owns the row (CASCADE or a required one) must be on the way of its visibility."""
    for veld in model._meta.concrete_fields:
        if not isinstance(veld, models.ForeignKey) or not issubclass(veld.related_model, Zichtbaar):
            continue
        bezit = veld.remote_field.on_delete is models.CASCADE or not veld.null
        assert not bezit or veld.name in model.openbaar_via, f"{model.__name__}.{veld.name}"


def test_each_model_that_hangs_under_a_hidden_side_has_one_itself() -> None:
    """A new table under a dossier or a vote must not be forgotten. Exceptions: what no public page reads by itself."""
    uitgezonderd = {"AfgewezenBijdrage", "Begrotingsvoorstel", "Dossier_portefeuilles", "Ontwerp", "Volging"}
    for model in apps.get_models(include_auto_created=True):
        for veld in model._meta.concrete_fields:
            if isinstance(veld, models.ForeignKey) and issubclass(veld.related_model, Zichtbaar):
                assert issubclass(model, Zichtbaar) or model.__name__ in uitgezonderd, model
