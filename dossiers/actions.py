"""What changes the state of a publication, an address or a difference. Each action is atomic and leaves its trace."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from dossiers.models import Bron, Dossier, Instrument, Logregel, Nummer, Verschil
from dossiers.nummers import fold_nummer
from dossiers.openbaarheid import Publicatie, Publiceerbaar


def log(
    *, handeling: str, op: Any, by: Any, oud: dict[str, Any], nieuw: dict[str, Any], vanuit: str = "beheer"
) -> Logregel:
    """Adds one line about the saved object `op` to the log: one query. `by` is a user, or None for a command."""
    return Logregel.objects.create(
        handeling=handeling,
        model=op._meta.label_lower,
        object_id=op.pk,
        wie=by,
        vanuit=vanuit,
        oud=oud,
        nieuw=nieuw,
    )


def publish(*, op: Publiceerbaar, by: Any, vanuit: str = "beheer") -> bool:
    """Makes `op` public, or public again after a withdrawal. False where it was public already. Three queries."""
    return _change(op=op, naar=Publicatie.OPENBAAR, reden="", by=by, vanuit=vanuit)


def withdraw(*, op: Publiceerbaar, reden: str, by: Any, vanuit: str = "beheer") -> bool:
    """Takes `op` from public view; its address then answers 410 with `reden`.

    Raises ValidationError without a reason, or where `op` was never public. False where it was withdrawn already.
    """
    if not reden.strip():
        raise ValidationError("Geef een reden op. Bezoekers lezen die op het oude adres.")
    return _change(op=op, naar=Publicatie.INGETROKKEN, reden=reden.strip(), by=by, vanuit=vanuit)


@transaction.atomic
def _change(*, op: Publiceerbaar, naar: Publicatie, reden: str, by: Any, vanuit: str) -> bool:
    # Locked and read again: the object in hand may be older than what another clerk just did.
    rij = type(op).objects.select_for_update().get(pk=op.pk)
    was = rij.publicatie
    if was == naar:
        return False
    if naar == Publicatie.INGETROKKEN and was == Publicatie.CONCEPT:
        raise ValidationError("Dit is nog niet openbaar en kan dus niet worden ingetrokken.")
    rij.publicatie, rij.intrekking = naar, reden
    rij.gepubliceerd_op = rij.gepubliceerd_op or timezone.now()
    rij.save(update_fields=["publicatie", "intrekking", "gepubliceerd_op"])
    op.publicatie, op.intrekking, op.gepubliceerd_op = rij.publicatie, rij.intrekking, rij.gepubliceerd_op
    log(
        handeling=str(naar),
        op=rij,
        by=by,
        oud={"publicatie": was},
        nieuw={"publicatie": str(naar), "reden": reden},
    )
    return True


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
def decide_difference(*, verschil: Verschil, overnemen: bool, by: Any) -> bool:
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
        rij, oud = _take_over(verschil)
        nieuw = verschil.bron_waarde
    verschil.save(update_fields=["besluit"])
    veld = verschil.veld
    log(handeling=f"verschil_{verschil.besluit}", op=rij, by=by, oud={veld: oud}, nieuw={veld: nieuw})
    return True


def _take_over(verschil: Verschil) -> tuple[models.Model, str]:
    """Sets the value of the source on the row it was read for, under all rules of that row; gives row and old value."""
    gevonden = find_subject(verschil)
    if gevonden is None:
        raise ValidationError(
            "Bij deze bron hoort niet precies één plek voor deze waarde. Neem de waarde met de hand over "
            "en kies daarna: onze waarde behouden."
        )
    # Locked and read again, so that what a clerk saves at this moment in another field stays.
    rij = type(gevonden)._base_manager.select_for_update().get(pk=gevonden.pk)
    was = (rij.slug, rij.nummer) if isinstance(rij, Dossier | Instrument) else ("", "")
    veld: Any = rij._meta.get_field(verschil.veld)
    oud = _as_text(getattr(rij, verschil.veld))
    leeg = None if veld.null else ""
    setattr(rij, verschil.veld, veld.to_python(verschil.bron_waarde) if verschil.bron_waarde else leeg)
    rij.full_clean()
    rij.save()
    if isinstance(rij, Dossier | Instrument):
        remember_address(op=rij, slug=was[0], nummer=was[1])
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


def _has_column(model: Any, veld: str) -> bool:
    return any(kolom.name == veld and not kolom.is_relation for kolom in model._meta.concrete_fields)


def _as_text(waarde: Any) -> str:
    return "" if waarde is None else str(waarde)
