"""What changes the state of a publication, an address or a difference. Each action is atomic and leaves its trace."""

from collections.abc import Callable, Sequence
from copy import copy
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from dossiers.logboek import Poging, line, log_many
from dossiers.logboek import log as log
from dossiers.models import Bron, Dossier, Instrument, Nummer, Verschil
from dossiers.nummers import fold_nummer
from dossiers.openbaarheid import Publicatie, Publiceerbaar
from dossiers.zoeken.bijwerken import touch

# What an app above this one asks before its own kind of row becomes public; raises ValidationError.
_VOORWAARDEN: dict[type[models.Model], Callable[[Any, User | None], None]] = {}
# What an app above does after a value of a source was set on its kind of row: old row, new row, source, user.
_NA_OVERNEMEN: dict[type[models.Model], Callable[[Any, Any, Bron, User | None], None]] = {}


def register_rules(
    model: type[models.Model],
    *,
    voorwaarde: Callable[[Any, User | None], None],
    na_overnemen: Callable[[Any, Any, Bron, User | None], None],
) -> None:
    """Lets an app above guard its own rows in the actions of this one, whichever way in is used."""
    _VOORWAARDEN[model], _NA_OVERNEMEN[model] = voorwaarde, na_overnemen


def publish(*, op: Publiceerbaar, by: User | None, vanuit: str = "beheer") -> bool:
    """Makes `op` public, or public again after a withdrawal. False where it was public already. Three queries.

    Raises ValidationError where its kind of row has a condition that does not hold.
    """
    with Poging("openbaar", op=op, by=by, vanuit=vanuit):
        return set_public(op=op, by=by, vanuit=vanuit)


def set_public(*, op: Publiceerbaar, by: User | None, vanuit: str) -> bool:
    """As publish, for an action of an app above that leaves the line of a refusal itself."""
    return _change(op=op, naar=Publicatie.OPENBAAR, reden="", by=by, vanuit=vanuit)


def withdraw(*, op: Publiceerbaar, reden: str, by: User | None, vanuit: str = "beheer") -> bool:
    """Takes `op` from public view; its address then answers 410 with `reden`.

    Raises ValidationError without a reason, or where `op` was never public. False where it was withdrawn already.
    """
    with Poging("ingetrokken", op=op, by=by, vanuit=vanuit):
        if not reden.strip():
            raise ValidationError("Geef een reden op. Bezoekers lezen die op het oude adres.")
        return _change(op=op, naar=Publicatie.INGETROKKEN, reden=reden.strip(), by=by, vanuit=vanuit)


@transaction.atomic
def _change(*, op: Publiceerbaar, naar: Publicatie, reden: str, by: User | None, vanuit: str) -> bool:
    # Locked and read again: the object in hand may be older than what another clerk just did.
    rij = type(op).objects.select_for_update().get(pk=op.pk)
    was = rij.publicatie
    if was == naar:
        return False
    if naar == Publicatie.INGETROKKEN and was == Publicatie.CONCEPT:
        raise ValidationError("Dit is nog niet openbaar en kan dus niet worden ingetrokken.")
    if naar == Publicatie.OPENBAAR and (voorwaarde := _VOORWAARDEN.get(type(rij))):
        voorwaarde(rij, by)
    rij.publicatie, rij.intrekking = naar, reden
    rij.gepubliceerd_op = rij.gepubliceerd_op or timezone.now()
    rij.save(update_fields=["publicatie", "intrekking", "gepubliceerd_op"])
    op.publicatie, op.intrekking, op.gepubliceerd_op = rij.publicatie, rij.intrekking, rij.gepubliceerd_op
    log(
        handeling=str(naar),
        op=rij,
        by=by,
        vanuit=vanuit,
        oud={"publicatie": was},
        nieuw={"publicatie": str(naar), "reden": reden} if reden else {"publicatie": str(naar)},
    )
    return True


@transaction.atomic
def set_many_public(*, rijen: Sequence[Publiceerbaar], by: User | None, vanuit: str) -> None:
    """Makes new drafts of one kind public, which no one else can have seen yet. Three queries for some hundred rows.

    Raises ValidationError where a condition of their kind does not hold.
    """
    nu = timezone.now()
    for rij in rijen:
        if voorwaarde := _VOORWAARDEN.get(type(rij)):
            voorwaarde(rij, by)
        rij.publicatie, rij.gepubliceerd_op = Publicatie.OPENBAAR, nu
    if rijen:
        type(rijen[0])._base_manager.bulk_update(rijen, ["publicatie", "gepubliceerd_op"], batch_size=200)
        touch(*rijen)
    naar, oud = str(Publicatie.OPENBAAR), str(Publicatie.CONCEPT)
    log_many(
        line(
            handeling=naar, op=rij, by=by, vanuit=vanuit, oud={"publicatie": oud}, nieuw={"publicatie": naar}
        )
        for rij in rijen
    )


