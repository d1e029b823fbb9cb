"""A chapter of the budget as plain values: what a reader gives, what a proposal keeps, what is compared. No database.

Stamps are local time without a zone, as the source prints them.
"""

import datetime
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

from dossiers.tekst import plain

_LANGSTE_TITEL = 300
_GETALLEN = ("bedrag", "aandeel")
_DUIZENDSTE = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Resultaatzin:
    tekst: str
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Doelzin:
    tekst: str
    toelichting: str = ""
    resultaten: tuple[Resultaatzin, ...] = ()


@dataclass(frozen=True, slots=True)
class Lijn:
    """An ontwikkellijn; `nummer` is None where none is printed."""

    nummer: int | None
    titel: str
    inleiding: str = ""
    doelen: tuple[Doelzin, ...] = ()


@dataclass(frozen=True, slots=True)
class Geld:
    """An amount and its share, as numbers (None where unknown) and as printed. The share is a percentage."""

    bedrag: Decimal | None = None
    aandeel: Decimal | None = None
    bedrag_gedrukt: str = ""
    aandeel_gedrukt: str = ""


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A whole chapter. `eenheid` is that of the amounts, only where the source names one; else empty."""

    titel: str
    ambitie: str = ""
    lijnen: tuple[Lijn, ...] = ()
    slot: str = ""
    lasten: Geld = Geld()
    baten: Geld = Geld()
    eenheid: str = ""
    gebouwd_op: datetime.datetime | None = None
    export_op: datetime.datetime | None = None


def clean(hoofdstuk: Hoofdstuk) -> Hoofdstuk:
    """The chapter as the database will hold it: no markup, titles and numbers no longer than they may be."""
    schoon: Hoofdstuk = _clean(hoofdstuk)
    lijnen = tuple(replace(lijn, titel=lijn.titel[:_LANGSTE_TITEL]) for lijn in schoon.lijnen)
    return replace(schoon, titel=schoon.titel[:_LANGSTE_TITEL], lijnen=lijnen)


def _clean(deel: Any) -> Any:
    if isinstance(deel, str):
        return plain(deel).strip("\n")
    if isinstance(deel, Decimal):
        return deel.quantize(_DUIZENDSTE)
    if isinstance(deel, tuple):
        return tuple(_clean(onderdeel) for onderdeel in deel)
    if is_dataclass(deel) and not isinstance(deel, type):
        return replace(deel, **{veld.name: _clean(getattr(deel, veld.name)) for veld in fields(deel)})
    return deel


def as_dict(hoofdstuk: Hoofdstuk) -> dict[str, Any]:
    """The chapter as JSON values: numbers as text with a point, stamps as ISO text, unknown as None."""
    return {naam: _jsonable(deel) for naam, deel in asdict(hoofdstuk).items()}


def from_dict(waarden: dict[str, Any]) -> Hoofdstuk:
    """The chapter that `as_dict` made `waarden` of. KeyError or ValueError on anything else."""
    return Hoofdstuk(
        titel=waarden["titel"],
        ambitie=waarden["ambitie"],
        lijnen=tuple(_lijn(lijn) for lijn in waarden["lijnen"]),
        slot=waarden["slot"],
        lasten=_geld(waarden["lasten"]),
        baten=_geld(waarden["baten"]),
        eenheid=waarden["eenheid"],
        gebouwd_op=_stempel(waarden["gebouwd_op"]),
        export_op=_stempel(waarden["export_op"]),
    )


def _jsonable(waarde: object) -> object:
    if isinstance(waarde, dict):
        return {naam: _jsonable(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_jsonable(deel) for deel in waarde]
    if isinstance(waarde, datetime.datetime):
        return waarde.isoformat()
    return str(waarde) if isinstance(waarde, Decimal) else waarde


def _lijn(waarden: dict[str, Any]) -> Lijn:
    doelen = tuple(
        Doelzin(
            doel["tekst"], doel["toelichting"], tuple(Resultaatzin(**deel) for deel in doel["resultaten"])
        )
        for doel in waarden["doelen"]
    )
    return Lijn(waarden["nummer"], waarden["titel"], waarden["inleiding"], doelen)


def _geld(waarden: dict[str, Any]) -> Geld:
    getallen = {naam: Decimal(waarden[naam]) if waarden[naam] is not None else None for naam in _GETALLEN}
    return Geld(**waarden | getallen)


def _stempel(waarde: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(waarde) if waarde else None
