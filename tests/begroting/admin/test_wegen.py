"""From the form of a decision or a goal one goes to the page on which links are laid."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from tests import bouw
from tests.begroting.admin.conftest import Klerk

pytestmark = pytest.mark.django_db


def form_of(rij: Any) -> str:
    return reverse(f"admin:{rij._meta.app_label}_{rij._meta.model_name}_change", args=[rij.pk])


@pytest.mark.parametrize(
    ("maak", "woorden"),
    [
        (bouw.bouw_dossier, "Leg een verband met de begroting"),
        (bouw.bouw_instrument, "Leg een verband met de begroting"),
        (bouw.bouw_toezegging, "Leg een verband met de begroting"),
        (bouw.bouw_doel, "Leg een verband met een besluit"),
        (bouw.bouw_resultaat, "Leg een verband met een besluit"),
    ],
)
def test_the_form_shows_the_way(klerk: Klerk, maak: Any, woorden: str) -> None:
    rij = maak()
    adres = reverse("admin:begroting_bijdrage_leggen", args=[rij._meta.model_name, rij.pk])
    assert f'<a href="{adres}">{woorden}</a>' in klerk().get(form_of(rij)).content.decode()


def test_a_row_without_links_has_no_way_to_them(klerk: Klerk) -> None:
    assert "Leg een verband" not in klerk().get(form_of(bouw.bouw_fractie())).content.decode()


def test_who_may_not_lay_links_sees_no_way(client: Client) -> None:
    lezer = User.objects.create_user("lezer", is_staff=True)
    lezer.user_permissions.add(Permission.objects.get(codename="view_dossier"))
    client.force_login(lezer)
    antwoord = client.get(form_of(bouw.bouw_dossier()))
    assert antwoord.status_code == 200
    assert "Leg een verband" not in antwoord.content.decode()
