"""What a feed or a calendar is about: everything, one dossier or one portefeuille."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import resolve, reverse

from agendawijzer.portaal.deur import Verhuisd, get_openbaar
from dossiers.models import Dossier, Portefeuille


@dataclass(frozen=True)
class Feedonderwerp:
    """`sleutel` names it for ever; `adres` is its page; `onder` narrows the stream, None is
    everything."""

    sleutel: str
    naam: str
    adres: str
    onder: Mapping[str, Any] | None = None


def of_dossier(slug: str, eigen: str) -> Feedonderwerp:
    """One query. `eigen` is the name of the address that was asked for; an old number leads to the
    same of that.

    Raises as `get_openbaar`.
    """
    try:
        dossier = get_openbaar(Dossier.objects.openbaar(), spellingen=(slug,), slug=slug)
    except Verhuisd as verhuisd:
        pagina = resolve(str(verhuisd))
        if pagina.url_name != "dossier":
            raise Http404 from None
        raise Verhuisd(reverse(eigen, kwargs=pagina.kwargs)) from None
    naam = f"{dossier.titel} ({dossier.nummer})" if dossier.nummer else dossier.titel
    return Feedonderwerp(
        f"dossier-{dossier.pk}", naam, dossier.get_absolute_url(), {"dossier": [dossier.pk]}
    )


def of_portefeuille(slug: str) -> Feedonderwerp:
    """What hangs under the portefeuille itself, and under the public dossiers in it. One query."""
    portefeuille = get_object_or_404(Portefeuille, slug=slug)
    dossiers = Dossier.objects.openbaar().filter(portefeuilles=portefeuille).order_by().values("pk")
    onder = {"portefeuille": [portefeuille.pk], "dossier": dossiers}
    naam = f"Portefeuille {portefeuille.naam}"
    return Feedonderwerp(
        f"portefeuille-{portefeuille.pk}", naam, portefeuille.get_absolute_url(), onder
    )
