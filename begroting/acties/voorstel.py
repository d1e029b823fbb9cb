"""What is done with a newer text of a chapter: taken over, kept as a proposal, accepted or rejected."""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from begroting.bijwerken import compare_rows, load_rows, store_hoofdstuk
from begroting.boom import Hoofdstuk, as_dict, from_dict
from begroting.models import Begrotingsvoorstel, Programma
from begroting.verschil import Vergelijking
from dossiers.logboek import BEHEER, log
from dossiers.models import Bron
from dossiers.zoeken.bijwerken import gathered

_STEMPELS = ("gebouwd_op", "export_op")


@transaction.atomic
@gathered()
def take_over(
    *, programma: Programma, hoofdstuk: Hoofdstuk, bron: Bron, by: User | None, handeling: str, vanuit: str
) -> tuple[int, int]:
    """Makes the programme say what the chapter says, with a line in the log: (rows made, rows changed).

    About five queries, and one for each row.
    """
    rijen = load_rows(programma)
    vergelijking = compare_rows(programma, rijen, hoofdstuk)
    nieuw, gewijzigd = store_hoofdstuk(programma, rijen, hoofdstuk, vergelijking, bron=bron)
    regel = {"nieuw": nieuw, "gewijzigd": gewijzigd, "verschillen": _told(vergelijking) if len(rijen) else []}
    log(handeling=handeling, op=programma, by=by, vanuit=vanuit, oud={}, nieuw=regel)
    return nieuw, gewijzigd


@transaction.atomic
def propose(
    *,
    programma: Programma,
    hoofdstuk: Hoofdstuk,
    vergelijking: Vergelijking,
    bron: Bron,
    by: User | None,
    vanuit: str,
) -> Begrotingsvoorstel:
    """Keeps a differing text beside the programme; an older one that still waits gives way. `bron` is not saved yet."""
    wachtend = programma.voorstellen.select_for_update().filter(stand=Begrotingsvoorstel.Stand.OPEN)
    wachtend.update(stand=Begrotingsvoorstel.Stand.VERVANGEN, besluit_op=timezone.now(), besluit_door=by)
    bron.save()
    voorstel = Begrotingsvoorstel.objects.create(
        programma=programma, boom=as_dict(hoofdstuk), verschil=_told(vergelijking), bron=bron
    )
    nieuw = {"voorstel": voorstel.pk, "verschillen": len(vergelijking.wijzigingen)}
    log(handeling="voorstel", op=programma, by=by, vanuit=vanuit, oud={}, nieuw=nieuw)
    return voorstel


def find_voorstel(programma: Programma, hoofdstuk: Hoofdstuk) -> Begrotingsvoorstel | None:
    """The newest proposal with the very same text, stamps apart, that waits or was rejected. One query."""
    gezocht = without_stamps(as_dict(hoofdstuk))
    standen = (Begrotingsvoorstel.Stand.OPEN, Begrotingsvoorstel.Stand.AFGEWEZEN)
    for voorstel in programma.voorstellen.filter(stand__in=standen):
        if without_stamps(voorstel.boom) == gezocht:
            return voorstel
    return None


def without_stamps(boom: dict[str, Any]) -> dict[str, Any]:
    """A chapter as JSON without the moments of its export, which say nothing about its text."""
    return {naam: waarde for naam, waarde in boom.items() if naam not in _STEMPELS}


@transaction.atomic
@gathered()
def accept_voorstel(*, voorstel: Begrotingsvoorstel, by: User | None, vanuit: str = BEHEER) -> bool:
    """The programme takes the proposed text; the links to its goals stay. False where it was settled already."""
    rij = _lock(voorstel)
    if rij.stand != Begrotingsvoorstel.Stand.OPEN:
        return False
    # Compared with the programme as it stands now, which may have changed since the proposal.
    take_over(
        programma=Programma.objects.select_for_update(of=("self",))
        .select_related("begroting")
        .get(pk=rij.programma_id),
        hoofdstuk=from_dict(rij.boom),
        bron=rij.bron or Bron.objects.create(),
        by=by,
        handeling="voorstel_aanvaard",
        vanuit=vanuit,
    )
    _settle(rij, Begrotingsvoorstel.Stand.AANVAARD, by)
    return True


@transaction.atomic
def reject_voorstel(*, voorstel: Begrotingsvoorstel, by: User | None, vanuit: str = BEHEER) -> bool:
    """Our text stays; the same text is not proposed again. False where it was settled already."""
    rij = _lock(voorstel)
    if rij.stand != Begrotingsvoorstel.Stand.OPEN:
        return False
    _settle(rij, Begrotingsvoorstel.Stand.AFGEWEZEN, by)
    nieuw = {"voorstel": rij.pk, "verschillen": len(rij.verschil)}
    log(handeling="voorstel_afgewezen", op=rij.programma, by=by, vanuit=vanuit, oud={}, nieuw=nieuw)
    return True


def _lock(voorstel: Begrotingsvoorstel) -> Begrotingsvoorstel:
    rijen = Begrotingsvoorstel.objects.select_for_update(of=("self",))
    return rijen.select_related("programma", "bron").get(pk=voorstel.pk)


def _settle(rij: Begrotingsvoorstel, stand: Begrotingsvoorstel.Stand, by: User | None) -> None:
    rij.stand, rij.besluit_op, rij.besluit_door = stand, timezone.now(), by
    rij.save(update_fields=["stand", "besluit_op", "besluit_door"])


def _told(vergelijking: Vergelijking) -> list[dict[str, str]]:
    return [wijziging.as_dict() for wijziging in vergelijking.wijzigingen]
