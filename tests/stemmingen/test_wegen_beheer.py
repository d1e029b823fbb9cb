"""No page of the admin writes past the log: each logs what its form, its rows and its delete page change."""

import inspect
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import models
from django.test import RequestFactory

from dossiers.admin.spoor import SpoorAdmin
from dossiers.models import Logregel
from stemmingen.models import Stemming
from tests import bouw

pytestmark = pytest.mark.django_db


def clerk() -> User:
    return User.objects.get_or_create(username="griffie")[0]


def _ours(model: Any) -> bool:
    return model._meta.app_label in ("dossiers", "stemmingen")


BEHEER = [beheer for model, beheer in admin.site._registry.items() if _ours(model)]


@pytest.mark.parametrize("beheer", BEHEER, ids=lambda beheer: type(beheer).__name__)
def test_every_page_of_the_admin_logs_what_it_saves_and_deletes(beheer: Any) -> None:
    assert isinstance(beheer, SpoorAdmin)
    request = RequestFactory().post("/")
    request.user = clerk()
    if not _can_change(beheer):
        return
    rij = getattr(bouw, f"bouw_{beheer.model._meta.model_name}")()
    veld = next(
        v for v in rij._meta.concrete_fields
        if isinstance(v, models.CharField | models.TextField) and not v.choices and not hasattr(v, "van")
        and v.name not in ("slug", "intrekking")
    )  # fmt: skip
    setattr(rij, veld.name, "Anders")
    form = SimpleNamespace(instance=rij, changed_data=[veld.name], remember=lambda: None)
    beheer.save_model(request, rij, form, change=True)
    regel = Logregel.objects.get()
    assert (regel.wie, regel.handeling, regel.vanuit) == (clerk(), "gewijzigd", "beheer")
    assert regel.nieuw[veld.name] == "Anders"
    assert veld.name in regel.oud
    if beheer.model is not Stemming and "publicatie" not in regel.oud:
        beheer.delete_model(request, rij)
        assert Logregel.objects.filter(handeling="verwijderd").exists()


def _can_change(beheer: Any) -> bool:
    request = RequestFactory().get("/")
    request.user = User(is_superuser=True, is_active=True, is_staff=True)
    return bool(beheer.has_change_permission(request)) and beheer.model._meta.model_name != "verschil"


def test_rows_under_a_form_are_part_of_a_page_that_logs() -> None:
    """An inline of a vote stands on a page of ours alone, so that its save passes by the trace."""
    for beheer in admin.site._registry.values():
        for regels in beheer.inlines:
            assert not _ours(regels.model) or isinstance(beheer, SpoorAdmin), regels


def test_no_vote_is_written_past_the_forms_of_the_admin() -> None:
    """No page overrides a step in which the trace is left without calling it."""
    stappen = ("save_model", "save_related", "save_formset", "delete_model", "delete_queryset")
    for beheer in BEHEER:
        for stap in stappen:
            for klasse in type(beheer).__mro__:
                if klasse is SpoorAdmin:
                    break
                if stap in vars(klasse):
                    assert f"super().{stap}(" in inspect.getsource(vars(klasse)[stap]), (klasse, stap)


def test_every_model_of_a_vote_is_covered() -> None:
    """A new table under a vote must be thought of here: it hangs in the admin, or actions alone write it."""
    in_beheer = {model for model in admin.site._registry if _ours(model)}
    in_beheer |= {regels.model for beheer in BEHEER for regels in beheer.inlines}
    door_handelingen = {"Ontwerp"}
    for model in apps.get_app_config("stemmingen").get_models():
        assert model in in_beheer or model.__name__ in door_handelingen, model
