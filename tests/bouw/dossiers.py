"""Builders of the council, its dossiers and its meetings."""

import datetime
import itertools
from typing import Any

from django.utils import timezone

from dossiers.models import (
    Aanwezigheid,
    Bericht,
    Bron,
    Document,
    Dossier,
    Fractie,
    Fractieaanwezigheid,
    Fractienaam,
    Fractiezetels,
    Gebeurtenis,
    Indiener,
    Instrument,
    Lidmaatschap,
    Nummer,
    Opvolging,
    Persoon,
    Portefeuille,
    Vergadering,
    Verschil,
    Woordvoerderschap,
    Zittingsperiode,
)
from dossiers.openbaarheid import Publicatie

teller = itertools.count(1)


def with_publicatie(waarden: dict[str, Any]) -> dict[str, Any]:
    waarden.setdefault("publicatie", Publicatie.OPENBAAR)
    if waarden["publicatie"] != Publicatie.CONCEPT:
        waarden.setdefault("gepubliceerd_op", timezone.now())
    if waarden["publicatie"] == Publicatie.INGETROKKEN:
        waarden.setdefault("intrekking", "Dit stond er dubbel.")
    return waarden


def bouw_bron(**waarden: Any) -> Bron:
    n = next(teller)
    return Bron.objects.create(
        **{"houder": "Raad van Voorbeeldstad", "adres": f"https://raad.voorbeeldstad.example/{n}"} | waarden
    )


def bouw_verschil(**waarden: Any) -> Verschil:
    if "bron" not in waarden:
        waarden["bron"] = bouw_bron()
    standaard = {
        "onderwerp": "Onderwerp",
        "veld": "titel",
        "eigen_waarde": "van ons",
        "bron_waarde": "van de bron",
    }
    return Verschil.objects.create(**standaard | waarden)


def bouw_portefeuille(**waarden: Any) -> Portefeuille:
    n = next(teller)
    return Portefeuille.objects.create(**{"naam": f"Portefeuille {n}", "slug": f"portefeuille-{n}"} | waarden)


def bouw_zittingsperiode(**waarden: Any) -> Zittingsperiode:
    return Zittingsperiode.objects.create(**{"naam": f"Periode {next(teller)}", "zetels": 45} | waarden)


def bouw_fractie(**waarden: Any) -> Fractie:
    n = next(teller)
    return Fractie.objects.create(
        **{"naam": f"Voorbeeldpartij {n}", "slug": f"voorbeeldpartij-{n}"} | waarden
    )


def bouw_fractienaam(**waarden: Any) -> Fractienaam:
    waarden.setdefault("naam", f"VP {next(teller)}")
    if "fractie" not in waarden:
        waarden["fractie"] = bouw_fractie()
    return Fractienaam.objects.create(**waarden)


def bouw_fractiezetels(**waarden: Any) -> Fractiezetels:
    if "fractie" not in waarden:
        waarden["fractie"] = bouw_fractie()
    if "zittingsperiode" not in waarden:
        waarden["zittingsperiode"] = bouw_zittingsperiode()
    return Fractiezetels.objects.create(**{"aantal": 3} | waarden)


def bouw_persoon(**waarden: Any) -> Persoon:
    n = next(teller)
    return Persoon.objects.create(
        **{"naam": f"Voorbeeld Persoon {n}", "sorteernaam": f"Persoon {n}, Voorbeeld", "slug": f"persoon-{n}"}
        | waarden
    )


def bouw_lidmaatschap(**waarden: Any) -> Lidmaatschap:
    if "persoon" not in waarden:
        waarden["persoon"] = bouw_persoon()
    if "fractie" not in waarden:
        waarden["fractie"] = bouw_fractie()
    return Lidmaatschap.objects.create(**waarden)


def bouw_woordvoerderschap(**waarden: Any) -> Woordvoerderschap:
    if "portefeuille" not in waarden:
        waarden["portefeuille"] = bouw_portefeuille()
    if "persoon" not in waarden:
        waarden["persoon"] = bouw_persoon()
    if "fractie" not in waarden:
        waarden["fractie"] = bouw_fractie()
    return Woordvoerderschap.objects.create(**waarden)


