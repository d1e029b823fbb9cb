"""The clock of the Netherlands as a calendar wants it written: two rules that hold since 1996, and no end."""

from datetime import datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

_WINTER, _ZOMER = timedelta(hours=1), timedelta(hours=2)


def make_tijdzone() -> Timezone:
    """VTIMEZONE of Europe/Amsterdam. Each DTSTART is in the time that ends there, as RFC 5545 (3.6.5) asks.

    The library can make one from the time zone database, but only as a list of days that stops in 2037.
    """
    zone = Timezone()
    zone.add("TZID", "Europe/Amsterdam")
    zone.add_component(
        _rule(TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, _WINTER, _ZOMER)
    )
    zone.add_component(
        _rule(TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, _ZOMER, _WINTER)
    )
    return zone


def _rule(
    deel: TimezoneDaylight | TimezoneStandard,
    naam: str,
    begin: datetime,
    maand: int,
    van: timedelta,
    naar: timedelta,
) -> TimezoneDaylight | TimezoneStandard:
    deel.add("TZNAME", naam)
    deel.add("DTSTART", begin)
    deel.add("RRULE", vRecur(FREQ="YEARLY", BYMONTH=maand, BYDAY="-1SU"))
    deel.add("TZOFFSETFROM", van)
    deel.add("TZOFFSETTO", naar)
    return deel
