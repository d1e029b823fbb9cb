"""The words of `agendawijzer.presentatie` in templates."""

from django import template

from agendawijzer import presentatie

register = template.Library()
for _filter in (
    presentatie.dit_stuk,
    presentatie.hoofdletter,
    presentatie.kanten,
    presentatie.kantwoord,
    presentatie.naam,
    presentatie.stembronnen,
    presentatie.stemmers,
    presentatie.vergaderingnaam,
):
    register.filter(_filter.__name__, _filter)


@register.filter
def alineas(tekst: str) -> list[str]:
    """The paragraphs of a plain text: each line that is not empty."""
    return [regel.strip() for regel in tekst.splitlines() if regel.strip()]
