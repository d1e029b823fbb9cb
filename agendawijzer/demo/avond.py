"""One evening of the council: presence, votes in order, and what becomes public of it."""

import datetime
from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.contrib.auth.models import User

from agendawijzer.demo.invoeren import LAGEN, invoer_from
from agendawijzer.demo.kalender import Agenda, Bijzonder, Stemronde
from agendawijzer.demo.stukken import Stemstuk, attitudes, step
from agendawijzer.demo.zaal import Keuzes, Zaal, choose, fill_zaal, set_aside, steer, tie
from dossiers.acties.publicatie import publish
from dossiers.models import Bron, Gebeurtenis, Instrument, Vergadering
from dossiers.samenstelling import Samenstelling
from stemmingen.acties.avond import add_to_evening, fingerprint, plan_revote, presence_of, record_presence
from stemmingen.acties.stemming import publish_stemming, record_stemming
from stemmingen.models import Stemming
from stemmingen.wet.invoer import Invoer

VANUIT = "opdracht"
_BEGIN = datetime.datetime(2098, 1, 1, 20, 30)  # noqa: DTZ001 - only the time of day counts
_DUUR = datetime.timedelta(minutes=7)
_LIJST_BEKEND = ("leden", "fracties", "aantal")


@dataclass
class Avond:
    """A meeting while it is being made. One clerk enters, the other publishes."""

    rng: Random
    agenda: Agenda
    raad: Samenstelling
    vergadering: Vergadering
    zaal: Zaal
    bron: Bron
    invoerder: User
    publiceerder: User
    gehouden: int = field(default=0)

    @property
    def om(self) -> datetime.time:
        """The time of the next vote."""
        return (_BEGIN + self.gehouden * _DUUR).time()

    @property
    def aanwezig(self) -> int | None:
        return self.zaal.getekend(self.om) if self.agenda.lijst in _LIJST_BEKEND else None

    def hold(
        self,
        instrument: Instrument,
        invoer: Invoer,
        *,
        eerder: Stemming | None = None,
        publiceren: bool = True,
    ) -> Stemming:
        """Enters one vote as a clerk does and makes it public. `eerder` is the vote that it repeats."""
        stemming = self.plan(instrument, eerder)
        stemming = record_stemming(
            stemming=stemming, versie=stemming.versie, invoer=invoer, by=self.invoerder, vanuit=VANUIT
        )
        self.gehouden += 1
        if not publiceren:
            return stemming
        return publish_stemming(
            stemming=stemming, versie=stemming.versie, by=self.publiceerder, vanuit=VANUIT,
            voorlopig=self.agenda.stand == "voorlopig",
        )  # fmt: skip

    def plan(self, instrument: Instrument, eerder: Stemming | None = None) -> Stemming:
        """Puts a vote on the list of the evening, still to be entered."""
        if eerder is not None and eerder.uitkomst == Stemming.Uitkomst.GESTAAKT:
            return plan_revote(stemming=eerder, vergadering=self.vergadering, by=self.invoerder)
        stemming = add_to_evening(vergadering=self.vergadering, instrument=instrument, by=self.invoerder)
        if eerder is not None:
            stemming.herstemming_van = eerder
            stemming.save(update_fields=["herstemming_van"])
        return stemming


def open_avond(
    rng: Random, agenda: Agenda, raad: Samenstelling, *, bron: Bron, clerks: tuple[User, User]
) -> Avond:
    """Stores the meeting and its list of presence. About eight queries."""
    vergadering = Vergadering.objects.create(
        datum=agenda.datum, slug=agenda.datum.isoformat(), bron=bron, inleiding=_introduction(agenda)
    )
    publish(op=vergadering, by=clerks[1], vanuit=VANUIT)
    zaal = fill_zaal(rng, raad, afwezig=agenda.afwezig, laat=agenda.laat, vroeg=agenda.vroeg)
    if agenda.lijst == "aantal":
        vergadering.aanwezig, vergadering.aanwezig_bij_opening = len(zaal.plekken), zaal.bij_opening
        vergadering.save(update_fields=["aanwezig", "aanwezig_bij_opening"])
    elif agenda.lijst in _LIJST_BEKEND:
        record_presence(
            vergadering=vergadering, gezien=fingerprint(presence_of(vergadering)), by=clerks[0],
            leden={plek.lid.persoon_id: (plek.gekomen, plek.vertrokken) for plek in zaal.plekken}
            if agenda.lijst == "leden" else None,
            fracties=_per_fractie(raad, zaal) if agenda.lijst == "fracties" else None,
        )  # fmt: skip
    return Avond(rng, agenda, raad, vergadering, zaal, bron, *clerks)


def _introduction(agenda: Agenda) -> str:
    if agenda.tweede_vergadering:
        return "Dit is de tweede vergadering voor deze onderwerpen. De eerste kon niet beginnen."
    if not agenda.onderwerpen:
        return "Er waren te weinig leden. De vergadering kon niet beginnen (Gemeentewet, artikel 20)."
    return ""


def _per_fractie(raad: Samenstelling, zaal: Zaal) -> dict[int, tuple[int, int | None]]:
    """How many of each fractie signed, and how many of those at the opening."""
    aantallen: dict[int, tuple[int, int | None]] = {}
    for sleutel in raad.fractiezetels:
        plekken = [plek for plek in zaal.plekken if plek.lid.fractie_id == sleutel]
        aantallen[sleutel] = len(plekken), sum(plek.gekomen is None for plek in plekken)
    return aantallen


