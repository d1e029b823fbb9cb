"""What becomes of a mail on its way. Only here does its state change.

    wacht -> bezig          one run took it up, for ten minutes
    bezig -> aangeboden     all but the last dot went to the server
    aangeboden -> verzonden the server said that it has it

Each step is one statement that holds only while the mail is in the state that was thought, and in the same hands. So
two that work at once, on one machine or on several, never take the same step. A run that dies lets go by itself: of
`bezig` the server has nothing, so another takes it up; of `aangeboden` nobody knows, so it waits for a person.
"""

import datetime
import uuid
from collections.abc import Iterable

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from volgen.mail.zendingen import locked
from volgen.models import Abonnee, Zending

Soort, Stand = Zending.Soort, Zending.Stand
# As long as a few mails can take at the slowest server, and then some.
GREEP = datetime.timedelta(minutes=10)
# How long a mail that did not go waits, after each time; the last one counts for all after it.
WACHTTIJDEN = [datetime.timedelta(minutes=minuten) for minuten in (5, 15, 30, 60, 120, 240)]
# Together more than five days: as long as mail servers themselves try.
HOOGSTENS_POGINGEN = 33
# Who asked for a mail and sits waiting for it goes before the news.
_VOORRANG = (Soort.BEVESTIGING, Soort.TOEGANG, Soort.BERICHT)


def find_te_doen() -> QuerySet[Zending]:
    """What can be taken up now, by anyone. No query of its own."""
    return Zending.objects.filter(stand__in=(Stand.WACHT, Stand.BEZIG), niet_voor__lte=timezone.now())


def find_wachtend() -> QuerySet[Zending]:
    """What is still to go, now or later. No query of its own."""
    return Zending.objects.filter(stand__in=(Stand.WACHT, Stand.BEZIG))


def find_twijfel() -> QuerySet[Zending]:
    """Offered by a run that died before it heard the answer. No query of its own."""
    return Zending.objects.filter(stand=Stand.AANGEBODEN, niet_voor__lte=timezone.now())


@transaction.atomic
def claim(houder: uuid.UUID, hoogstens: int) -> list[Zending]:
    """Takes up some mails, the oldest first, with their reader and what is to be confirmed. Five queries at most."""
    pks: list[int] = []
    for soort in _VOORRANG:
        if len(pks) < hoogstens:
            oudste = locked(find_te_doen().filter(soort=soort)).order_by("niet_voor", "pk")
            pks += oudste.values_list("pk", flat=True)[: hoogstens - len(pks)]
    if not pks:
        return []
    Zending.objects.filter(pk__in=pks).update(
        stand=Stand.BEZIG, houder=houder, niet_voor=timezone.now() + GREEP
    )
    gevonden = Zending.objects.filter(pk__in=pks).select_related("abonnee", "volging").in_bulk()
    return [gevonden[pk] for pk in pks]


def offer(zending: Zending) -> bool:
    """Says that the server is about to have it: from here on it is not sent again by itself. One query.

    False where it is in other hands by now, or where its reader left.
    """
    return _step(
        zending,
        (Stand.BEZIG,),
        stand=Stand.AANGEBODEN,
        niet_voor=timezone.now() + GREEP,
        pogingen=F("pogingen") + 1,
    )


def finish(zending: Zending) -> None:
    """The server has it. One query, and one more for a reader of whom mails were refused before."""
    _step(zending, (Stand.AANGEBODEN,), stand=Stand.VERZONDEN, houder=None)
    if zending.abonnee.geweigerd:
        Abonnee.objects.filter(pk=zending.abonnee_id).update(geweigerd=0)


def postpone(zending: Zending) -> bool:
    """It did not go this time; later again, under the same kenmerk. False where that was the last time. One query."""
    pogingen = zending.pogingen + 1
    if pogingen >= HOOGSTENS_POGINGEN:
        fail(zending, adres=False)
        return False
    wacht = WACHTTIJDEN[min(pogingen, len(WACHTTIJDEN)) - 1]
    _step(
        zending,
        (Stand.BEZIG, Stand.AANGEBODEN),
        stand=Stand.WACHT,
        houder=None,
        pogingen=pogingen,
        niet_voor=timezone.now() + wacht,
    )
    return True


def fail(zending: Zending, *, adres: bool) -> None:
    """It will never go; `adres`: because nobody has that address. Two queries."""
    if _step(zending, (Stand.BEZIG, Stand.AANGEBODEN), stand=Stand.MISLUKT, houder=None) and adres:
        Abonnee.objects.filter(pk=zending.abonnee_id).update(geweigerd=F("geweigerd") + 1)


def drop(zending: Zending) -> None:
    """There is nothing left to tell in it."""
    Zending.objects.filter(pk=zending.pk, houder=zending.houder, stand=Stand.BEZIG).delete()


@transaction.atomic
def undo_fail(zendingen: Iterable[int]) -> None:
    """These did fail, but so did everything: it was not the address after all. Two queries."""
    mislukt = Zending.objects.filter(pk__in=list(zendingen), stand=Stand.MISLUKT)
    Abonnee.objects.filter(zendingen__in=mislukt, geweigerd__gt=0).update(geweigerd=F("geweigerd") - 1)
    mislukt.update(stand=Stand.WACHT, niet_voor=timezone.now() + WACHTTIJDEN[-1], gewijzigd_op=timezone.now())


def release(houder: uuid.UUID) -> None:
    """Lets go of what this run took up and did not come to. One query."""
    Zending.objects.filter(houder=houder, stand=Stand.BEZIG).update(
        stand=Stand.WACHT, houder=None, niet_voor=timezone.now()
    )


def settle_twijfel(*, opnieuw: bool) -> int:
    """What a person decided about mails of which nobody knows: send again under the same kenmerk, or leave it so."""
    stand = Stand.WACHT if opnieuw else Stand.VERZONDEN
    return find_twijfel().update(
        stand=stand, houder=None, niet_voor=timezone.now(), gewijzigd_op=timezone.now()
    )


def _step(zending: Zending, van: Iterable[str], **naar: object) -> bool:
    rij = Zending.objects.filter(Q(pk=zending.pk), houder=zending.houder, stand__in=van)
    return bool(rij.update(**naar, gewijzigd_op=timezone.now()))
