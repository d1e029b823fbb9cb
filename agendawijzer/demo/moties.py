"""Many more motions in the dossiers that are done, so that lists and trails have something to show."""

from random import Random

from django.contrib.auth.models import User

from agendawijzer.demo.avond import VANUIT
from agendawijzer.demo.gegevens import MEER_MOTIES, ONDERWERPEN, Stukvorm
from agendawijzer.demo.kalender import AVONDEN
from agendawijzer.demo.stukken import Stemstuk, add_instrument, submit
from dossiers.models import Bron, Dossier, Gebeurtenis, Instrument, Status, Vergadering
from dossiers.samenstelling import Samenstelling, samenstelling_op
from stemmingen.acties.avond import add_to_evening
from stemmingen.acties.stemming import publish_stemming, record_stemming
from stemmingen.wet.invoer import Invoer

_DING = {onderwerp.titel: onderwerp.ding for onderwerp in ONDERWERPEN}
# What can become of a motion besides a vote, with how often out of a hundred.
_LOT = {
    "aangenomen": 90,
    "ingetrokken": 3,
    "aangehouden": 3,
    "vervallen": 2,
    "vervangen": 1,
    "samengevoegd": 1,
}


def ding_of(dossier: Dossier) -> str:
    """What the dossier is about, with its article, for in a sentence."""
    return _DING[dossier.titel]


def add_moties(rng: Random, bron: Bron, clerks: tuple[User, User]) -> None:
    """Adds them to the last numbers of each dossier that is done. Some forty queries for each motion."""
    for dossier in Dossier.objects.filter(status=Status.AFGEROND).order_by("nummer"):
        avond = find_avond(dossier)
        raad = samenstelling_op(avond.datum)
        vorige: Instrument | None = None
        for volg, vorm in enumerate(MEER_MOTIES, start=_last_number(dossier) + 1):
            motie = _add(rng, dossier, vorm, volg, raad, bron, clerks[0])
            lot = rng.choices(list(_LOT), list(_LOT.values()))[0]
            if lot == "aangenomen":
                _adopt(motie, avond, clerks)
            else:
                _end(rng, motie, avond, lot, vorige)
            vorige = motie


def find_avond(dossier: Dossier) -> Vergadering:
    """The evening on which the council decided on a dossier that is done."""
    return Vergadering.objects.get(slug=str(dossier.bewerkt_op))


def _last_number(dossier: Dossier) -> int:
    nummers = dossier.instrumenten.values_list("nummer", flat=True)
    return max(int(nummer.partition(".")[2] or 0) for nummer in nummers)


def _add(
    rng: Random, dossier: Dossier, vorm: Stukvorm, volg: int, raad: Samenstelling, bron: Bron, by: User
) -> Instrument:
    ding = ding_of(dossier)
    motie = add_instrument(
        soort="motie", nummer=f"{dossier.nummer}.{volg:03}", titel=vorm.titel.format(ding=ding),
        vraagt=vorm.vraagt.format(ding=ding), betekenis_voor=vorm.voor, betekenis_tegen=vorm.tegen,
        dossier=dossier, ingediend_op=dossier.bewerkt_op, bron=bron, by=by,
    )  # fmt: skip
    submit(rng, Stemstuk(motie, vorm.draai), raad)
    return motie


def _adopt(motie: Instrument, avond: Vergadering, clerks: tuple[User, User]) -> None:
    """Nobody was against."""
    tweede = any(agenda.tweede_vergadering for agenda in AVONDEN if agenda.datum == avond.datum)
    stemming = add_to_evening(vergadering=avond, instrument=motie, by=clerks[0])
    stemming = record_stemming(
        stemming=stemming,
        versie=stemming.versie,
        invoer=Invoer("algemene_stemmen", tweede_vergadering=tweede),
        by=clerks[0],
        vanuit=VANUIT,
    )
    publish_stemming(stemming=stemming, versie=stemming.versie, by=clerks[1], vanuit=VANUIT)


def _end(rng: Random, motie: Instrument, avond: Vergadering, lot: str, vorige: Instrument | None) -> None:
    """The motion ends without a vote; where it goes on in another one, in the one before it."""
    in_een_ander = lot in ("vervangen", "samengevoegd")
    later = avond.datum.replace(year=avond.datum.year + 1, day=1) if rng.random() < 0.7 else None
    Gebeurtenis.objects.create(
        instrument=motie,
        soort=lot if vorige or not in_een_ander else "ingetrokken",
        datum=avond.datum,
        vergadering=avond,
        ander=vorige if in_een_ander else None,
        tot=later if lot == "aangehouden" else None,
        bron=motie.bron,
    )
