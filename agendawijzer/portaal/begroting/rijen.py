"""What the page of a programme loads beside its outline: how the decisions ended, and what became
of them."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from begroting.models import Bijdrage, Programma
from dossiers.models import Instrument, Toezegging
from dossiers.selectie import with_staat
from stemmingen.selectie import count_uitkomsten, with_uitslag


def load_besluiten(programma: Programma, vandaag: datetime.date) -> Mapping[tuple[str, int], Any]:
    """Of each decision that serves a part of `programma` (from `with_boom`) what `make_verband`
    takes. Five queries."""
    bijdragen = list(_links(programma))
    dossiers = {rij.dossier.pk: rij.dossier for rij in bijdragen if rij.dossier}
    stukken = {rij.instrument_id for rij in bijdragen if rij.instrument_id}
    beloften = {rij.toezegging_id for rij in bijdragen if rij.toezegging_id}
    instrumenten = Instrument.objects.openbaar().select_related("dossier").filter(pk__in=stukken)
    toezeggingen = Toezegging.objects.openbaar().filter(pk__in=beloften)
    tellingen = count_uitkomsten(list(dossiers.values()))
    gevonden: dict[tuple[str, int], Any] = {}
    for pk in dossiers:
        gevonden["dossier", pk] = tellingen.get(pk, {})
    for stuk in with_uitslag(with_staat(instrumenten, vandaag)):
        gevonden["instrument", stuk.pk] = stuk
    for belofte in with_staat(toezeggingen, vandaag):
        gevonden["toezegging", belofte.pk] = belofte
    return gevonden


def _links(programma: Any) -> Iterator[Bijdrage]:
    for lijn in programma.openbare_lijnen:
        for doel in lijn.openbare_doelen:
            for rij in (doel, *doel.openbare_resultaten):
                yield from rij.openbare_bijdragen
