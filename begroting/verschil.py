"""What changed between two texts of a chapter, and which part is which. Pure functions, no database.

A part is known by its words: equal words first, then the most alike, then none. Where it stands only tips the scale,
for goals move; and words that are hardly alike are another goal, so that no link slides to what it was not laid for.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

from begroting.boom import Geld, Hoofdstuk
from dossiers.tekst import fold

PROGRAMMA, LIJN, DOEL, RESULTAAT = "programma", "ontwikkellijn", "doel", "resultaat"
SOORTEN = (LIJN, DOEL, RESULTAAT)
TOEGEVOEGD, VERWIJDERD, HERSCHREVEN, VERPLAATST = "toegevoegd", "verwijderd", "herschreven", "verplaatst"
# What is told about a part; the rest is what it is called and what it costs.
UITLEG = frozenset({"ambitie", "slot", "inleiding", "toelichting"})

# Goals of one chapter that have nothing to do with each other stay below 0.45; reworded ones reach 0.55 and more.
_DREMPEL = 0.5
_WOORD = re.compile(r"\w+")
_ZELFDE_PLEK = 0.05
_VERVALLEN = 0.1
_GENOEG_UITLEG = 60


@dataclass(frozen=True, slots=True)
class Knoop:
    """One part of a chapter. `sleutel` and `ouder` are any keys; `actief` is whether the text holds it now."""

    soort: str
    sleutel: Any
    ouder: Any
    velden: Mapping[str, str] = field(hash=False)
    actief: bool = True

    @property
    def naam(self) -> str:
        return self.velden.get("tekst") or self.velden.get("titel", "")

    @property
    def uitleg(self) -> str:
        return self.velden.get("toelichting") or self.velden.get("inleiding", "")


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One difference, as a person reads it: what happened to which part, in which field."""

    soort: str
    wat: str
    naam: str
    veld: str = ""
    oud: str = ""
    nieuw: str = ""

    def as_dict(self) -> dict[str, str]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """`koppels` leads from the key of a new part to that of the old part that it is."""

    koppels: dict[Any, Any]
    wijzigingen: tuple[Wijziging, ...]

    @property
    def is_gelijk(self) -> bool:
        return not self.wijzigingen

    @property
    def alleen_uitleg(self) -> bool:
        """Whether the titles, the figures and the order agree."""
        return all(w.soort == HERSCHREVEN and w.veld in UITLEG for w in self.wijzigingen)


def flatten(hoofdstuk: Hoofdstuk) -> list[Knoop]:
    """The parts of a chapter, each under its place in it: () the whole, (0,) the first line, (0, 0) its first goal."""
    knopen = [Knoop(PROGRAMMA, (), None, _whole(hoofdstuk))]
    for i, lijn in enumerate(hoofdstuk.lijnen):
        nummer = "" if lijn.nummer is None else str(lijn.nummer)
        velden = {"nummer": nummer, "titel": lijn.titel, "inleiding": lijn.inleiding}
        knopen.append(Knoop(LIJN, (i,), (), velden))
        for j, doel in enumerate(lijn.doelen):
            knopen.append(Knoop(DOEL, (i, j), (i,), {"tekst": doel.tekst, "toelichting": doel.toelichting}))
            for k, resultaat in enumerate(doel.resultaten):
                velden = {"tekst": resultaat.tekst, "toelichting": resultaat.toelichting}
                knopen.append(Knoop(RESULTAAT, (i, j, k), (i, j), velden))
    return knopen


def _whole(hoofdstuk: Hoofdstuk) -> dict[str, str]:
    velden = {"titel": hoofdstuk.titel, "ambitie": hoofdstuk.ambitie, "slot": hoofdstuk.slot}
    return velden | money("lasten", hoofdstuk.lasten) | money("baten", hoofdstuk.baten)


def money(naam: str, geld: Geld) -> dict[str, str]:
    """The figures as a reader knows them: the number, or what is printed where no number could be read."""
    waarden = (("bedrag", geld.bedrag, geld.bedrag_gedrukt), ("aandeel", geld.aandeel, geld.aandeel_gedrukt))
    return {
        f"{naam}_{veld}": gedrukt if getal is None else f"{Decimal(getal).normalize():f}".replace(".", ",")
        for veld, getal, gedrukt in waarden
    }


def compare(oud: Sequence[Knoop], nieuw: Sequence[Knoop]) -> Vergelijking:
    """Which new part is which old one, and everything that differs. Both begin with the whole chapter."""
    koppels: dict[Any, Any] = {nieuw[0].sleutel: oud[0].sleutel}
    for soort in SOORTEN:
        koppels |= match(
            [k for k in oud if k.soort == soort], [k for k in nieuw if k.soort == soort], koppels
        )
    bekend = {(k.soort, k.sleutel): k for k in oud}
    wijzigingen = []
    for knoop in nieuw:
        ander = bekend.get((knoop.soort, koppels.get(knoop.sleutel)))
        wijzigingen += (
            _changes(ander, knoop, koppels) if ander else [Wijziging(TOEGEVOEGD, knoop.soort, knoop.naam)]
        )
    wijzigingen += _moved(oud, nieuw, koppels)
    gebleven = {(k.soort, koppels[k.sleutel]) for k in nieuw if k.sleutel in koppels}
    wijzigingen += [
        Wijziging(VERWIJDERD, k.soort, k.naam)
        for k in oud
        if k.actief and (k.soort, k.sleutel) not in gebleven
    ]
    return Vergelijking(koppels, tuple(wijzigingen))


