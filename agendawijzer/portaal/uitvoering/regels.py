"""One list over two kinds of rows: adopted motions and amendments, and promises.

Both sets carry the same names (`soort`, `besloten_op`, `staat`, `te_laat`, `termijn`,
`portefeuille_id`), so that one filter fits both. Of every row a few plain values are read: they are
counted, put in order and paged in memory, and only the rows of one page are loaded whole.
"""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db.models import CharField, F, Prefetch, Q, QuerySet, Value

from dossiers.models import Dossier, Indiener, Instrument, Toezegging
from dossiers.selectie import with_staat
from dossiers.wegen import reached_by
from stemmingen.selectie import find_uitvoerbaar

TOEZEGGING = "toezegging"


class Uitvoeringsstand(NamedTuple):
    """What the list counts and sorts by; `besloten_op` in the year 1 is a date that is not
    known."""

    soort: str
    pk: int
    besloten_op: datetime.date
    staat: str
    te_laat: bool
    portefeuille_id: int | None

    @property
    def sleutel(self) -> tuple[bool, int]:
        """Names the row among both kinds."""
        return self.soort == TOEZEGGING, self.pk


def find_besluiten(vandaag: datetime.date) -> QuerySet[Any]:
    """The public adopted motions and amendments, with the names that both kinds share."""
    return with_staat(find_uitvoerbaar(Instrument.objects.openbaar()), vandaag)


def find_toezeggingen(vandaag: datetime.date) -> QuerySet[Any]:
    """The public promises, with the names that both kinds share."""
    toezeggingen: QuerySet[Any] = Toezegging.objects.openbaar()
    soort = Value(TOEZEGGING, output_field=CharField())
    return with_staat(toezeggingen.annotate(soort=soort, besloten_op=F("sorteerdatum")), vandaag)


def find_rijen(vandaag: datetime.date) -> tuple[QuerySet[Any], QuerySet[Any]]:
    """Both sets. No query of its own."""
    return find_besluiten(vandaag), find_toezeggingen(vandaag)


def find_regels(*sets: QuerySet[Any]) -> list[Uitvoeringsstand]:
    """Every row of `sets` once, the latest first and those without a date last. One query for each
    set."""
    regels: list[Uitvoeringsstand] = []
    for rijen in sets:
        waarden = rijen.order_by().values_list(*Uitvoeringsstand._fields)
        regels += map(Uitvoeringsstand._make, waarden)
    return sorted(regels, key=newest_first, reverse=True)


def load_rijen(regels: Sequence[Uitvoeringsstand], vandaag: datetime.date) -> list[Any]:
    """The instruments and promises of one page of `regels`, in its order. Three queries at most.

    Instruments have `openbare_indieners`; all have their dossier, portefeuille, `staat`, `te_laat`
    and `gemeld_op`.
    """
    sets = {
        False: with_indieners(find_besluiten(vandaag)),
        True: with_gever(find_toezeggingen(vandaag)),
    }
    gevonden: dict[tuple[bool, int], Any] = {}
    for is_toezegging, rijen in sets.items():
        pks = [regel.pk for regel in regels if regel.sleutel[0] == is_toezegging]
        for rij in rijen.filter(pk__in=pks):
            gevonden[is_toezegging, rij.pk] = rij
    return [gevonden[regel.sleutel] for regel in regels if regel.sleutel in gevonden]


def load_van_dossier(dossier: Dossier, vandaag: datetime.date) -> list[Any]:
    """The rows of one public dossier, promises at its items too, as `load_rijen` brings them. Three
    queries."""
    besluiten = with_indieners(find_besluiten(vandaag).filter(dossier=dossier))
    wegen = Q(dossier=dossier), Q(instrument__dossier=dossier)
    toezeggingen = with_gever(reached_by(find_toezeggingen(vandaag), *wegen))
    return sorted([*besluiten, *toezeggingen], key=newest_first, reverse=True)


def newest_first(rij: Any) -> tuple[datetime.date, bool, int]:
    """The key by which the list is sorted, in reverse: for a line and for a loaded row alike."""
    return rij.besloten_op, rij.soort == TOEZEGGING, rij.pk


def with_indieners(besluiten: QuerySet[Any]) -> QuerySet[Any]:
    """`besluiten` with dossier, portefeuille and `openbare_indieners`. One query more."""
    indieners = Indiener.objects.openbaar().select_related("fractie", "persoon")
    return besluiten.select_related("dossier", "portefeuille").prefetch_related(
        Prefetch("indieners", indieners, to_attr="openbare_indieners")
    )


def with_gever(toezeggingen: QuerySet[Any]) -> QuerySet[Any]:
    """`toezeggingen` with dossier, portefeuille and to whom they were made. No query more."""
    return toezeggingen.select_related(
        "dossier", "instrument__dossier", "portefeuille", "aan_fractie", "aan_persoon"
    )


def keep(regels: Iterable[Any], *, staat: str = "", te_laat: bool = False) -> list[Any]:
    """Those of `regels`, or of the rows themselves, in this state and overdue; empty means any.
    Pure."""
    return [rij for rij in regels if staat in ("", rij.staat) and (rij.te_laat or not te_laat)]
