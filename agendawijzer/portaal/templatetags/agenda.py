"""The words of a meeting that comes, in templates."""

import datetime
from collections.abc import Sequence

from django import template

from agendawijzer.portaal.woorden import agenda as agendawoorden
from agendawijzer.portaal.woorden.inspraak import Inspraak, make_inspraak
from dossiers.models import Agendapunt

register = template.Library()
for _filter in (agendawoorden.puntsoort, agendawoorden.punttitel, agendawoorden.tijdwoorden):
    register.filter(_filter.__name__, _filter)


@register.filter
def hebben_tijden(punten: Sequence[Agendapunt]) -> bool:
    """Whether any of these items has a time of its own."""
    return any(punt.tijd for punt in punten)


@register.filter
def inspraak(punt: Agendapunt, nu: datetime.datetime) -> Inspraak:
    """Whether anyone can still have a say: `{% with zeg=punt|inspraak:nu %}{{ zeg.zin }}{% endwith
    %}`."""
    return make_inspraak(punt, nu)
