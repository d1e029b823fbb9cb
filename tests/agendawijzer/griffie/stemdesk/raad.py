"""A plainly fictional council of 16 fracties and 45 members, an evening, and clerks to work with."""

import datetime
from typing import Any

from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from dossiers.models import Vergadering
from stemmingen.models import Stemming
from tests import bouw

DATUM = datetime.date(2099, 3, 12)
NAMEN = (
    "Waterpartij", "Stadsbelang", "Groene Dijk", "Polderlijst", "Sociaal Nieuwland", "Vrije Burgers", "Havenlijst",
    "Jong en Oud", "Ondernemend", "Wijk en Water", "Samen Buiten", "Nieuw Begin", "Dorp en Dijk", "Lijst Lente",
    "Het Midden", "Sterke Straat",
)  # fmt: skip
ZETELS = (7, 6, 5, 4, 4, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1)


def bouw_raad(*, leden: bool = False, aantal: int = 16) -> list[int]:
    """The fracties, largest first, by key; with `leden` a member on each seat."""
    periode = bouw.bouw_zittingsperiode(zetels=45)
    sleutels = []
    for naam, zetels in list(zip(NAMEN, ZETELS, strict=True))[:aantal]:
        fractie = bouw.bouw_fractie(naam=naam, slug=naam.lower().replace(" ", "-"))
        bouw.bouw_fractiezetels(fractie=fractie, zittingsperiode=periode, aantal=zetels)
        sleutels.append(fractie.pk)
        for n in range(zetels if leden else 0):
            persoon = bouw.bouw_persoon(naam=f"{naam} {n + 1}", sorteernaam=f"{naam} {n + 1}")
            bouw.bouw_lidmaatschap(persoon=persoon, fractie=fractie)
    return sleutels


def bouw_avond(aantal: int = 3, **waarden: Any) -> tuple[Vergadering, list[Stemming]]:
    """A meeting with votes that are still to be entered, all on one public dossier."""
    vergadering = bouw.bouw_vergadering(
        datum=waarden.pop("datum", DATUM), publicatie="concept", gepubliceerd_op=None
    )
    dossier = bouw.bouw_dossier(nummer="98012", titel="Groene binnenstad")
    stemmingen = []
    for n in range(aantal):
        stuk = bouw.bouw_instrument(
            dossier=dossier,
            nummer=f"98012.{n + 1:03}",
            soort="amendement" if n < 3 else "motie",
            titel=f"Plan {n + 1}",
        )
        leeg = {"uitkomst": "onbekend", "voor": None, "tegen": None, "wijze": "onbekend",
                "publicatie": "concept", "gepubliceerd_op": None}  # fmt: skip
        alles = leeg | {"instrument": stuk, "vergadering": vergadering, "volgorde": n + 1} | waarden
        stemmingen.append(bouw.bouw_stemming(**alles))
    return vergadering, stemmingen


def clerk(naam: str = "griffie", *rechten: str) -> User:
    """A clerk who may enter and publish, or with these rights of stemmingen alone."""
    user, nieuw = User.objects.get_or_create(username=naam, defaults={"is_staff": True})
    if nieuw:
        namen = rechten or ("change_stemming", "publiceer_stemming")
        alle = [*namen, "publiceer_vergadering", "add_vergadering"]
        user.user_permissions.add(*Permission.objects.filter(codename__in=alle))
    return user


def logged_in(naam: str = "griffie", *rechten: str) -> Client:
    client = Client()
    client.force_login(clerk(naam, *rechten))
    return client


def fields_of(antwoord: Any) -> dict[str, str]:
    """What a browser would send back for the form on this page, as it stands."""
    form, gezien = antwoord.context["form"], antwoord.context["gezien"]
    waarden = {
        "stemming": str(antwoord.context["stemming"].pk),
        "versie": str(gezien.versie),
        "ontwerp": str(gezien.ontwerp),
        "scherm": gezien.scherm,
    }
    for veld in form:
        waarde = veld.value()
        if waarde not in (None, "", False):
            waarden[veld.name] = (
                "on" if waarde is True else f"{waarde:%H:%M}" if hasattr(waarde, "hour") else str(waarde)
            )
    return waarden


def address(stemming: Stemming, wat: str = "stemming") -> str:
    return reverse(f"stemdesk:{wat}", args=[stemming.pk])


def fill(client: Client, stemming: Stemming, **anders: str) -> dict[str, str]:
    """The form as it stands when opened, with these changes; "" leaves a field out."""
    velden = fields_of(client.get(address(stemming))) | anders
    return {naam: waarde for naam, waarde in velden.items() if waarde != ""}
