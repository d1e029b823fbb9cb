"""Decisions as council pages write them, each with what must be read from it. The words come from frasen.json."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

FRASEN: dict[str, Any] = json.loads((Path(__file__).parent / "frasen.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Besluit:
    """What must be read from the lines of one item. `titel` and `nummer` are None where the words name none."""

    soort: str
    titel: str | None
    nummer: str | None
    uitkomst: str
    wijze: str | None = None
    voor: int | None = None
    tegen: int | None = None
    gewijzigd: bool = False
    geamendeerd: bool = False


def _figures(kans: Random, uitkomst: str) -> dict[str, int]:
    """A tally that the outcome can have, of at most 45 votes; `gelijk` is half of a tie."""
    stemmers = kans.randint(30, 45)
    minder = kans.randint(2, stemmers // 2 - 1)
    voor, tegen = (stemmers - minder, minder) if uitkomst == "aangenomen" else (minder, stemmers - minder)
    return {"voor": voor, "tegen": tegen, "gelijk": kans.randint(19, 22)}


def _told(tekst: str, cijfers: dict[str, int]) -> dict[str, int | None]:
    """The figures that stand in an outcome of this form."""
    if "{gelijk}" in tekst:
        return {"voor": cijfers["gelijk"], "tegen": cijfers["gelijk"]}
    if "{voor}" not in tekst:
        return {"voor": None, "tegen": None}
    tegen = cijfers["tegen"] if "{tegen}" in tekst else 1 if " 1 stem " in tekst else 0
    return {"voor": cijfers["voor"], "tegen": tegen}


def choose(kans: Random, *, nummer: str | None, vormen: str, soorten: tuple[str, ...]) -> tuple[Besluit, str]:
    """A decision on an item with this number, and the text of its outcome in one of the forms `vormen`."""
    soort = kans.choice(soorten)
    vorm = kans.choice(FRASEN[vormen])
    cijfers = _figures(kans, vorm["uitkomst"])
    besluit = Besluit(
        soort=soort,
        titel=kans.choice(FRASEN["titels"][soort]),
        nummer=nummer,
        uitkomst=vorm["uitkomst"],
        wijze=vorm.get("wijze"),
        **_told(vorm["tekst"], cijfers),
    )
    if vorm.get("alleen_uitslag"):
        besluit = replace(besluit, titel=None, nummer=None, soort="")
    elif vorm.get("zonder_nummer"):
        besluit = replace(besluit, nummer=None)
    woorden = FRASEN["soorten"][soort]
    tekst = vorm["tekst"].format(
        titel=besluit.titel, nummer=nummer, Soort=woorden["lijst"][0], Zin=woorden["zin"][0], **cijfers
    )
    return besluit, tekst


def list_line(kans: Random, nummer: str, soorten: tuple[str, ...]) -> tuple[Besluit, str]:
    """One line of the list under Besluiten: `Motie Titel (RG-122/2022) VERWORPEN 18/27`."""
    besluit, uitslag = choose(kans, nummer=nummer, vormen="lijstuitkomsten", soorten=soorten)
    woord = kans.choice(FRASEN["soorten"][besluit.soort]["lijst"])
    titel = kans.choice(FRASEN["titelvormen"]).format(titel=besluit.titel)
    besluit, merk = mark(kans, besluit)
    return besluit, " ".join(filter(None, (woord, titel, f"({nummer})", merk, uitslag)))


def sentence(kans: Random, nummer: str, soorten: tuple[str, ...]) -> tuple[Besluit, str, str]:
    """The two parts of an item as in the history of a dossier: title with number, then a sentence."""
    besluit, uitslag = choose(kans, nummer=nummer, vormen="zinuitkomsten", soorten=soorten)
    onderwerp = kans.choice(FRASEN["soorten"][besluit.soort]["zin"])
    besluit, merk = mark(kans, besluit)
    kop = " ".join(filter(None, (besluit.titel, f"({nummer})", merk)))
    return besluit, kop, f"{onderwerp} {uitslag}"


def mark(kans: Random, besluit: Besluit) -> tuple[Besluit, str]:
    """Sometimes the mark that the text was changed, or amended where it is a proposal."""
    if kans.random() > 0.2:
        return besluit, ""
    merk = "geamendeerd" if besluit.soort == "raadsvoorstel" else "gewijzigd"
    return replace(besluit, **{merk: True}), FRASEN["merken"][merk]
