"""The secret addresses of a follower: signed, made when they are needed and never stored.

Each use has a signature of its own, so that the address of a feed cannot be turned into one that manages. Every
signature holds the `zout` of the follower: another one ends all addresses that were given out. `read_` gives None
for whatever does not hold, without saying why. The names of the addresses are those in `volgen.urls`.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.urls import reverse

from volgen.models import Abonnee, Volging

BEVESTIGEN_BINNEN = timedelta(days=3)
_VORM = re.compile(r"(?P<abonnee>[1-9]\d{0,17})(?:-(?P<volging>[1-9]\d{0,17}))?\.")
# So that an address of nobody takes as long to refuse as one of somebody.
_NIEMAND = Abonnee(zout="niemand")


@dataclass(frozen=True)
class Stoppen:
    """What an address to stop asks: `alles`, or one thing; `volging` is None where that was ended before."""

    abonnee: Abonnee
    volging: Volging | None
    alles: bool


def make_bevestigen(volging: Volging) -> str:
    """The token that confirms this one thing, for three days. No query where `volging.abonnee` is loaded."""
    return _sign("bevestigen", volging.abonnee, volging.pk)


def read_bevestigen(token: str) -> Volging | None:
    """What this token confirms, with its `abonnee`; two queries at most."""
    return _find(*_read("bevestigen", token, BEVESTIGEN_BINNEN))


def make_beheren(abonnee: Abonnee) -> str:
    """The token of the page on which a follower sees and changes everything. No query."""
    return _sign("beheren", abonnee)


def read_beheren(token: str) -> Abonnee | None:
    """The follower whose page this is; one query."""
    return _read("beheren", token)[0]


def make_stoppen(abonnee: Abonnee, volging: Volging | None = None) -> str:
    """The token that ends one thing, or everything: of List-Unsubscribe and the link in a mail. No query."""
    return _sign("stoppen", abonnee, volging.pk if volging else None)


def read_stoppen(token: str) -> Stoppen | None:
    """What this token ends; two queries at most. None also for a follower who left already."""
    abonnee, nummer = _read("stoppen", token)
    if abonnee is None:
        return None
    return Stoppen(abonnee, _find(abonnee, nummer), alles=nummer is None)


def make_feed(abonnee: Abonnee) -> str:
    """The token of a private feed, which shows and changes nothing else. No query."""
    return _sign("feed", abonnee)


def read_feed(token: str) -> Abonnee | None:
    """The follower whose feed this is; one query."""
    return _read("feed", token)[0]


def absolute(naam: str, *delen: str) -> str:
    """The whole address of a page of this site, for a mail: `absolute("volgen_stoppen", token)`."""
    return f"{settings.SITE_ADRES}{reverse(naam, args=delen)}"


def _signer(gebruik: str, abonnee: Abonnee) -> TimestampSigner:
    return TimestampSigner(sep=".", salt=f"volgen.{gebruik}.{abonnee.zout}")


def _sign(gebruik: str, abonnee: Abonnee, volging: int | None = None) -> str:
    return _signer(gebruik, abonnee).sign(f"{abonnee.pk}-{volging}" if volging else str(abonnee.pk))


def _read(gebruik: str, token: str, binnen: timedelta | None = None) -> tuple[Abonnee | None, int | None]:
    """The follower and the number of the thing followed that this token names, if it holds."""
    if not (vorm := _VORM.match(token)):
        return None, None
    abonnee = Abonnee.objects.filter(pk=int(vorm["abonnee"])).first()
    try:
        # Compares in constant time.
        _signer(gebruik, abonnee or _NIEMAND).unsign(token, max_age=binnen)
    except BadSignature:
        return None, None
    return abonnee, int(vorm["volging"]) if vorm["volging"] else None


def _find(abonnee: Abonnee | None, nummer: int | None) -> Volging | None:
    if abonnee is None or nummer is None:
        return None
    volging = Volging.objects.filter(pk=nummer, abonnee=abonnee).first()
    if volging:
        volging.abonnee = abonnee
    return volging
