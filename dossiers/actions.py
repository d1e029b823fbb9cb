"""What changes the state of a publication. Each action is atomic and leaves a line in the log."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from dossiers.models import Logregel
from dossiers.openbaarheid import Publicatie, Publiceerbaar


def log(*, handeling: str, op: Any, by: Any, oud: dict[str, Any], nieuw: dict[str, Any]) -> Logregel:
    """Adds one line about the saved object `op` to the log: one query. `by` is a user, or None for a command."""
    return Logregel.objects.create(
        handeling=handeling, model=op._meta.label_lower, object_id=op.pk, wie=by, oud=oud, nieuw=nieuw
    )


def publish(*, op: Publiceerbaar, by: Any) -> bool:
    """Makes `op` public, or public again after a withdrawal. False where it was public already. Three queries."""
    return _change(op=op, naar=Publicatie.OPENBAAR, reden="", by=by)


def withdraw(*, op: Publiceerbaar, reden: str, by: Any) -> bool:
    """Takes `op` from public view; its address then answers 410 with `reden`.

    Raises ValidationError without a reason, or where `op` was never public. False where it was withdrawn already.
    """
    if not reden.strip():
        raise ValidationError("Geef een reden op. Bezoekers lezen die op het oude adres.")
    return _change(op=op, naar=Publicatie.INGETROKKEN, reden=reden.strip(), by=by)


@transaction.atomic
def _change(*, op: Publiceerbaar, naar: Publicatie, reden: str, by: Any) -> bool:
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
    log(handeling=str(naar), op=rij, by=by, oud={"publicatie": was}, nieuw={"publicatie": str(naar), "reden": reden})
    return True
