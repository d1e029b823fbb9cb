"""What changes the evening around the votes: the meeting, who is there, what is voted and in which order."""

import datetime
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from dossiers.logboek import log
from dossiers.models import Aanwezigheid, Fractieaanwezigheid, Instrument, Vergadering
from dossiers.zoeken.bijwerken import gathered, touch
from stemmingen.avond import insert_usual, usual_order
from stemmingen.models import Stemming

Tijden = tuple[datetime.time | None, datetime.time | None]


class Gewijzigd(Exception):  # noqa: N818 - the word a clerk would use
    """Somebody else changed the list of presence since it was opened."""


@transaction.atomic
@gathered()
def add_meeting(*, datum: datetime.date, by: User | None) -> Vergadering:
    """A plenary meeting as a draft. Raises ValidationError where there is one on that day."""
    vergadering = Vergadering(datum=datum, slug=f"{datum}")
    vergadering.full_clean()
    vergadering.save()
    log(handeling="gemaakt", op=vergadering, by=by, vanuit="stemdesk", oud={}, nieuw={"datum": f"{datum}"})
    return vergadering


def presence_of(vergadering: Vergadering) -> dict[str, Any]:
    """The list of presence as JSON values: for the log, and to see that it changed. Two queries."""
    leden = Aanwezigheid.objects.filter(vergadering=vergadering).select_related("persoon").order_by("persoon")
    fracties = (
        Fractieaanwezigheid.objects.filter(vergadering=vergadering)
        .select_related("fractie")
        .order_by("fractie")
    )
    return {
        "leden": {str(rij.persoon): [_hour(rij.gekomen), _hour(rij.vertrokken)] for rij in leden},
        "fracties": {str(rij.fractie): [rij.aantal, rij.bij_opening] for rij in fracties},
    }


def fingerprint(presentie: dict[str, Any]) -> str:
    """A short mark of a list of presence: another list has another mark."""
    return hashlib.sha256(json.dumps(presentie, sort_keys=True).encode()).hexdigest()[:16]


@transaction.atomic
@gathered()
def record_presence(
    *,
    vergadering: Vergadering,
    gezien: str,
    leden: Mapping[int, Tijden] | None = None,
    fracties: Mapping[int, tuple[int, int | None]] | None = None,
    by: User | None,
) -> None:
    """Replaces the list of presence by `leden` (came and left, by person) or by `fracties` (number and at the opening).

    `gezien` is the fingerprint of the list that the clerk saw; raises Gewijzigd where it is another by now.
    """
    rij = Vergadering.objects.select_for_update(of=("self",)).get(pk=vergadering.pk)
    oud = presence_of(rij)
    if fingerprint(oud) != gezien:
        raise Gewijzigd
    rij.aanwezigheid.all().delete()
    rij.fractieaanwezigheid.all().delete()
    Aanwezigheid.objects.bulk_create(
        Aanwezigheid(vergadering=rij, persoon_id=persoon, gekomen=gekomen, vertrokken=vertrokken)
        for persoon, (gekomen, vertrokken) in (leden or {}).items()
    )
    Fractieaanwezigheid.objects.bulk_create(
        Fractieaanwezigheid(vergadering=rij, fractie_id=fractie, aantal=aantal, bij_opening=opening)
        for fractie, (aantal, opening) in (fracties or {}).items()
    )
    rij.aanwezig, rij.aanwezig_bij_opening = _totals(leden, fracties)
    rij.save(update_fields=["aanwezig", "aanwezig_bij_opening"])
    if (nieuw := presence_of(rij)) != oud:
        log(handeling="aanwezigheid", op=rij, by=by, vanuit="stemdesk", oud=oud, nieuw=nieuw)


def _totals(
    leden: Mapping[int, Tijden] | None, fracties: Mapping[int, tuple[int, int | None]] | None
) -> tuple[int | None, int | None]:
    """All who signed, and those among them at the opening; None where nothing is given."""
    if leden:
        return len(leden), sum(gekomen is None for gekomen, _ in leden.values())
    if fracties:
        openingen = [aantal if opening is None else opening for aantal, opening in fracties.values()]
        return sum(aantal for aantal, _ in fracties.values()), sum(openingen)
    return None, None


@transaction.atomic
@gathered()
def add_to_evening(*, vergadering: Vergadering, instrument: Instrument, by: User | None) -> Stemming:
    """A vote on `instrument` in this meeting, at its usual place; or the one that is there already."""
    Vergadering.objects.select_for_update(of=("self",)).get(pk=vergadering.pk)
    rijen = _evening(vergadering)
    bestaand = next((rij for rij in rijen if rij.instrument_id == instrument.pk), None)
    if bestaand:
        return bestaand
    return _append(rijen, Stemming(instrument=instrument, vergadering=vergadering), by=by)


