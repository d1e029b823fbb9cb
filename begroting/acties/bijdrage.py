"""What a person does with the links between decisions and goals. Each action is atomic and leaves its trace.

Publishing and withdrawing go by `dossiers.acties.publicatie`, as for everything that is published.
"""

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from begroting.kandidaten import Besluit, Dient, Kandidaat, side_of
from begroting.models import AfgewezenBijdrage, Bijdrage
from begroting.models.doelen import MetVorig, Onderdeel
from dossiers.acties.publicatie import set_public
from dossiers.logboek import BEHEER, Poging, differences, log

_VERBAND = "verband"


def lay_bijdrage(
    *,
    besluit: Besluit,
    dient: Dient,
    soort: str,
    toelichting: str,
    by: User | None,
    zekerheid: str = Bijdrage.Zekerheid.GRIFFIE,
    openbaar: bool = False,
    vanuit: str = BEHEER,
) -> Bijdrage:
    """Links a decision to a goal or a result, as a concept, or `openbaar` at once.

    An earlier rejection of the same pair goes. Raises ValidationError by field where the link exists already or has no
    explanation. About nine queries.
    """
    rij = Bijdrage(
        **{side_of(besluit): besluit, side_of(dient): dient},
        soort=soort,
        toelichting=toelichting.strip(),
        zekerheid=zekerheid,
        gelegd_door=by,
    )
    with Poging(_VERBAND, op=dient, by=by, vanuit=vanuit), transaction.atomic():
        rij.full_clean()
        rij.save()
        AfgewezenBijdrage.objects.filter(**_pair(besluit, dient)).delete()
        log(handeling="toegevoegd", op=rij, by=by, vanuit=vanuit, oud={}, nieuw=differences(None, rij)[1])
        if openbaar:
            set_public(op=rij, by=by, vanuit=vanuit)
    return rij


def accept(
    *,
    kandidaat: Kandidaat,
    soort: str,
    toelichting: str,
    by: User | None,
    openbaar: bool = False,
    vanuit: str = BEHEER,
) -> Bijdrage:
    """Makes a proposal into a link, with the sentence of the person who accepts it. As `lay_bijdrage`."""
    return lay_bijdrage(
        besluit=kandidaat.besluit,
        dient=kandidaat.dient,
        soort=soort,
        toelichting=toelichting,
        by=by,
        openbaar=openbaar,
        vanuit=vanuit,
    )


def reject(
    *, besluit: Besluit, dient: Dient, by: User | None, reden: str = "", vanuit: str = BEHEER
) -> AfgewezenBijdrage | None:
    """Remembers that these two have nothing to do with each other, so that they are not proposed again.

    None where that was known already. Raises ValidationError where a link exists: withdraw that instead.
    """
    paar = _pair(besluit, dient)
    with Poging("afgewezen", op=dient, by=by, vanuit=vanuit), transaction.atomic():
        if Bijdrage.objects.filter(**paar).exists():
            raise ValidationError("Dit verband is al gelegd. Trek het in als het niet klopt.")
        waarden = {"reden": reden.strip()[:300], "wie": by}
        rij, nieuw = AfgewezenBijdrage.objects.get_or_create(**paar, defaults=waarden)
        if nieuw:
            log(handeling="afgewezen", op=rij, by=by, vanuit=vanuit, oud={}, nieuw={"reden": rij.reden})
    return rij if nieuw else None


@transaction.atomic
def confirm(*, bijdrage: Bijdrage, by: User | None, vanuit: str = BEHEER) -> bool:
    """The griffie stands for a link that the editors laid. False where it did so already."""
    rij = Bijdrage.objects.select_for_update().get(pk=bijdrage.pk)
    if rij.zekerheid == Bijdrage.Zekerheid.GRIFFIE:
        return False
    oud = rij.zekerheid
    rij.zekerheid, rij.gelegd_door, rij.gelegd_op = Bijdrage.Zekerheid.GRIFFIE, by, timezone.now()
    rij.save(update_fields=["zekerheid", "gelegd_door", "gelegd_op"])
    bijdrage.zekerheid = rij.zekerheid
    log(
        handeling="bevestigd",
        op=rij,
        by=by,
        vanuit=vanuit,
        oud={"zekerheid": oud},
        nieuw={"zekerheid": str(rij.zekerheid)},
    )
    return True


def link_vorig(*, op: MetVorig, vorig: MetVorig | None, by: User | None, vanuit: str = BEHEER) -> bool:
    """Says that a programme, line, goal or result is the same as `vorig` of an earlier year; None takes that back.

    False where it was so already. Raises ValidationError where the kinds differ or `vorig` is not of an earlier year.
    """
    with Poging("vorig", op=op, by=by, vanuit=vanuit), transaction.atomic():
        if vorig is not None and (type(vorig) is not type(op) or _year(vorig) >= _year(op)):
            raise ValidationError("Kies er een uit een eerder jaar, en van dezelfde soort.")
        rij = type(op)._base_manager.select_for_update(of=("self",)).get(pk=op.pk)
        if rij.vorig == vorig:
            return False
        oud, rij.vorig = rij.vorig, vorig
        rij.save(update_fields=["vorig"])
        namen = [None if deel is None else f"{deel} ({deel.pk})" for deel in (oud, vorig)]
        log(
            handeling="gewijzigd",
            op=rij,
            by=by,
            vanuit=vanuit,
            oud={"vorig": namen[0]},
            nieuw={"vorig": namen[1]},
        )
    op.vorig = vorig
    return True


def _year(rij: MetVorig) -> int:
    """The year of the budget in which a part stands."""
    while isinstance(rij, Onderdeel):
        rij = getattr(rij, rij.openbaar_via[0])
    return int(rij.begroting.jaar)


def _pair(besluit: Besluit, dient: Dient) -> dict[str, Any]:
    return {side_of(besluit): besluit, side_of(dient): dient}
