"""Builders of agendas, versions of texts, and what became of decisions."""

import datetime
from typing import Any

from dossiers.models import (
    Agendapunt,
    Link,
    Portefeuillehouder,
    Raadsbrief,
    Tekstversie,
    Toezegging,
    Uitleg,
    Verwantschap,
    Voortgang,
)
from tests.bouw.dossiers import (
    bouw_dossier,
    bouw_instrument,
    bouw_portefeuille,
    bouw_vergadering,
    teller,
    with_publicatie,
)


def bouw_agendapunt(**waarden: Any) -> Agendapunt:
    if "vergadering" not in waarden:
        waarden["vergadering"] = bouw_vergadering()
    return Agendapunt.objects.create(**{"titel": f"Agendapunt {next(teller)}"} | waarden)


def bouw_tekstversie(**waarden: Any) -> Tekstversie:
    if "instrument" not in waarden:
        waarden["instrument"] = bouw_instrument()
    n = waarden["instrument"].tekstversies.count() + 1
    return Tekstversie.objects.create(**{"volgnummer": n, "tekst": f"Verzoekt om {n} bomen."} | waarden)


def bouw_verwantschap(**waarden: Any) -> Verwantschap:
    for kant in ("dossier", "ander"):
        if kant not in waarden:
            waarden[kant] = bouw_dossier()
    return Verwantschap.objects.create(**waarden)


def bouw_portefeuillehouder(**waarden: Any) -> Portefeuillehouder:
    if "portefeuille" not in waarden:
        waarden["portefeuille"] = bouw_portefeuille()
    standaard = {"rol": "wethouder Groen", "naam": f"Voorbeeld Wethouder {next(teller)}"}
    return Portefeuillehouder.objects.create(**standaard | waarden)


def bouw_link(**waarden: Any) -> Link:
    return Link.objects.create(
        **{"adres": f"https://stukken.voorbeeldstad.example/link/{next(teller)}"} | waarden
    )


def bouw_toezegging(**waarden: Any) -> Toezegging:
    n = next(teller)
    standaard = {
        "titel": f"Toezegging {n}",
        "slug": f"toezegging-{n}",
        "tekst": "De wethouder zoekt het uit.",
        "rol": "wethouder Groen",
        "datum": datetime.date(2025, 10, 16),
    }
    return Toezegging.objects.create(**standaard | with_publicatie(waarden))


def bouw_raadsbrief(**waarden: Any) -> Raadsbrief:
    n = next(teller)
    standaard = {"titel": f"Raadsbrief {n}", "slug": f"brief-{n}", "datum": datetime.date(2026, 2, 3)}
    return Raadsbrief.objects.create(**standaard | with_publicatie(waarden))


def bouw_voortgang(**waarden: Any) -> Voortgang:
    """An update of the college, under way, on a motion; name `instrument` or `toezegging`."""
    if not waarden.get("instrument") and not waarden.get("toezegging"):
        waarden["instrument"] = bouw_instrument()
    standaard = {
        "datum": datetime.date(2026, 2, 3),
        "staat": "in_uitvoering",
        "tekst": f"Het werk is begonnen, stap {next(teller)}.",
    }
    return Voortgang.objects.create(**standaard | with_publicatie(waarden))


def bouw_uitleg(**waarden: Any) -> Uitleg:
    n = next(teller)
    standaard = {"titel": f"Begrip {n}", "slug": f"begrip-{n}", "kort": "Een woord van Voorbeeldstad."}
    return Uitleg.objects.create(**standaard | with_publicatie(waarden))
