"""Manners towards other sites: one question at a time, with a pause in between, and waiting when they ask for it."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

# Nobody is asked to wait longer than this, whatever a site says.
LANGSTE_RUST = timedelta(days=30)
# Between two questions no site makes us wait longer than this many seconds.
LANGSTE_PAUZE = 60.0


class Pauze:
    """Keeps `seconden` between the end of one question to a site and the begin of the next one."""

    def __init__(
        self,
        seconden: float,
        *,
        slaap: Callable[[float], None] = time.sleep,
        klok: Callable[[], float] = time.monotonic,
    ) -> None:
        self._seconden = seconden
        self._slaap = slaap
        self._klok = klok
        self._langer: dict[str, float] = {}
        self._vrij: dict[str, float] = {}

    def lengthen(self, site: str, seconden: float) -> None:
        """Keeps at least this pause for one site, up to LANGSTE_PAUZE: its robots.txt asks for it."""
        self._langer[site] = min(seconden, LANGSTE_PAUZE)

    @contextmanager
    def turn(self, site: str) -> Iterator[None]:
        """Waits until the site may be asked something, and starts its pause when the question is over."""
        if (nog := self._vrij.get(site, 0.0) - self._klok()) > 0:
            self._slaap(nog)
        try:
            yield
        finally:
            self._vrij[site] = self._klok() + max(self._seconden, self._langer.get(site, 0.0))


def parse_retry_after(waarde: str, nu: datetime) -> datetime | None:
    """When to come back by the header Retry-After: a number of seconds or a date. None for anything else.

    Never longer than LANGSTE_RUST; a date that has passed means that there is no need to wait.
    """
    waarde = waarde.strip()
    if re.fullmatch(r"[0-9]{1,12}", waarde):
        return nu + min(timedelta(seconds=int(waarde)), LANGSTE_RUST)
    try:
        datum = parsedate_to_datetime(waarde)
    except (ValueError, OverflowError):
        return None
    datum = datum.replace(tzinfo=UTC) if datum.tzinfo is None else datum
    return min(datum, nu + LANGSTE_RUST) if datum > nu else None
