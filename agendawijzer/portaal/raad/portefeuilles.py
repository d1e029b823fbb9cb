"""The subjects of the council: who answers for each, who speaks on it, its dossiers, what is still
to be done."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.lijst import PER_BLADZIJDE
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.raad.personen import find_woordvoerders
from agendawijzer.portaal.uitvoering.regels import (
    Uitvoeringsstand,
    find_regels,
    find_rijen,
    load_rijen,
)
from agendawijzer.portaal.uitvoering.spoor import houders_op
from agendawijzer.portaal.uitvoering.telling import Staattelling, make_telling
from dossiers.klok import vandaag
from dossiers.models import Dossier, Portefeuille, Portefeuillehouder, Woordvoerderschap
from dossiers.standen.staat import LOPEND

# On the page of a portefeuille; the rest stands in the list.
HOOGSTENS_LOPEND = 10


@dataclass(frozen=True)
class Portefeuillepagina:
    """One portefeuille: who answers for it now (`nu`) and did or will (`andere`), its first
    dossiers, and of what is still to be done (`lopend`) the first with how many there are more."""

    portefeuille: Portefeuille
    nu: list[Portefeuillehouder]
    andere: list[Portefeuillehouder]
    telling: Staattelling
    lopend: list[Any]
    meer_lopend: int
    dossiers: QuerySet[Dossier]
    aantal_dossiers: int
    woordvoerders: QuerySet[Woordvoerderschap]
    vandaag: datetime.date


@publieke_pagina
def portefeuilles(request: HttpRequest) -> HttpResponse:
    """All of them; five queries."""
    dag = vandaag()
    nu: QuerySet[Portefeuillehouder] = Portefeuillehouder.objects.op(dag)
    rijen: QuerySet[Any] = Portefeuille.objects.prefetch_related(
        Prefetch("houders", nu, to_attr="nu")
    )
    dossiers = Dossier.objects.openbaar().order_by().filter(portefeuilles__isnull=False)
    aantallen = dict(dossiers.values_list("portefeuilles").annotate(n=Count("pk")))
    lopend = Counter(
        regel.portefeuille_id for regel in find_regels(*find_rijen(dag)) if regel.staat in LOPEND
    )
    regels = [(rij, aantallen.get(rij.pk, 0), lopend[rij.pk]) for rij in rijen]
    return render(request, "portaal/raad/portefeuilles.html", {"regels": regels})


@publieke_pagina
def portefeuille(request: HttpRequest, slug: str) -> HttpResponse:
    """One of them, today; ten queries at most."""
    dag = vandaag()
    portefeuille = get_object_or_404(Portefeuille, slug=slug)
    houders = list(portefeuille.houders.select_related("bron"))
    nu = houders_op(houders, dag)
    regels = find_regels(*(rijen.filter(portefeuille=portefeuille) for rijen in find_rijen(dag)))
    lopend = _overdue_first(regels)
    dossiers: QuerySet[Dossier] = Dossier.objects.openbaar().filter(portefeuilles=portefeuille)
    pagina = Portefeuillepagina(
        portefeuille=portefeuille,
        nu=nu,
        andere=[houder for houder in houders if houder not in nu],
        telling=make_telling(regels, portefeuille=slug),
        lopend=load_rijen(lopend[:HOOGSTENS_LOPEND], dag),
        meer_lopend=max(len(lopend) - HOOGSTENS_LOPEND, 0),
        dossiers=dossiers.defer("waar_gaat_het_over", "waarom")[:PER_BLADZIJDE],
        aantal_dossiers=dossiers.count(),
        woordvoerders=find_woordvoerders(dag, portefeuille=portefeuille),
        vandaag=dag,
    )
    return show(request, "portaal/raad/portefeuille.html", pagina)


def _overdue_first(regels: Iterable[Uitvoeringsstand]) -> list[Uitvoeringsstand]:
    """What is still to be done, in the order of the list but for what is overdue."""
    lopend = [regel for regel in regels if regel.staat in LOPEND]
    te_laat = [regel for regel in lopend if regel.te_laat]
    return te_laat + [regel for regel in lopend if not regel.te_laat]
