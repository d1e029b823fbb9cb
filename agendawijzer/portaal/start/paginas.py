"""The start: what comes, what was decided last and what is under discussion."""

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.links.stukken import agenda_elders
from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.vergadering.agenda import VOORUIT, find_komend
from agendawijzer.portaal.woorden.uitslag import uitslag_van
from dossiers import klok
from dossiers.models import Dossier, Vergadering, Zittingsperiode
from dossiers.standen.status import NOG_BEZIG
from stemmingen.models import Stemming
from stemmingen.selectie import count_uitkomsten, newest_first


@publieke_pagina
def start(request: HttpRequest) -> HttpResponse:
    """The first page; eight queries."""
    vandaag = klok.vandaag()
    stemmingen = Stemming.objects.openbaar().filter(vergadering=OuterRef("pk"))
    laatste = Vergadering.objects.openbaar().filter(Exists(stemmingen)).defer("inleiding").first()
    dossiers = Dossier.objects.openbaar().defer("waar_gaat_het_over", "waarom")
    bijgewerkt = list(dossiers[:5])
    tellingen = count_uitkomsten(bijgewerkt)
    context = {
        "komend": find_komend(vandaag, vandaag + VOORUIT),
        "vandaag": vandaag,
        "nu": klok.nu(),
        "agenda_elders": agenda_elders(),
        "laatste": laatste,
        "uitslagen": [uitslag_van(s) for s in newest_first().filter(vergadering=laatste)[:8]]
        if laatste
        else [],
        "bijgewerkt": [(dossier, tellingen.get(dossier.pk, {})) for dossier in bijgewerkt],
        "in_beweging": dossiers.filter(status__in=NOG_BEZIG)[:5],
        "vorige_raad": find_vorige_raad(),
    }
    return render(request, "portaal/start/start.html", context)


def find_vorige_raad() -> Zittingsperiode | None:
    """The last term we know, if it is over: then the council of today is not known to us. One
    query."""
    laatste = Zittingsperiode.objects.filter(begin__isnull=False).order_by("-begin").first()
    return laatste if laatste and laatste.einde and laatste.einde < klok.vandaag() else None