@transaction.atomic
@gathered()
def plan_revote(*, stemming: Stemming, vergadering: Vergadering, by: User | None) -> Stemming:
    """The vote once more, linked to the first: after a tie in a later meeting, over persons in the same one.

    Raises ValidationError where the first did not end in a tie, is put again already, or the meeting is not later.
    """
    eerste = Stemming.objects.select_for_update(of=("self",)).select_related("instrument").get(pk=stemming.pk)
    if eerste.uitkomst != Stemming.Uitkomst.GESTAAKT:
        raise ValidationError(
            "Alleen als de stemmen staken, stemt de raad opnieuw (Gemeentewet, artikel 32)."
        )
    if eerste.herstemmingen.exists():
        raise ValidationError("De nieuwe stemming staat al klaar.")
    if not eerste.over_personen and eerste.datum and vergadering.datum <= eerste.datum:
        raise ValidationError(
            "De raad stemt opnieuw in een volgende vergadering (Gemeentewet, artikel 32, lid 4). "
            "Kies een latere vergadering."
        )
    nieuw = Stemming(
        instrument=eerste.instrument,
        vergadering=vergadering,
        herstemming_van=eerste,
        herstemming=Stemming.Herstemming.NA_STAKING,
        over_personen=eerste.over_personen,
        wijze=eerste.wijze if eerste.over_personen else Stemming.Wijze.ONBEKEND,
        ronde=eerste.ronde + 1 if eerste.over_personen else 1,
    )
    return _append(_evening(vergadering), nieuw, by=by)


@transaction.atomic
@gathered()
def arrange_evening(*, vergadering: Vergadering, volgorde: list[int], by: User | None) -> None:
    """Puts the votes of the evening in this order; those that are not named keep their order behind them."""
    Vergadering.objects.select_for_update(of=("self",)).get(pk=vergadering.pk)
    rijen = _evening(vergadering)
    plaats = {sleutel: n for n, sleutel in enumerate(volgorde)}
    _number(sorted(rijen, key=lambda rij: plaats.get(rij.pk, len(plaats))), vergadering, by=by)


@transaction.atomic
@gathered()
def arrange_as_usual(*, vergadering: Vergadering, by: User | None) -> None:
    """The usual order: within each subject subamendementen, amendementen, the proposal, motions."""
    Vergadering.objects.select_for_update(of=("self",)).get(pk=vergadering.pk)
    _number(usual_order(_evening(vergadering)), vergadering, by=by)


@transaction.atomic
@gathered()
def remove_from_evening(*, stemming: Stemming, by: User | None) -> None:
    """Takes a vote off the list that was put there by mistake. Raises ValidationError where something is entered."""
    rij = Stemming.objects.select_for_update(of=("self",)).get(pk=stemming.pk)
    if rij.versie or rij.gepubliceerd_op or rij.uitkomst != Stemming.Uitkomst.ONBEKEND or rij.cijfers:
        raise ValidationError("Bij deze stemming is al iets ingevuld. Daarom kan zij niet van de lijst.")
    log(
        handeling="van_de_lijst",
        op=rij,
        by=by,
        vanuit="stemdesk",
        oud={"instrument": str(rij.instrument)},
        nieuw={},
    )
    rij.delete()


def _append(rijen: list[Stemming], nieuw: Stemming, *, by: User | None) -> Stemming:
    vergadering = nieuw.vergadering
    assert vergadering is not None  # noqa: S101 - both callers give it
    nieuw.datum = vergadering.datum
    nieuw.volgorde = (max((rij.volgorde for rij in rijen), default=0)) + 1
    nieuw.save()
    log(
        handeling="op_de_lijst", op=nieuw, by=by, vanuit="stemdesk", oud={},
        nieuw={"instrument": str(nieuw.instrument), "vergadering": str(vergadering)},
    )  # fmt: skip
    for plaats, rij in enumerate(insert_usual(rijen, nieuw), start=1):
        if rij.volgorde != plaats:
            Stemming.objects.filter(pk=rij.pk).update(volgorde=plaats)
            touch(rij)
    return nieuw


def _number(rijen: list[Stemming], vergadering: Vergadering, *, by: User | None) -> None:
    oud = [str(rij.instrument) for rij in sorted(rijen, key=lambda rij: (rij.volgorde, rij.pk))]
    nieuw = [str(rij.instrument) for rij in rijen]
    for plaats, rij in enumerate(rijen, start=1):
        if rij.volgorde != plaats:
            Stemming.objects.filter(pk=rij.pk).update(volgorde=plaats)
            touch(rij)
    if oud != nieuw:
        log(
            handeling="volgorde",
            op=vergadering,
            by=by,
            vanuit="stemdesk",
            oud={"lijst": oud},
            nieuw={"lijst": nieuw},
        )


def _evening(vergadering: Vergadering) -> list[Stemming]:
    rijen = Stemming.objects.filter(vergadering=vergadering).select_related("instrument")
    return list(rijen.order_by("volgorde", "pk"))


def _hour(tijd: datetime.time | None) -> str:
    return f"{tijd:%H:%M}" if tijd else ""
