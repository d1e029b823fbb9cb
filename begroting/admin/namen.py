"""The two sides of a link as a clerk knows them: what a row is called, where it is found and kept."""

from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from begroting.kandidaten import Besluit, Dient, side_of
from begroting.models import Doel, Resultaat
from dossiers.models import Dossier, Instrument, Toezegging

_MODELLEN: dict[str, Any] = {
    "dossier": Dossier,
    "instrument": Instrument,
    "toezegging": Toezegging,
    "doel": Doel,
    "resultaat": Resultaat,
}
# What one needs to tell what a row is, without a query for each.
_LAADT = {
    "dossier": (),
    "instrument": ("dossier",),
    "toezegging": ("dossier",),
    "doel": ("ontwikkellijn__programma__begroting",),
    "resultaat": ("doel__ontwikkellijn__programma__begroting",),
}


def load(kant: str) -> QuerySet[Any]:
    """The rows of a kind, with what `describe` needs."""
    rijen: QuerySet[Any] = _MODELLEN[kant]._default_manager.all()
    return rijen.select_related(*_LAADT[kant]) if _LAADT[kant] else rijen


def find(sleutel: str, kanten: tuple[str, ...]) -> Besluit | Dient | None:
    """The row with a key such as `doel-12`, if it is of one of these kinds; else None. At most one query."""
    kant, _, pk = sleutel.partition("-")
    if kant not in kanten or not (pk.isascii() and pk.isdigit() and len(pk) < 16):
        return None
    return load(kant).filter(pk=pk).first()


def search(beheer: admin.ModelAdmin, request: HttpRequest, kant: str, q: str) -> QuerySet[Any]:
    """The rows of a kind that the list of the griffie finds for `q`."""
    gevonden, dubbel = beheer.admin_site.get_model_admin(_MODELLEN[kant]).get_search_results(
        request, load(kant), q
    )
    return gevonden.distinct() if dubbel else gevonden


def describe(rij: Besluit | Dient) -> str:
    """What kind of thing it is and where it stands, in a line. No query on rows of this module."""
    if isinstance(rij, Dossier):
        return "Onderwerp"
    if isinstance(rij, Instrument | Toezegging):
        soort = rij.get_soort_display() if isinstance(rij, Instrument) else "toezegging"
        delen = [soort.capitalize(), *([f"bij {rij.dossier.titel}"] if rij.dossier else [])]
        return ", ".join(delen)
    programma, lijn = rij.hoofdstuk, rij.ontwikkellijn if isinstance(rij, Doel) else rij.doel.ontwikkellijn
    soort = "Doel" if isinstance(rij, Doel) else "Resultaat"
    weg = " (staat niet meer in de tekst)" if rij.is_vervallen else ""
    return f"{soort} in {programma} {programma.begroting.jaar}, {lijn}{weg}"


def change_address(rij: Model) -> str:
    return reverse(f"admin:{rij._meta.app_label}_{rij._meta.model_name}_change", args=[rij.pk])


def lay_address(rij: Besluit | Dient) -> str:
    """The page on which links are laid from this row."""
    return reverse("admin:begroting_bijdrage_leggen", args=[side_of(rij), rij.pk])


def key_of(rij: Besluit | Dient) -> str:
    return f"{side_of(rij)}-{rij.pk}"


def all_paths() -> list[str]:
    """From a link to all that `describe` needs of both sides."""
    return [
        "__".join(filter(None, (kant, pad))) for kant, paden in _LAADT.items() for pad in (paden or ("",))
    ]
