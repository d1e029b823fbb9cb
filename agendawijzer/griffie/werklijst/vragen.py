"""Which rows wait for the griffie. Each function gives rows that are public, or that should be, oldest first."""

import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from agendawijzer.griffie.achtereen import Achtereen
from agendawijzer.griffie.werklijst.geladen import OpenStaking, StukZonderUitkomst
from begroting.models import Begrotingsvoorstel, Bijdrage
from dossiers.geladen import GeladenToezegging
from dossiers.models import (
    Agendapunt,
    Dossier,
    Gebeurtenis,
    Instrument,
    Staat,
    Status,
    Toezegging,
    Verschil,
    Voortgang,
)
from dossiers.selectie import with_staat
from stemmingen.afloop import VAN_TAFEL
from stemmingen.geladen import GeladenInstrument
from stemmingen.models import Stemming
from stemmingen.selectie import find_uitvoerbaar, with_open_staking

_BESLOTEN = (Stemming.Uitkomst.AANGENOMEN, Stemming.Uitkomst.VERWORPEN)
_VOORSTEL = (Instrument.Soort.RAADSVOORSTEL, Instrument.Soort.INITIATIEFVOORSTEL)
# While a dossier stands here the council has yet to decide.
_ONDERWEG = (Status.NOG_NIET_GEAGENDEERD, Status.WEGINGSTAFEL, Status.IN_BESPREKING, Status.BESLUITRIJP)


def without_outcome(vandaag: datetime.date) -> QuerySet[StukZonderUitkomst]:
    """Items of which nobody can see how they ended, unless the council still has to decide.

    Each has `stemming`: the key of its latest vote, drafts included, or None.
    """
    gestemd = Stemming.objects.filter(instrument=OuterRef("pk"))
    bekend = Stemming.objects.openbaar_onder("instrument").filter(instrument=OuterRef("pk"))
    stap = Gebeurtenis.objects.openbaar_onder("instrument").filter(
        instrument=OuterRef("pk"), soort__in=[*VAN_TAFEL, Gebeurtenis.Soort.AANGEHOUDEN]
    )
    komt = Agendapunt.objects.filter(instrument=OuterRef("pk"), vergadering__datum__gte=vandaag)
    onbekend = Stemming.Uitkomst.ONBEKEND
    rijen: QuerySet[Any] = Instrument.objects.openbaar().filter(
        ~Exists(bekend.exclude(uitkomst=onbekend)),
        ~Exists(stap),
        ~Exists(komt),
        ~Exists(gestemd.filter(uitkomst=onbekend, datum__gte=vandaag)),
        Q(dossier__isnull=True)
        | ~Q(dossier__status__in=_ONDERWEG)
        | Exists(gestemd.filter(datum__lt=vandaag)),
    )
    laatste = gestemd.order_by("-sorteerdatum", "-volgorde", "-pk")
    rijen = rijen.annotate(stemming=Subquery(laatste.values("pk")[:1])).select_related("dossier")
    return rijen.order_by(F("dossier__sorteerdatum").asc(nulls_first=True), "nummer", "pk")


def closed_without_decision(vandaag: datetime.date) -> QuerySet[Dossier]:
    """Dossiers that are afgerond, while no decision on their proposal is known; without a proposal: on nothing."""
    # In lists, not dossier by dossier: looked up in each, SQLite walks past all votes for every one of them.
    voorstellen: QuerySet[Any] = Instrument.objects.openbaar().filter(
        soort__in=_VOORSTEL, dossier__isnull=False
    )
    besloten = Stemming.objects.openbaar().filter(uitkomst__in=_BESLOTEN, instrument__dossier__isnull=False)
    van_tafel = Gebeurtenis.objects.openbaar().filter(
        soort__in=VAN_TAFEL, instrument__in=voorstellen.values("pk")
    )
    besloten_voorstel = besloten.filter(instrument__soort__in=_VOORSTEL)
    rijen: QuerySet[Any] = Dossier.objects.openbaar().filter(
        ~Q(pk__in=besloten_voorstel.order_by().values("instrument__dossier")),
        ~Q(pk__in=van_tafel.order_by().values("instrument__dossier")),
        Q(pk__in=voorstellen.order_by().values("dossier"))
        | ~Q(pk__in=besloten.order_by().values("instrument__dossier")),
        status=Status.AFGEROND,
    )
    return rijen.order_by("sorteerdatum", "pk")


