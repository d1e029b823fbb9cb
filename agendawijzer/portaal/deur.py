"""The door of every page about one thing: public, withdrawn (410), known under another number, or
not here."""

from collections.abc import Callable, Sequence
from functools import partial, wraps
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from agendawijzer.portaal.geheugen import remembered
from dossiers.models import Dossier, Nummer
from dossiers.nummers import fold_nummer

M = TypeVar("M", bound=Model)
View = Callable[..., HttpResponse]


class Weg(Exception):  # noqa: N818 - an answer, not a mistake
    """What stood here was withdrawn; the text is the sentence for the visitor, and all that may be
    shown."""


class Verhuisd(Exception):  # noqa: N818 - idem
    """What is asked for has another address, which is the text."""


def get_openbaar(
    rijen: QuerySet[M], *, spellingen: Sequence[str] = (), pagina: str = "dossier", **waar: Any
) -> M:
    """The one row of `rijen`, which started with `openbaar()`, for which `waar` holds. One query
    and its prefetches.

    Raises Weg if it, or what it is part of, was withdrawn; Verhuisd if one of `spellingen` is
    another number of one public dossier (then to its `pagina`) or instrument; Http404 otherwise.
    These take some queries more.
    """
    try:
        return rijen.get(**waar)
    except rijen.model.DoesNotExist:  # type: ignore[attr-defined]
        intrekking = rijen.model.objects.find_intrekking(**waar)  # type: ignore[attr-defined]
        if intrekking is not None:
            raise Weg(intrekking) from None
        for adres in filter(None, (find_adres(spelling, pagina) for spelling in spellingen)):
            raise Verhuisd(adres) from None
        raise Http404 from None


def find_treffers(spelling: str) -> set[Any]:
    """The public dossiers and instruments that are known under a number, in any spelling. One
    query."""
    nummers = Nummer.objects.openbaar().filter(sleutel=fold_nummer(spelling))
    return {
        nummer.dossier or nummer.instrument
        for nummer in nummers.select_related("dossier", "instrument__dossier")
    }


def find_adres(spelling: str, pagina: str = "dossier") -> str | None:
    """The address of the one public thing known under this number; None if there is none, or more
    than one.

    `pagina` is the name of the page of a dossier that is meant.
    """
    treffers = find_treffers(spelling)
    if len(treffers) != 1:
        return None
    treffer = treffers.pop()
    return (
        reverse(pagina, args=[treffer.slug])
        if isinstance(treffer, Dossier)
        else treffer.get_absolute_url()
    )


def publieke_pagina(view: View) -> View:
    """A page for reading: only GET and HEAD; answers 410 or a permanent redirect where the door
    says so.

    While nothing changed, a page that was made before is given again.
    """

    @wraps(view)
    def met_deur(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return remembered(request, partial(view, request, *args, **kwargs))
        except Weg as weg:
            return render(request, "portaal/410.html", {"intrekking": str(weg)}, status=410)
        except Verhuisd as verhuisd:
            return HttpResponsePermanentRedirect(str(verhuisd))

    return require_safe(met_deur)
