"""A check of the project itself: nothing is published past the actions."""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.core.checks import CheckMessage, Error, register

from dossiers.openbaarheid import Publiceerbaar


@register("dossiers")
def check_publication_pages(**kwargs: Any) -> list[CheckMessage]:
    """An error for each model that is published, but whose page or rows at the griffie do not have the base class."""
    from dossiers.admin.publicatie import PubliceerbaarAdmin, PubliceerbareRegels

    fouten: list[CheckMessage] = []
    for model in apps.get_models():
        if issubclass(model, Publiceerbaar) and not isinstance(
            admin.site._registry.get(model), PubliceerbaarAdmin
        ):
            hint = "Register it with a subclass of dossiers.admin.publicatie.PubliceerbaarAdmin."
            fouten.append(
                Error(f"{model._meta.label} is published past the actions.", hint=hint, id="dossiers.E001")
            )
    for beheer in admin.site._registry.values():
        for regels in beheer.inlines:
            if issubclass(regels.model, Publiceerbaar) and not issubclass(regels, PubliceerbareRegels):
                hint = "Make it a subclass of dossiers.admin.publicatie.PubliceerbareRegels."
                naam = f"{type(beheer).__name__}, {regels.__name__}"
                fouten.append(
                    Error(f"{naam}: rows are published past the actions.", hint=hint, id="dossiers.E002")
                )
    return fouten
