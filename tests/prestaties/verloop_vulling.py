"""What became of decisions, for as many dossiers as `vulling.fill` made: for measuring only."""

import datetime
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

from django.db import connection

from dossiers.models import (
    Agendapunt,
    Dossier,
    Instrument,
    Link,
    Opvolging,
    Portefeuille,
    Staat,
    Tekstversie,
    Toezegging,
    Vergadering,
    Voortgang,
)
from tests.prestaties.vulling import OPENBAAR, PER_KEER

_MAAND = datetime.timedelta(days=30)


def fill_verloop(*, zaad: int = 2) -> None:
    """Trails for three of four items, promises, versions, agendas, links, and a chain of dossiers; in bulk."""
    kans, portefeuille = Random(zaad), Portefeuille.objects.get(slug="jeugd")
    # Those of an earlier call have it already.
    stukken = list(Instrument.objects.filter(portefeuille=None).select_related("dossier").order_by("pk"))
    Instrument.objects.update(portefeuille=portefeuille)
    _batches(Voortgang, (rij for stuk in stukken for rij in _trail(stuk, kans)))
    _batches(Tekstversie, (rij for stuk in stukken if stuk.pk % 10 == 0 for rij in _versions(stuk)))
    dossiers = list(Dossier.objects.filter(toezeggingen=None).order_by("pk"))
    _batches(
        Toezegging,
        (
            Toezegging(
                dossier=dossier,
                titel=f"Toezegging {dossier.nummer}",
                slug=f"t-{dossier.nummer}",
                tekst="Wij zoeken het uit.",
                datum=dossier.bewerkt_op,
                portefeuille=portefeuille,
                termijn=_deadline(dossier.bewerkt_op, kans),
                **OPENBAAR,
            )
            for dossier in dossiers
        ),
    )
    avonden = list(Vergadering.objects.order_by("pk"))
    _batches(
        Agendapunt,
        (Agendapunt(dossier=d, vergadering=avonden[n % len(avonden)]) for n, d in enumerate(dossiers)),
    )
    _batches(
        Link,
        (
            Link(adres=f"https://stukken.voorbeeldstad.example/{d.nummer}", uitkomst="dood")
            for d in dossiers[::10]
        ),
    )
    paren = zip(dossiers[::3], dossiers[1::3], strict=False)
    _batches(Opvolging, (Opvolging(voorganger=een, opvolger=ander) for een, ander in paren))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _batches(model: Any, rijen: Iterable[Any]) -> None:
    model.objects.bulk_create(list(rijen), batch_size=PER_KEER)


def _deadline(dag: datetime.date | None, kans: Random) -> datetime.date | None:
    return dag + kans.randrange(2, 20) * _MAAND if dag and kans.random() < 0.6 else None


def _trail(stuk: Instrument, kans: Random) -> Iterator[Voortgang]:
    for stap in range(kans.randrange(4)):
        staat = kans.choice((Staat.OPEN, Staat.IN_UITVOERING, Staat.GEMELD, Staat.VERVALLEN))
        besloten = stuk.dossier.bewerkt_op if stuk.dossier else None
        datum = besloten + (stap + 1) * _MAAND if besloten else None
        yield Voortgang(instrument=stuk, datum=datum, staat=staat, tekst="Het college meldt dit.", **OPENBAAR)


def _versions(stuk: Instrument) -> Iterator[Tekstversie]:
    for volgnummer in (1, 2):
        yield Tekstversie(
            instrument=stuk, volgnummer=volgnummer, tekst=f"Verzoekt om {volgnummer} bomen. " * 40
        )
