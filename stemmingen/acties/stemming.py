"""What changes a vote: entering, publishing, correcting. Each is atomic and leaves a line in the log."""

import datetime
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from dossiers.acties.publicatie import set_public
from dossiers.logboek import STEMDESK, Poging, log
from dossiers.samenstelling import samenstelling_op
from dossiers.zoeken.bijwerken import gathered
from stemmingen.models import Correctie, Fractiestem, Kandidaatstem, Lidstem, Stemming
from stemmingen.wet.invoer import VELDEN, Invoer, Lidkeuze, Oordeel, elected, judge
from stemmingen.wet.lagen import Telling


class Verouderd(Exception):  # noqa: N818 - the word a clerk would use
    """Somebody else saved this vote since it was opened; `stemming` is how it stands now."""

    def __init__(self, stemming: Stemming) -> None:
        self.stemming = stemming
        super().__init__("Iemand anders heeft deze stemming intussen gewijzigd.")


def assess(stemming: Stemming, invoer: Invoer) -> Oordeel:
    """The verdict on an entry for this vote, on the council of its date. Three queries, or none without a date."""
    raad = samenstelling_op(stemming.datum)
    namen = {
        sleutel: (fractie.naam, raad.fractiezetels.get(sleutel)) for sleutel, fractie in raad.fracties.items()
    }
    opening = stemming.vergadering.aanwezig_bij_opening if stemming.vergadering else None
    return judge(invoer, zetels=raad.zetels, zitting=raad.zitting, opening=opening, fracties=namen)


@transaction.atomic
def record_stemming(
    *, stemming: Stemming, versie: int, invoer: Invoer, by: User | None, vanuit: str = STEMDESK
) -> Stemming:
    """Stores what a clerk entered about a vote that is not public yet, and gives the vote as it stands.

    `versie` is the one the clerk saw. Raises Verouderd where another clerk was first, ValidationError by field where
    it cannot be, or where the vote is public. About ten queries.
    """
    rij = _lock(stemming, versie)
    if not rij.is_concept:
        raise ValidationError(
            "Deze stemming is gepubliceerd. Verbeter haar met een correctie en geef een reden op."
        )
    return _store(rij, invoer, by=by, vanuit=vanuit, handeling="ingevoerd")


def correct_stemming(*, stemming: Stemming, versie: int, invoer: Invoer, reden: str, by: User | None,
                     vanuit: str = STEMDESK) -> Stemming:  # fmt: skip
    """Changes a published vote and keeps the old figures beside the new, with the reason for the public to read.

    Raises Verouderd and ValidationError as record_stemming, and ValidationError without a reason.
    """
    with Poging("gecorrigeerd", op=stemming, by=by, vanuit=vanuit, ook=(Verouderd,)), transaction.atomic():
        return _correct(stemming, versie, invoer, reden=reden, by=by, vanuit=vanuit)


def _correct(
    stemming: Stemming, versie: int, invoer: Invoer, *, reden: str, by: User | None, vanuit: str
) -> Stemming:
    if not reden.strip():
        raise ValidationError({"reden": "Geef een reden op. Bezoekers lezen die bij de stemming."})
    rij = _lock(stemming, versie)
    if rij.is_concept:
        raise ValidationError("Deze stemming is nog niet openbaar. U kunt haar gewoon wijzigen.")
    oud = snapshot(rij)
    nieuw = _store(rij, invoer, by=by, vanuit=vanuit, handeling="gecorrigeerd")
    if (daarna := snapshot(nieuw)) != oud:
        Correctie.objects.create(stemming=rij, wie=by, reden=reden.strip(), oud=oud, nieuw=daarna)
    return nieuw


def publish_stemming(*, stemming: Stemming, versie: int, by: User | None, voorlopig: bool = False,
                     vanuit: str = STEMDESK) -> Stemming:  # fmt: skip
    """Makes a vote public; its instrument and meeting still decide too.

    Raises ValidationError where the outcome is missing, where the law says it cannot be, where something doubtful has
    no reason, or where four eyes are asked for and `by` entered the vote. Raises Verouderd as record_stemming.
    """
    with (
        Poging("openbaar", op=stemming, by=by, vanuit=vanuit, ook=(Verouderd,)),
        transaction.atomic(),
        gathered(),
    ):
        rij = _lock(stemming, versie)
        if rij.is_openbaar:
            check_publication(rij, by)
        was, rij.voorlopig, rij.versie = rij.voorlopig, voorlopig, rij.versie + 1
        rij.save(update_fields=["voorlopig", "versie"])
        nieuw = set_public(op=rij, by=by, vanuit=vanuit)
        if voorlopig or (was and not nieuw):
            stand = {"oud": {"voorlopig": was}, "nieuw": {"voorlopig": voorlopig}}
            log(handeling="voorlopig" if voorlopig else "definitief", op=rij, by=by, vanuit=vanuit, **stand)
        return rij


def check_publication(rij: Stemming, by: User | None) -> None:
    """Raises ValidationError where this vote may not become public, whichever way it is published. Six queries."""
    oordeel = assess(rij, invoer_of(rij))
    if fouten := [tekst for teksten in oordeel.fouten.values() for tekst in teksten]:
        raise ValidationError(fouten)
    if rij.uitkomst == Stemming.Uitkomst.ONBEKEND:
        raise ValidationError("Vul eerst de uitkomst in.")
    if oordeel.vraagt_reden and not rij.motivering.strip():
        raise ValidationError(
            [*oordeel.vraagt_reden, "Geef een reden op waarom de voorzitter dit zo vaststelde."]
        )
    if settings.VIER_OGEN and by is not None and rij.gewijzigd_door_id == by.pk:
        raise ValidationError("Een andere medewerker moet publiceren: u hebt deze stemming zelf ingevoerd.")


