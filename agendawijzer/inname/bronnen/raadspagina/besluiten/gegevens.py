"""What a statement says about a decision, as plain values."""

from dataclasses import dataclass, field, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class GelezenUitslag:
    """A verdict. `tegenstrijdig`: more than one outcome, or one that is denied; then `uitkomst` is
    None.

    `ongelezen`: there are figures that are no tally we can read.
    """

    uitkomst: str | None = None
    wijze: str | None = None
    voor: int | None = None
    tegen: int | None = None
    gewijzigd: bool = False
    geamendeerd: bool = False
    tegenstrijdig: bool = False
    ongelezen: bool = False

    @property
    def stil(self) -> bool:
        """Tells no outcome, no way of voting and no figures."""
        verteld = (self.uitkomst, self.wijze, self.voor, self.tegen)
        return all(waarde is None for waarde in verteld)

    @property
    def heeft_merk(self) -> bool:
        return self.gewijzigd or self.geamendeerd

    def with_marks_of(self, ander: "GelezenUitslag") -> "GelezenUitslag":
        if not ander.heeft_merk:
            return self
        return replace(
            self,
            gewijzigd=self.gewijzigd or ander.gewijzigd,
            geamendeerd=self.geamendeerd or ander.geamendeerd,
        )


@dataclass(frozen=True, slots=True)
class GelezenBesluit:
    """A decision as one statement tells it. `nummers` are (one spelling, as found); `rest` is what
    follows the item and was not understood."""

    soort: str | None
    titel: str | None
    nummers: tuple[tuple[str, str], ...] = ()
    uitslag: GelezenUitslag = field(default_factory=GelezenUitslag)
    rest: str = ""

    @property
    def nummer(self) -> str | None:
        """The first number, in the one spelling."""
        if not self.nummers:
            return None
        return self.nummers[0][0]

    @property
    def naamloos(self) -> bool:
        return self.titel is None and not self.nummers


@dataclass(frozen=True, slots=True)
class Itemplek:
    """Where a statement stands. `lijst`: where the page lists decisions; `eigen`: on the page of
    one subject."""

    lijst: bool
    eigen: bool
    datum: date | None = None
    adres: str | None = None
