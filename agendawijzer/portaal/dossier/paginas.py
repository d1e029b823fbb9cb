"""The subjects: the list with its filters, and one dossier."""

import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agendawijzer.links.linkstand import bronadres, find_standen
from agendawijzer.links.stukken import stukken_van, with_standen
from agendawijzer.portaal.begroting.beeld import make_waartoe
from agendawijzer.portaal.besluit import make_besluit, with_gaten, with_linkstanden
from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.dossier.besluiten import explain_soorten, in_het_kort
from agendawijzer.portaal.dossier.rijen import Dossierrijen, load_dossierrijen
from agendawijzer.portaal.dossier.vervolgstap import make_vervolg
from agendawijzer.portaal.dossier.volledigheid import make_mailto, make_volledigheid
from agendawijzer.portaal.filters import DossierFilter
from agendawijzer.portaal.lijst import make_lijst
from agendawijzer.portaal.tijdlijn import make_kort
from agendawijzer.portaal.uitvoering.regels import load_van_dossier
from agendawijzer.portaal.uitvoering.telling import group_staten
from agendawijzer.portaal.zoeken.antwoord import read_gevraagd
from agendawijzer.portaal.zoeken.nummer import find_objecten
from dossiers.klok import nu, vandaag
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
    lijst = make_lijst(
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
    context = _context(load_dossierrijen(dossier), vandaag())
    context["uitvoering"] = load_van_dossier(dossier, vandaag())
    context["staten"] = group_staten(context["uitvoering"])
    context["mailto"] = make_mailto(
        dossier, request.build_absolute_uri(dossier.get_absolute_url()), settings.GRIFFIE_EMAIL
    )
    return render(request, "portaal/dossier/dossier.html", {**context, "nu": nu()})


def _context(rijen: Dossierrijen, vandaag: datetime.date) -> dict[str, Any]:
    dossier, voorvallen = rijen.dossier, rijen.voorvallen
    besluiten = [make_besluit(instrument) for instrument in rijen.instrumenten]
    stukken = stukken_van(dossier, rijen.documenten)
    papieren = [*stukken, *(besluit.stuk for besluit in besluiten if besluit.stuk)]
    standen = find_standen([bronadres(dossier), *(stuk.adres for stuk in papieren)])
    besluiten, stukken = with_linkstanden(besluiten, standen), with_standen(stukken, standen)
    return {
        "dossier": dossier,
        "kort": in_het_kort(dossier, besluiten),
        "vervolg": make_vervolg(dossier, rijen.agendapunten, voorvallen, vandaag),
        "besluiten": with_gaten(besluiten),
        "uitleg": explain_soorten(besluiten),
        "dagen": make_kort(voorvallen, vandaag, bij=dossier),
        "aantal_voorvallen": len(voorvallen),
        "stukken": stukken,
        "bronstand": standen[bronadres(dossier)],
        "voorgangers": rijen.voorgangers,
        "opvolgers": rijen.opvolgers,
        "verwanten": rijen.verwanten,
        "waartoe": make_waartoe(rijen.bijdragen),
        "volledigheid": make_volledigheid(besluiten, stukken),
    }
