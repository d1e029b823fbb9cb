"""Clerks with a role, and the form of a letter as a browser would send it."""

from typing import Any

from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse
from lxml import html

from tests import bouw

NIEUW = {
    "brief": "", "titel": "Stand van de moties", "kenmerk": "2026/012", "datum": "2026-03-10",
    "staat": "gemeld", "zin": "Het college heeft dit uitgevoerd.",
}  # fmt: skip


def clerk(*rollen: str) -> Client:
    """A browser of a clerk with these roles of the griffie; without any: all of them."""
    user = User.objects.create_user(f"klerk {len(User.objects.all())}", is_staff=True)
    namen = [f"Griffie {rol}" for rol in rollen or ("invoer", "publicatie", "beheer")]
    user.groups.add(*Group.objects.filter(name__in=namen))
    client = Client()
    client.force_login(user)
    return client


def adopted(**waarden: Any) -> Any:
    """An adopted motion."""
    motie = bouw.bouw_instrument(**waarden)
    bouw.bouw_stemming(instrument=motie)
    return motie


def fields_of(antwoord: Any) -> dict[str, Any]:
    """What stands in the form on this page; several of one name become a list."""
    pagina = html.document_fromstring(antwoord.content.decode())
    (form,) = (form for form in pagina.forms if form.get("method") == "post")
    waarden: dict[str, Any] = {}
    for naam, waarde in form.form_values():
        # As a browser: the first line end of a textarea is not part of what stands in it.
        waarden.setdefault(naam, []).append(waarde.removeprefix("\n"))
    return waarden


def press(client: Client, antwoord: Any, actie: str, **getypt: Any) -> Any:
    """Types `getypt` over the form on this page and presses a button."""
    return client.post(reverse("brief:brief"), fields_of(antwoord) | {"actie": actie} | getypt)


def choose(client: Client, *stukken: Any, **getypt: Any) -> Any:
    """Opens the form, fills in a new letter and puts these items in it."""
    sleutels = [f"{stuk._meta.model_name}-{stuk.pk}" for stuk in stukken]
    return press(client, client.get(reverse("brief:brief")), "kies", **NIEUW | {"erbij": sleutels} | getypt)
