"""What reading a file tells a person: remarks, and the refusal of a whole file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Leesmelding:
    """One remark about the reading.

    `code` names the remark for other programs. `regel` counts from 1 and is the row of a
    spreadsheet; None when the remark is about the whole file. `kolom` is a column of a spreadsheet.
    """

    niveau: str  # info, waarschuwing, fout
    tekst: str
    code: str = ""
    regel: int | None = None
    kolom: str = ""

    @property
    def fout(self) -> bool:
        """Whether what the remark is about is not taken over."""
        return self.niveau == "fout"

    def as_dict(self) -> dict[str, str | int | None]:
        """As the commands print it."""
        return {
            "niveau": self.niveau,
            "code": self.code,
            "regel": self.regel,
            "tekst": self.tekst,
        }

    def __str__(self) -> str:
        """The sentence with its place in a spreadsheet: `Rij 3, kolom B (Titel): ...`."""
        if self.regel and self.kolom:
            return f"Rij {self.regel}, kolom {self.kolom}: {self.tekst}"
        if self.regel:
            return f"Rij {self.regel}: {self.tekst}"
        if self.kolom:
            return f"Kolom {self.kolom}: {self.tekst}"
        return self.tekst


class Leesweigering(Exception):  # noqa: N818 - a refusal is an outcome, not an error of ours
    """This file is not read; `melding` tells the clerk why and what to do."""

    def __init__(self, melding: Leesmelding) -> None:
        super().__init__(str(melding))
        self.melding = melding


def inform(tekst: str, *, code: str = "", regel: int | None = None, kolom: str = "") -> Leesmelding:
    """A remark that is only worth knowing."""
    return Leesmelding(niveau="info", tekst=tekst, code=code, regel=regel, kolom=kolom)


def warn(tekst: str, *, code: str = "", regel: int | None = None, kolom: str = "") -> Leesmelding:
    """A remark that somebody has to look at."""
    return Leesmelding(niveau="waarschuwing", tekst=tekst, code=code, regel=regel, kolom=kolom)


def reject(tekst: str, *, code: str = "", regel: int | None = None, kolom: str = "") -> Leesmelding:
    """A remark about what is not taken over."""
    return Leesmelding(niveau="fout", tekst=tekst, code=code, regel=regel, kolom=kolom)


def refuse(
    tekst: str, *, code: str = "", regel: int | None = None, kolom: str = ""
) -> Leesweigering:
    """The refusal of a whole file, to raise."""
    return Leesweigering(reject(tekst, code=code, regel=regel, kolom=kolom))
