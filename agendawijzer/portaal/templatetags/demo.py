"""The line that tells on every page that the municipality is made up."""

from typing import Any

from django import template
from django.conf import settings

register = template.Library()


@register.inclusion_tag("portaal/delen/verzonnen.html")
def verzonnen() -> dict[str, Any]:
    """From the settings and not from the context: a page of an error has no context. No query."""
    return {"demo": settings.DEMO, "dag": settings.DEMO_DAG}
