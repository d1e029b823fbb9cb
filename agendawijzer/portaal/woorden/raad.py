"""Words for meetings of the council and for its people. Pure: loaded objects in, words out."""

from typing import Any

from django.utils.formats import date_format

from dossiers.models import Lidmaatschap, Vergadering

_SOORT = {Vergadering.Soort.OVERIG.value: "bijeenkomst"}


def vergadersoort(vergadering: Vergadering) -> str:
    """The kind of a meeting within a sentence: `plenaire vergadering`, `bijeenkomst`."""
    return str(_SOORT.get(vergadering.soort, vergadering.get_soort_display()))


def vergaderingnaam(vergadering: Vergadering) -> str:
    """The title of a meeting, else its kind and day: `plenaire vergadering van 11 mei 2023`."""
    soort = vergadering.get_soort_display()
    return vergadering.titel or f"{soort} van {date_format(vergadering.datum, 'j F Y')}"


def periode(rij: Any) -> str:
    """From when to when something lasted, as far as it is known: `van 27 maart 2098 tot en met 4
    oktober 2098`."""
    begin = f"van {date_format(rij.begin, 'j F Y')}" if rij.begin else ""
    if rij.einde:
        return f"{begin} tot en met {date_format(rij.einde, 'j F Y')}".strip()
    return begin.replace("van", "sinds", 1) or "data niet vastgelegd"


def lidrol(lid: Lidmaatschap) -> str:
    """What somebody is in the council: `raadslid`, `tijdelijke vervanging van Anne Avondster`."""
    wie = f" van {lid.vervangt}" if lid.vervangt else ""
    return f"{lid.get_soort_display()}{wie}"


def lidwoorden(lid: Lidmaatschap) -> str:
    """A membership in words: its kind where that is special, whom it replaces, and its dates."""
    soort = "" if lid.soort == Lidmaatschap.Soort.RAADSLID else f"{lid.get_soort_display()} "
    wie = f"van {lid.vervangt} " if lid.vervangt else ""
    return f"{soort}{wie}{periode(lid)}"
