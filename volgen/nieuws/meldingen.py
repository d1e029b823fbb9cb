"""From news to meldingen: each person hears of each event once."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.db.models import Q

from volgen.models import Melding, Volging, Zending
from volgen.nieuws.nieuws import chunks, load_voorvallen, mark
from volgen.nieuws.onderwerpen import arrange
from volgen.nieuws.treffers import find_meldingen

# Events that are in memory at once, and meldingen that are stored in one go.
_VOORVALLEN, _MELDINGEN = 1000, 2000
_POGINGEN = 5


def store_meldingen(sleutels: Iterable[str]) -> int:
    """Stores what is to be told of these events, and marks those as looked at. Gives the number of events.

    Safe to stop anywhere and to do again, also by two at once: what is stored already is left alone, and an event
    is marked only when all of it is stored.
    """
    aantal = 0
    for deel in chunks(sleutels, _VOORVALLEN):
        nieuws = arrange(load_voorvallen(deel))
        for meldingen in chunks(find_meldingen(nieuws), _MELDINGEN):
            store(meldingen)
        mark(deel)
        aantal += len(deel)
    return aantal


def store(meldingen: list[Melding]) -> None:
    """Adds those that are not there yet; of two for one event and one person the first. Who just left is left out."""
    for _ in range(_POGINGEN):
        try:
            with transaction.atomic():
                Melding.objects.bulk_create(meldingen, ignore_conflicts=True)
            return
        except IntegrityError:
            # Someone stopped between looking and storing.
            bestaat = set(
                Volging.objects.filter(pk__in={melding.volging_id for melding in meldingen}).values_list(
                    "pk", flat=True
                )
            )
            meldingen = [melding for melding in meldingen if melding.volging_id in bestaat]
    raise RuntimeError("Meldingen bewaren lukte niet: er wordt te veel tegelijk gewist.")


def take_over(volging: Volging) -> None:
    """Before `volging` goes: what still waits because of it stays for as far as another follow hits as well.

    One query where nothing waits; otherwise as many as `find_meldingen` and loading the events.
    """
    wachtend = Melding.objects.filter(
        Q(zending=None) | Q(zending__stand__in=(Zending.Stand.WACHT, Zending.Stand.BEZIG)), volging=volging
    )
    sleutels = list(wachtend.values_list("sleutel", flat=True))
    if not sleutels:
        return
    anders = (
        Volging.objects.filter(abonnee=volging.abonnee_id).exclude(pk=volging.pk).exclude(bevestigd_op=None)
    )
    ander = {
        m.sleutel: m.volging_id
        for m in reversed(list(find_meldingen(arrange(load_voorvallen(sleutels)), anders)))
    }
    for sleutel, pk in ander.items():
        wachtend.filter(sleutel=sleutel).update(volging=pk)
