"""Events of the stream as a calendar (RFC 5545 and 7986). Pure, but for the settings: events in,
text out."""

import datetime
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

from django.utils import timezone
from icalendar import STATUS, TRANSP, Calendar, Event

from agendawijzer.portaal.feeds.identiteit import local, moment_of, uid
from agendawijzer.portaal.feeds.tijdzone import make_tijdzone
from agendawijzer.portaal.feeds.woorden import bronregels, clean, kop_met_onderwerp
from agendawijzer.portaal.woorden.agenda import puntsoort, punttitel
from agendawijzer.portaal.woorden.inspraak import make_inspraak
from agendawijzer.portaal.woorden.voorval import adres
from dossiers.models import Agendapunt
from dossiers.stroom.stroom import Voorval

# How often a program may ask again; conditional requests make that cheap.
_VERVERS = datetime.timedelta(hours=6)


def make_kalender(
    *,
    sleutel: str,
    naam: str,
    pagina: str,
    voorvallen: Iterable[Voorval],
    punten: Sequence[Agendapunt],
    nu: datetime.datetime,
    site: str,
) -> bytes:
    """The events with a day as a calendar in UTF-8, the earliest first; the same events give the
    same bytes.

    `site` is where relative addresses start. `punten` are the items on the agendas of the meetings
    among the events.
    """
    kalender = Calendar.new(
        prodid="-//Agendawijzer//Agendawijzer//NL", uid=uid(sleutel), name=clean(naam), url=pagina
    )
    kalender.add("CALSCALE", "GREGORIAN")
    # The parameter is required (RFC 7986, 5.7) and the library leaves it out; Outlook reads the
    # second name.
    kalender.add("REFRESH-INTERVAL", _VERVERS, parameters={"VALUE": "DURATION"})
    kalender.add("X-PUBLISHED-TTL", "PT6H")
    kalender.add_component(make_tijdzone())
    agenda = _by_meeting(punten)
    for voorval in sorted(voorvallen, key=_earliest_first):
        if voorval.datum is None:
            continue
        is_vergadering = voorval.soort == "vergadering"
        op_de_agenda = agenda.get(voorval.rij.pk, []) if is_vergadering else []
        kalender.add_component(_make_event(voorval, op_de_agenda, nu, site))
    return bytes(kalender.to_ical())


def _by_meeting(punten: Iterable[Agendapunt]) -> dict[int, list[Agendapunt]]:
    agenda: dict[int, list[Agendapunt]] = {}
    for punt in sorted(punten, key=attrgetter("volgorde", "pk")):
        agenda.setdefault(punt.vergadering_id, []).append(punt)
    return agenda


def _earliest_first(voorval: Voorval) -> tuple[datetime.date, str]:
    return voorval.datum or datetime.date.max, voorval.sleutel


def _make_event(
    voorval: Voorval, punten: Sequence[Agendapunt], nu: datetime.datetime, site: str
) -> Event:
    is_vergadering = voorval.soort == "vergadering"
    afgelast = is_vergadering and voorval.rij.afgelast
    plaats = clean(voorval.rij.plaats) if is_vergadering else ""
    begin, einde = _times(voorval)
    # What has no time fills no part of anyone's day.
    vult_tijd = _is_timed(begin) and not afgelast
    return Event.new(
        uid=uid(voorval.sleutel),
        stamp=moment_of(voorval),
        # Asked for again, a calendar is replaced as a whole; only a program that imported it once
        # looks at this.
        sequence=1 if afgelast else 0,
        start=begin,
        end=einde,
        summary=clean(kop_met_onderwerp(voorval, timezone.localdate(nu))),
        description=clean(_describe(voorval, punten, nu, site)),
        location=plaats or None,
        url=f"{site}{adres(voorval)}",
        status=STATUS.CANCELLED if afgelast else STATUS.CONFIRMED,
        transparency=TRANSP.OPAQUE if vult_tijd else TRANSP.TRANSPARENT,
    )


def _times(voorval: Voorval) -> tuple[Any, datetime.datetime | None]:
    """Start and end: a day where no time is known, and no end where none is recorded.

    Without an end an event takes no time at all by RFC 5545 (3.6.1): programs show it at its start.
    A guess would stand in people's agendas as if it were agreed.
    """
    if voorval.datum is None or voorval.tijd is None:
        return voorval.datum, None
    begin, einde = local(voorval.datum, voorval.tijd), getattr(voorval.rij, "eindtijd", None)
    if einde is None:
        return begin, None
    na_middernacht = datetime.timedelta(days=einde <= voorval.tijd)
    return begin, local(voorval.datum + na_middernacht, einde)


def _is_timed(begin: datetime.date) -> bool:
    return isinstance(begin, datetime.datetime)


def _describe(
    voorval: Voorval, punten: Sequence[Agendapunt], nu: datetime.datetime, site: str
) -> str:
    """What is on the agenda and whether anyone can speak, what more there is to say, and where it
    comes from."""
    regels = [_describe_item(punt, nu) for punt in punten]
    agenda = ["Op de agenda:", *regels] if regels else []
    return "\n".join([*voorval.tekst.splitlines(), *agenda, *bronregels(voorval, site)])


def _describe_item(punt: Agendapunt, nu: datetime.datetime) -> str:
    tijd = f"{punt.tijd:%H.%M} uur: " if punt.tijd else ""
    return f"- {tijd}{punttitel(punt)}. {puntsoort(punt)}. {make_inspraak(punt, nu).zin}"
