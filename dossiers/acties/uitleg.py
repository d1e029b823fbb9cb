"""Keeping the explanations of the editors, without touching what the griffie wrote."""

import datetime
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from dossiers.acties.publicatie import set_many_public
from dossiers.logboek import OPDRACHT, differences, line, log_many
from dossiers.models import Logregel, Uitleg
from dossiers.tekst import fold, plain


@dataclass(frozen=True)
class Uitlegtekst:
    """One explanation as the editors wrote it; the names are those of the model."""

    slug: str
    titel: str
    soort: str
    kort: str
    tekst: str
    grondslag: str
    volgorde: int
    bewerkt_op: datetime.date


@dataclass
class Geladen:
    """What became of the texts, by title. `gelaten`: the griffie wrote or removed it, so ours stays out."""

    nieuw: list[str] = field(default_factory=list)
    vernieuwd: list[str] = field(default_factory=list)
    gelijk: list[str] = field(default_factory=list)
    gelaten: list[str] = field(default_factory=list)


@transaction.atomic
def store_uitleg(
    *, teksten: Sequence[Uitlegtekst], by: User | None = None, vanuit: str = OPDRACHT
) -> Geladen:
    """Adds what is new, public at once, and renews what only the editors wrote. Safe to run again and again.

    What a clerk wrote, changed or deleted stays as the clerk left it, and so does what was withdrawn. A text that
    the editors no longer have stays too. Five queries, and two for each row that changes.
    """
    uitkomst, nieuw = Geladen(), list[Uitleg]()
    rijen = {rij.slug: rij for rij in Uitleg.objects.select_for_update()}
    titels = {rij.titel_gevouwen: rij.slug for rij in rijen.values()}
    van_mensen = Logregel.objects.filter(model=Uitleg._meta.label_lower, wie__isnull=False)
    gewijzigd = set(van_mensen.filter(handeling="gewijzigd").values_list("object_id", flat=True))
    verwijderd = set(van_mensen.filter(handeling="verwijderd").values_list("onderwerp", flat=True))
    for tekst in teksten:
        rij = rijen.get(tekst.slug)
        bezet = titels.get(fold(tekst.titel), tekst.slug) != tekst.slug
        if bezet or (tekst.titel in verwijderd if rij is None else _is_of_the_griffie(rij, gewijzigd)):
            uitkomst.gelaten.append(tekst.titel)
        elif rij is None:
            nieuw.append(Uitleg.objects.create(van=Uitleg.Van.REDACTIE, **_values(tekst)))
            uitkomst.nieuw.append(tekst.titel)
        else:
            anders = _renew(rij, tekst, by=by, vanuit=vanuit)
            (uitkomst.vernieuwd if anders else uitkomst.gelijk).append(tekst.titel)
    log_many(
        line(handeling="geladen", op=rij, by=by, vanuit=vanuit, oud={}, nieuw=differences(None, rij)[1])
        for rij in nieuw
    )
    set_many_public(rijen=nieuw, by=by, vanuit=vanuit)
    return uitkomst


def _is_of_the_griffie(rij: Uitleg, gewijzigd: set[Any]) -> bool:
    """Whether a clerk wrote this, or changed it and put the editors' name back."""
    return rij.van == Uitleg.Van.GRIFFIE or rij.pk in gewijzigd


def _values(tekst: Uitlegtekst) -> dict[str, Any]:
    return asdict(tekst) | {"kort": plain(tekst.kort), "tekst": plain(tekst.tekst)}


def _renew(rij: Uitleg, tekst: Uitlegtekst, *, by: User | None, vanuit: str) -> bool:
    """Sets the newer words on the row; False where they are the same."""
    waarden = _values(tekst)
    oud = {naam: getattr(rij, naam) for naam in waarden}
    anders = {naam: waarde for naam, waarde in waarden.items() if waarde != oud[naam]}
    if not anders:
        return False
    for naam, waarde in anders.items():
        setattr(rij, naam, waarde)
    rij.save()
    was, werd = ({naam: str(bron[naam]) for naam in anders} for bron in (oud, waarden))
    log_many([line(handeling="gewijzigd", op=rij, by=by, vanuit=vanuit, oud=was, nieuw=werd)])
    return True
