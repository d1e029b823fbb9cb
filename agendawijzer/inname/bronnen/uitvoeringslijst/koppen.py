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
from agendawijzer.inname.lezen.meldingen import Leesmelding, Leesweigering, inform, refuse
from dossiers.tekst import fold

_ZOEK_IN = 30
# Headings of the title that tell what kind of item all rows are about.
_SOORTKOPPEN = ("motie", "toezegging", "amendement")
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
    beste: Bladrij | None = None
    meeste = _MINSTENS - 1
    for rij in blad.rijen[:_ZOEK_IN]:
        kolommen = _columns(rij)
        noemt_het_stuk = "nummer" in kolommen or "titel" in kolommen
        if noemt_het_stuk and len(kolommen) > meeste:
            beste = rij
            meeste = len(kolommen)
    return _make_kop(beste) if beste else None


def choose_blad(bladen: Sequence[Blad], gekozen: str) -> tuple[Blad, Koprij]:
    """The sheet that the clerk named, or the only one with a row of headings. Raises
    Leesweigering."""
    if gekozen:
        bladen = [blad for blad in bladen if fold(blad.naam) == fold(gekozen)]
        if not bladen:
            raise refuse(
                f"Er is geen zichtbaar blad dat ‘{gekozen}’ heet. "
                "Kijk onderin het bestand hoe het heet."
            )
    passend: list[tuple[Blad, Koprij]] = []
    for blad in bladen:
        kop = find_kop(blad)
        if kop:
            passend.append((blad, kop))
    if not passend:
        raise _without_kop(bladen)
    if len(passend) > 1:
        namen = ", ".join(f"‘{blad.naam}’" for blad, _ in passend)
        raise refuse(
            f"Er zijn meer bladen met een lijst: {namen}. Vul bij ‘Blad’ in welke u bedoelt."
        )
    return passend[0]


def _without_kop(bladen: Sequence[Blad]) -> Leesweigering:
    """What is wrong with the sheet itself, or else that it has no headings."""
    for blad in bladen:
        for melding in blad.meldingen:
            if melding.fout:
                return refuse(melding.tekst)
    zin = (
        "Wij vinden geen rij met koppen. Zet boven de kolommen woorden als: "
        "nummer, titel, stand, datum, toelichting."
    )
    eerste = _first_row(bladen)
    if eerste:
        zin += f" De eerste rij is nu: {eerste}."
    return refuse(zin)


def _first_row(bladen: Sequence[Blad]) -> str:
    for blad in bladen:
        for rij in blad.rijen:
            if not rij.is_leeg:
                woorden = [_words(cel) for cel in rij.cellen if _words(cel)]
                return ", ".join(woorden[:8])[:200]
    return ""


def check_kop(kop: Koprij, blad: Blad) -> list[Leesmelding]:
    """What is worth telling about the columns. Raises Leesweigering where two of them claim to be
    the same."""
    for naam in kop.plekken:
        dubbel = [str(keuze) for keuze in kop.kolommen if keuze.kolom == naam]
        if len(dubbel) > 1:
            zin = (
                f"de kolommen {' en '.join(dubbel)} betekenen allebei ‘{IN_LIJST[naam]}’. "
                "Geef één van de twee een andere kop, of haal die kolom weg."
            )
            raise refuse(zin, regel=kop.rij)
    zin = "deze kolom heeft geen kop. Wij lezen haar niet."
    meldingen = []
    for plek in sorted(_filled_columns(kop, blad)):
        if plek >= len(kop.kolommen) or not kop.kolommen[plek].kop:
            meldingen.append(inform(zin, kolom=letter(plek)))
    return meldingen


def _filled_columns(kop: Koprij, blad: Blad) -> set[int]:
    """The places of the columns in which something stands under the headings."""
    gevuld = set()
    for rij in blad.rijen:
        if rij.nummer > kop.rij:
            gevuld |= {plek for plek, cel in enumerate(rij.cellen) if cel is not None}
    return gevuld


def _make_kop(rij: Bladrij) -> Koprij:
    gevonden = _columns(rij)
    bij_plek: dict[int, str] = {}
    for naam, plekken in gevonden.items():
        bij_plek |= dict.fromkeys(plekken, naam)
    kolommen = []
    breedte = 0  # up to the last heading
    for plek, cel in enumerate(rij.cellen):
        kolommen.append(Kolomkeuze(letter(plek), _words(cel), bij_plek.get(plek)))
        if _words(cel):
            breedte = plek + 1
    eerste = {naam: plekken[0] for naam, plekken in gevonden.items()}
    titel = ""
    if "titel" in eerste:
        titel = fold_kop(kolommen[eerste["titel"]].kop)
    return Koprij(
        rij=rij.nummer,
        kolommen=tuple(kolommen[:breedte]),
        plekken=eerste,
        soort=titel if titel in _SOORTKOPPEN else "",
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
