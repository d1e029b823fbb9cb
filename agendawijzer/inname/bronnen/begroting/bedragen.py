"""The figures under "Lasten & baten": numbers as they are printed, and what they say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from agendawijzer.inname.bronnen.begroting.stukken import Hoofdstukdeel
from agendawijzer.inname.lezen.meldingen import Leesmelding, warn
from begroting.boom import Geld

_OPSCHRIFT = re.compile(
    r"\b(?:lasten|baten|bedrag(?:en)?|aandeel|percentage|totaal|x 1 ?miljoen|in)\b[\s:|&]*", re.I
)
_GETAL = re.compile(
    r"(?P<euro>€\s*|EUR\s*)?(?P<min>[-−]\s?)?"
    r"(?P<getal>\d{1,3}(?:['\u00a0\u202f]\d{3})+(?:,\d+)?|\d[\d.,]*\d|\d)\s*"
    r"(?P<erna>%|procent\b|mln\b\.?|miljoen\b|mld\b\.?|miljard\b|duizend\b|k\b)?(?:\s*euro\b)?",
    re.IGNORECASE,
)
_PROCENT, _MILJARD = ("%", "procent"), ("mld", "miljard")
_EENHEDEN = {
    "mln": "miljoen_euro",
    "miljoen": "miljoen_euro",
    "duizend": "duizend_euro",
    "k": "duizend_euro",
}
_KOMMA = re.compile(r"\d+(?:,\d+)?")  # 148 and 11,9
_PUNTEN_KOMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")  # 1.148,5
_DUIZEND = re.compile(r"\d{1,3}\.\d{3}")  # 1.148
_PUNT = re.compile(r"\d+\.\d+")  # 11.9
_ENGELS = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+")  # 1,148.5
_LANGST = 60
_TE_GROOT = Decimal(10) ** 11


class Cijfer(NamedTuple):
    """One printed figure. `waarde` is None where it cannot be read."""

    gedrukt: str
    waarde: Decimal | None
    procent: bool
    eenheid: str
    regel: int


_GEEN_CIJFER = Cijfer(gedrukt="", waarde=None, procent=False, eenheid="", regel=0)


@dataclass(slots=True)
class GelezenGeld:
    """The figures of a chapter: `eenheid` where the source names one, `meldingen` for a person."""

    lasten: Geld
    baten: Geld
    eenheid: str
    meldingen: list[Leesmelding] = field(default_factory=list)


def read_getal(tekst: str) -> tuple[Decimal, bool] | None:
    """The number in a Dutch spelling, and whether a reader could doubt it. None where it is none.

    `1.148,5` is 1148.5; a single point is a decimal point unless three figures follow it, and both
    are doubtful.
    """
    kaal = re.sub(r"['\s]", "", tekst)
    if _KOMMA.fullmatch(kaal) or _PUNTEN_KOMMA.fullmatch(kaal):
        return Decimal(kaal.replace(".", "").replace(",", ".")), False
    if _DUIZEND.fullmatch(kaal):
        return Decimal(kaal.replace(".", "")), True
    if _PUNT.fullmatch(kaal):
        return Decimal(kaal), True
    if _ENGELS.fullmatch(kaal):
        return Decimal(kaal.replace(",", "")), True
    return None


def read_geld(stukken: Iterable[Hoofdstukdeel]) -> GelezenGeld:
    """Lasten and baten: the first amount and share are of the one, the second of the other."""
    meldingen: list[Leesmelding] = []
    bedragen: list[Cijfer] = []
    aandelen: list[Cijfer] = []
    for stuk in stukken:
        for cijfer in _read_line(stuk, meldingen):
            soort = aandelen if cijfer.procent else bedragen
            soort.append(cijfer)
    for over in [*bedragen[2:], *aandelen[2:]]:
        zin = "staat na lasten en baten nog een getal; dat is overgeslagen"
        meldingen.append(_warn("bedrag_te_veel", over, zin))
    return GelezenGeld(
        lasten=_geld(bedragen[:1], aandelen[:1]),
        baten=_geld(bedragen[1:2], aandelen[1:2]),
        eenheid=_unit(bedragen[:2]),
        meldingen=meldingen,
    )


def _unit(bedragen: Sequence[Cijfer]) -> str:
    """The unit of the amounts; empty where none is named, or two."""
    eenheden = {cijfer.eenheid for cijfer in bedragen if cijfer.eenheid}
    return eenheden.pop() if len(eenheden) == 1 else ""


def _geld(bedragen: Sequence[Cijfer], aandelen: Sequence[Cijfer]) -> Geld:
    """From one of each, or none."""
    [bedrag] = bedragen or [_GEEN_CIJFER]
    [aandeel] = aandelen or [_GEEN_CIJFER]
    return Geld(
        bedrag=bedrag.waarde,
        aandeel=aandeel.waarde,
        bedrag_gedrukt=bedrag.gedrukt,
        aandeel_gedrukt=aandeel.gedrukt,
    )


def _read_line(stuk: Hoofdstukdeel, meldingen: list[Leesmelding]) -> list[Cijfer]:
    """The figures on a line; with other words among them it is none that we know."""
    gevonden = list(_GETAL.finditer(stuk.tekst))
    cijfers = [_cijfer(getal, stuk, meldingen) for getal in gevonden]
    rest = _GETAL.sub(" ", stuk.tekst)
    if not _OPSCHRIFT.sub("", rest).strip(" .:|&()€"):
        return cijfers
    begin = stuk.tekst[:_LANGST]
    zin = f"“{begin}” is geen bedrag dat wij kennen. Het getal blijft leeg."
    meldingen.append(warn(zin, code="bedrag_onbekend", regel=stuk.regel))
    if cijfers:
        return [cijfer._replace(waarde=None) for cijfer in cijfers]
    leeg = Cijfer(
        gedrukt=begin, waarde=None, procent="%" in stuk.tekst, eenheid="", regel=stuk.regel
    )
    return [leeg]


def _cijfer(gevonden: re.Match[str], stuk: Hoofdstukdeel, meldingen: list[Leesmelding]) -> Cijfer:
    erna = (gevonden["erna"] or "").lower().rstrip(".")
    cijfer = Cijfer(
        gedrukt=gevonden[0].strip()[:_LANGST],
        waarde=None,
        procent=erna in _PROCENT,
        eenheid=_EENHEDEN.get(erna, ""),
        regel=stuk.regel,
    )
    gelezen = read_getal(gevonden["getal"])
    if gelezen is None or erna in _MILJARD:
        zin = "is geen getal dat wij kennen; het blijft leeg"
        meldingen.append(_warn("bedrag_onbekend", cijfer, zin))
        return cijfer
    waarde, twijfel = gelezen
    if waarde >= _TE_GROOT:
        zin = "is te groot voor een bedrag; het blijft leeg"
        meldingen.append(_warn("bedrag_onbekend", cijfer, zin))
        return cijfer
    if cijfer.procent and waarde > 100:
        zin = "is meer dan 100 procent; het blijft leeg"
        meldingen.append(_warn("aandeel_te_groot", cijfer, zin))
        return cijfer
    if twijfel:
        komma = str(waarde).replace(".", ",")
        zin = f"is gelezen als {komma}; controleer de punt en de komma"
        meldingen.append(_warn("bedrag_scheiding", cijfer, zin))
    return cijfer._replace(waarde=-waarde if gevonden["min"] else waarde)


def _warn(code: str, cijfer: Cijfer, zin: str) -> Leesmelding:
    return warn(f"“{cijfer.gedrukt}” {zin}.", code=code, regel=cijfer.regel)
