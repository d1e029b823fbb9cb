"""The lines of the menu, each of which knows whether the reader stands on or below its page."""

from typing import Any

from django import template

register = template.Library()


@register.inclusion_tag("portaal/delen/menuregel.html", takes_context=True)
def menuregel(context: template.Context, naam: str, woord: str, *onder: str) -> dict[str, Any]:
    """One line: the address `naam`, and `onder`, the names of the addresses below it. No query."""
    # A page of an error has no match, and one that is made without a request has no request either.
    hier = getattr(getattr(context.get("request"), "resolver_match", None), "url_name", None)
    stand = "page" if hier == naam else "true" if hier in onder else ""
    return {"naam": naam, "woord": woord, "stand": stand}
