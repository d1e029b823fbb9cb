"""A page as a value: a frozen dataclass, of which the template shows each field under its name."""

from dataclasses import fields
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def show(request: HttpRequest, template: str, pagina: "DataclassInstance") -> HttpResponse:
    """`template` with the fields of `pagina` under their own names. The queries of what is still
    to be read."""
    context = {veld.name: getattr(pagina, veld.name) for veld in fields(pagina)}
    return render(request, template, context)
