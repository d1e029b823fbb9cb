"""The brake on the forms of following: how often one visitor, one mail address and everyone together may ask.

Who asks is kept under a name that is made with a key of that hour or day; from it nobody can be found back, and names
of another hour cannot be laid beside it. What is over is thrown away at the next count.
"""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from time import monotonic, sleep

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.timezone import localtime, now

from volgen.models import Teller

# Longer than any of the answers takes. `IEDEREEN` bounds how often anyone waits for it.
GELIJK = 0.4
_UUR, _DAG = datetime.timedelta(hours=1), datetime.timedelta(days=1)
# Longer than the longest day: in autumn there is one of twenty-five hours.
_BEWAREN = 2 * _DAG


@dataclass(frozen=True)
class Grens:
    """At most `hoogstens` times in each hour or each day of the clock."""

    naam: str
    hoogstens: int
    duur: datetime.timedelta

    def begin(self) -> datetime.datetime:
        """When the hour or day that it is now began."""
        heel = localtime().replace(minute=0, second=0, microsecond=0)
        return heel.replace(hour=0) if self.duur == _DAG else heel

    def rest(self) -> int:
        """The seconds until counting starts anew."""
        return max(1, int((self.begin() + self.duur - now()).total_seconds()) + 1)


BEZOEKER = Grens("bezoeker", 20, _UUR)
ADRES = Grens("adres", 5, _DAG)
IEDEREEN = Grens("iedereen", 600, _UUR)


@transaction.atomic
def count(grens: Grens, wie: str = "") -> bool:
    """Counts one more for `wie` and tells whether that is still within the limit. Four queries, always the same."""
    begin = grens.begin()
    sleutel = salted_hmac(
        f"volgen.aanvragen.rem.{grens.naam}.{begin.isoformat()}", wie, algorithm="sha256"
    ).hexdigest()
    forget_counts()
    Teller.objects.bulk_create([Teller(sleutel=sleutel, uur=begin)], ignore_conflicts=True)
    teller = Teller.objects.filter(sleutel=sleutel, uur=begin)
    teller.update(aantal=F("aantal") + 1)
    return teller.values_list("aantal", flat=True).get() <= grens.hoogstens


def forget_counts() -> None:
    """Throws away the counts that are over. One query."""
    Teller.objects.filter(uur__lt=now() - _BEWAREN).delete()


def find_wait(request: HttpRequest) -> int | None:
    """Counts this request for its visitor and for everyone; the seconds to wait if either asked too often.

    Who is held back does not count for everyone: one visitor cannot fill the hour of all others.
    """
    if not count(BEZOEKER, visitor(request)):
        return BEZOEKER.rest()
    return None if count(IEDEREEN) else IEDEREEN.rest()


def visitor(request: HttpRequest) -> str:
    """Where the request comes from; of an IPv6 address the network, since one home has as many as it likes.

    What a visitor says about that is believed only behind a proxy of ours, and then only what the proxy added.
    """
    adres = request.META.get("REMOTE_ADDR", "")
    if settings.PROXY_ADRES:
        adres = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip() or adres
    try:
        ip = ip_address(adres)
    except ValueError:
        return "onbekend"
    if not isinstance(ip, IPv6Address):
        return str(ip)
    return str(ip.ipv4_mapped or int(ip) >> 64)


def describe_wait(seconden: int) -> str:
    """What to tell who must wait: from when one can try again, on the clock of the wall here."""
    moment = localtime() + datetime.timedelta(seconds=seconden)
    return (
        "Er kwamen te veel aanvragen. Er is niets verstuurd. Wat u invulde, staat er nog. "
        f"Probeer het na {moment:%H.%M} uur nog een keer."
    )


@contextmanager
def even_out() -> Iterator[None]:
    """Whatever is done inside, it takes equally long: by the clock no one learns which of the ways it went."""
    begin = monotonic()
    yield
    sleep(max(0.0, begin + GELIJK - monotonic()))
