"""What a list to take along leaves out."""

from django import template

from agendawijzer.portaal.tabellen import lijstsoort

register = template.Library()


@register.filter
def afgekapt(aantal: int) -> str:
    """How many rows of `aantal` a file holds, as `20.000`; empty where it holds all of them."""
    if aantal <= lijstsoort.HOOGSTENS:
        return ""
    return f"{lijstsoort.HOOGSTENS:,}".replace(",", ".")
