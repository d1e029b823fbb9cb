"""Differences are judged by a person; sources and the log are for reading alone."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from dossiers.models import Logregel, Verschil
from tests import bouw


@pytest.fixture
def verschil(db: None) -> Verschil:
    dossier = bouw.bouw_dossier(titel="Ons woord", bron=bouw.bouw_bron())
    return bouw.bouw_verschil(
        bron=dossier.bron,
        veld="titel",
        eigen_waarde="Ons woord",
        bron_waarde="Hun woord",
        onderwerp="Ons woord",
    )


def decide(griffie: Client, actie: str, verschil: Verschil) -> Any:
    keuze = {"action": actie, "_selected_action": verschil.pk}
    return griffie.post("/beheer/dossiers/verschil/", keuze, follow=True).content.decode()


def test_taking_over_sets_the_value_of_the_source(griffie: Client, verschil: Verschil) -> None:
    assert "Eén verschil beoordeeld: waarde van de bron overgenomen." in decide(
        griffie, "overnemen", verschil
    )
    dossier = verschil.bron.dossiers.get()
    verschil.refresh_from_db()
    assert (dossier.titel, dossier.titel_gevouwen, verschil.besluit) == (
        "Hun woord",
        "hun woord",
        "overgenomen",
    )


def test_keeping_ours_changes_nothing_but_the_difference(griffie: Client, verschil: Verschil) -> None:
    decide(griffie, "behouden", verschil)
    verschil.refresh_from_db()
    assert (verschil.bron.dossiers.get().titel, verschil.besluit) == ("Ons woord", "behouden")


def test_what_cannot_be_taken_over_is_said_and_stays_open(griffie: Client) -> None:
    verschil = bouw.bouw_verschil()
    assert "met de hand" in decide(griffie, "overnemen", verschil)
    verschil.refresh_from_db()
    assert verschil.besluit == "open"


def test_a_difference_shows_both_values_and_the_row_it_is_about(griffie: Client, verschil: Verschil) -> None:
    pagina = griffie.get(f"/beheer/dossiers/verschil/{verschil.pk}/change/").content.decode()
    assert "Hun woord" in pagina
    assert f"/beheer/dossiers/dossier/{verschil.bron.dossiers.get().pk}/change/" in pagina
    assert "Waarde van de bron overnemen" in pagina
    assert 'name="_save"' not in pagina


@pytest.mark.parametrize("model", ["bron", "logregel"])
def test_sources_and_the_log_cannot_be_touched_not_even_by_a_superuser(
    admin_client: Client, model: str
) -> None:
    rij: Any = bouw.bouw_bron()
    if model == "logregel":
        gebruiker = User.objects.get(username="admin")
        rij = Logregel.objects.create(
            handeling="openbaar", model="dossiers.dossier", object_id=1, wie=gebruiker
        )
    adres = f"/beheer/dossiers/{model}"
    assert admin_client.get(f"{adres}/{rij.pk}/change/").status_code == 200
    assert admin_client.get(f"{adres}/add/").status_code == 403
    assert admin_client.post(f"{adres}/{rij.pk}/delete/", {"post": "yes"}).status_code == 403
    assert admin_client.post(f"{adres}/{rij.pk}/change/", {"houder": "x"}).status_code == 403


def test_what_a_source_says_is_shown_as_text(griffie: Client) -> None:
    bron = bouw.bouw_bron(waarden={"titel": "<script>alert(1)</script>"})
    pagina = griffie.get(f"/beheer/dossiers/bron/{bron.pk}/change/").content.decode()
    assert "&lt;script&gt;alert(1)" in pagina
