"""Which column is which, by its heading: the many ways in which councils name the same."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agendawijzer.inname.bronnen.uitvoeringslijst.csvbestand import letter
from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import (
    Blad,
    Bladrij,
    Kolomkeuze,
)
from agendawijzer.inname.bronnen.uitvoeringslijst.kolommen import IN_LIJST, STERK, ZWAK
from agendawijzer.inname.lezen.meldingen import Leesmelding, inform, refuse
from dossiers.tekst import fold

_ZOEK_IN = 30
# A row with two of our words in it can still be a sentence above the table.
_MINSTENS = 2
_TUSSEN_HAAKJES = re.compile(r"\([^)]*\)")
_GEEN_LETTER = re.compile(r"[^a-z0-9&]+")


@dataclass(frozen=True)
class Koprij:
    """The row with the headings, and where each of our columns stands.

    `soort` is the kind of all items where a heading names it; `vast`: a row cannot be wider than
    the headings.
    """

    rij: int
    kolommen: tuple[Kolomkeuze, ...]
    plekken: dict[str, int]
    soort: str
    vast: bool = False

    def name(self, kolom: str) -> str:
        """The column as messages name it: its letter and its heading in the file."""
        return str(self.kolommen[self.plekken[kolom]]) if kolom in self.plekken else ""

    def heading(self, kolom: str) -> str:
        return fold_kop(self.kolommen[self.plekken[kolom]].kop) if kolom in self.plekken else ""


def fold_kop(kop: str) -> str:
    """`Motie-nr.` -> `motie nr`, `Datum (dd-mm-jjjj)` -> `datum`"""
    return " ".join(_GEEN_LETTER.sub(" ", fold(_TUSSEN_HAAKJES.sub(" ", kop))).split())


def find_kop(blad: Blad) -> Koprij | None:
    """The row among the first with the most headings that we know; None where no row has enough of
    them."""
    beste: tuple[int, Bladrij] | None = None
    for rij in blad.rijen[:_ZOEK_IN]:
        kolommen = set(_columns(rij))
        if (
            {"nummer", "titel"} & kolommen
            and len(kolommen) >= _MINSTENS
            and (beste is None or len(kolommen) > beste[0])
        ):
            beste = (len(kolommen), rij)
    return _make_kop(beste[1]) if beste else None


def choose_blad(bladen: Sequence[Blad], gekozen: str) -> tuple[Blad, Koprij]:
    """The sheet that the clerk named, or the only one with a row of headings. Raises Leesweigering."""
    if gekozen:
        bladen = [blad for blad in bladen if fold(blad.naam) == fold(gekozen)]
        if not bladen:
            raise refuse(
                f"Er is geen zichtbaar blad dat ‘{gekozen}’ heet. Kijk onderin het bestand hoe het heet."
            )
    passend = [(blad, kop) for blad in bladen if (kop := find_kop(blad))]
    if len(passend) == 1:
        return passend[0]
    if passend:
        namen = ", ".join(f"‘{blad.naam}’" for blad, _ in passend)
        raise refuse(
            f"Er zijn meer bladen met een lijst: {namen}. Vul bij ‘Blad’ in welke u bedoelt."
        )
    if fouten := [melding for blad in bladen for melding in blad.meldingen if melding.fout]:
        raise refuse(fouten[0].tekst)
    gevonden = f" De eerste rij is nu: {_first(bladen)}." if _first(bladen) else ""
    raise refuse(
        "Wij vinden geen rij met koppen. Zet boven de kolommen woorden als: nummer, titel, stand, datum, toelichting."
        + gevonden
    )


def check_kop(kop: Koprij, blad: Blad) -> list[Leesmelding]:
    """What is worth telling about the columns. Raises Leesweigering where two of them claim to be the
    same."""
    for naam in kop.plekken:
        dubbel = [keuze for keuze in kop.kolommen if keuze.kolom == naam]
        if len(dubbel) > 1:
            plekken = " en ".join(str(keuze) for keuze in dubbel)
            raise refuse(
                f"de kolommen {plekken} betekenen allebei ‘{IN_LIJST[naam]}’. Geef één van de twee een andere kop, "
                "of haal die kolom weg.",
                regel=kop.rij,
            )
    breedte = max(len(rij.cellen) for rij in blad.rijen)
    zonder = [
        letter(plek)
        for plek in range(breedte)
        if (plek >= len(kop.kolommen) or not kop.kolommen[plek].kop)
        and any(rij.nummer > kop.rij and rij.at(plek) is not None for rij in blad.rijen)
    ]
    return [
        inform("deze kolom heeft geen kop. Wij lezen haar niet.", kolom=naam) for naam in zonder
    ]


def _make_kop(rij: Bladrij) -> Koprij:
    gevonden = _columns(rij)
    breedte = max((plek for plek, cel in enumerate(rij.cellen, start=1) if _words(cel)), default=0)
    bij_plek = {plek: naam for naam, plekken in gevonden.items() for plek in plekken}
    kolommen = tuple(
        Kolomkeuze(letter(plek), _words(rij.at(plek)), bij_plek.get(plek))
        for plek in range(breedte)
    )
    plekken = {naam: gevonden[naam][0] for naam in gevonden}
    titel = fold_kop(kolommen[plekken["titel"]].kop) if "titel" in plekken else ""
    return Koprij(
        rij.nummer,
        kolommen,
        plekken,
        titel if titel in ("motie", "toezegging", "amendement") else "",
    )


def _columns(rij: Bladrij) -> dict[str, list[int]]:
    """Where each of our columns stands; more than one place where the list is ambiguous.

    A weak word, such as `onderwerp` for the title, counts only where no other heading claims that
    column.
    """
    sterk: dict[str, list[int]] = {}
    zwak: dict[str, list[int]] = {}
    for plek, cel in enumerate(rij.cellen):
        woord = fold_kop(cel) if isinstance(cel, str) else ""
        if woord in STERK:
            sterk.setdefault(STERK[woord], []).append(plek)
        elif woord in ZWAK:
            zwak.setdefault(ZWAK[woord], []).append(plek)
    return zwak | sterk


def _words(cel: object) -> str:
    return " ".join(cel.split()) if isinstance(cel, str) else ""


def _first(bladen: Sequence[Blad]) -> str:
    eerste = next((rij for blad in bladen for rij in blad.rijen if not rij.is_leeg), None)
    woorden = [_words(cel) for cel in eerste.cellen if _words(cel)] if eerste else []
    return ", ".join(woorden[:8])[:200]
