"""What happened lately to all that one person follows: for a private feed."""

import datetime
from collections import defaultdict
from typing import Any

from django.db.models import Q

from dossiers.models import Dossier, Indiener, Instrument, Toezegging
from dossiers.stroom.stroom import Voorval, find_voorvallen, newest_first
from volgen.models import OBJECTEN, Abonnee, Volging
from volgen.nieuws.onderwerpen import arrange
from volgen.nieuws.treffers import find_meldingen

# Among so many of the newest events the answers to a question are looked for.
_TERUG = 300


def find_eigen_nieuws(abonnee: Abonnee, vandaag: datetime.date, hoogstens: int) -> list[Voorval]:
    """The newest events, and of what is to come the agenda: in the order of the stream.

    Of rows that are followed also what was there before. Of questions what a mail would tell: new since it was
    followed. As many queries whatever is followed, and those of each question.
    """
    volgingen = list(abonnee.volgingen.exclude(bevestigd_op=None))
    onder = _gather([volging for volging in volgingen if volging.soort in OBJECTEN])
    voorvallen: list[Voorval] = []
    if onder:
        morgen = vandaag + datetime.timedelta(days=1)
        voorvallen += find_voorvallen(onder, tot=vandaag, hoogstens=hoogstens)
        voorvallen += find_voorvallen(onder, soort="agenda", vanaf=morgen)
    if len(volgingen) > sum(volging.soort in OBJECTEN for volging in volgingen):
        voorvallen += _answers(abonnee, vandaag)
    return newest_first(voorvallen)


def _gather(volgingen: list[Volging]) -> dict[str, Any]:
    """Under what in the stream the rows hang that are followed. No query: sets of rows go as part of those there."""
    pks: dict[str, list[int]] = defaultdict(list)
    for volging in volgingen:
        pks[volging.soort].append(getattr(volging, f"{volging.soort}_id"))
    if not pks:
        return {}
    van_fracties = Indiener.objects.openbaar().filter(fractie__in=pks["fractie"]).values("instrument")
    stukken = Instrument.objects.openbaar().filter(Q(pk__in=pks["instrument"]) | Q(pk__in=van_fracties))
    dossiers = Dossier.objects.openbaar().filter(
        Q(pk__in=pks["dossier"]) | Q(portefeuilles__in=pks["portefeuille"])
    )
    toezeggingen = Toezegging.objects.openbaar().filter(aan_fractie__in=pks["fractie"])
    return {
        "dossier": dossiers.order_by().values("pk"),
        "instrument": stukken.order_by().values("pk"),
        "toezegging": toezeggingen.order_by().values("pk"),
        "portefeuille": pks["portefeuille"],
    }


def _answers(abonnee: Abonnee, vandaag: datetime.date) -> list[Voorval]:
    laatste = {voorval.sleutel: voorval for voorval in find_voorvallen(tot=vandaag, hoogstens=_TERUG)}
    vragen = abonnee.volgingen.exclude(bevestigd_op=None).exclude(soort__in=OBJECTEN)
    gevonden = find_meldingen(arrange(laatste), vragen)
    return [laatste[melding.sleutel] for melding in gevonden]
