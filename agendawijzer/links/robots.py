"""What a site asks of programs that visit it: its robots.txt by RFC 9309, read once for each site in a run."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from protego import Protego

from agendawijzer.links.doel import Webdoel
from agendawijzer.links.verbinding import Antwoord

# As much of it as has to be read at least (RFC 9309).
GROOTSTE = 500 * 1024
# When an address is looked at again that the site wants no program to visit, or could not say so.
OPNIEUW_NA_WEIGERING = timedelta(days=30)
OPNIEUW_NA_STORING = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Robotsregels:
    """The rules of one site. `storing`: it could not tell them, so by RFC 9309 nothing may be visited now."""

    lezer: Protego
    naam: str
    storing: bool = False

    def allows(self, doel: Webdoel) -> bool:
        """Whether this address may be visited."""
        return self.lezer.can_fetch(doel.adres, self.naam)

    @property
    def pauze(self) -> float:
        """Seconds that the site wants between two questions; 0 if it does not say."""
        return float(self.lezer.crawl_delay(self.naam) or 0)


class Robots:
    """Remembers the rules of each site. `fetch` gets a text by its address; what it raises is passed on."""

    def __init__(self, naam: str, fetch: Callable[[Webdoel], Antwoord]) -> None:
        self._naam = naam
        self._fetch = fetch
        self._regels: dict[str, Robotsregels] = {}

    def rules_for(self, doel: Webdoel) -> Robotsregels:
        """The rules of the site of `doel`. One request the first time, and none after that."""
        sleutel = f"{doel.schema}://{doel.host}"
        if sleutel not in self._regels:
            antwoord = self._fetch(
                Webdoel(f"{sleutel}/robots.txt", doel.schema, doel.site, doel.poort, "/robots.txt")
            )
            self._regels[sleutel] = self._read(antwoord)
        return self._regels[sleutel]

    def _read(self, antwoord: Antwoord) -> Robotsregels:
        # Without a robots.txt everything may be visited; one that moved elsewhere is taken for none.
        # A byte order mark in front of the first line would hide the rules under it.
        tekst = antwoord.inhoud.decode("utf-8-sig", "replace") if 200 <= antwoord.code < 300 else ""
        storing = antwoord.code >= 500 or antwoord.code == 429
        return Robotsregels(Protego.parse(tekst), self._naam, storing=storing)
