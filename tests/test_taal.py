"""What people read is Dutch: what a rule or an error says, and the words of the models."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from tests.broncode import APPS, files, name_of, tree

FOUTEN = {"ValidationError", "CommandError", "Http404"}
ENGELS = re.compile(
    r"\b(the|and|with|must|should|this|that|already|exists?|invalid|value|field|required|cannot|please|constraint"
    r"|violated|from|your|only|either|both|than)\b",
    re.IGNORECASE,
)


def _constraints() -> Iterator[tuple[type[models.Model], models.BaseConstraint]]:
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            yield from ((model, constraint) for constraint in model._meta.constraints)


def test_every_rule_says_in_dutch_what_is_wrong() -> None:
    for _, regel in _constraints():
        bericht = str(regel.get_violation_error_message())
        assert bericht.endswith("."), f"{regel.name}: {bericht}"
        assert not ENGELS.search(bericht), f"{regel.name}: {bericht}"
        assert bericht != str(regel.default_violation_error_message), f"{regel.name} heeft geen eigen bericht"


@pytest.mark.parametrize("app", APPS)
def test_every_rule_is_tried_on_the_database(app: str) -> None:
    namen = {regel.name for model, regel in _constraints() if model._meta.app_label == app}
    geprobeerd = set(importlib.import_module(f"tests.{app}.test_regels").OVERTREDINGEN) if namen else set()
    assert namen == geprobeerd


def test_every_word_for_the_griffie_is_dutch() -> None:
    fouten = []
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            woorden = [model._meta.verbose_name, model._meta.verbose_name_plural]
            for veld in model._meta.get_fields():
                keuzes = [label for _, label in getattr(veld, "choices", None) or []]
                woorden += [getattr(veld, "verbose_name", ""), getattr(veld, "help_text", ""), *keuzes]
            fouten += [f"{model.__name__}: {woord}" for woord in woorden if ENGELS.search(str(woord))]
    assert not fouten, "\n".join(fouten)


def test_every_error_of_our_own_is_dutch() -> None:
    fouten = [
        f"{name_of(pad)}:{regel} {tekst}"
        for pad in files(*APPS, suffix=".py")
        for regel, tekst in _error_texts(pad)
        if ENGELS.search(tekst)
    ]
    assert not fouten, "\n".join(fouten)


def _error_texts(pad: Path) -> Iterator[tuple[int, str]]:
    for knoop in ast.walk(tree(pad)):
        if isinstance(knoop, ast.Call) and ast.unparse(knoop.func).split(".")[-1] in FOUTEN:
            yield from (
                (deel.lineno, deel.value)
                for deel in ast.walk(knoop)
                if isinstance(deel, ast.Constant) and isinstance(deel.value, str)
            )