# -- votes left to chance -----------------------------------------------------------------------------------------
def handle(avond: Avond, stuk: Stemstuk) -> Stemming | None:
    """The council decides on one paper, or it is withdrawn or held over: then there is no vote."""
    worp, motie = avond.rng.random(), stuk.instrument.soort == Instrument.Soort.MOTIE
    if motie and worp < 0.12:
        soort = Gebeurtenis.Soort.INGETROKKEN if worp < 0.07 else Gebeurtenis.Soort.AANGEHOUDEN
        step(soort, stuk, avond.vergadering, avond.bron)
        return None
    if motie and worp > 0.9:
        step(Gebeurtenis.Soort.GEWIJZIGD, stuk, avond.vergadering, avond.bron)
    return avond.hold(stuk.instrument, _by_chance(avond, stuk))


def _by_chance(avond: Avond, stuk: Stemstuk) -> Invoer:
    rng, voorstel = avond.rng, stuk.instrument.soort == Instrument.Soort.RAADSVOORSTEL
    vast = _common(avond)
    worp = rng.random()
    if worp < (0.25 if voorstel else 0.02):
        return Invoer("zonder_stemming", **vast)
    if worp < (0.35 if voorstel else 0.06):
        return Invoer("algemene_stemmen", **vast)
    keuzes = _votes(avond, stuk)
    if worp < (0.45 if voorstel else 0.1):
        eens = steer(avond.raad, keuzes, _voters(keuzes))
        return invoer_from(rng, avond.raad, eens, wijze="algemene_stemmen", laag="fracties", **vast)
    wijze = "hoofdelijk" if rng.random() < 0.08 else "handopsteken"
    laag = "leden" if wijze == "hoofdelijk" else rng.choices(list(LAGEN), list(LAGEN.values()))[0]
    if _voters(keuzes) == 2 * list(keuzes.values()).count("voor"):
        # A tie is arranged or it is not: here one member thinks again.
        keuzes = steer(avond.raad, keuzes, _voters(keuzes) // 2 + 1)
    return invoer_from(rng, avond.raad, keuzes, wijze=wijze, laag=laag, **vast)


def _common(avond: Avond) -> dict[str, Any]:
    return {
        "aanwezig": avond.aanwezig,
        "tijd": avond.om if avond.aanwezig is not None else None,
        "tweede_vergadering": avond.agenda.tweede_vergadering,
    }


def _votes(avond: Avond, stuk: Stemstuk) -> Keuzes:
    # How good the paper itself is: most are carried with room to spare, some convince nobody.
    goed = avond.rng.gauss(0.2, 0.45)
    houding = {sleutel: waarde + goed for sleutel, waarde in attitudes(avond.raad, stuk.schalen).items()}
    erbij = avond.zaal.erbij(avond.om)
    return choose(avond.rng, avond.raad, erbij, houding=houding, zeker=stuk.indieners)


def _voters(keuzes: Keuzes) -> int:
    return sum(keuze in ("voor", "tegen") for keuze in keuzes.values())


# -- votes that are arranged --------------------------------------------------------------------------------------
def arrange(avond: Avond, stuk: Stemstuk, plan: Bijzonder, eerder: Stemming | None) -> Stemming:
    """Holds the vote of `plan`, all its rounds included, and gives the last one. `eerder` is the vote it repeats."""
    if plan.rondes:
        return _hold_rounds(avond, stuk, plan)
    velden = {
        "uitkomst": plan.uitkomst, "motivering": plan.motivering, "herstemming": plan.herstemming,
        "over_personen": plan.over_personen, **_common(avond),
    }  # fmt: skip
    if plan.wijze in Stemming.ZONDER_TELLEN and plan.eens is None:
        return avond.hold(stuk.instrument, Invoer(plan.wijze, **velden))
    keuzes = _arranged(avond, stuk, plan)
    invoer = invoer_from(avond.rng, avond.raad, keuzes, wijze=plan.wijze, laag=plan.laag, **velden)
    return avond.hold(stuk.instrument, invoer, eerder=eerder, publiceren=plan.publiceren)


def _arranged(avond: Avond, stuk: Stemstuk, plan: Bijzonder) -> Keuzes:
    keuzes = set_aside(
        avond.rng,
        avond.raad,
        _votes(avond, stuk),
        uitgesloten=plan.uitgesloten,
        niet_gestemd=plan.niet_gestemd,
    )
    if plan.gelijk:
        return tie(avond.rng, avond.raad, keuzes)
    if plan.eens is not None:
        return steer(avond.raad, keuzes, _voters(keuzes) if plan.eens else 0)
    verschil = plan.verschil or 0
    if (_voters(keuzes) - verschil) % 2 and plan.wijze != "hoofdelijk":
        keuzes = set_aside(avond.rng, avond.raad, keuzes, niet_gestemd=1)
    # At a roll call everybody votes, so that the difference can be one more than asked; never a tie.
    return steer(avond.raad, keuzes, (_voters(keuzes) + verschil + (verschil > 0)) // 2)


def _hold_rounds(avond: Avond, stuk: Stemstuk, plan: Bijzonder) -> Stemming:
    """Round after round in the same meeting; each is a vote that names the one before it."""
    vorige: Stemming | None = None
    for nummer, ronde in enumerate(plan.rondes, start=1):
        vorige = avond.hold(stuk.instrument, _ballots(avond, ronde, nummer), eerder=vorige)
    assert vorige is not None  # noqa: S101 - a plan with rounds has one
    return vorige


def _ballots(avond: Avond, ronde: Stemronde, nummer: int) -> Invoer:
    return Invoer(
        "schriftelijk", over_personen=True, ronde=nummer, herstemming="na_staking" if nummer > 1 else "",
        kandidaten=ronde.kandidaten, blanco=ronde.blanco, ongeldig=ronde.ongeldig, gelote=ronde.gelote,
        **_common(avond),
    )  # fmt: skip
