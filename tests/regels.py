"""How a rule of the database is tried: the database refuses the row by itself, and the form says it in Dutch."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction

# Gives a row that breaks one rule and no other: not yet saved, or saved before the change that breaks it.
Overtreding = Callable[[], models.Model]


def constraints(app: str) -> dict[str, tuple[type[models.Model], models.BaseConstraint]]:
    """Every named constraint of an app of ours, by name."""
    return {
        constraint.name: (model, constraint)
        for model in apps.get_app_config(app).get_models()
        for constraint in model._meta.constraints
    }


def check_rule(naam: str, rij: models.Model) -> None:
    """Fails unless the rule `naam` refuses `rij`, in the form with its own message and in the database by itself."""
    _, constraint = constraints(rij._meta.app_label)[naam]
    with pytest.raises(ValidationError) as fout:
        rij.full_clean()
    assert constraint.get_violation_error_message() in fout.value.messages
    with pytest.raises(IntegrityError) as weigering, transaction.atomic():
        _write_past_the_model(rij)
    # SQLite names the columns where PostgreSQL names the rule, for a plain unique rule alone.
    if isinstance(constraint, models.CheckConstraint) or connection.vendor == "postgresql":
        assert naam in str(weigering.value)
    else:
        assert "UNIQUE constraint failed" in str(weigering.value)


def _write_past_the_model(rij: models.Model) -> None:
    """Writes the row without save() or clean(): as an import, a script or another program would."""
    beheer: Any = type(rij)._base_manager
    if rij.pk is None:
        beheer.bulk_create([rij])
    else:
        waarden = {veld.attname: getattr(rij, veld.attname) for veld in rij._meta.concrete_fields}
        waarden.pop(rij._meta.pk.attname)
        beheer.filter(pk=rij.pk).update(**waarden)
