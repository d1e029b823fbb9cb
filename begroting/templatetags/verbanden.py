"""The way from the form of a decision or a goal to the page on which links are laid."""

from typing import Any

from django import template
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from begroting.admin.leggen import LEGGEN
from begroting.admin.namen import lay_address
from begroting.kandidaten import side_of
from begroting.models.bijdrage import BESLUITEN, DOELEN

register = template.Library()


@register.inclusion_tag("begroting/beheer/verband_knop.html")
def verband_knop(rij: Any, user: AbstractBaseUser | AnonymousUser) -> dict[str, str]:
    """A button for who may lay links; nothing beside rows that cannot have any. No query."""
    kant = side_of(rij) if getattr(rij, "pk", None) else ""
    if kant not in (*BESLUITEN, *DOELEN) or not user.has_perm(LEGGEN):  # type: ignore[union-attr]
        return {}
    wat = "de begroting" if kant in BESLUITEN else "een besluit"
    return {"adres": lay_address(rij), "woorden": f"Leg een verband met {wat}"}
