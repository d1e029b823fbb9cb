"""What the pages of the griffie show beside their own: the worklists, and the names of rows in a form."""

from typing import Any

from django import template
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from agendawijzer.brief.views import INVOEREN
from agendawijzer.werklijst.lijsten import count_lijsten
from agendawijzer.werklijst.views import BEKIJKEN
from dossiers.klok import vandaag
from dossiers.uitvoering_actions import key_of

register = template.Library()
register.filter("stuksleutel", key_of)


@register.inclusion_tag("admin/werklijsten.html")
def werklijsten(user: AbstractBaseUser | AnonymousUser) -> dict[str, Any]:
    """The lists on which something waits, with their counts; nothing, and no query, for who may not see them."""
    if not user.has_perm(BEKIJKEN):  # type: ignore[union-attr]
        return {}
    telling = [(lijst, n) for lijst, n in count_lijsten(vandaag()) if n]
    return {"telling": telling, "mag": True, "mag_melden": user.has_perm(INVOEREN)}  # type: ignore[union-attr]
