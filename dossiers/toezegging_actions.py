"""What makes a promise, and what keeps the agreements on carrying something out. Each leaves its line in the log."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from dossiers.actions import make_public
from dossiers.adressen import free_slug, make_slug
from dossiers.logboek import BEHEER, Poging, differences, log
from dossiers.models import Instrument, Toezegging

# What the council and the college agreed about carrying out; fields of Uitvoerbaar.
AFSPRAKEN = ("portefeuille", "termijn", "termijn_woorden")


@transaction.atomic
def record_toezegging(
    *, toezegging: Toezegging, by: Any, openbaar: bool = False, vanuit: str = BEHEER
) -> Toezegging:
    """Stores a new promise under an address of its own, as a draft or public at once. About ten queries.

    Raises ValidationError by field where it cannot be.
    """
    basis = make_slug(toezegging.nummer) or make_slug(toezegging.titel) or "toezegging"
    toezegging.slug = free_slug(basis, Toezegging.objects.all())
    toezegging.full_clean()
    toezegging.save()
    log(
        handeling="gemaakt",
        op=toezegging,
        by=by,
        vanuit=vanuit,
        oud={},
        nieuw=differences(None, toezegging)[1],
    )
    if openbaar:
        make_public(op=toezegging, by=by, vanuit=vanuit)
    return toezegging


def record_afspraken(
    *, op: Instrument | Toezegging, afspraken: Mapping[str, Any], by: Any, vanuit: str = BEHEER
) -> None:
    """Fills in agreements (`AFSPRAKEN`) that were not recorded yet. Three queries, and one for a portefeuille.

    Raises ValidationError where another clerk recorded something else meanwhile.
    """
    with Poging("gewijzigd", op=op, by=by, vanuit=vanuit), transaction.atomic():
        rij: Any = type(op).objects.select_for_update(of=("self",)).get(pk=op.pk)
        oud = {naam: getattr(rij, naam) for naam in afspraken}
        for naam, waarde in afspraken.items():
            if naam not in AFSPRAKEN:
                raise ValueError(f"{naam} is geen afspraak over de uitvoering.")
            if oud[naam] and oud[naam] != waarde:
                raise ValidationError("Iemand anders vulde dit intussen in. Lees de lijst opnieuw in.")
            setattr(rij, naam, waarde)
        rij.clean_fields(exclude={veld.name for veld in rij._meta.fields} - set(afspraken))
        rij.save(update_fields=list(afspraken))
        nieuw = {naam: str(waarde) for naam, waarde in afspraken.items()}
        log(handeling="gewijzigd", op=rij, by=by, vanuit=vanuit, oud=dict.fromkeys(nieuw, ""), nieuw=nieuw)
