"""The subjects: the list with its filters, and one dossier."""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agendawijzer.besluiten import (
    explain_soorten,
    find_ontbrekend,
    in_het_kort,
    in_order,
    make_besluit,
    with_gaten,
)
from agendawijzer.filters import DossierFilter
from agendawijzer.paginas.deur import find_treffers, get_openbaar, publieke_pagina
from agendawijzer.paginas.lijst import make_lijst
from agendawijzer.stukken import stukken_van
from agendawijzer.tijdlijn import make_tijdlijn
from dossiers.models import Dossier, Instrument
from dossiers.nummers import find_nummers
from dossiers.selectie import find_verbanden, with_omgeving
from stemmingen.selectie import (
    count_uitkomsten,
    find_op_titel,
    gebeurtenissen_van,
    stemmingen_van,
    with_uitslag,
    with_vastgelegd,
)


@publieke_pagina
def dossiers(request: HttpRequest) -> HttpResponse:
    """The list: six queries. A search adds four; a number in it goes straight to the page that it stands for."""
    vraag = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    nummers = find_nummers(vraag)
    treffers = find_treffers(nummers[0][0]) if nummers else set()
    if len(treffers) == 1:
        return redirect(treffers.pop())
    lijst = make_lijst(
        request, DossierFilter, Dossier.objects.openbaar().defer("waar_gaat_het_over", "waarom")
    )
    tellingen = count_uitkomsten(list(lijst.bladzijde))
    context = {
        "lijst": lijst,
        "rijen": [(dossier, tellingen.get(dossier.pk, {})) for dossier in lijst.bladzijde],
        "treffers": treffers,
        "besluiten": [make_besluit(instrument) for instrument in find_op_titel(vraag)],
    }
    return render(request, "dossiers.html", context)


@publieke_pagina
def dossier(request: HttpRequest, slug: str) -> HttpResponse:
    """One subject, whole; eight queries at most."""
    instrumenten = with_vastgelegd(with_uitslag(Instrument.objects.openbaar()))
    rijen = with_omgeving(Dossier.objects.openbaar()).prefetch_related(
        Prefetch("instrumenten", instrumenten, to_attr="openbare_instrumenten")
    )
    return render(request, "dossier.html", _context(get_openbaar(rijen, spellingen=(slug,), slug=slug)))


def _context(dossier: Any) -> dict[str, Any]:
    instrumenten = in_order(dossier.openbare_instrumenten)
    besluiten = [make_besluit(instrument) for instrument in instrumenten]
    stemmingen = [stemming for i in instrumenten for stemming in stemmingen_van(i)]
    gebeurtenissen = [gebeurtenis for i in instrumenten for gebeurtenis in gebeurtenissen_van(i)]
    voorgangers, opvolgers = find_verbanden(dossier)
    return {
        "dossier": dossier,
        "kort": in_het_kort(dossier, besluiten),
        "besluiten": with_gaten(besluiten),
        "uitleg": explain_soorten(besluiten),
        "tijdlijn": make_tijdlijn(dossier, dossier.openbare_berichten, stemmingen, gebeurtenissen),
        "stukken": stukken_van(dossier, dossier.openbare_documenten),
        "voorgangers": voorgangers,
        "opvolgers": opvolgers,
        "ontbreekt": find_ontbrekend(instrumenten),
    }
