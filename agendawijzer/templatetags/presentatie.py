"""The words of `agendawijzer.presentatie` in templates."""

from django import template

from agendawijzer import presentatie
from agendawijzer.vastlegging import is_geheim

register = template.Library()
for _filter in (
    presentatie.dit_stuk,
    presentatie.hoofdletter,
    presentatie.kanten,
    presentatie.kantwoord,
    presentatie.lidwoorden,
    presentatie.naam,
    presentatie.periode,
    presentatie.stembronnen,
    presentatie.stemmers,
    presentatie.vergaderingnaam,
):
    register.filter(_filter.__name__, _filter)
register.filter("is_geheim", is_geheim)


@register.filter
def alineas(tekst: str) -> list[str]:
    """The paragraphs of a plain text: each line that is not empty."""
    return [regel.strip() for regel in tekst.splitlines() if regel.strip()]
