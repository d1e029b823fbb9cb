"""What became of the decisions of Voorbeeldstad: promises, letters, and the trail of each motion."""

import datetime
from collections.abc import Iterator
from random import Random
from typing import Any

from django.contrib.auth.models import User
from django.utils.text import slugify

from agendawijzer.demo.avond import VANUIT
from agendawijzer.demo.gegevens import (
    EERSTE_DAG,
    MELDINGEN,
    OPVOLGER,
    PORTEFEUILLES,
    REDENEN,
    SPOREN,
    TERMIJNEN,
    TOEZEGGINGEN,
    WETHOUDERS,
)
from agendawijzer.demo.kalender import AVONDEN
from agendawijzer.demo.moties import ding_of, find_avond
from dossiers.acties.publicatie import publish
from dossiers.acties.uitvoering import (
    Briefregel,
    Uitvoerbaar,
    Uitvoeringsmelding,
    record_voortgang,
    settle_by_letter,
)
from dossiers.models import (
    Bron,
    Dossier,
    Fractie,
    Instrument,
    Portefeuille,
    Portefeuillehouder,
    Raadsbrief,
    Status,
    Toezegging,
)
from stemmingen.geladen import GeladenInstrument
from stemmingen.selectie import find_uitvoerbaar

_DAG = datetime.timedelta(days=1)
VANDAAG = AVONDEN[-1].datum
_WISSEL = datetime.date(2099, 6, 1)
_IN_EEN_BRIEF = 12
_Besloten = GeladenInstrument | Toezegging


def add_houders(bron: Bron) -> None:
    """Each portefeuille has somebody in the college; one of them left on the way. A query for each."""
    for plek, naam in enumerate(PORTEFEUILLES):
        portefeuille, wie = Portefeuille.objects.get(naam=naam), WETHOUDERS[plek % len(WETHOUDERS)]
        rol, weg = f"wethouder {naam}", wie == WETHOUDERS[-1]
        einde = _WISSEL - _DAG if weg else None
        eigen: dict[str, Any] = {"portefeuille": portefeuille, "rol": rol, "bron": bron}
        Portefeuillehouder.objects.create(**eigen, naam=wie, begin=EERSTE_DAG, einde=einde)
        if weg:
            Portefeuillehouder.objects.create(**eigen, naam=OPVOLGER, begin=_WISSEL)


def add_toezeggingen(rng: Random, bron: Bron, by: User) -> None:
    """Two promises in each dossier that is done. About ten queries each."""
    fracties = list(Fractie.objects.filter(einde=None).order_by("naam"))
    nummer = 1
    for dossier in Dossier.objects.filter(status=Status.AFGEROND).order_by("nummer"):
        for titel, tekst in rng.sample(TOEZEGGINGEN, 2):
            naam = titel.format(ding=ding_of(dossier))
            portefeuille = dossier.portefeuilles.get()
            toezegging = Toezegging.objects.create(
                nummer=f"98-T{nummer:03}", slug=f"98-t{nummer:03}", titel=naam, dossier=dossier,
                tekst=tekst.format(ding=ding_of(dossier)), datum=dossier.bewerkt_op, portefeuille=portefeuille,
                vergadering=find_avond(dossier), aan_fractie=rng.choice(fracties),
                rol=f"wethouder {portefeuille.naam}", bron=bron, **_deadline(rng, dossier.bewerkt_op),
            )  # fmt: skip
            publish(op=toezegging, by=by, vanuit=VANUIT)
            nummer += 1


def add_sporen(rng: Random, bron: Bron, by: User) -> None:
    """The trail of each adopted motion and amendment and of each promise. Some ten queries for each update.

    One letter settles twelve at once; each of them keeps its own line.
    """
    besloten = find_uitvoerbaar(Instrument.objects.openbaar()).select_related("dossier").order_by("pk")
    stukken: list[_Besloten] = [*besloten, *Toezegging.objects.select_related("dossier").order_by("pk")]
    dossiers = list(Dossier.objects.order_by("nummer"))
    in_brief: list[Uitvoerbaar] = []
    for stuk in stukken:
        _plan(rng, stuk)
        spoor = rng.choices(list(SPOREN), list(SPOREN.values()))[0]
        if (
            spoor == ("gemeld",)
            and len(in_brief) < _IN_EEN_BRIEF
            and _decided(stuk) < datetime.date(2099, 6, 1)
        ):
            in_brief.append(stuk)
            continue
        for melding in _updates(rng, stuk, spoor, dossiers):
            record_voortgang(op=stuk, melding=melding, by=by, openbaar=True, vanuit=VANUIT)
    _settle(rng, in_brief, bron, by)


def _decided(stuk: _Besloten) -> datetime.date:
    dag = stuk.datum if isinstance(stuk, Toezegging) else stuk.besloten_op
    return dag or VANDAAG


def _deadline(rng: Random, van: datetime.date | None) -> dict[str, Any]:
    """Half of them have a day, a quarter only words, a quarter nothing."""
    worp = rng.random()
    if van is None or worp < 0.25:
        return {}
    woorden = rng.choice(TERMIJNEN)
    return {"termijn_woorden": woorden} if worp < 0.5 else {"termijn": van + _DAG * rng.randrange(60, 500)}


def _plan(rng: Random, stuk: _Besloten) -> None:
    """A motion gets its portefeuille and its deadline; a promise has them already."""
    if isinstance(stuk, Toezegging):
        return
    stuk.portefeuille = stuk.dossier.portefeuilles.first() if stuk.dossier else None
    for veld, waarde in _deadline(rng, _decided(stuk)).items():
        setattr(stuk, veld, waarde)
    stuk.save(update_fields=["portefeuille", "termijn", "termijn_woorden"])


def _updates(
    rng: Random, stuk: _Besloten, spoor: tuple[str, ...], dossiers: list[Dossier]
) -> Iterator[Uitvoeringsmelding]:
    """One update for each state, some weeks apart; none of them after today."""
    dag = _decided(stuk)
    for staat in spoor:
        dag = dag + _DAG * rng.randrange(20, 90)
        if dag > VANDAAG:
            return
        anders = [dossier for dossier in dossiers if dossier != stuk.dossier]
        yield Uitvoeringsmelding(
            staat,
            rng.choice(MELDINGEN[staat]),
            reden=rng.choice(REDENEN) if staat == "niet_uitgevoerd" else "",
            vervolg=rng.choice(anders) if staat == "voortgezet" else None,
            datum=dag,
            melder={"afgedaan": "raad", "open": "griffie"}.get(staat, "college"),
        )


def _settle(rng: Random, stukken: list[Uitvoerbaar], bron: Bron, by: User) -> None:
    titel = "Stand van zaken van twaalf moties en toezeggingen"
    brief = Raadsbrief(
        titel=titel, kenmerk="98-B001", slug=slugify("98-b001"), datum=datetime.date(2099, 9, 3), bron=bron,
        afzender="college van Voorbeeldstad",
        samenvatting="Het college vertelt van twaalf punten dat ze klaar zijn, en hoe dat ging.",
    )  # fmt: skip
    regels = [
        Briefregel(stuk, Uitvoeringsmelding("gemeld", rng.choice(MELDINGEN["gemeld"]))) for stuk in stukken
    ]
    settle_by_letter(brief=brief, regels=regels, by=by, openbaar=True, vanuit=VANUIT)
