"""Two budgets of Voorbeeldstad, and which decisions serve which goals; all made up, in fixtures/voorbeeldstad.

The second is the first with some words changed, a result gone and results added, so that goals can be followed.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from agendawijzer.demo.gegevens import read_gegevens
from begroting.boom import Doelzin, Geld, Hoofdstuk, Lijn, Resultaatzin


@dataclass(frozen=True)
class Doelverband:
    """`besluit`: the start of the title of an item or a promise in `dossier`, or empty for the dossier itself.

    `dient`: the sentence of a goal or a result in the budget of `jaar`.
    """

    dossier: str
    jaar: int
    dient: str
    soort: str
    toelichting: str
    besluit: str = ""
    zekerheid: str = "griffie"
    openbaar: bool = True


def _geld(paar: Sequence[str]) -> Geld:
    bedrag, aandeel = paar
    return Geld(Decimal(bedrag), Decimal(aandeel), bedrag.replace(".", ","), f"{aandeel.replace('.', ',')}%")


def _hoofdstuk(deel: Mapping[str, Any]) -> Hoofdstuk:
    return Hoofdstuk(
        titel=deel["titel"],
        ambitie=deel["ambitie"],
        lijnen=tuple(map(_lijn, deel["lijnen"])),
        slot=deel.get("slot", ""),
        lasten=_geld(deel["lasten"]),
        baten=_geld(deel["baten"]),
    )


def _lijn(deel: Mapping[str, Any]) -> Lijn:
    return Lijn(**{**deel, "doelen": tuple(map(_doel, deel["doelen"]))})


def _doel(deel: Mapping[str, Any]) -> Doelzin:
    return Doelzin(**{**deel, "resultaten": tuple(Resultaatzin(**rij) for rij in deel["resultaten"])})


_BEGROTING = read_gegevens("begroting")
_VOLGEND_JAAR: dict[str, Any] = _BEGROTING["volgend_jaar"]
_NIEUWER: dict[str, Any] = _BEGROTING["nieuwer"]

EERSTE = tuple(map(_hoofdstuk, _BEGROTING["hoofdstukken"]))
# By year: the moments of the export and of the pages.
STEMPELS: dict[int, tuple[datetime.datetime, datetime.datetime]] = {
    rij["jaar"]: (rij["export_op"], rij["gebouwd_op"]) for rij in _BEGROTING["stempels"]
}
VERBANDEN = tuple(Doelverband(**rij) for rij in _BEGROTING["verbanden"])


def next_year(hoofdstuk: Hoofdstuk) -> Hoofdstuk:
    """The same chapter a year later."""
    geld = _VOLGEND_JAAR["geld"][hoofdstuk.titel]
    return replace(
        hoofdstuk,
        lijnen=tuple(replace(lijn, doelen=tuple(map(_next_goal, lijn.doelen))) for lijn in hoofdstuk.lijnen),
        lasten=_geld(geld["lasten"]),
        baten=_geld(geld["baten"]),
    )


def _next_goal(doel: Doelzin) -> Doelzin:
    anders, erbij = _VOLGEND_JAAR["anders"], _VOLGEND_JAAR["erbij"]
    resultaten = [
        Resultaatzin(anders.get(deel.tekst, deel.tekst), anders.get(deel.toelichting, deel.toelichting))
        for deel in doel.resultaten
        if deel.tekst not in _VOLGEND_JAAR["weg"]
    ]
    nieuw = [Resultaatzin(erbij[doel.tekst])] if doel.tekst in erbij else []
    return replace(doel, resultaten=(*resultaten, *nieuw))


def newer_text(hoofdstuk: Hoofdstuk) -> Hoofdstuk:
    """The chapter as a later export has it: a result gone, one reworded, one added, another amount."""
    eerste, *rest = hoofdstuk.lijnen
    [doel] = eerste.doelen
    resultaten = (
        replace(doel.resultaten[0], tekst=_NIEUWER["eerste"]),
        *doel.resultaten[2:],
        Resultaatzin(_NIEUWER["erbij"]),
    )
    lijn = replace(eerste, doelen=(replace(doel, resultaten=resultaten),))
    return replace(
        hoofdstuk,
        lijnen=(lijn, *rest),
        lasten=_geld(_NIEUWER["lasten"]),
        export_op=_NIEUWER["export_op"],
        gebouwd_op=_NIEUWER["gebouwd_op"],
    )
