"""Opening a form of the griffie and saving it unchanged changes nothing, whoever put the row there."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, User
from django.test import Client

from dossiers.models import (
    Dossier,
    Fractie,
    Instrument,
    Nummer,
    Persoon,
    Portefeuille,
    Vergadering,
    Zittingsperiode,
)
from stemmingen.models import Stemming
from tests.formulier import errors_of, send

MODELLEN: list[Any] = [
    Dossier,
    Vergadering,
    Instrument,
    Stemming,
    Fractie,
    Persoon,
    Zittingsperiode,
    Portefeuille,
]


@pytest.mark.traag
@pytest.mark.django_db
def test_saving_a_form_unchanged_changes_no_row(almere: None, client: Client) -> None:
    griffier = User.objects.create_user("griffier", is_staff=True)
    griffier.groups.add(*Group.objects.filter(name__startswith="Griffie "))
    client.force_login(griffier)
    for model in MODELLEN:
        for rij in model.objects.order_by("pk")[:6]:
            eerst = model.objects.filter(pk=rij.pk).values().get(), Nummer.objects.count()
            antwoord = send(client, f"/beheer/{model._meta.label_lower.replace('.', '/')}/{rij.pk}/change/")
            assert errors_of(antwoord) == "", rij
            assert (model.objects.filter(pk=rij.pk).values().get(), Nummer.objects.count()) == eerst
    assert not LogEntry.objects.exclude(change_message="[]").exists()
    assert LogEntry.objects.count() >= len(MODELLEN)
