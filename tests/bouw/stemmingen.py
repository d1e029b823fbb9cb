"""Builders of votes and what belongs to them."""

import datetime
from typing import Any

from django.contrib.auth.models import User

from stemmingen.models import Correctie, Fractiestem, Kandidaatstem, Lidstem, Stemming, Verklaring
from tests.bouw.dossiers import bouw_fractie, bouw_instrument, bouw_persoon, teller, with_publicatie


def bouw_stemming(**waarden: Any) -> Stemming:
    """A carried vote of 30 against 8 on an instrument in a dossier.

    Name `voor` and `tegen` (None for no figures), `uitkomst` and `wijze` together where they differ: the database
    holds them to each other.
    """
    if "instrument" not in waarden:
        waarden["instrument"] = bouw_instrument()
    if waarden.get("vergadering"):
        waarden.setdefault("datum", waarden["vergadering"].datum)
    standaard = {"datum": datetime.date(2025, 10, 16), "uitkomst": "aangenomen", "voor": 30, "tegen": 8}
    if waarden.get("wijze") in ("algemene_stemmen", "acclamatie", "zonder_stemming"):
        standaard |= {"voor": None, "tegen": None}
    return Stemming.objects.create(**with_publicatie(standaard | waarden))


def bouw_fractiestem(**waarden: Any) -> Fractiestem:
    if not {"stemming", "stemming_id"} & set(waarden):
        waarden["stemming"] = bouw_stemming()
    if "fractie" not in waarden:
        waarden["fractie"] = bouw_fractie()
    return Fractiestem.objects.create(**{"kant": "voor"} | waarden)


def bouw_lidstem(**waarden: Any) -> Lidstem:
    if not {"stemming", "stemming_id"} & set(waarden):
        waarden["stemming"] = bouw_stemming()
    if "persoon" not in waarden:
        waarden["persoon"] = bouw_persoon()
    if "fractie" not in waarden:
        waarden["fractie"] = bouw_fractie()
    return Lidstem.objects.create(**{"keuze": "voor"} | waarden)


def bouw_geheime_stemming(**waarden: Any) -> Stemming:
    """A secret vote on persons, on paper; its candidates are built apart."""
    standaard = {"wijze": "schriftelijk", "over_personen": True, "voor": None, "tegen": None, "blanco": 1}
    if "instrument" not in waarden:
        waarden["instrument"] = bouw_instrument(soort="benoeming")
    return bouw_stemming(**standaard | waarden)


def bouw_kandidaatstem(**waarden: Any) -> Kandidaatstem:
    """Twenty ballots for a candidate. Beside a vote that is not secret a secret one is built, as public as that is."""
    stemming = waarden.get("stemming")
    if stemming is None or not stemming.over_personen:
        velden = ("instrument", "vergadering", "publicatie", "gepubliceerd_op", "intrekking", "toelichting")
        naar = {veld: getattr(stemming, veld) for veld in velden} if stemming else {}
        waarden["stemming"] = bouw_geheime_stemming(**naar)
    standaard = {"naam": f"Voorbeeld Kandidaat {next(teller)}", "stemmen": 20}
    return Kandidaatstem.objects.create(**standaard | waarden)


def bouw_correctie(**waarden: Any) -> Correctie:
    if not {"stemming", "stemming_id"} & set(waarden):
        waarden["stemming"] = bouw_stemming()
    if "wie" not in waarden:
        waarden["wie"] = User.objects.get_or_create(username="griffie")[0]
    standaard = {"reden": "Een typefout.", "oud": {"voor": 31}, "nieuw": {"voor": 30}}
    return Correctie.objects.create(**standaard | waarden)


def bouw_verklaring(**waarden: Any) -> Verklaring:
    if not {"stemming", "stemming_id"} & set(waarden):
        waarden["stemming"] = bouw_stemming()
    if "fractie" not in waarden and "persoon" not in waarden:
        waarden["fractie"] = bouw_fractie()
    return Verklaring.objects.create(**{"tekst": "Wij hadden meer tijd gewild."} | waarden)
