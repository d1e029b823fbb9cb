"""Dossiers with their texts, and the proposals, amendments and motions in them."""

import datetime
from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.contrib.auth.models import User

from agendawijzer.demo.gegevens import AMENDEMENTEN, MOTIES, PARTIJEN, SUBAMENDEMENT, Onderwerp, Stukvorm
from dossiers.acties.publicatie import publish
from dossiers.models import (
    Bericht,
    Bron,
    Dossier,
    Gebeurtenis,
    Indiener,
    Instrument,
    Portefeuille,
    Status,
    Vergadering,
)
from dossiers.samenstelling import Samenstelling

EERSTE_NUMMER, EERSTE_LOSSE_NUMMER = 98001, 98501
_PARTIJ = {partij.naam: partij for partij in PARTIJEN}
_WEEK = datetime.timedelta(weeks=1)


@dataclass
class Stemstuk:
    """An instrument with what decides how fracties see it."""

    instrument: Instrument
    schalen: tuple[float, float]
    indieners: list[int] = field(default_factory=list)


def attitudes(raad: Samenstelling, schalen: tuple[float, float]) -> dict[int, float]:
    """How much each fractie is for something that stands there on the two scales."""
    bouwen, geld = schalen
    return {
        sleutel: _PARTIJ[fractie.naam].bouwen * bouwen + _PARTIJ[fractie.naam].geld * geld
        for sleutel, fractie in raad.fracties.items()
    }


def add_dossier(
    nummer: int, onderwerp: Onderwerp, *, status: Status, dag: datetime.date, bron: Bron, by: User
) -> Dossier:
    """A public dossier that the council talks about on `dag`. About ten queries."""
    dossier = Dossier.objects.create(
        nummer=str(nummer), slug=str(nummer), titel=onderwerp.titel, kop=onderwerp.kop,
        waar_gaat_het_over=onderwerp.over, waarom=onderwerp.waarom, status=status, status_bron=status.label,
        geschreven_op=dag - 6 * _WEEK, bewerkt_op=dag, bron=bron,
    )  # fmt: skip
    dossier.portefeuilles.add(Portefeuille.objects.get(naam=onderwerp.portefeuille))
    publish(op=dossier, by=by, vanuit="opdracht")
    bericht = Bericht.objects.create(
        dossier=dossier, datum=dag - 2 * _WEEK, soort="Carrousel", bron=bron,
        tekst=f"Raadsleden en inwoners spraken over {onderwerp.ding}. Drie inwoners spraken in.",
    )  # fmt: skip
    publish(op=bericht, by=by, vanuit="opdracht")
    return dossier


def add_stukken(
    rng: Random, dossier: Dossier, onderwerp: Onderwerp, raad: Samenstelling, *, bron: Bron, by: User
) -> list[Stemstuk]:
    """The papers of a dossier in the order in which the council votes. The numbers follow the order of handing in."""
    maker = _Maker(rng, dossier, onderwerp, raad, bron, by)
    voorstel = maker.add("raadsvoorstel", Stukvorm(onderwerp.titel, onderwerp.over, "Het plan gaat door.",
                                               "Het plan gaat niet door.", (0.0, 0.0)))  # fmt: skip
    amendementen = [
        maker.add("amendement", vorm, wijzigt=voorstel)
        for vorm in rng.sample(AMENDEMENTEN, rng.randrange(1, 3))
    ]
    moties = [maker.add("motie", vorm) for vorm in rng.sample(MOTIES, rng.randrange(2, 5))]
    uitstel = [stuk for stuk in amendementen if stuk.instrument.titel.startswith("Begin een jaar later")]
    sub = [maker.add("subamendement", SUBAMENDEMENT, wijzigt=stuk) for stuk in uitstel]
    return [*sub, *amendementen, voorstel, *moties]


@dataclass
class _Maker:
    rng: Random
    dossier: Dossier
    onderwerp: Onderwerp
    raad: Samenstelling
    bron: Bron
    by: User
    volg: int = 0

    def add(self, soort: str, vorm: Stukvorm, wijzigt: Stemstuk | None = None) -> Stemstuk:
        """One instrument with who submitted it; a proposal has the number of the dossier."""
        # Now and then a number is never used: the council pages know such gaps too.
        self.volg += 0 if soort == "raadsvoorstel" else 1 + (self.rng.random() < 0.05)
        nummer = f"{self.dossier.nummer}.{self.volg:03}" if self.volg else self.dossier.nummer
        woorden = {
            naam: getattr(vorm, naam).format(ding=self.onderwerp.ding)
            for naam in ("titel", "vraagt", "voor", "tegen")
        }
        instrument = add_instrument(
            soort=soort, nummer=nummer, dossier=self.dossier, titel=woorden["titel"], vraagt=woorden["vraagt"],
            betekenis_voor=woorden["voor"], betekenis_tegen=woorden["tegen"], bron=self.bron, by=self.by,
            wijzigt=wijzigt.instrument if wijzigt else None,
            ingediend_op=self.dossier.geschreven_op if not self.volg else self.dossier.bewerkt_op,
        )  # fmt: skip
        stuk = Stemstuk(instrument, self._scales(soort, vorm))
        if soort != "raadsvoorstel":
            stuk.indieners = submit(self.rng, stuk, self.raad)
        return stuk

    def _scales(self, soort: str, vorm: Stukvorm) -> tuple[float, float]:
        return (self.onderwerp.bouwen, self.onderwerp.geld) if soort == "raadsvoorstel" else vorm.draai


def add_instrument(*, by: User, **velden: Any) -> Instrument:
    """A public instrument; its address is its number. About six queries."""
    instrument = Instrument.objects.create(slug=velden["nummer"], **velden)
    publish(op=instrument, by=by, vanuit="opdracht")
    return instrument


def submit(rng: Random, stuk: Stemstuk, raad: Samenstelling) -> list[int]:
    """Fracties that like it submit it: mostly one member for each, sometimes the fractie alone. Gives their keys."""
    houding = attitudes(raad, stuk.schalen)
    graag = sorted(
        (sleutel for sleutel in houding if raad.leden_van(sleutel)), key=lambda sleutel: -houding[sleutel]
    )
    indieners = rng.sample(graag[:6], rng.randrange(1, 4))
    Indiener.objects.bulk_create(
        Indiener(
            instrument=stuk.instrument,
            fractie_id=sleutel,
            persoon_id=rng.choice(raad.leden_van(sleutel)).persoon_id if rng.random() < 0.8 else None,
            eerste=plaats == 0,
        )
        for plaats, sleutel in enumerate(indieners)
    )
    return indieners


def step(soort: str, stuk: Stemstuk, vergadering: Vergadering, bron: Bron) -> None:
    """A dated step of an instrument on the evening: submitted, changed, withdrawn, held over."""
    Gebeurtenis.objects.create(
        instrument=stuk.instrument, soort=soort, datum=vergadering.datum, vergadering=vergadering, bron=bron
    )
    if soort == Gebeurtenis.Soort.GEWIJZIGD:
        stuk.instrument.gewijzigd = True
        stuk.instrument.save(update_fields=["gewijzigd"])
