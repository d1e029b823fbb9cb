"""What goes along with a page: how others show it, its facts for machines, and how to cite it."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from agendawijzer.delen import gegevens
from agendawijzer.delen.voorbeeld import make_voorbeeld
from dossiers.models import Vergadering
from stemmingen.models import Stemming

register = template.Library()


@register.simple_block_tag(takes_context=True)
def deelbaar(context: Context, content: str) -> SafeString:
    """Around the title, description and lasting address of a page: repeats them for who shows the page elsewhere."""
    if "request" not in context:
        return mark_safe(content)  # noqa: S308 - rendered by the template just now
    return format_html("{}\n  {}", mark_safe(content), make_voorbeeld(content, context["request"]))  # noqa: S308


@register.simple_block_tag(takes_context=True)
def kruimelpad(context: Context, content: str) -> SafeString:
    """Around the breadcrumbs: the same steps for machines."""
    stappen = gegevens.Stappen(content).gevonden
    if not stappen or "request" not in context:
        return mark_safe(content)  # noqa: S308 - rendered by the template just now
    blok = gegevens.datablok(gegevens.make_kruimels(stappen, context["request"].build_absolute_uri))
    return format_html("{}{}", mark_safe(content), blok)  # noqa: S308


@register.simple_tag(takes_context=True)
def site_gegevens(context: dict[str, Any]) -> SafeString:
    """The portal itself, for its first page."""
    return gegevens.datablok(gegevens.make_site(context["request"].build_absolute_uri))


@register.simple_tag(takes_context=True)
def vergadering_gegevens(context: dict[str, Any], vergadering: Vergadering) -> SafeString:
    """A meeting."""
    return gegevens.datablok(gegevens.make_vergadering(vergadering, context["request"].build_absolute_uri))


@register.simple_tag(takes_context=True)
def stemming_gegevens(context: dict[str, Any], stemming: Stemming, zin: str) -> SafeString:
    """The figures of a vote; `zin` is its result."""
    return gegevens.datablok(gegevens.make_stemming(stemming, zin, context["request"].build_absolute_uri))
