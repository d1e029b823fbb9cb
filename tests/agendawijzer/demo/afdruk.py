"""Everything in the database as text that does not depend on keys or on the clock, to compare two runs."""

import json
import re
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.db import models

# Different on every run by nature: a password, and when something was done.
_NIET = ("password",)
# The log names a row with its key behind it; PostgreSQL does not hand out a key twice, also after a rollback.
_SLEUTEL = re.compile(r' \(\d+\)"')
_APPS = ("dossiers", "stemmingen", "begroting")


def dump() -> dict[str, list[str]]:
    """The rows of each model, sorted; a key is replaced by the place of its row among the rows of its model."""
    modellen = [User, *council_models()]
    plaatsen = {model: _places(model) for model in modellen}
    return {model._meta.label: sorted(_lines(model, plaatsen)) for model in modellen}


def council_models() -> list[type[models.Model]]:
    return [model for app in _APPS for model in apps.get_app_config(app).get_models()]


def _places(model: type[models.Model]) -> dict[Any, int]:
    sleutels = model._base_manager.order_by("pk").values_list("pk", flat=True)
    return {sleutel: plaats for plaats, sleutel in enumerate(sleutels)}


def _lines(model: type[models.Model], plaatsen: dict[Any, dict[Any, int]]) -> list[str]:
    namen = {naam._meta.label_lower: naam for naam in plaatsen}
    regels = []
    for rij in model._base_manager.order_by("pk"):
        waarden = {}
        for veld in model._meta.concrete_fields:
            waarde = getattr(rij, veld.attname)
            if veld.primary_key or veld.name in _NIET or isinstance(veld, models.DateTimeField):
                continue
            if veld.is_relation and waarde is not None:
                waarde = plaatsen[veld.related_model][waarde]
            if veld.name == "object_id":
                waarde = plaatsen[namen[rij.model]].get(waarde)
            waarden[veld.name] = waarde
        regel = json.dumps(waarden, default=str, sort_keys=True, ensure_ascii=False)
        regels.append(_SLEUTEL.sub('"', regel))
    return regels
