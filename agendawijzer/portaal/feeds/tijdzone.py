"""The clock of the Netherlands as a calendar wants it written: two rules that hold since 1996, and
no end."""

from datetime import datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

_WINTER, _ZOMER = timedelta(hours=1), timedelta(hours=2)
# On the clock of that moment, as RFC 5545 (3.6.5) asks, so without a zone.
_EERSTE_ZOMER = datetime(1996, 3, 31, 2)  # noqa: DTZ001
_EERSTE_WINTER = datetime(1996, 10, 27, 3)  # noqa: DTZ001


def make_tijdzone() -> Timezone:
    """VTIMEZONE of Europe/Amsterdam. Each DTSTART is in the time that ends there.

    The library can make one from the time zone database, but only as a list of days that stops in
    2037.
    """
    zone = Timezone()
    zone.add("TZID", "Europe/Amsterdam")
    zone.add_component(_summer())
    zone.add_component(_winter())
    return zone


def _summer() -> TimezoneDaylight:
    deel = TimezoneDaylight()
    deel.add("TZNAME", "CEST")
    deel.add("DTSTART", _EERSTE_ZOMER)
    deel.add("RRULE", _last_sunday_of(maand=3))
    deel.add("TZOFFSETFROM", _WINTER)
    deel.add("TZOFFSETTO", _ZOMER)
    return deel


def _winter() -> TimezoneStandard:
    deel = TimezoneStandard()
    deel.add("TZNAME", "CET")
    deel.add("DTSTART", _EERSTE_WINTER)
    deel.add("RRULE", _last_sunday_of(maand=10))
    deel.add("TZOFFSETFROM", _ZOMER)
    deel.add("TZOFFSETTO", _WINTER)
    return deel


def _last_sunday_of(maand: int) -> vRecur:
    return vRecur(FREQ="YEARLY", BYMONTH=maand, BYDAY="-1SU")
