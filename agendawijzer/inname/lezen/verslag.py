"""What an import tells the person at the keyboard: progress, messages and a table at the end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from agendawijzer.inname.lezen.meldingen import Leesmelding
from agendawijzer.portaal.woorden.taal import aantal

# From the most serious on: its name, one and more.
_NIVEAUS = {
    "fout": ("fout", "fouten"),
    "waarschuwing": ("waarschuwing", "waarschuwingen"),
    "info": ("opmerking", "opmerkingen"),
}
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
        rij = Verslagrij(
            bestand=resultaat.bestand,
            items=items,
            meldingen=len(resultaat.meldingen),
            nieuw=nieuw,
            gewijzigd=gewijzigd,
            fout=resultaat.meldingen[0].code if resultaat.geweigerd else None,
        )
        self.rijen.append(rij)
        self.niveaus.update(melding.niveau for melding in resultaat.meldingen)

    def add_failure(self, resultaat: Gelezen) -> None:
        """A file that was read well but could not be stored."""
        rij = Verslagrij(
            bestand=resultaat.bestand,
            items=None,
            meldingen=len(resultaat.meldingen),
            fout="niet opgeslagen",
        )
        self.rijen.append(rij)

    def as_table(self) -> str:
        """The summary: a row a file, and a sentence with the totals."""
        kop = ("bestand", self.kolom, "meldingen", "nieuw", "gewijzigd")
        rijen = [kop, *map(_cells, self.rijen)]
        breedtes = [max(map(len, kolom)) for kolom in zip(*rijen, strict=True)]
        regels = [_align(rij, breedtes) for rij in rijen]
        streep = "  ".join("-" * breedte for breedte in breedtes)
        return "\n".join([regels[0], streep, *regels[1:], "", self._totals()])

    def _totals(self) -> str:
        enkel, meer = self.stuk
        gelezen = len(self.rijen) - self.geweigerd
        delen = [aantal(gelezen, f"{enkel} gelezen", f"{meer} gelezen")]
        if self.geweigerd:
            delen.append(aantal(self.geweigerd, "bestand geweigerd", "bestanden geweigerd"))
        for niveau, namen in _NIVEAUS.items():
            if self.niveaus[niveau]:
                delen.append(aantal(self.niveaus[niveau], *namen))
        return ", ".join(delen) + "."


def as_line(bestand: str, melding: Leesmelding) -> str:
    """A message for the terminal: where, how serious, what."""
    if melding.niveau == "fout":
        return melding.tekst  # a refusal names its file itself
    plek = f"{bestand}, regel {melding.regel}" if melding.regel else bestand
    return f"{plek}: {melding.niveau}: {melding.tekst}"


def _cells(rij: Verslagrij) -> tuple[str, ...]:
    naam = rij.bestand
    if len(naam) > _BREEDSTE_NAAM:
        naam = f"...{naam[3 - _BREEDSTE_NAAM :]}"
    if rij.fout:
        return (naam, rij.fout, str(rij.meldingen), "-", "-")
    getallen = (rij.items, rij.meldingen, rij.nieuw, rij.gewijzigd)
    return (naam, *map(_cell, getallen))


def _cell(getal: int | None) -> str:
    return "-" if getal is None else str(getal)


def _align(rij: tuple[str, ...], breedtes: list[int]) -> str:
    """The name of a file to the left, its figures to the right."""
    cellen = [rij[0].ljust(breedtes[0])]
    for cel, breedte in zip(rij[1:], breedtes[1:], strict=True):
        cellen.append(cel.rjust(breedte))
    return "  ".join(cellen).rstrip()
