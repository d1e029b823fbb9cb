"""The words of `agendawijzer.portaal.woorden` in templates."""

from django import template

from agendawijzer.portaal.woorden import raad
from agendawijzer.portaal.woorden import uitslag as presentatie
from agendawijzer.portaal.woorden import voorval as voorvalwoorden
from agendawijzer.portaal.woorden.bronnen import bronnen
from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.woorden.vastlegging import is_geheim

register = template.Library()
for _filter in (
    presentatie.dit_stuk,
    hoofdletter,
    presentatie.kanten,
    presentatie.kantwoord,
    raad.lidrol,
    raad.lidwoorden,
    presentatie.naam,
    raad.periode,
    presentatie.stembronnen,
    presentatie.stemmers,
    raad.vergaderingnaam,
):
    register.filter(_filter.__name__, _filter)
register.filter("is_geheim", is_geheim)
# An event of the stream: `{{ voorval|voorvalkop:vandaag }}`.
register.filter("voorvalkop", voorvalwoorden.kop)
register.filter("voorvaladres", voorvalwoorden.adres)
register.filter("voorvalbronnen", bronnen)
register.filter("voorbehoud", voorvalwoorden.voorbehoud)
register.filter("stuknaam", voorvalwoorden.stuknaam)


@register.filter
def alineas(tekst: str) -> list[str]:
    """The paragraphs of a plain text: each line that is not empty."""
    return [regel.strip() for regel in tekst.splitlines() if regel.strip()]
