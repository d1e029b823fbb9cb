"""A decision as one statement tells it."""

from dataclasses import dataclass, field

from agendawijzer.inname.bronnen.raadspagina.besluiten.uitslag import GelezenUitslag


@dataclass(frozen=True, slots=True)
class GelezenBesluit:
    """`nummers` are (one spelling, as found); `rest` is what follows the item and was not
    understood."""

    soort: str | None
    titel: str | None
    nummers: tuple[tuple[str, str], ...] = ()
    uitslag: GelezenUitslag = field(default_factory=GelezenUitslag)
    rest: str = ""

    @property
    def naamloos(self) -> bool:
        return self.titel is None and not self.nummers
