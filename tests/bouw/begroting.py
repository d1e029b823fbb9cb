"""Builders of the programmabegroting, as those beside it."""

from typing import Any

from begroting.kenmerk import make_kenmerk
from begroting.models import (
    AfgewezenBijdrage,
    Begroting,
    Begrotingsvoorstel,
    Bijdrage,
    Doel,
    Ontwikkellijn,
    Programma,
    Resultaat,
)
from begroting.models.bijdrage import BESLUITEN, DOELEN
from tests.bouw.dossiers import bouw_dossier, teller, with_publicatie


def bouw_begroting(**waarden: Any) -> Begroting:
    """The budget of a year of its own."""
    # Four digits, however many rows the tests before it built.
    waarden.setdefault("jaar", 2100 + next(teller) % 7000)
    return Begroting.objects.create(**with_publicatie(waarden))


def bouw_programma(**waarden: Any) -> Programma:
    n = next(teller)
    if "begroting" not in waarden:
        waarden["begroting"] = bouw_begroting()
    standaard = {
        "titel": f"Programma {n}",
        "slug": f"programma-{n}",
        "ambitie": "Een stad waar het goed is.",
        "lasten_bedrag": 148,
        "lasten_bedrag_gedrukt": "148",
    }
    return Programma.objects.create(**with_publicatie(standaard | waarden))


def _kenmerk(soort: str, n: int) -> str:
    return make_kenmerk(soort, jaar=2100, programma="gebouwd", tekst=str(n), bezet=())


def bouw_ontwikkellijn(**waarden: Any) -> Ontwikkellijn:
    n = next(teller)
    if "programma" not in waarden:
        waarden["programma"] = bouw_programma()
    standaard = {"nummer": 1, "titel": f"Lijn {n}", "kenmerk": _kenmerk("ontwikkellijn", n)}
    return Ontwikkellijn.objects.create(**standaard | waarden)


def bouw_doel(**waarden: Any) -> Doel:
    n = next(teller)
    if "ontwikkellijn" not in waarden:
        waarden["ontwikkellijn"] = bouw_ontwikkellijn()
    return Doel.objects.create(**{"tekst": f"Doel {n}", "kenmerk": _kenmerk("doel", n)} | waarden)


def bouw_resultaat(**waarden: Any) -> Resultaat:
    n = next(teller)
    if "doel" not in waarden:
        waarden["doel"] = bouw_doel()
    return Resultaat.objects.create(
        **{"tekst": f"Resultaat {n}", "kenmerk": _kenmerk("resultaat", n)} | waarden
    )


def _verband(waarden: dict[str, Any]) -> dict[str, Any]:
    """One of each side: a dossier and a goal where nothing else is named."""
    if not any(waarden.get(naam) for naam in BESLUITEN):
        waarden["dossier"] = bouw_dossier()
    if not any(waarden.get(naam) for naam in DOELEN):
        waarden["doel"] = bouw_doel()
    return waarden


def bouw_bijdrage(**waarden: Any) -> Bijdrage:
    """A dossier, or `instrument=`, that serves a goal, or `resultaat=`."""
    standaard = {"toelichting": "Dit besluit helpt dit doel verder."}
    return Bijdrage.objects.create(**with_publicatie(_verband(standaard | waarden)))


def bouw_afgewezenbijdrage(**waarden: Any) -> AfgewezenBijdrage:
    return AfgewezenBijdrage.objects.create(**_verband(waarden))


def bouw_begrotingsvoorstel(**waarden: Any) -> Begrotingsvoorstel:
    if "programma" not in waarden:
        waarden["programma"] = bouw_programma()
    return Begrotingsvoorstel.objects.create(**waarden)
