"""The words that were looked for, in what was found."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from agendawijzer.portaal.zoeken.markeren import Fragmentdeel

register = template.Library()


@register.filter
def gemarkeerd(delen: Iterable[Fragmentdeel]) -> SafeString:
    """A text in pieces, as `mark` brings them: those that were asked for as a `mark`. No query."""
    stukken = (
        format_html("<mark>{}</mark>", deel.tekst) if deel.raak else deel.tekst for deel in delen
    )
    return format_html_join("", "{}", ((stuk,) for stuk in stukken))
