"""Makes the whole fictional municipality, once, in an empty database."""

from itertools import count
from random import Random

from django.apps import apps
from django.contrib.auth.models import User
from django.db import transaction

from agendawijzer.demo.avond import Avond, arrange, handle, open_avond
from agendawijzer.demo.begroting import add_begrotingen
from agendawijzer.demo.gegevens import ONDERWERPEN, VREEMD, Onderwerp, Stukvorm
from agendawijzer.demo.kalender import AVONDEN, Agenda, Bijzonder
from agendawijzer.demo.logins import NAMEN, add_logins
from agendawijzer.demo.moties import add_moties
from agendawijzer.demo.naderhand import add_corrections, add_statements
from agendawijzer.demo.raad import add_raad
from agendawijzer.demo.stukken import (
    EERSTE_LOSSE_NUMMER,
    EERSTE_NUMMER,
    Stemstuk,
    add_dossier,
    add_instrument,
    add_stukken,
    submit,
)
from agendawijzer.demo.uitvoering import add_houders, add_sporen, add_toezeggingen
from agendawijzer.demo.verloop import add_versies, link_dossiers, plan_ahead
from agendawijzer.portaal.uitleg.bestanden import read_uitleg
from dossiers.acties.uitleg import store_uitleg
from dossiers.models import Bron, Dossier, Status
from dossiers.samenstelling import Samenstelling, samenstelling_op
from dossiers.zoeken.bijwerken import unheard
from dossiers.zoeken.bouwen import build_index
from stemmingen.models import Stemming

ZAAD = 98001
# This source is how the demo knows its own database again.
HOUDER, TITEL = "Voorbeeldstad (verzonnen)", f"Verzonnen gegevens, zaad {ZAAD}"
_APPS = ("dossiers", "stemmingen", "begroting")


class NietLeeg(Exception):  # noqa: N818 - the word a clerk would use
    """The database holds something that the demo did not make; the message names it."""


def is_made() -> bool:
    """Whether this database is that of the demo. One query."""
    return Bron.objects.filter(houder=HOUDER, titel=TITEL).exists()


def find_strange_rows() -> str:
    """The name of the first kind of row that keeps the demo from beginning; empty if there is none."""
    if User.objects.exclude(username__in=NAMEN).exists():
        return "gebruikers"
    modellen = (model for app in _APPS for model in apps.get_app_config(app).get_models())
    return next((str(m._meta.verbose_name_plural) for m in modellen if m._base_manager.exists()), "")


@transaction.atomic
def add_demo() -> bool:
    """Makes Voorbeeldstad, all or nothing. False where it was made before: then nothing changes.

    Raises NietLeeg where the database holds anything else. Some ten thousand queries, about ten seconds.
    """
    if is_made():
        return False
    if vreemd := find_strange_rows():
        raise NietLeeg(vreemd)
    with unheard():
        _add_all()
    build_index()
    return True


def _add_all() -> None:
    rng, clerks = Random(ZAAD), add_logins()  # noqa: S311 - chance that must repeat itself
    bron = Bron.objects.create(houder=HOUDER, titel=TITEL)
    add_raad(rng, bron)
    _Jaren(rng, bron, clerks).make()
    link_dossiers(bron)
    add_statements(rng, clerks[0])
    add_corrections(rng, clerks[0])
    add_moties(rng, bron, clerks)
    add_versies(bron)
    add_houders(bron)
    add_toezeggingen(rng, bron, clerks[1])
    add_sporen(rng, bron, clerks[1])
    plan_ahead(bron, clerks[1])
    add_begrotingen(clerks[1])
    store_uitleg(teksten=read_uitleg("Voorbeeldstad"))


class _Jaren:
    """The evenings one after the other; what one leaves open, a later one takes up."""

    def __init__(self, rng: Random, bron: Bron, clerks: tuple[User, User]) -> None:
        self.rng, self.bron, self.clerks = rng, bron, clerks
        self.dossiers = iter(enumerate(ONDERWERPEN, start=EERSTE_NUMMER))
        self.losse, self.vreemd = count(EERSTE_LOSSE_NUMMER), iter(VREEMD)
        self.onthouden: dict[str, tuple[Stemstuk, Stemming]] = {}

    def make(self) -> None:
        for agenda in AVONDEN:
            self._evening(agenda, samenstelling_op(agenda.datum))
        for (nummer, onderwerp), status in zip(
            self.dossiers,
            (Status.IN_BESPREKING, Status.WEGINGSTAFEL, Status.NOG_NIET_GEAGENDEERD),
            strict=False,
        ):
            self._dossier(nummer, onderwerp, status, AVONDEN[-1])

    def _evening(self, agenda: Agenda, raad: Samenstelling) -> None:
        avond = open_avond(self.rng, agenda, raad, bron=self.bron, clerks=self.clerks)
        status = Status.BESLUITRIJP if agenda.stand == "vanavond" else Status.AFGEROND
        for _ in range(agenda.onderwerpen):
            nummer, onderwerp = next(self.dossiers)
            dossier = self._dossier(nummer, onderwerp, status, agenda)
            stukken = add_stukken(self.rng, dossier, onderwerp, raad, bron=self.bron, by=self.clerks[0])
            for stuk in stukken:
                if agenda.stand == "vanavond":
                    avond.plan(stuk.instrument)
                else:
                    handle(avond, stuk)
        for plan in agenda.bijzonder:
            self._arrange(avond, plan)

    def _dossier(self, nummer: int, onderwerp: Onderwerp, status: Status, agenda: Agenda) -> Dossier:
        return add_dossier(
            nummer, onderwerp, status=status, dag=agenda.datum, bron=self.bron, by=self.clerks[0]
        )

    def _arrange(self, avond: Avond, plan: Bijzonder) -> None:
        stuk, eerder = self.onthouden.get(plan.herstemming_van) or (self._loose(avond, plan), None)
        stemming = arrange(avond, stuk, plan, eerder)
        if plan.onthoud:
            self.onthouden[plan.onthoud] = stuk, stemming

    def _loose(self, avond: Avond, plan: Bijzonder) -> Stemstuk:
        """A paper outside any dossier; a motion without a title of its own takes the next one."""
        vorm = Stukvorm(plan.titel, "", "", "", (0.0, 0.0)) if plan.titel else next(self.vreemd)
        instrument = add_instrument(
            soort=plan.soort, nummer=str(next(self.losse)), titel=vorm.titel, vraagt=vorm.vraagt,
            betekenis_voor=vorm.voor, betekenis_tegen=vorm.tegen, ingediend_op=avond.agenda.datum,
            bron=self.bron, by=self.clerks[0],
        )  # fmt: skip
        stuk = Stemstuk(instrument, (self.rng.uniform(-1, 1), self.rng.uniform(-1, 1)))
        if plan.soort in ("motie_vreemd", "initiatiefvoorstel"):
            stuk.indieners = submit(self.rng, stuk, avond.raad)
        return stuk
