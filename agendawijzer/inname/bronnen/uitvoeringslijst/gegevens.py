"""What a list says, as plain values: no models, no database. Unknown is empty and never a guess."""

from dataclasses import dataclass
from datetime import date

from agendawijzer.inname.lezen.meldingen import Leesmelding


@dataclass(frozen=True, slots=True)
class Keuzes:
    """What the clerk tells about the whole list: what each row may leave out.

    `afgedaan` is what the bare word means here: `gemeld` or `afgedaan` (dossiers.standen.staat),
    empty where nobody said. `peildatum` is the day of updates without a date of their own; `blad`
    the sheet to read, empty for the one that fits.
    """

    vandaag: date
    melder: str = "college"
    afgedaan: str = ""
    peildatum: date | None = None
    blad: str = ""


@dataclass(frozen=True, slots=True)
class Kolomkeuze:
    """One column of the file: its letter and heading, and which of ours it became; None is not
    used."""

    letter: str
    kop: str
    kolom: str | None

    def __str__(self) -> str:
        return f"{self.letter} ({self.kop})" if self.kop else self.letter


@dataclass(frozen=True, slots=True)
class Uitvoeringsregel:
    """One row that was understood. `staat` is empty where the row brings no progress; so is each
    other value.

    `soort` is that of an instrument, or `toezegging`. `datum_zelf` tells whether the date of the
    update stands in the row, or follows from the choice for the whole list.
    """

    rij: int
    soort: str = ""
    nummer: str = ""
    titel: str = ""
    onderwerp: str = ""
    datum: date | None = None
    inhoud: str = ""
    indiener: str = ""
    portefeuille: str = ""
    portefeuillehouder: str = ""
    termijn: date | None = None
    termijn_woorden: str = ""
    staat: str = ""
    gemeld_op: date | None = None
    datum_zelf: bool = False
    melder: str = ""
    tekst: str = ""
    reden: str = ""
    brief: str = ""
    stuk: str = ""
    vervolg: str = ""
    adres: str = ""


@dataclass(frozen=True, slots=True)
class GelezenLijst:
    """One file read. Refused as a whole where `kolommen` is empty: then the one message says
    why."""

    bestand: str
    blad: str = ""
    kolommen: tuple[Kolomkeuze, ...] = ()
    regels: tuple[Uitvoeringsregel, ...] = ()
    meldingen: tuple[Leesmelding, ...] = ()

    @property
    def geweigerd(self) -> bool:
        return not self.kolommen


@dataclass(frozen=True, slots=True)
class OnleesbareCel:
    """A cell that holds something, but no value: a formula without a result, a part of a merged
    cell."""

    waarom: str


@dataclass(frozen=True, slots=True)
class Bladrij:
    """One row as it stands in the file: `nummer` as the spreadsheet shows it, and its cells."""

    nummer: int
    cellen: tuple[object, ...]

    @property
    def is_leeg(self) -> bool:
        return all(map(_is_leeg, self.cellen))

    def at(self, plek: int) -> object:
        return self.cellen[plek] if plek < len(self.cellen) else None


def _is_leeg(cel: object) -> bool:
    if isinstance(cel, str):
        return not cel.strip()
    return cel is None


@dataclass(frozen=True, slots=True)
class Blad:
    """One sheet, read as far as is wanted: at most one row more than a list may have."""

    naam: str
    rijen: tuple[Bladrij, ...]
    meldingen: tuple[Leesmelding, ...] = ()
