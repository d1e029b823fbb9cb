"""A decision as one statement tells it."""

from dataclasses import dataclass, field

from agendawijzer.inname.bronnen.raadspagina.besluiten.uitslag import Uitslag


@dataclass(frozen=True, slots=True)
class Besluit:
    """`nummers` are (one spelling, as found); `rest` is what follows the item and was not
    understood."""

    soort: str | None
    titel: str | None
    nummers: tuple[tuple[str, str], ...] = ()
    uitslag: Uitslag = field(default_factory=Uitslag)
    rest: str = ""

    @property
    def naamloos(self) -> bool:
        return self.titel is None and not self.nummers
