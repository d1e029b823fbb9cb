"""What an import tells the person at the keyboard: progress, messages and a table at the end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from agendawijzer.inname.lezen.meldingen import Leesmelding

_NIVEAUS = ("fout", "waarschuwing", "info")
_BREEDSTE_NAAM = 48


class Gelezen(Protocol):
    """What reading one file gave, whatever the source."""

    @property
    def bestand(self) -> str: ...
    @property
    def meldingen(self) -> tuple[Leesmelding, ...]: ...
    @property
    def geweigerd(self) -> bool: ...


class Opslaguitkomst(Protocol):
    """What storing one file did."""

    @property
    def nieuw(self) -> int: ...
    @property
    def gewijzigd(self) -> int: ...
    @property
    def verschillen(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Verslagrij:
    """One file in the table. `nieuw` and `gewijzigd` are None where nothing was stored."""

    bestand: str
    items: int | None
    meldingen: int
    nieuw: int | None = None
    gewijzigd: int | None = None
    fout: str | None = None


@dataclass
class Leesverslag:
    """Gathers the rows of an import; `geweigerd` counts the files that were not read or not stored.

    `kolom` is what is counted in a file; `stuk` what a file is called, one and more.
    """

    kolom: str
    stuk: tuple[str, str]
    rijen: list[Verslagrij] = field(default_factory=list)
    niveaus: Counter[str] = field(default_factory=Counter)

    @property
    def geweigerd(self) -> int:
        return sum(1 for rij in self.rijen if rij.fout is not None)

    def add(
        self,
        resultaat: Gelezen,
        *,
        items: int | None,
        nieuw: int | None = None,
        gewijzigd: int | None = None,
    ) -> None:
        fout = resultaat.meldingen[0].code if resultaat.geweigerd else None
        self.rijen.append(
            Verslagrij(resultaat.bestand, items, len(resultaat.meldingen), nieuw, gewijzigd, fout)
        )
        self.niveaus.update(melding.niveau for melding in resultaat.meldingen)

    def add_failure(self, resultaat: Gelezen) -> None:
        """A file that was read well but could not be stored."""
        self.rijen.append(
            Verslagrij(resultaat.bestand, None, len(resultaat.meldingen), fout="niet opgeslagen")
        )

    def as_table(self) -> str:
        """The summary: a row a file, and a sentence with the totals."""
        kop = ("bestand", self.kolom, "meldingen", "nieuw", "gewijzigd")
        regels = [kop, *(_cells(rij) for rij in self.rijen)]
        breedtes = [max(len(regel[kolom]) for regel in regels) for kolom in range(len(kop))]
        tabel = [
            "  ".join(_align(cel, breedtes, kolom) for kolom, cel in enumerate(regel)).rstrip()
            for regel in regels
        ]
        tabel.insert(1, "  ".join("-" * breedte for breedte in breedtes))
        return "\n".join([*tabel, "", self._totals()])

    def _totals(self) -> str:
        gelezen = len(self.rijen) - self.geweigerd
        delen = [_count(gelezen, *(f"{naam} gelezen" for naam in self.stuk))]
        if self.geweigerd:
            delen.append(_count(self.geweigerd, "bestand geweigerd", "bestanden geweigerd"))
        namen = {
            "fout": ("fout", "fouten"),
            "waarschuwing": ("waarschuwing", "waarschuwingen"),
            "info": ("opmerking", "opmerkingen"),
        }
        delen += [
            _count(self.niveaus[niveau], *namen[niveau])
            for niveau in _NIVEAUS
            if self.niveaus[niveau]
        ]
        return ", ".join(delen) + "."


def as_line(bestand: str, melding: Leesmelding) -> str:
    """A message for the terminal: where, how serious, what."""
    if melding.niveau == "fout":
        return melding.tekst  # a refusal names its file itself
    plek = f"{bestand}, regel {melding.regel}" if melding.regel else bestand
    return f"{plek}: {melding.niveau}: {melding.tekst}"


def _cells(rij: Verslagrij) -> tuple[str, ...]:
    naam = (
        rij.bestand
        if len(rij.bestand) <= _BREEDSTE_NAAM
        else f"...{rij.bestand[3 - _BREEDSTE_NAAM :]}"
    )
    if rij.fout:
        return (naam, rij.fout, str(rij.meldingen), "-", "-")
    getallen = (rij.items, rij.meldingen, rij.nieuw, rij.gewijzigd)
    return (naam, *("-" if getal is None else str(getal) for getal in getallen))


def _align(cel: str, breedtes: list[int], kolom: int) -> str:
    return cel.rjust(breedtes[kolom]) if kolom else cel.ljust(breedtes[kolom])


def _count(aantal: int, enkelvoud: str, meervoud: str) -> str:
    return f"{aantal} {enkelvoud if aantal == 1 else meervoud}"
