"""The names, texts and numbers of Voorbeeldstad, from fixtures/voorbeeldstad: read once, when this is imported.

What a field means stands above it in the file. Nobody and nothing in them exists.
"""

import datetime
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

MAP: Path = settings.BASE_DIR / "fixtures" / "voorbeeldstad"


@dataclass(frozen=True)
class Partijprofiel:
    """A fractie with its seats from its first day on, and where it stands between -1 and 1 on two scales."""

    naam: str
    zetels: int
    bouwen: float
    geld: float
    begin: datetime.date
    einde: datetime.date | None = None
    uit: str = ""


@dataclass(frozen=True)
class Onderwerp:
    """One dossier. `ding` is what it is about with its article; `bouwen` and `geld` are the scales of Partijprofiel."""

    titel: str
    ding: str
    kop: str
    over: str
    waarom: str
    portefeuille: str
    bouwen: float
    geld: float


@dataclass(frozen=True)
class Stukvorm:
    """A motion or amendment about any subject: {ding} stands for it. `draai` turns the scales of the subject."""

    titel: str
    vraagt: str
    voor: str
    tegen: str
    draai: tuple[float, float]


def read_gegevens(naam: str) -> dict[str, Any]:
    """One file of fixtures/voorbeeldstad, without its .toml."""
    return tomllib.loads((MAP / f"{naam}.toml").read_text(encoding="utf-8"))


def _vormen(rijen: Sequence[Mapping[str, Any]]) -> tuple[Stukvorm, ...]:
    return tuple(Stukvorm(**{**rij, "draai": tuple(rij["draai"])}) for rij in rijen)


# -- the council --------------------------------------------------------------------------------------------------
_RAAD = read_gegevens("raad")
EERSTE_DAG: datetime.date = _RAAD["eerste_dag"]
LAATSTE_DAG: datetime.date = _RAAD["laatste_dag"]
ZETELS: int = _RAAD["zetels"]
AFSPLITSING: datetime.date = _RAAD["afsplitsing"]
OVERSTAP: datetime.date = _RAAD["overstap"]
SCHEURING: datetime.date = _RAAD["scheuring"]
PARTIJEN = tuple(Partijprofiel(**{"begin": EERSTE_DAG, **rij}) for rij in _RAAD["partijen"])
PORTEFEUILLES: Sequence[str] = _RAAD["portefeuilles"]
NAMEN: Sequence[str] = _RAAD["namen"]
WETHOUDERS: Sequence[str] = _RAAD["wethouders"]
OPVOLGER: str = _RAAD["opvolger"]

# -- what it talks about ------------------------------------------------------------------------------------------
ONDERWERPEN = tuple(Onderwerp(**rij) for rij in read_gegevens("onderwerpen")["onderwerpen"])
_STUKKEN = read_gegevens("stukken")
AMENDEMENTEN = _vormen(_STUKKEN["amendementen"])
[SUBAMENDEMENT] = _vormen([_STUKKEN["subamendement"]])
MOTIES = _vormen(_STUKKEN["moties"])
MEER_MOTIES = _vormen(_STUKKEN["meer_moties"])
VREEMD = _vormen(_STUKKEN["vreemd"])
VERKLARINGEN: Sequence[str] = _STUKKEN["verklaringen"]
VERGISSING: str = _STUKKEN["vergissing"]
CORRECTIES: Sequence[str] = _STUKKEN["correcties"]

# -- what becomes of it -------------------------------------------------------------------------------------------
_UITVOERING = read_gegevens("uitvoering")
MELDINGEN: Mapping[str, Sequence[str]] = _UITVOERING["meldingen"]
REDENEN: Sequence[str] = _UITVOERING["redenen"]
SPOREN: Mapping[tuple[str, ...], int] = {tuple(rij["staten"]): rij["keer"] for rij in _UITVOERING["sporen"]}
TERMIJNEN: Sequence[str] = _UITVOERING["termijnen"]
TOEZEGGINGEN = tuple((rij["titel"], rij["tekst"]) for rij in _UITVOERING["toezeggingen"])
VERSIES: Sequence[Sequence[str]] = _UITVOERING["versies"]
WAAROM_ANDERS: Sequence[str] = _UITVOERING["waarom_anders"]
