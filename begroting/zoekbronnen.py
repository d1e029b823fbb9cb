"""The parts of the budget that can be found (`dossiers.zoeken`)."""

import datetime

from django.db.models import QuerySet

from begroting.models import Doel, Programma, Resultaat
from dossiers.zoeken.bronnen import Bij, Inhoud, Soort, Zoekbron, register_zoekbron
from dossiers.zoeken.signalen import listen

_LANGSTE_TITEL = 300
_PROGRAMMA_VAN_DOEL = "ontwikkellijn__programma__begroting"


def register() -> None:
    """Adds the sources of this app."""
    register_zoekbron(*_BRONNEN)
    listen()


def _programmes() -> QuerySet[Programma]:
    rijen: QuerySet[Programma] = Programma.objects.openbaar()
    return rijen.select_related("begroting")


def _of_programma(programma: Programma, bij: Bij) -> Inhoud:
    return Inhoud(
        "programma",
        programma.titel,
        programma.get_absolute_url(),
        teksten=(programma.ambitie, programma.slot),
        bij=str(programma.begroting),
        anders_op=_year(programma),
    )


def _of_doel(doel: Doel, bij: Bij) -> Inhoud:
    return _of_part("doel", doel)


def _of_resultaat(resultaat: Resultaat, bij: Bij) -> Inhoud:
    return _of_part("resultaat", resultaat)


def _of_part(soort: str, deel: Doel | Resultaat) -> Inhoud:
    programma = deel.hoofdstuk
    titel = deel.tekst if len(deel.tekst) <= _LANGSTE_TITEL else f"{deel.tekst[: _LANGSTE_TITEL - 1]}…"
    return Inhoud(
        soort,
        titel,
        deel.get_absolute_url(),
        teksten=(deel.toelichting,) if titel == deel.tekst else (deel.tekst, deel.toelichting),
        bij=f"{programma.titel}, {programma.begroting.jaar}",
        anders_op=_year(programma),
    )


def _year(programma: Programma) -> datetime.date:
    """A budget is of a year, not of a day: among the days of the council it stands at the first one of that year."""
    return datetime.date(programma.begroting.jaar, 1, 1)


_BRONNEN = (
    Zoekbron(
        Programma,
        100,
        {
            "programma": Soort(
                "programma van de begroting", "programma’s van de begroting", ("programma", "begroting")
            )
        },
        _programmes,
        _of_programma,
        via=("begroting",),
    ),
    Zoekbron(
        Doel,
        110,
        {"doel": Soort("doel van de begroting", "doelen van de begroting", ("doel", "begroting"))},
        lambda: Doel.objects.openbaar().filter(vervallen_op=None).select_related(_PROGRAMMA_VAN_DOEL),
        _of_doel,
        via=("ontwikkellijn", "ontwikkellijn__programma", _PROGRAMMA_VAN_DOEL),
    ),
    Zoekbron(
        Resultaat,
        120,
        {
            "resultaat": Soort(
                "resultaat in de begroting", "resultaten in de begroting", ("resultaat", "begroting")
            )
        },
        lambda: (
            Resultaat.objects.openbaar()
            .filter(vervallen_op=None)
            .select_related(f"doel__{_PROGRAMMA_VAN_DOEL}")
        ),
        _of_resultaat,
        via=(
            "doel",
            "doel__ontwikkellijn",
            "doel__ontwikkellijn__programma",
            f"doel__{_PROGRAMMA_VAN_DOEL}",
        ),
    ),
)
