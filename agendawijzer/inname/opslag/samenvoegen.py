"""How a value read from a source meets the value that is already there. Pure: no database.

The source may change what it brought itself. It never changes what a person entered, and it never
empties a field: a page can be cut off, and then silence means nothing.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Samenvoeging:
    """The values to set, the values that clash with ours, and what the source now says (as JSON
    values)."""

    nieuw: dict[str, Any]
    botsend: dict[str, Any]
    gelezen: dict[str, Any]


def as_json(waarde: Any) -> Any:
    """`waarde` as it is kept in Bron.waarden: dates as ISO text, the rest as it is."""
    return waarde.isoformat() if isinstance(waarde, datetime.date) else waarde


def is_silent(waarde: Any) -> bool:
    """Whether a value tells nothing: empty, unknown, or a mark that is not there. A count of 0 does
    tell something."""
    return waarde is None or waarde is False or waarde in ("", "onbekend", "overig")


def merge(
    *, huidig: Mapping[str, Any], gelezen: Mapping[str, Any], vorige: Mapping[str, Any] | None
) -> Samenvoeging:
    """Decides field by field between `huidig` (ours) and `gelezen` (the page now).

    `vorige` is what the same source said at the last import; None when our values come from
    elsewhere, so that only empty fields are filled and every other difference is for a person to
    judge.
    """
    nieuw: dict[str, Any] = {}
    botsend: dict[str, Any] = {}
    eerder = vorige or {}
    gelezen = {veld: waarde for veld, waarde in gelezen.items() if not is_silent(waarde)}
    for veld, waarde in gelezen.items():
        ons = huidig[veld]
        if ons == waarde:
            continue
        nog_van_de_bron = veld in eerder and as_json(ons) == eerder[veld]
        nooit_gevuld = is_silent(ons) and is_silent(eerder.get(veld))
        (nieuw if nog_van_de_bron or nooit_gevuld else botsend)[veld] = waarde
    return Samenvoeging(nieuw, botsend, {veld: as_json(waarde) for veld, waarde in gelezen.items()})
