"""Whether the links on a page still work, in words for its reader."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localdate

from agendawijzer.links.oordeel import LATER, NIET_TOEGELATEN
from dossiers.models import Link


@dataclass(frozen=True)
class Linkstand:
    """What to say beside one link. `kapot`: it did not work the last time, so the reader is better told first."""

    zin: str
    kapot: bool = False
    gecontroleerd_op: datetime | None = None


NIET_GECONTROLEERD = Linkstand("nog niet gecontroleerd")


class Standen(dict[str, Linkstand]):
    """By address. An address that is not in it has not been looked at."""

    def __missing__(self, adres: str) -> Linkstand:
        return NIET_GECONTROLEERD


def find_standen(adressen: Iterable[str]) -> Standen:
    """What is known of the links of one page. One query, none without addresses."""
    rijen = Link.objects.filter(adres__in={adres for adres in adressen if adres})
    return Standen({link.adres: make_stand(link) for link in rijen.order_by()})


def bronadres(rij: Any) -> str:
    """The address that `delen/bron.html` shows for a row: that of its source, else of its own page; or empty."""
    return str(rij.bron.adres if rij.bron else getattr(rij, "adres", ""))


def find_bronstand(rij: Any) -> Linkstand:
    """Whether the link to the source of a row works. One query, none without a link."""
    adres = bronadres(rij)
    return find_standen([adres])[adres]


def make_stand(link: Link) -> Linkstand:
    """The words for one link. That a site kept our program out says nothing about a visitor, so nor do we."""
    if link.gecontroleerd_op is None or link.uitkomst == Link.Uitkomst.ONBEKEND:
        return NIET_GECONTROLEERD
    op = localdate(link.gecontroleerd_op)
    if link.uitkomst == Link.Uitkomst.WERKT:
        return Linkstand(f"gecontroleerd op {_datum(op)}", gecontroleerd_op=link.gecontroleerd_op)
    if link.code in NIET_TOEGELATEN | LATER - {503}:
        return Linkstand(
            f"wij konden deze link op {_datum(op)} niet controleren (wij kijken opnieuw)",
            gecontroleerd_op=link.gecontroleerd_op,
        )
    zin = f"Deze link werkte niet op {_datum(op)}{_last_good(link.werkte_op, op)} (wij kijken opnieuw)"
    return Linkstand(zin, kapot=True, gecontroleerd_op=link.gecontroleerd_op)


def _last_good(werkte_op: datetime | None, op: date) -> str:
    laatst = werkte_op and localdate(werkte_op)
    return f", op {_datum(laatst)} nog wel" if laatst and laatst < op else ""


def _datum(dag: date) -> str:
    return date_format(dag, "j F Y")
