"""Words explained where they stand: `{% begrip "amendement" %}` or `{% begrip "stemmen staken"
"staakten" %}`.

The word becomes a button that opens its explanation: the popover of the browser itself, so no
script and no mouse are needed. The explanations stand together at the foot of the page, where paper
and an old browser show them as a list.
"""

from typing import Any

from django import template
from django.template import Context
from django.utils.html import conditional_escape, format_html

from agendawijzer.portaal.uitleg.woordenlijst import Woordenlijst

register = template.Library()


@register.simple_tag(takes_context=True)
def met_woorden(context: Context) -> str:
    """At the top of a page that shows at its foot what its words open; on any other page words stay
    plain."""
    if "request" in context:
        context["request"].woordenlijst = Woordenlijst()
    return ""


def _words_of(context: Context) -> Woordenlijst | None:
    """The one list of this page; None where the page has no foot for it, such as a frame or the
    page of an error."""
    return getattr(context.get("request"), "woordenlijst", None)


@register.simple_tag(takes_context=True)
def begrip(context: Context, term: str, woorden: str = "") -> str:
    """`woorden` (or the term itself) as a button with its explanation; plain where it has none, or
    had it already."""
    lijst = _words_of(context)
    rij = lijst.explain(term) if lijst and term else None
    if rij is None:
        return conditional_escape(woorden or term)
    # At the foot of the page stands what it opens, in delen/woorden.html.
    return format_html(
        '<button type="button" class="begrip" popovertarget="begrip-{}">{}'
        '<span class="onzichtbaar"> (uitleg)</span></button>',
        rij.slug,
        woorden or term,
    )


@register.inclusion_tag("portaal/delen/woorden.html", takes_context=True)
def woorden_op_deze_pagina(context: Context) -> dict[str, Any]:
    """What the words above open; nothing, and no query, where there were none."""
    lijst = _words_of(context)
    return {"woorden": lijst.gebruikt if lijst else []}
