"""What a clerk enters about one vote, as plain values, judged before anything is stored. Pure: no database."""

import datetime
from dataclasses import dataclass, replace
from typing import Any

from stemmingen.wet.briefjes import judge_ballots
from stemmingen.wet.lagen import (
    Fractieregel,
    Telling,
    check_fracties,
    compare,
    count_members,
    settle,
    total,
    votes_of,
)
from stemmingen.wet.uitslag import Uitslag, beoordeel

# The fields of a vote that a clerk enters; what a correction shows old and new.
VELDEN = (
    "wijze", "uitkomst", "voor", "tegen", "blanco", "ongeldig", "niet_gestemd", "uitgesloten", "aanwezig", "tijd",
    "over_personen", "ronde", "tweede_vergadering", "herstemming", "motivering", "toelichting",
)  # fmt: skip
# How the verdict of the law reads as an outcome that a chair declares.
_VERKLAARD = {
    "aangenomen": "aangenomen",
    "verworpen": "verworpen",
    "gestaakt_uitgesteld": "gestaakt",
    "herstemming": "gestaakt",
}


@dataclass(frozen=True)
class Lidkeuze:
    """What one member did, in the fractie of that date."""

    persoon_id: int
    fractie_id: int
    keuze: str


@dataclass(frozen=True)
class Invoer:
    """One vote as entered. A layer that is None is not touched; an empty one is taken away.

    `fracties` holds the side and the telling of each fractie by its key, `kandidaten` the ballots by name
    and `gelote` whom the lot pointed out.
    """

    wijze: str
    uitkomst: str = "onbekend"
    voor: int | None = None
    tegen: int | None = None
    blanco: int | None = None
    ongeldig: int | None = None
    niet_gestemd: int | None = None
    uitgesloten: int | None = None
    aanwezig: int | None = None
    tijd: datetime.time | None = None
    over_personen: bool = False
    ronde: int = 1
    tweede_vergadering: bool = False
    herstemming: str = ""
    motivering: str = ""
    toelichting: str = ""
    fracties: dict[int, tuple[str, Telling]] | None = None
    leden: tuple[Lidkeuze, ...] | None = None
    kandidaten: dict[str, int] | None = None
    gelote: str = ""

    @property
    def waarden(self) -> dict[str, Any]:
        return {veld: getattr(self, veld) for veld in VELDEN}


@dataclass(frozen=True)
class Oordeel:
    """The entry with its empty upper layers filled, the verdict of the law, and what a person must look at.

    `fouten` by field: the entry is refused. `vraagt_reden`: what is doubtful, so that publishing asks for a reason.
    """

    invoer: Invoer
    uitslag: Uitslag
    fouten: dict[str, list[str]]
    vraagt_reden: tuple[str, ...]


def judge(invoer: Invoer, *, zetels: int | None, zitting: int | None, opening: int | None = None,
          fracties: dict[int, tuple[str, int | None]]) -> Oordeel:  # fmt: skip
    """Fills, compares and judges one entry. `fracties`: name and seats (None: not known) of each fractie by key.

    Where the outcome is not entered yet it becomes the one that the law computes.
    """
    fouten: dict[str, list[str]] = {}
    invoer, verschillen = _fill(invoer, fracties)
    _add(fouten, "leden", [tekst for tekst in verschillen if tekst.startswith("Leden")])
    _add(fouten, "fracties", [tekst for tekst in verschillen if not tekst.startswith("Leden")])
    _add(fouten, "fracties", check_fracties(_rules(invoer, fracties)))
    if invoer.over_personen and (invoer.fracties or invoer.leden):
        _add(fouten, "over_personen", ["Een stemming over personen is geheim: vul niets in per fractie of lid "
                                       "(Gemeentewet, artikel 31)."])  # fmt: skip
    uitslag = _verdict(invoer, zetels=zetels, zitting=zitting, opening=opening)
    _add(fouten, "kandidaten" if invoer.kandidaten else "voor", list(uitslag.fouten))
    if invoer.uitkomst == "onbekend" and uitslag.uitkomst in _VERKLAARD:
        invoer = replace(invoer, uitkomst=_VERKLAARD[uitslag.uitkomst])
    _add(fouten, "uitkomst", _contradictions(invoer))
    return Oordeel(invoer, uitslag, fouten, _doubts(invoer, uitslag))


