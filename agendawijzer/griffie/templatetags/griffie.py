"""What the pages of the griffie show beside their own: the worklists, and the names of rows in a form."""

import datetime
from typing import Any

from django import template
from django.contrib.auth.models import User
from django.urls import reverse

from agendawijzer.griffie.brief.views import INVOEREN
from agendawijzer.griffie.dag import Griffiedag, find_griffiedag
from agendawijzer.griffie.werklijst.views import BEKIJKEN
from dossiers.acties.uitvoering import key_of
from dossiers.klok import vandaag

register = template.Library()
register.filter("stuksleutel", key_of)


@register.inclusion_tag("griffie/werklijst/werklijsten.html")
def werklijsten(dag: Griffiedag, user: User) -> dict[str, Any]:
    """The lists on which something waits, with their counts; nothing for who may not see them. No query."""
    mag = user.has_perm(BEKIJKEN)
    return {"telling": dag.telling, "mag": mag, "mag_melden": user.has_perm(INVOEREN)}


@register.simple_tag
def griffiedag(user: User) -> Griffiedag:
    """What the first page tells this user."""
    return find_griffiedag(user, vandaag())


@register.simple_tag
def dag_van_vandaag() -> datetime.date:
    """The day by which the griffie works; in the made-up municipality always the same."""
    return vandaag()


@register.inclusion_tag("portaal/delen/kruimelpad.html")
def werkpad(naam: str) -> dict[str, Any]:
    """The way to the worklist of this name. For people alone: no machine reads the pages of the griffie. No query."""
    return {"stappen": [("Werklijsten", reverse("werk:overzicht")), (naam, "")], "blok": ""}
