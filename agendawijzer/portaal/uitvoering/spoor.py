"""The trail of one decision or promise: who reported what and when, who answers for it, and by
when."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet

from agendawijzer.links.linkstand import Linkstand, find_standen
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld
from dossiers.models import (
    Agendapunt,
    Dossier,
    Instrument,
    Portefeuillehouder,
    Toezegging,
    Voortgang,
)
from dossiers.standen.staat import STATEN, is_te_laat, staat_van
from stemmingen.selectie import UITVOERBAAR


@dataclass(frozen=True)
class Spoor:
    """What is recorded of the carrying out of `rij`. `meldingen` in order of time, each with
    whether its link to elsewhere works, if it has one; `toen` and `nu` hold who answered for it
    then and does now."""

    rij: Any
    besloten_op: datetime.date | None
    meldingen: list[tuple[Voortgang, Linkstand | None]]
    toen: list[Portefeuillehouder]
    nu: list[Portefeuillehouder]
    staat: str
    te_laat: bool

    @property
    def woord(self) -> str:
        return STATEN[self.staat]


def find_spoor(
    rij: Instrument | Toezegging, besloten_op: datetime.date | None, vandaag: datetime.date
) -> Spoor:
    """The trail of a public instrument or promise of which the portefeuille is loaded. Seven
    queries at most."""
    waar = {"toezegging" if isinstance(rij, Toezegging) else "instrument": rij}
    meldingen = list(with_vervolg(Voortgang.objects.openbaar().filter(**waar)))
    houders = list(rij.portefeuille.houders.all()) if rij.portefeuille else []
    staat = staat_van(meldingen)
    return Spoor(
        rij=rij,
        besloten_op=besloten_op,
        meldingen=_with_standen(meldingen),
        toen=houders_op(houders, besloten_op) if besloten_op else [],
        nu=houders_op(houders, vandaag),
        staat=staat,
        te_laat=is_te_laat(staat, rij.termijn, vandaag),
    )


def _with_standen(meldingen: Sequence[Any]) -> list[tuple[Any, Linkstand | None]]:
    adressen = [_outside(melding) for melding in meldingen]
    standen = find_standen(adressen)
    return [
        (melding, standen[adres] if adres else None)
        for melding, adres in zip(meldingen, adressen, strict=True)
    ]


def _outside(melding: Voortgang) -> str:
    """The address elsewhere that `delen/melding.html` shows: of a letter or a meeting it shows our
    own page."""
    if melding.brief or melding.agendapunt:
        return ""
    if melding.adres:
        return str(melding.adres)
    return str(melding.bron.adres) if melding.bron else ""


def find_spoor_van(
    instrument: Instrument, uitslag: Uitslagbeeld, vandaag: datetime.date
) -> Spoor | None:
    """The trail of a public instrument that ended as `uitslag`; None where there is nothing to
    carry out.

    As `stemmingen.selectie.find_uitvoerbaar` decides it. Seven queries at most; none without a
    trail.
    """
    aangenomen = uitslag.stemming if uitslag.klasse == "aangenomen" else None
    if aangenomen is None or instrument.soort not in UITVOERBAAR:
        return None
    return find_spoor(instrument, aangenomen.datum, vandaag)


def with_vervolg(meldingen: QuerySet[Any]) -> QuerySet[Any]:
    """Public `meldingen` with their letter, and with agenda item and continuation where these are
    public.

    One query for each of the four kinds that occurs.
    """
    agendapunten: QuerySet[Any] = Agendapunt.objects.openbaar().select_related("vergadering")
    instrumenten = Instrument.objects.openbaar().select_related("dossier")
    return meldingen.select_related("brief", "bron").prefetch_related(
        Prefetch("agendapunt", agendapunten),
        Prefetch("vervolg_dossier", Dossier.objects.openbaar()),
        Prefetch("vervolg_instrument", instrumenten),
        Prefetch("vervolg_toezegging", Toezegging.objects.openbaar()),
    )


def houders_op(
    houders: Iterable[Portefeuillehouder], dag: datetime.date
) -> list[Portefeuillehouder]:
    """Those of loaded `houders` in office on `dag`, as `PeriodeQuerySet.op` finds them. Pure."""
    return [houder for houder in houders if _is_in_office(houder, dag)]


def _is_in_office(houder: Portefeuillehouder, dag: datetime.date) -> bool:
    """An absent date is open on that side."""
    begin, einde = houder.begin or dag, houder.einde or dag
    return begin <= dag <= einde
