"""The links that do not work any more, each with the places where it stands."""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.db.models import Exists, Model, OuterRef, Q, URLField
from django.urls import reverse

from dossiers.models import Bron, Document, Dossier, Instrument, Link
from dossiers.openbaarheid import Zichtbaar

_STUK = (Link.Uitkomst.DOOD, Link.Uitkomst.ONBEREIKBAAR)


def find_dode_links() -> list[tuple[Link, list[Model]]]:
    """Links that failed the last time, each with the rows that show it; what no row shows any more is left out.

    A query for each kind of row that has a web address, and three more, whatever the number of links.
    """
    stuk = {
        link.adres: link for link in Link.objects.filter(uitkomst__in=_STUK).order_by("werkte_op", "adres")
    }
    plekken: dict[str, list[Model]] = {adres: [] for adres in stuk}
    for adres, rij in [*_recorded(), *_by_number(stuk)] if stuk else []:
        if rij not in plekken[adres]:
            plekken[adres].append(rij)
    return [(stuk[adres], rijen) for adres, rijen in plekken.items() if rijen]


def _recorded() -> Iterator[tuple[str, Model]]:
    """Every row with one of these addresses in a field of its own; of a part, what it is part of."""
    adressen = Link.objects.filter(uitkomst__in=_STUK).values("adres")
    for model in apps.get_models():
        velden = [veld.name for veld in model._meta.concrete_fields if isinstance(veld, URLField)]
        if not (model is Bron or issubclass(model, Zichtbaar)):
            continue
        los = model not in admin.site._registry
        for veld in velden:
            rijen: Any = model._default_manager.filter(**{f"{veld}__in": adressen})
            rijen = rijen.select_related(*getattr(model, "openbaar_via", ())) if los else rijen
            yield from ((getattr(rij, veld), _owner(rij) if los else rij) for rij in rijen.order_by("pk"))


def _owner(deel: Zichtbaar) -> Model:
    """The row in whose form a part is kept."""
    eigenaar: Model = next(ouder for naam in deel.openbaar_via if (ouder := getattr(deel, naam)))
    return eigenaar


def _by_number(adressen: Iterable[str]) -> Iterator[tuple[str, Model]]:
    """Rows whose papers are found by a number in the pattern of the settings (`agendawijzer.links.stukken`)."""
    voor, _, na = settings.DOCUMENTWIJZER.partition("{nummer}")
    nummers = {
        unquote(adres.removeprefix(voor).removesuffix(na)): adres
        for adres in adressen
        if voor and adres.startswith(voor) and adres.endswith(na)
    }
    if not nummers:
        return
    eigen = Document.objects.filter(dossier=OuterRef("pk"), soort=Document.Soort.DOCUMENTWIJZER)
    zonder = Instrument.objects.filter(dossier=OuterRef("pk"), adres="")
    for rij in Dossier.objects.filter(~Exists(eigen) | Exists(zonder), nummer__in=nummers).order_by("pk"):
        yield nummers[rij.nummer], rij
    los = Q(dossier__isnull=True) | Q(dossier__nummer="")
    for stuk in Instrument.objects.filter(los, basisnummer__in=nummers, adres="").order_by("pk"):
        yield nummers[stuk.basisnummer], stuk


def change_address(rij: Model) -> str:
    """Where the griffie mends a row."""
    return reverse(f"admin:{rij._meta.app_label}_{rij._meta.model_name}_change", args=[rij.pk])
