"""The lines of the menu, each of which knows whether the reader stands on or below its page."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag(takes_context=True)
def menuregel(context: template.Context, naam: str, woord: str, onder: str) -> SafeString:
    """One line: the address `naam`, and `onder`, the names of those below it with spaces between.
    No query."""
    # A page of an error has no match, and one that is made without a request has no request either.
    hier = getattr(getattr(context.get("request"), "resolver_match", None), "url_name", None)
    merk = ""
    if hier == naam:
        merk = mark_safe(' aria-current="page"')
    elif hier in onder.split():
        merk = mark_safe(' aria-current="true"')
    return format_html('<li><a href="{}"{}>{}</a></li>', reverse(naam), merk, woord)