def open_ties(vandaag: datetime.date) -> QuerySet[OpenStaking]:
    """Ties of which the re-vote is still to come, with `opnieuw_op` where that has a day."""
    opnieuw = Stemming.objects.filter(herstemming_van=OuterRef("pk")).order_by("-pk")
    rijen: QuerySet[Any] = with_open_staking(Stemming.objects.openbaar())
    rijen = rijen.annotate(opnieuw_op=Subquery(opnieuw.values("datum")[:1]))
    return rijen.select_related("instrument__dossier").order_by("sorteerdatum", "pk")


def without_update(vandaag: datetime.date) -> QuerySet[GeladenInstrument]:
    """Adopted motions and amendments of which nothing has been reported, not even in a draft."""
    gemeld = Voortgang.objects.filter(instrument=OuterRef("pk"), intrekking="")
    besluiten, _ = _carried_out(vandaag)
    return besluiten.filter(~Exists(gemeld)).order_by("besloten_op", "pk")


def overdue(vandaag: datetime.date) -> Achtereen:
    """What should have been done by now, the longest ago first; motions and amendments, then promises."""
    return Achtereen(
        *(rijen.filter(te_laat=True).order_by("termijn", "pk") for rijen in _carried_out(vandaag))
    )


def reported(vandaag: datetime.date) -> Achtereen:
    """What the college says is done, and the council has not accepted as done."""
    gemeld = Q(staat=Staat.GEMELD)
    return Achtereen(*(rijen.filter(gemeld).order_by("gemeld_op", "pk") for rijen in _carried_out(vandaag)))


def draft_updates(vandaag: datetime.date) -> QuerySet[Voortgang]:
    """Updates that nobody can read yet."""
    rijen = Voortgang.objects.filter(gepubliceerd_op__isnull=True)
    return rijen.select_related("instrument", "toezegging", "brief").order_by("pk")


def held_over_too_long(vandaag: datetime.date) -> QuerySet[Gebeurtenis]:
    """Steps that hold an item over until a day that is past, where nothing came after."""
    dag = Coalesce("datum", "vergadering__datum", datetime.date.min)
    rijen: QuerySet[Any] = Gebeurtenis.objects.openbaar().annotate(dag=dag)
    zelfde = {"instrument": OuterRef("instrument")}
    gestemd = Stemming.objects.openbaar().filter(
        **zelfde, sorteerdatum__gt=OuterRef("dag"), uitkomst__in=[*_BESLOTEN, Stemming.Uitkomst.GESTAAKT]
    )
    weg = Gebeurtenis.objects.openbaar().filter(**zelfde, soort__in=VAN_TAFEL)
    langer = rijen.filter(**zelfde, soort=Gebeurtenis.Soort.AANGEHOUDEN).filter(
        Q(tot__gt=OuterRef("tot")) | Q(tot__isnull=True, dag__gt=OuterRef("dag"))
    )
    komt = Agendapunt.objects.filter(**zelfde, vergadering__datum__gte=vandaag)
    verlopen = rijen.filter(soort=Gebeurtenis.Soort.AANGEHOUDEN, tot__lt=vandaag)
    verlopen = verlopen.filter(~Exists(gestemd), ~Exists(weg), ~Exists(langer), ~Exists(komt))
    return verlopen.select_related("instrument__dossier", "vergadering").order_by("tot", "pk")


def open_differences(vandaag: datetime.date) -> QuerySet[Verschil]:
    """Where a source and the griffie disagree, and nobody has chosen."""
    return Verschil.objects.filter(besluit=Verschil.Besluit.OPEN).select_related("bron").order_by("pk")


def open_budget_texts(vandaag: datetime.date) -> QuerySet[Begrotingsvoorstel]:
    """Newer texts of the budget that nobody has accepted or rejected."""
    wachtend = Begrotingsvoorstel.objects.filter(stand=Begrotingsvoorstel.Stand.OPEN)
    return wachtend.select_related("programma__begroting").order_by("gevonden_op", "pk")


def links_to_confirm(vandaag: datetime.date) -> QuerySet[Bijdrage]:
    """Links with the budget that the editors laid and the griffie does not stand for yet."""
    rijen = Bijdrage.objects.filter(zekerheid=Bijdrage.Zekerheid.REDACTIE, intrekking="")
    return rijen.select_related("dossier", "instrument", "toezegging", "doel", "resultaat").order_by("pk")


def _carried_out(vandaag: datetime.date) -> tuple[QuerySet[GeladenInstrument], QuerySet[GeladenToezegging]]:
    """Adopted motions and amendments, and promises: public, with their state."""
    besluiten = find_uitvoerbaar(Instrument.objects.openbaar()).select_related("dossier")
    toezeggingen = Toezegging.objects.openbaar().select_related("dossier")
    return with_staat(besluiten, vandaag), with_staat(toezeggingen, vandaag)
