"""The lines of the menu, each of which knows whether the reader stands on or below its page."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def menuregel(context: template.Context, naam: str, woord: str, onder: str) -> SafeString:
    """One line: the address `naam`, and `onder`, the names of those below it with spaces between.
    No query."""
    # A page of an error has no match, and one that is made without a request has no request either.
    hier = getattr(getattr(context.get("request"), "resolver_match", None), "url_name", None)
    stand = "page" if hier == naam else "true" if hier in onder.split() else ""
    merk = format_html(' aria-current="{}"', stand) if stand else ""
    return format_html('<li><a href="{}"{}>{}</a></li>', reverse(naam), merk, woord)
