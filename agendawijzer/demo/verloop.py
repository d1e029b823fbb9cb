"""The course of things in Voorbeeldstad: texts that changed on the way, chains of dossiers, and what comes next."""

import datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from agendawijzer.demo.avond import VANUIT
from agendawijzer.demo.gegevens import VERSIES, WAAROM_ANDERS
from agendawijzer.demo.kalender import AVONDEN
from agendawijzer.demo.moties import ding_of
from dossiers.acties.publicatie import publish
from dossiers.models import (
    Agendapunt,
    Bron,
    Dossier,
    Instrument,
    Opvolging,
    Status,
    Tekstversie,
    Vergadering,
    Verwantschap,
)

_DAG = datetime.timedelta(days=1)
VANDAAG = AVONDEN[-1].datum
# A chain of three, and one of two; the last number was written later than the first.
_KETENS = (("98002", "98021"), ("98021", "98023"), ("98008", "98024"))
_VERWANT = (("98004", "98018"), ("98001", "98026"))
_GEWIJZIGD = 12


def link_dossiers(bron: Bron) -> None:
    """Dossiers that go on where others ended, and some that have to do with each other. A few queries each."""
    per_nummer = {dossier.nummer: dossier for dossier in Dossier.objects.all()}
    for voorganger, opvolger in _KETENS:
        Opvolging.objects.create(
            voorganger=per_nummer[voorganger],
            opvolger=per_nummer[opvolger],
            datum=per_nummer[opvolger].geschreven_op,
            bron=bron,
        )
    for een, ander in _VERWANT:
        Verwantschap.objects.create(
            dossier=per_nummer[een],
            ander=per_nummer[ander],
            toelichting="Beide gaan over hetzelfde deel van de stad.",
        )


def add_versies(bron: Bron) -> None:
    """Motions whose text changed before the vote, each with all its versions; the vote names the last. Few queries."""
    gestemd = Instrument.objects.filter(
        soort="motie", stemmingen__uitkomst="aangenomen", dossier__isnull=False
    )
    moties = gestemd.select_related("dossier").distinct().order_by("pk")[: 3 * _GEWIJZIGD : 3]
    for plek, motie in enumerate(moties):
        dossier: Any = motie.dossier
        teksten = VERSIES[plek % len(VERSIES)]
        dag, eerste = motie.ingediend_op or VANDAAG, motie.indieners.first()
        for volgnummer, tekst in enumerate(teksten, start=1):
            versie = Tekstversie.objects.create(
                instrument=motie, volgnummer=volgnummer, tekst=tekst.format(ding=ding_of(dossier)),
                datum=dag - _DAG * (len(teksten) - volgnummer), bron=bron,
                fractie=eerste.fractie if eerste and volgnummer > 1 else None,
                toelichting=WAAROM_ANDERS[(plek + volgnummer) % len(WAAROM_ANDERS)] if volgnummer > 1 else "",
            )  # fmt: skip
        motie.ingediend_op, motie.gewijzigd = dag - _DAG * (len(teksten) - 1), True
        motie.save(update_fields=["ingediend_op", "gewijzigd"])
        motie.stemmingen.filter(uitkomst="aangenomen").update(tekstversie=versie)


def plan_ahead(bron: Bron, by: User) -> None:
    """Tonight, next week and next month: meetings with agendas, one where people can speak, one called off."""
    open_dossiers = list(Dossier.objects.exclude(status=Status.AFGEROND).order_by("nummer"))
    vanavond = Vergadering.objects.get(datum=VANDAAG)
    Vergadering.objects.filter(pk=vanavond.pk).update(
        begintijd=datetime.time(20, 0), plaats="Raadzaal, Stadhuis aan de Vaart"
    )
    besluitrijp = [dossier for dossier in open_dossiers if dossier.status == Status.BESLUITRIJP]
    _agenda(vanavond, besluitrijp, Agendapunt.Soort.BESLUIT, bron)
    carrousel = _meeting(
        "carrousel", VANDAAG + 7 * _DAG, bron, by, begintijd=datetime.time(19, 30), plaats="Zaal Meerkoet"
    )
    in_bespreking = [dossier for dossier in open_dossiers if dossier.status == Status.IN_BESPREKING]
    tot = timezone.make_aware(datetime.datetime.combine(VANDAAG + 6 * _DAG, datetime.time(12, 0)))
    _agenda(carrousel, in_bespreking, Agendapunt.Soort.BESPREKING, bron, inspreken="ja", aanmelden_tot=tot)
    for dossier in in_bespreking:
        dossier.uiterste_besluitdatum = VANDAAG + 42 * _DAG
        dossier.save(update_fields=["uiterste_besluitdatum"])
    weging = _meeting("wegingstafel", VANDAAG + 14 * _DAG, bron, by, begintijd=datetime.time(18, 0))
    rest = [dossier for dossier in open_dossiers if dossier not in (*besluitrijp, *in_bespreking)]
    _agenda(weging, rest, Agendapunt.Soort.WEGING, bron)
    _meeting("overig", VANDAAG + 21 * _DAG, bron, by, titel="Rondleiding langs de bruggen", afgelast=True)
    _meeting("plenair", VANDAAG + 35 * _DAG, bron, by, begintijd=datetime.time(20, 0))


def _meeting(soort: str, dag: datetime.date, bron: Bron, by: User, **velden: Any) -> Vergadering:
    slug = dag.isoformat() if soort == "plenair" else f"{dag.isoformat()}-{soort}"
    vergadering = Vergadering.objects.create(soort=soort, datum=dag, slug=slug, bron=bron, **velden)
    publish(op=vergadering, by=by, vanuit=VANUIT)
    return vergadering


def _agenda(
    vergadering: Vergadering, dossiers: list[Dossier], soort: Agendapunt.Soort, bron: Bron, **velden: Any
) -> None:
    for volgorde, dossier in enumerate(dossiers, start=1):
        Agendapunt.objects.create(
            vergadering=vergadering, dossier=dossier, soort=soort, volgorde=volgorde, bron=bron, **velden
        )