def bouw_vergadering(**waarden: Any) -> Vergadering:
    """A plenary meeting on a day of its own, long past, unless `datum` or `soort` is given."""
    # Round again before today: a long run of tests counts further than that.
    waarden.setdefault("datum", datetime.date(2004, 1, 1) + datetime.timedelta(days=next(teller) % 7000))
    waarden.setdefault("slug", f"{waarden['datum']}")
    return Vergadering.objects.create(**with_publicatie(waarden))


def bouw_aanwezigheid(**waarden: Any) -> Aanwezigheid:
    if "vergadering" not in waarden:
        waarden["vergadering"] = bouw_vergadering()
    if "persoon" not in waarden:
        waarden["persoon"] = bouw_persoon()
    return Aanwezigheid.objects.create(**waarden)


def bouw_fractieaanwezigheid(**waarden: Any) -> Fractieaanwezigheid:
    if "vergadering" not in waarden:
        waarden["vergadering"] = bouw_vergadering()
    if "fractie" not in waarden:
        waarden["fractie"] = bouw_fractie()
    return Fractieaanwezigheid.objects.create(**{"aantal": 3} | waarden)


def bouw_dossier(**waarden: Any) -> Dossier:
    """A dossier with a number and the number as slug; `nummer=""` takes a slug of its own."""
    n = next(teller)
    waarden.setdefault("nummer", str(30000 + n))
    waarden.setdefault("slug", waarden["nummer"].lower() or f"onderwerp-{n}")
    standaard = {
        "titel": f"Onderwerp {n}",
        "status": "afgerond",
        "status_bron": "afgerond",
        "geschreven_op": datetime.date(2025, 8, 12),
        "bewerkt_op": datetime.date(2025, 11, 3),
    }
    return Dossier.objects.create(**with_publicatie(standaard | waarden))


def bouw_opvolging(**waarden: Any) -> Opvolging:
    if "voorganger" not in waarden:
        waarden["voorganger"] = bouw_dossier()
    if "opvolger" not in waarden:
        waarden["opvolger"] = bouw_dossier()
    return Opvolging.objects.create(**waarden)


def bouw_bericht(**waarden: Any) -> Bericht:
    if "dossier" not in waarden and "vergadering" not in waarden:
        waarden["dossier"] = bouw_dossier()
    standaard = {
        "datum": datetime.date(2025, 9, 18),
        "soort": "Carrousel",
        "tekst": "De raad sprak hierover.",
    }
    return Bericht.objects.create(**with_publicatie(standaard | waarden))


def bouw_instrument(**waarden: Any) -> Instrument:
    """A motion in a dossier with its sub-number; `dossier=None` makes a loose one."""
    n = next(teller)
    if "dossier" not in waarden:
        waarden["dossier"] = bouw_dossier()
    stam = f"{waarden['dossier'].nummer}." if waarden["dossier"] and waarden["dossier"].nummer else ""
    waarden.setdefault("nummer", f"{stam}{n:03}" if stam else str(20000 + n))
    waarden.setdefault("slug", waarden["nummer"].lower() or f"stuk-{n}")
    return Instrument.objects.create(**with_publicatie({"soort": "motie", "titel": f"Stuk {n}"} | waarden))


def bouw_indiener(**waarden: Any) -> Indiener:
    if "instrument" not in waarden:
        waarden["instrument"] = bouw_instrument()
    if "fractie" not in waarden and "persoon" not in waarden:
        waarden["fractie"] = bouw_fractie()
    return Indiener.objects.create(**waarden)


def bouw_gebeurtenis(**waarden: Any) -> Gebeurtenis:
    if "instrument" not in waarden:
        waarden["instrument"] = bouw_instrument()
    return Gebeurtenis.objects.create(**{"soort": "ingetrokken"} | waarden)


def bouw_nummer(**waarden: Any) -> Nummer:
    """A spelling that leads to a dossier, or to `instrument=`."""
    if "dossier" not in waarden and "instrument" not in waarden:
        waarden["dossier"] = bouw_dossier()
    waarden.setdefault("spelling", f"rv{next(teller)}/2022")
    waarden.setdefault("sleutel", waarden["spelling"].lower())
    return Nummer.objects.create(**waarden)


def bouw_document(**waarden: Any) -> Document:
    """A link at a dossier, or at `instrument=`."""
    if "dossier" not in waarden and "instrument" not in waarden:
        waarden["dossier"] = bouw_dossier()
    n = next(teller)
    standaard = {"titel": f"Bijlage {n}", "adres": f"https://stukken.voorbeeldstad.example/{n}"}
    return Document.objects.create(**standaard | waarden)