def raise_version(*, stemming: Stemming, by: User | None) -> None:
    """Tells whoever has the vote open that rows under it changed. One query; the rows log for themselves."""
    stemming.versie, stemming.gewijzigd_op, stemming.gewijzigd_door = stemming.versie + 1, timezone.now(), by
    stemming.save(update_fields=["versie", "gewijzigd_op", "gewijzigd_door"])


def invoer_of(stemming: Stemming) -> Invoer:
    """The vote as it stands, as an entry. Three queries for its layers."""
    fracties = {
        rij.fractie_id: (
            rij.kant,
            Telling(rij.voor, rij.tegen, rij.afwezig, rij.uitgesloten, rij.niet_gestemd),
        )
        for rij in stemming.fractiestemmen.all()
    }
    leden = tuple(Lidkeuze(rij.persoon_id, rij.fractie_id, rij.keuze) for rij in stemming.lidstemmen.all())
    kandidaten = {rij.naam: rij.stemmen for rij in stemming.kandidaten.all()}
    gelote = next((rij.naam for rij in stemming.kandidaten.all() if rij.door_loting), "")
    velden = {veld: getattr(stemming, veld) for veld in VELDEN}
    return Invoer(
        **velden,
        fracties=fracties or None,
        leden=leden or None,
        kandidaten=kandidaten or None,
        gelote=gelote,
    )


def snapshot(stemming: Stemming) -> dict[str, Any]:
    """Everything entered about a vote, as JSON values with names that people can read. Three queries."""
    return {
        **{veld: as_json(getattr(stemming, veld)) for veld in VELDEN},
        "fracties": {
            str(rij.fractie): [rij.kant, rij.voor, rij.tegen, rij.afwezig, rij.uitgesloten, rij.niet_gestemd]
            for rij in stemming.fractiestemmen.select_related("fractie").order_by("fractie__naam")
        },
        "leden": {str(rij.persoon): rij.keuze for rij in stemming.lidstemmen.select_related("persoon")},
        "kandidaten": {rij.naam: rij.stemmen for rij in stemming.kandidaten.order_by("naam")},
        "gekozen": [
            [rij.naam, rij.door_loting] for rij in stemming.kandidaten.order_by("naam") if rij.gekozen
        ],
    }


def as_json(waarde: object) -> object:
    """A value of a vote as a snapshot keeps it."""
    return f"{waarde:%H:%M}" if isinstance(waarde, datetime.time) else waarde


def _lock(stemming: Stemming, versie: int) -> Stemming:
    """The vote as it stands now, for nobody else to change until we are done."""
    rijen = Stemming.objects.select_for_update(of=("self",))
    rij = rijen.select_related("vergadering", "instrument", "gewijzigd_door").get(pk=stemming.pk)
    if rij.versie != versie:
        raise Verouderd(rij)
    return rij


def _store(rij: Stemming, invoer: Invoer, *, by: User | None, vanuit: str, handeling: str) -> Stemming:
    oordeel = assess(rij, invoer)
    if oordeel.fouten:
        raise ValidationError(oordeel.fouten)
    oud = snapshot(rij)
    invoer = oordeel.invoer
    for veld, waarde in invoer.waarden.items():
        setattr(rij, veld, waarde)
    rij.stemmers = sum(rij.cijfers) + (rij.blanco or 0) if rij.cijfers else None
    rij.versie, rij.gewijzigd_op, rij.gewijzigd_door = rij.versie + 1, timezone.now(), by
    _store_layers_down(rij, invoer)
    rij.full_clean(exclude=["instrument", "vergadering", "bron"])
    rij.save()
    _store_layers_up(rij, invoer, elected(oordeel))
    nieuw = snapshot(rij)
    log(
        handeling=handeling,
        op=rij,
        by=by,
        vanuit=vanuit,
        oud=_changed(oud, nieuw),
        nieuw=_changed(nieuw, oud),
    )
    return rij


def _store_layers_down(rij: Stemming, invoer: Invoer) -> None:
    """Takes away the layers that the entry replaces, before the vote itself changes: a secret vote may have none."""
    if invoer.fracties is not None or invoer.over_personen:
        rij.fractiestemmen.all().delete()
    if invoer.leden is not None or invoer.over_personen:
        rij.lidstemmen.all().delete()
    if invoer.kandidaten is not None or not invoer.over_personen:
        rij.kandidaten.all().delete()


def _store_layers_up(rij: Stemming, invoer: Invoer, gekozen: str) -> None:
    Fractiestem.objects.bulk_create(
        Fractiestem(stemming=rij, fractie_id=fractie, kant=kant, **asdict(telling))
        for fractie, (kant, telling) in (invoer.fracties or {}).items()
    )
    Lidstem.objects.bulk_create(
        Lidstem(
            stemming=rij,
            persoon_id=lid.persoon_id,
            fractie_id=lid.fractie_id,
            keuze=lid.keuze,
            volgorde=volgorde,
        )
        for volgorde, lid in enumerate(invoer.leden or (), start=1)
    )
    Kandidaatstem.objects.bulk_create(
        Kandidaatstem(
            stemming=rij,
            naam=naam,
            stemmen=stemmen,
            gekozen=naam == gekozen,
            door_loting=naam == gekozen == invoer.gelote,
        )
        for naam, stemmen in (invoer.kandidaten or {}).items()
    )


def _changed(een: dict[str, Any], ander: dict[str, Any]) -> dict[str, Any]:
    return {veld: waarde for veld, waarde in een.items() if ander.get(veld) != waarde}
