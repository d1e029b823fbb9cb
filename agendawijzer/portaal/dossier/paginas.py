"""The subjects: the list with its filters, and one dossier."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.dossier.pagina import load_pagina
from agendawijzer.portaal.filters import DossierFilter
from agendawijzer.portaal.lijst import load_lijst
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.zoeken.antwoord import read_gevraagd
from agendawijzer.portaal.zoeken.nummer import find_objecten
from dossiers.klok import vandaag
from dossiers.models import Dossier
from stemmingen.selectie import count_uitkomsten


@publieke_pagina
def dossiers(request: HttpRequest) -> HttpResponse:
    """The list: six queries; seven for a number, which goes straight to the page that it stands
    for."""
    vraag, _ = read_gevraagd(request)
    treffers = find_objecten(vraag)
    if len(treffers) == 1:
        return redirect(treffers.pop())
    lijst = load_lijst(
        request, DossierFilter, Dossier.objects.openbaar().defer("waar_gaat_het_over", "waarom")
    )
    tellingen = count_uitkomsten(list(lijst.bladzijde))
    context = {
        "lijst": lijst,
        "rijen": [(dossier, tellingen.get(dossier.pk, {})) for dossier in lijst.bladzijde],
        "treffers": treffers,
        "vraag": vraag,
    }
    return render(request, "portaal/dossier/dossiers.html", context)


@publieke_pagina
def dossier(request: HttpRequest, slug: str) -> HttpResponse:
    """One subject, whole; nineteen queries."""
    rijen = Dossier.objects.openbaar().select_related("bron").prefetch_related("portefeuilles")
    dossier: Dossier = get_openbaar(rijen, spellingen=(slug,), slug=slug)
    adres = request.build_absolute_uri(dossier.get_absolute_url())
    return show(request, "portaal/dossier/dossier.html", load_pagina(dossier, adres, vandaag()))
