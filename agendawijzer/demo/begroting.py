"""The programmabegrotingen of Voorbeeldstad, their links with decisions, and a newer text that still waits."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.text import slugify

from agendawijzer.demo.avond import VANUIT
from agendawijzer.demo.hoofdstukken import (
    EERSTE,
    STEMPELS,
    VERBANDEN,
    Doelverband,
    newer_text,
    next_year,
)
from begroting.acties.voorstel import take_over
from begroting.bijwerken import MODELLEN, compare_rows, load_rows
from begroting.boom import Hoofdstuk, as_dict
from begroting.models import Begroting, Begrotingsvoorstel, Bijdrage, Doel, Programma, Resultaat
from dossiers.acties.publicatie import publish
from dossiers.models import Bron, Dossier, Instrument, Toezegging

# Each link is a day later than the one before.
_EERSTE_VERBAND = datetime.datetime(2099, 10, 19, 9, 0)  # noqa: DTZ001 - made aware below
_DAG = datetime.timedelta(days=1)


def add_begrotingen(by: User) -> None:
    """Two years of three programmes each, and what hangs on them. Some four hundred queries."""
    vorige: dict[str, Programma] = {}
    hoofdstukken: tuple[Hoofdstuk, ...] = EERSTE
    for jaar in STEMPELS:
        begroting = Begroting.objects.create(jaar=jaar)
        publish(op=begroting, by=by, vanuit=VANUIT)
        for volgorde, hoofdstuk in enumerate(hoofdstukken, start=1):
            programma = _add_programme(begroting, hoofdstuk, volgorde, by)
            if programma.slug in vorige:
                _follow(programma, vorige[programma.slug], hoofdstuk)
            vorige[programma.slug] = programma
        hoofdstukken = tuple(map(next_year, hoofdstukken))
    for plek, verband in enumerate(VERBANDEN):
        _link(verband, timezone.make_aware(_EERSTE_VERBAND + plek * _DAG), by)
    _propose(vorige[slugify(EERSTE[0].titel)], newer_text(next_year(EERSTE[0])))


def _add_programme(begroting: Begroting, hoofdstuk: Hoofdstuk, volgorde: int, by: User) -> Programma:
    export_op, gebouwd_op = STEMPELS[begroting.jaar]
    gestempeld = replace(hoofdstuk, export_op=export_op, gebouwd_op=gebouwd_op)
    programma = Programma.objects.create(
        begroting=begroting, titel=hoofdstuk.titel, slug=slugify(hoofdstuk.titel), volgorde=volgorde
    )
    publish(op=programma, by=by, vanuit=VANUIT)
    take_over(
        programma=programma,
        hoofdstuk=gestempeld,
        bron=_source(begroting.jaar, gestempeld),
        by=by,
        handeling="ingelezen",
        vanuit=VANUIT,
    )
    return programma


def _source(jaar: int, hoofdstuk: Hoofdstuk) -> Bron:
    dag = hoofdstuk.export_op.date() if hoofdstuk.export_op else None
    titel = f"Programmabegroting {jaar}: {hoofdstuk.titel}"
    return Bron.objects.create(houder="Gemeente Voorbeeldstad", titel=titel, datum=dag)


def _follow(programma: Programma, vorig: Programma, hoofdstuk: Hoofdstuk) -> None:
    """Says of the programme and of each part what it was a year before, where it was there."""
    eerder = compare_rows(vorig, load_rows(vorig), hoofdstuk).koppels
    nu = compare_rows(programma, rijen := load_rows(programma), hoofdstuk).koppels
    programma.vorig = vorig
    programma.save(update_fields=["vorig"])
    for (soort, sleutel), rij in rijen.items():
        plek = _place(nu, soort, sleutel)
        if plek in eerder:
            rij.vorig_id = eerder[plek]
            rij.save(update_fields=["vorig"])


def _place(koppels: dict[Any, Any], soort: str, sleutel: Any) -> Any:
    """Where the row stands in the chapter: lines have one number, goals two, results three."""
    diepte = list(MODELLEN).index(soort) + 1
    return next(plek for plek, pk in koppels.items() if len(plek) == diepte and pk == sleutel)


def _link(verband: Doelverband, moment: datetime.datetime, by: User) -> None:
    dossier = Dossier.objects.get(nummer=verband.dossier)
    for besluit in _decisions(dossier, verband.besluit):
        bijdrage = Bijdrage.objects.create(
            **{str(besluit._meta.model_name): besluit},
            **_goal(verband),
            soort=verband.soort,
            toelichting=verband.toelichting,
            zekerheid=verband.zekerheid,
            gelegd_door=by,
            gelegd_op=moment,
        )
        if verband.openbaar:
            publish(op=bijdrage, by=by, vanuit=VANUIT)


def _decisions(dossier: Dossier, begin: str) -> Iterator[Dossier | Instrument | Toezegging]:
    if not begin:
        yield dossier
        return
    yield from dossier.instrumenten.filter(titel__startswith=begin).order_by("pk")[:1]
    yield from dossier.toezeggingen.filter(titel__startswith=begin).order_by("pk")[:1]


def _goal(verband: Doelverband) -> dict[str, Doel | Resultaat]:
    jaar = verband.jaar
    doel = Doel.objects.filter(tekst=verband.dient, ontwikkellijn__programma__begroting__jaar=jaar).first()
    if doel:
        return {"doel": doel}
    resultaten = Resultaat.objects.filter(doel__ontwikkellijn__programma__begroting__jaar=jaar)
    return {"resultaat": resultaten.get(tekst=verband.dient)}


def _propose(programma: Programma, hoofdstuk: Hoofdstuk) -> None:
    """A later export says some things otherwise: the griffie has not judged it yet."""
    vergelijking = compare_rows(programma, load_rows(programma), hoofdstuk)
    Begrotingsvoorstel.objects.create(
        programma=programma,
        boom=as_dict(hoofdstuk),
        verschil=[wijziging.as_dict() for wijziging in vergelijking.wijzigingen],
        bron=_source(programma.begroting.jaar, hoofdstuk),
    )
