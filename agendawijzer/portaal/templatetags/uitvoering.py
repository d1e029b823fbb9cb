"""The words of carrying out in templates."""

from collections.abc import Sequence
from typing import Any

from django import template

from agendawijzer.portaal.woorden.taal import opsomming
from agendawijzer.portaal.woorden.uitslag import naam
from dossiers.models import Portefeuillehouder, Toezegging
from dossiers.standen.staat import STATEN

register = template.Library()


@register.filter
def staatwoord(staat: str) -> str:
    """A stored state in words: `nog niets vastgelegd`."""
    return STATEN[staat]


@register.filter
def rijnaam(rij: Any) -> str:
    """The kind and the number of an instrument or promise: `Motie 25192.005`, `Toezegging`."""
    return f"Toezegging {rij.nummer}".strip() if isinstance(rij, Toezegging) else naam(rij)


@register.filter
def indieners(rij: Any) -> str:
    """Who submitted an instrument, by fractie where that is known, each once: `A, B en C`. No
    query."""
    namen = (str(indiener.fractie or indiener.persoon) for indiener in rij.openbare_indieners)
    return opsomming(list(dict.fromkeys(namen)))


@register.filter
def houders(rijen: Sequence[Portefeuillehouder]) -> str:
    """Who answers for something, each with role and name: `wethouder Groen, A en wethouder Water,
    B`."""
    return opsomming([", ".join(filter(None, (rij.rol, rij.naam))) for rij in rijen])


@register.filter
def is_toezegging(rij: Any) -> bool:
    """Whether this is a promise and not an instrument."""
    return isinstance(rij, Toezegging)