def _verdict(invoer: Invoer, *, zetels: int | None, zitting: int | None, opening: int | None) -> Uitslag:
    if invoer.over_personen and invoer.kandidaten:
        return judge_ballots(
            zitting=None if zitting is None else zitting - (invoer.uitgesloten or 0),
            aanwezig=invoer.aanwezig,
            kandidaten=invoer.kandidaten,
            blanco=invoer.blanco or 0,
            ongeldig=invoer.ongeldig or 0,
            ronde=invoer.ronde,
            gelote=invoer.gelote,
        )
    return beoordeel(
        zetels=zetels,
        zitting=zitting,
        aanwezig=invoer.aanwezig,
        aanwezig_bij_opening=opening,
        uitgesloten=invoer.uitgesloten or 0,
        wijze=None if invoer.wijze == "onbekend" else invoer.wijze,
        voor=invoer.voor,
        tegen=invoer.tegen,
        blanco=invoer.blanco or 0,
        niet_gestemd=invoer.niet_gestemd or 0,
        herstemming=invoer.herstemming or None,
        tweede_vergadering=invoer.tweede_vergadering,
        over_personen=invoer.over_personen,
    )


def elected(oordeel: Oordeel) -> str:
    """Who was elected: by the lot, or with most ballots where the verdict is an election. Empty for nobody."""
    invoer = oordeel.invoer
    if not invoer.kandidaten or oordeel.uitslag.uitkomst != "aangenomen":
        return ""
    return invoer.gelote or max(invoer.kandidaten, key=lambda naam: (invoer.kandidaten or {})[naam])


def _fill(invoer: Invoer, namen: dict[int, tuple[str, int | None]]) -> tuple[Invoer, list[str]]:
    """Members fill their fractie, fracties fill the tally; where both are given they must agree."""
    verschillen: list[str] = []
    if invoer.leden:
        per_fractie = dict(invoer.fracties or {})
        for fractie_id in {lid.fractie_id for lid in invoer.leden}:
            telling = count_members(lid.keuze for lid in invoer.leden if lid.fractie_id == fractie_id)
            bestaand = per_fractie.get(fractie_id, ("niet_vastgelegd", Telling()))
            naam = namen.get(fractie_id, ("?", None))[0]
            verschillen += compare(
                lager=telling, hoger=bestaand[1], wie=f"Leden van {naam}", tegenover="de fractie"
            )
            if telling.geteld and not bestaand[1].geteld:
                per_fractie[fractie_id] = settle(telling)
        invoer = replace(invoer, fracties=per_fractie)
    if invoer.fracties:
        som = total(votes_of(kant, telling) for kant, telling in invoer.fracties.values())
        gemeld = Telling(
            invoer.voor, invoer.tegen, niet_gestemd=invoer.niet_gestemd, uitgesloten=invoer.uitgesloten
        )
        verschillen += compare(lager=som, hoger=gemeld, wie="Fracties", tegenover="gemeld")
        # Half a tally is left as it is: the law says what is wrong with it.
        if som.geteld and gemeld.voor is None and gemeld.tegen is None:
            invoer = replace(
                invoer,
                voor=som.voor,
                tegen=som.tegen,
                niet_gestemd=invoer.niet_gestemd
                if invoer.niet_gestemd is not None
                else som.niet_gestemd or None,
                uitgesloten=invoer.uitgesloten if invoer.uitgesloten is not None else som.uitgesloten or None,
            )
    return invoer, verschillen


def _rules(invoer: Invoer, namen: dict[int, tuple[str, int | None]]) -> list[Fractieregel]:
    return [
        Fractieregel(*namen.get(sleutel, ("Een fractie", None)), kant=kant, telling=telling)
        for sleutel, (kant, telling) in (invoer.fracties or {}).items()
    ]


def _contradictions(invoer: Invoer) -> list[str]:
    """An outcome that the figures contradict is refused; that the law would say otherwise only asks for a reason."""
    if invoer.voor is None or invoer.tegen is None:
        return []
    stand = f"{invoer.voor} voor en {invoer.tegen} tegen"
    if invoer.uitkomst == "aangenomen" and invoer.voor <= invoer.tegen:
        return [f"Aangenomen kan niet met {stand} (Gemeentewet, artikel 30)."]
    if invoer.uitkomst == "verworpen" and invoer.voor > invoer.tegen:
        return [f"Verworpen kan niet met {stand} (Gemeentewet, artikel 30)."]
    if invoer.uitkomst == "gestaakt" and invoer.voor != invoer.tegen:
        return [f"De stemmen staken niet bij {stand} (Gemeentewet, artikel 32)."]
    return []


def _doubts(invoer: Invoer, uitslag: Uitslag) -> tuple[str, ...]:
    if uitslag.uitkomst in ("geen_quorum", "ongeldig"):
        return (uitslag.zin,)
    verklaard = _VERKLAARD.get(uitslag.uitkomst)
    if verklaard and invoer.uitkomst not in ("onbekend", verklaard):
        return (f"Volgens de wet: {uitslag.zin} Ingevuld is: {invoer.uitkomst}.",)
    return ()


def _add(fouten: dict[str, list[str]], veld: str, teksten: list[str]) -> None:
    if teksten:
        fouten.setdefault(veld, []).extend(teksten)