def match(oud: Sequence[Knoop], nieuw: Sequence[Knoop], ouders: Mapping[Any, Any]) -> dict[Any, Any]:
    """Pairs parts of one kind, the most alike first: key of the new one to key of the old one."""
    paren = []
    for n, knoop in enumerate(nieuw):
        for m, ander in enumerate(oud):
            score = likeness(ander, knoop)
            if score >= _DREMPEL:
                score += _ZELFDE_PLEK if ouders.get(knoop.ouder) == ander.ouder else 0
                paren.append((-score + (0 if ander.actief else _VERVALLEN), abs(n - m), n, m))
    koppels: dict[Any, Any] = {}
    bezet: set[int] = set()
    for _, _, n, m in sorted(paren):
        if nieuw[n].sleutel not in koppels and m not in bezet:
            koppels[nieuw[n].sleutel] = oud[m].sleutel
            bezet.add(m)
    return koppels


def likeness(een: Knoop, ander: Knoop) -> float:
    """How much two parts are the same, from 0 to 1: by their names, helped by a long explanation that stayed."""
    score = _alike(een.naam, ander.naam)
    if 0.3 <= score < 1 and min(len(een.uitleg), len(ander.uitleg)) >= _GENOEG_UITLEG:
        score = max(score, (score + _alike(een.uitleg, ander.uitleg)) / 2)
    return score


def _alike(een: str, ander: str) -> float:
    """By words and by letters, halfway: words alone miss `jongeren visie`, letters alone find likeness everywhere."""
    eerst, daarna = _WOORD.findall(fold(een)), _WOORD.findall(fold(ander))
    if eerst == daarna:
        return 1.0
    woorden = SequenceMatcher(None, eerst, daarna, autojunk=False)
    if woorden.quick_ratio() < 0.2:
        return 0.0
    letters = SequenceMatcher(None, "".join(eerst), "".join(daarna), autojunk=False)
    return (woorden.ratio() + letters.ratio()) / 2


def _changes(oud: Knoop, nieuw: Knoop, koppels: Mapping[Any, Any]) -> list[Wijziging]:
    uit = [
        Wijziging(HERSCHREVEN, nieuw.soort, nieuw.naam, veld, oud.velden.get(veld, ""), waarde)
        for veld, waarde in nieuw.velden.items()
        if oud.velden.get(veld, "").split() != waarde.split()
    ]
    if not oud.actief:
        return [Wijziging(TOEGEVOEGD, nieuw.soort, nieuw.naam), *uit]
    if nieuw.ouder is not None and koppels.get(nieuw.ouder) != oud.ouder:
        uit.append(Wijziging(VERPLAATST, nieuw.soort, nieuw.naam, "plek"))
    return uit


def _moved(oud: Sequence[Knoop], nieuw: Sequence[Knoop], koppels: Mapping[Any, Any]) -> list[Wijziging]:
    """The parts that stand elsewhere among those with which they shared a parent all along."""
    uit = []
    bekend = {(k.soort, k.sleutel): k for k in oud if k.actief}
    for soort in SOORTEN:
        per_ouder: dict[Any, list[Knoop]] = {}
        for knoop in (k for k in nieuw if k.soort == soort):
            ander = bekend.get((soort, koppels.get(knoop.sleutel)))
            if ander and ander.ouder == koppels.get(knoop.ouder):
                per_ouder.setdefault(ander.ouder, []).append(knoop)
        plek = {k.sleutel: n for n, k in enumerate(oud) if k.soort == soort}
        for knopen in per_ouder.values():
            nu = [koppels[k.sleutel] for k in knopen]
            vast = _unmoved(sorted(nu, key=lambda sleutel: plek[sleutel]), nu)
            uit += [
                Wijziging(VERPLAATST, soort, k.naam, "volgorde")
                for k in knopen
                if koppels[k.sleutel] not in vast
            ]
    return uit


def _unmoved(oud: list[Any], nieuw: list[Any]) -> Collection[Any]:
    blokken = SequenceMatcher(None, oud, nieuw, autojunk=False).get_matching_blocks()
    return {sleutel for blok in blokken for sleutel in oud[blok.a : blok.a + blok.size]}


def mark_words(oud: str, nieuw: str) -> list[tuple[str, str]]:
    """Two wordings as one row of pieces: ("gelijk", words), ("weg", words) of the old, ("nieuw", words) of the new."""
    eerst, daarna = oud.split(), nieuw.split()
    uit: list[tuple[str, str]] = []
    for wat, a, b, c, d in SequenceMatcher(None, eerst, daarna, autojunk=False).get_opcodes():
        if wat == "equal":
            uit.append(("gelijk", " ".join(eerst[a:b])))
            continue
        uit += [("weg", " ".join(eerst[a:b]))] if b > a else []
        uit += [("nieuw", " ".join(daarna[c:d]))] if d > c else []
    return uit