@transaction.atomic
def remember_address(
    *, op: Dossier | Instrument, slug: str, nummer: str = "", moved: bool = False
) -> list[Nummer]:
    """Keeps the address and the number that the saved `op` had before, so that both lead to it for ever.

    `moved` is for an instrument that went to another dossier: its own part of the address is then kept as well.
    Gives the new aliases: none where `op` still has both. Two queries for each that changed.
    """
    naam = "dossier" if isinstance(op, Dossier) else "instrument"
    oud = {slug: op.slug if not moved else None, nummer: op.nummer}
    gemaakt = []
    for spelling in (spelling for spelling, nu in oud.items() if spelling and spelling != nu):
        alias, nieuw = Nummer.objects.get_or_create(
            spelling=spelling, **{naam: op}, defaults={"sleutel": fold_nummer(spelling)}
        )
        if nieuw:
            gemaakt.append(alias)
    return gemaakt


@transaction.atomic
def decide_difference(*, verschil: Verschil, overnemen: bool, by: User | None) -> bool:
    """Settles a difference between a source and ours: `overnemen` sets the value of the source, else ours stays.

    False where it was settled already. Raises ValidationError, with what to do instead, where the row cannot be
    told from the difference or the value does not hold there.
    """
    verschil = Verschil.objects.select_for_update().get(pk=verschil.pk)
    if verschil.besluit != Verschil.Besluit.OPEN:
        return False
    verschil.besluit = Verschil.Besluit.OVERGENOMEN if overnemen else Verschil.Besluit.BEHOUDEN
    rij: models.Model = verschil
    oud = nieuw = verschil.eigen_waarde
    if overnemen:
        rij, oud = _take_over(verschil, by)
        nieuw = verschil.bron_waarde
    verschil.save(update_fields=["besluit"])
    veld = verschil.veld
    log(handeling=f"verschil_{verschil.besluit}", op=rij, by=by, oud={veld: oud}, nieuw={veld: nieuw})
    return True


def _take_over(verschil: Verschil, by: User | None) -> tuple[models.Model, str]:
    """Sets the value of the source on the row it was read for, under all rules of that row; gives row and old value."""
    gevonden = find_subject(verschil)
    if gevonden is None:
        raise ValidationError(
            "Bij deze bron hoort niet precies één plek voor deze waarde. Neem de waarde met de hand over "
            "en kies daarna: onze waarde behouden."
        )
    # Locked and read again, so that what a clerk saves at this moment in another field stays.
    rij = type(gevonden)._base_manager.select_for_update().get(pk=gevonden.pk)
    eerst = copy(rij)
    was = (rij.slug, rij.nummer) if isinstance(rij, Dossier | Instrument) else ("", "")
    veld: Any = rij._meta.get_field(verschil.veld)
    oud = _as_text(getattr(rij, verschil.veld))
    leeg = None if veld.null else ""
    setattr(rij, verschil.veld, veld.to_python(verschil.bron_waarde) if verschil.bron_waarde else leeg)
    rij.full_clean()
    rij.save()
    if isinstance(rij, Dossier | Instrument):
        remember_address(op=rij, slug=was[0], nummer=was[1])
    if na_overnemen := _NA_OVERNEMEN.get(type(rij)):
        na_overnemen(eerst, rij, verschil.bron, by)
    return rij, oud


def find_subject(verschil: Verschil) -> models.Model | None:
    """The row whose value differs from the source, or None where it is not one. One query for each kind of row.

    One source can belong to several rows (an item and its vote); the field tells which, else our value does.
    """
    rijen = [
        rij
        for relatie in Bron._meta.related_objects
        if relatie.related_model not in (Bron, Verschil) and _has_column(relatie.related_model, verschil.veld)
        for rij in relatie.related_model._base_manager.filter(**{relatie.field.name: verschil.bron_id})
    ]
    if len(rijen) > 1:
        rijen = [rij for rij in rijen if _as_text(getattr(rij, verschil.veld)) == verschil.eigen_waarde]
    return rijen[0] if len(rijen) == 1 else None


def _has_column(model: type[models.Model], veld: str) -> bool:
    return any(kolom.name == veld and not kolom.is_relation for kolom in model._meta.concrete_fields)


def _as_text(waarde: object) -> str:
    return "" if waarde is None else str(waarde)
