"""The start: what comes, what was decided last and what is under discussion."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse

from agendawijzer.links.stukken import agenda_elders
from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.vergadering.agenda import VOORUIT, find_komend
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld, uitslag_van
from dossiers import klok
from dossiers.models import Dossier, Vergadering, Zittingsperiode
from dossiers.standen.status import NOG_BEZIG
from stemmingen.models import Stemming
from stemmingen.selectie import count_uitkomsten, newest_first

_UITSLAGEN, _DOSSIERS = 8, 5


@dataclass(frozen=True)
class Startpagina:
    """`uitslagen` are the first of the `laatste` meeting with votes; of each dossier that was
    `bijgewerkt` also how many of its votes ended in which way. `vorige_raad`: see
    `find_vorige_raad`."""

    komend: QuerySet[Vergadering]
    vandaag: datetime.date
    nu: datetime.datetime
    agenda_elders: str
    laatste: Vergadering | None
    uitslagen: list[Uitslagbeeld]
    bijgewerkt: list[tuple[Dossier, Mapping[str, int]]]
    in_beweging: QuerySet[Dossier]
    vorige_raad: Zittingsperiode | None


@publieke_pagina
def start(request: HttpRequest) -> HttpResponse:
    """The first page; eight queries."""
    vandaag = klok.vandaag()
    laatste = _find_laatste()
    dossiers: QuerySet[Dossier] = Dossier.objects.openbaar().defer("waar_gaat_het_over", "waarom")
    pagina = Startpagina(
        komend=find_komend(vandaag, vandaag + VOORUIT),
        vandaag=vandaag,
        nu=klok.nu(),
        agenda_elders=agenda_elders(),
        laatste=laatste,
        uitslagen=_load_uitslagen(laatste) if laatste else [],
        bijgewerkt=_load_bijgewerkt(dossiers),
        in_beweging=dossiers.filter(status__in=NOG_BEZIG)[:_DOSSIERS],
        vorige_raad=find_vorige_raad(),
    )
    return show(request, "portaal/start/start.html", pagina)


def _find_laatste() -> Vergadering | None:
    """The last meeting of which a vote is public. One query."""
    stemmingen = Stemming.objects.openbaar().filter(vergadering=OuterRef("pk"))
    vergaderingen: QuerySet[Vergadering] = Vergadering.objects.openbaar().defer("inleiding")
    return vergaderingen.filter(Exists(stemmingen)).first()


def _load_uitslagen(vergadering: Vergadering) -> list[Uitslagbeeld]:
    stemmingen = newest_first().filter(vergadering=vergadering)[:_UITSLAGEN]
    return [uitslag_van(stemming) for stemming in stemmingen]


def _load_bijgewerkt(dossiers: QuerySet[Dossier]) -> list[tuple[Dossier, Mapping[str, int]]]:
    eerste = list(dossiers[:_DOSSIERS])
    tellingen = count_uitkomsten(eerste)
    return [(dossier, tellingen.get(dossier.pk, {})) for dossier in eerste]


def find_vorige_raad() -> Zittingsperiode | None:
    """The last term we know, if it is over: then the council of today is not known to us. One
    query."""
    laatste = Zittingsperiode.objects.filter(begin__isnull=False).order_by("-begin").first()
    if laatste and laatste.einde and laatste.einde < klok.vandaag():
        return laatste
    return None
