"""What became of decisions as a table."""

import datetime
from collections.abc import Iterator
from itertools import islice

from django.http import HttpRequest

from agendawijzer.portaal.tabellen.lijstsoort import Lijstsoort, Tabelregel, day_of, join_words
from agendawijzer.portaal.uitvoering import lijst as uitvoeringslijst
from agendawijzer.portaal.uitvoering.filters import UitvoeringFilter
from agendawijzer.portaal.uitvoering.regels import TOEZEGGING
from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.woorden.uitslag import SOORT
from dossiers.klok import vandaag
from dossiers.standen.staat import STATEN


def _uitvoering(request: HttpRequest, nieuwste: bool, hoogstens: int) -> Iterator[Tabelregel]:
    """Ten queries; always the latest decision first."""
    for rij, cellen in islice(uitvoeringslijst.load_tabel(request, vandaag()), hoogstens):
        model = "toezegging" if rij.soort == TOEZEGGING else "instrument"
        soort, _ = SOORT.get(rij.soort, (rij.soort, ""))
        wat = hoofdletter(f"{soort} {rij.nummer}".strip())
        zin = join_words(wat, hoofdletter(STATEN[rij.staat]))
        dag = max(rij.besloten_op, rij.gemeld_op or datetime.date.min)
        yield Tabelregel(f"{model}-{rij.pk}", cellen, day_of(dag), zin)


UITVOERING = Lijstsoort(
    naam="uitvoering",
    titel="Uitvoering",
    kolommen=uitvoeringslijst.KOLOMMEN,
    find_regels=_uitvoering,
    filters=tuple(UitvoeringFilter.base_filters),
)
