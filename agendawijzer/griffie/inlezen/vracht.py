"""What was read of a file, signed, to travel with the page until the clerk accepts it. The server keeps nothing."""

import datetime
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from django.core import signing

from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import Uitvoeringsregel

# Below what Django takes in one form. Packed, 5,000 rows with a sentence each are a quarter of this.
GROOTSTE = 2_000_000
_GELDIG = datetime.timedelta(hours=12)
_DATUMS = {veld.name for veld in fields(Uitvoeringsregel) if "date" in str(veld.type)}


class TeGroot(Exception):  # noqa: N818 - an outcome
    """The rows hold too much text to travel with a page."""


class Ongeldig(Exception):  # noqa: N818 - an outcome
    """Not what we sent to this clerk, or too long ago."""


def pack(regels: Sequence[Uitvoeringsregel], afdruk: str, user: Any) -> str:
    """The rows as text for a hidden field, that only `user` can send back. Raises TeGroot."""
    tekst = signing.dumps(
        {"afdruk": afdruk, "regels": [_as_json(regel) for regel in regels]}, salt=_salt(user), compress=True
    )
    if len(tekst) > GROOTSTE:
        raise TeGroot
    return tekst


def unpack(tekst: str, user: Any) -> tuple[list[Uitvoeringsregel], str]:
    """The rows and the fingerprint that `pack` put in. Raises Ongeldig."""
    try:
        gegevens = signing.loads(tekst, salt=_salt(user), max_age=_GELDIG)
    except signing.BadSignature as fout:
        raise Ongeldig from fout
    return [_from_json(regel) for regel in gegevens["regels"]], gegevens["afdruk"]


def _salt(user: Any) -> str:
    return f"uitvoeringslijst {user.pk}"


def _as_json(regel: Uitvoeringsregel) -> dict[str, Any]:
    waarden = {veld.name: getattr(regel, veld.name) for veld in fields(regel)}
    return {
        naam: waarde.isoformat() if isinstance(waarde, datetime.date) else waarde
        for naam, waarde in waarden.items()
        if waarde
    }


def _from_json(waarden: dict[str, Any]) -> Uitvoeringsregel:
    for naam in _DATUMS & waarden.keys():
        waarden[naam] = datetime.date.fromisoformat(waarden[naam])
    return Uitvoeringsregel(**waarden)
