"""Looks at one address: may we, does it answer, where does it lead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from agendawijzer.links.doel import Webdoel, follow, read_doel
from agendawijzer.links.oordeel import (
    KRING,
    LATER,
    NIET_WELKOM,
    ROBOTS_STORING,
    TE_VAAK,
    Bevinding,
    Mislukt,
    NietToegestaan,
    judge,
)
from agendawijzer.links.pauze import Pauze, parse_retry_after
from agendawijzer.links.robots import GROOTSTE, OPNIEUW_NA_STORING, OPNIEUW_NA_WEIGERING, Robots
from agendawijzer.links.verbinding import Antwoord, Weblijn

_DOORVERWIJZINGEN = frozenset({301, 302, 303, 307, 308})
_HOOGSTE_AANTAL_DOORVERWIJZINGEN = 5
# Codes with which sites turn HEAD down, rightly or not. A page is called gone only if GET says so as well.
_PROBEER_GET = frozenset({400, 403, 404, 405, 410, 501})
# How long a site is left alone that says it is too busy, but not until when.
_RUST_ZONDER_TIJD = timedelta(hours=1)
# The lengths of the fields that keep these.
_ETAG, _DATUM, _ADRES = 300, 60, 1000


@dataclass(frozen=True, slots=True)
class Bekend:
    """What an address gave when it last worked, so that a site can say that nothing changed."""

    doorverwezen_naar: str = ""
    etag: str = ""
    laatst_gewijzigd: str = ""

    @property
    def voorwaarden(self) -> dict[str, str]:
        """Headers that ask for an answer only if something changed."""
        koppen = {"If-None-Match": self.etag, "If-Modified-Since": self.laatst_gewijzigd}
        return {naam: waarde for naam, waarde in koppen.items() if waarde}


class _NietGekeken(Exception):  # noqa: N818 - an answer, not a mistake
    """The site does not want us to look at this address now."""

    def __init__(self, reden: str, wacht: timedelta) -> None:
        super().__init__(reden)
        self.wacht = wacht


class Bezoeker:
    """Visits addresses one by one, as `naam` (the whole User-Agent; its first word stands in a robots.txt)."""

    def __init__(self, lijn: Weblijn, pauze: Pauze, *, naam: str, van: str = "") -> None:
        self._lijn = lijn
        self._pauze = pauze
        self._koppen = {
            "User-Agent": naam,
            "Accept": "*/*",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
        if van:
            self._koppen["From"] = van
        self._robots = Robots(naam.split()[0].split("/")[0], self._fetch_robots)

    def visit(self, adres: str, *, nu: datetime, bekend: Bekend | None = None) -> Bevinding:
        """What is found at the address now. Never raises for what another site does.

        At most a robots.txt and two requests for each of six addresses in a row, each with its pause.
        """
        try:
            doel, antwoord = self._follow(read_doel(adres), bekend or Bekend())
        except NietToegestaan as fout:
            return Bevinding("onbereikbaar", reden=str(fout), contact=False)
        except _NietGekeken as fout:
            return Bevinding("onbekend", reden=str(fout), niet_voor=nu + fout.wacht)
        except Mislukt as fout:
            return Bevinding(
                "onbereikbaar",
                reden=str(fout),
                contact=not fout.geen_verbinding,
                zwijgt=not fout.antwoordde,
            )
        return _find(adres, doel, antwoord, nu)

    def _follow(self, doel: Webdoel, bekend: Bekend) -> tuple[Webdoel, Antwoord]:
        """The last answer, and the address that gave it."""
        gezien: set[str] = set()
        gaf_antwoord = bekend.doorverwezen_naar or doel.adres
        while doel.adres not in gezien:
            if len(gezien) > _HOOGSTE_AANTAL_DOORVERWIJZINGEN:
                raise Mislukt(TE_VAAK, antwoordde=True)
            gezien.add(doel.adres)
            self._ask_permission(doel)
            antwoord = self._look(doel, bekend.voorwaarden if doel.adres == gaf_antwoord else {})
            plek = antwoord.koppen.get("Location", "")
            if antwoord.code not in _DOORVERWIJZINGEN or not plek.strip():
                return doel, antwoord
            doel = follow(doel, plek)
        raise Mislukt(KRING, antwoordde=True)

    def _ask_permission(self, doel: Webdoel) -> None:
        regels = self._robots.rules_for(doel)
        if regels.storing:
            raise _NietGekeken(ROBOTS_STORING, OPNIEUW_NA_STORING)
        if not regels.allows(doel):
            raise _NietGekeken(NIET_WELKOM, OPNIEUW_NA_WEIGERING)
        self._pauze.lengthen(doel.site, regels.pauze)

    def _look(self, doel: Webdoel, voorwaarden: Mapping[str, str]) -> Antwoord:
        antwoord = self._ask(doel, "HEAD", voorwaarden)
        return self._ask(doel, "GET", voorwaarden) if antwoord.code in _PROBEER_GET else antwoord

    def _ask(
        self, doel: Webdoel, methode: str, extra: Mapping[str, str], hoogstens: int | None = None
    ) -> Antwoord:
        with self._pauze.turn(doel.site):
            return self._lijn.ask(doel, methode, {**self._koppen, **extra}, hoogstens=hoogstens)

    def _fetch_robots(self, doel: Webdoel) -> Antwoord:
        return self._ask(doel, "GET", {}, GROOTSTE)


def _find(adres: str, doel: Webdoel, antwoord: Antwoord, nu: datetime) -> Bevinding:
    uitkomst, reden = judge(antwoord.code)
    niet_voor = None
    if antwoord.code in LATER:
        niet_voor = parse_retry_after(antwoord.koppen.get("Retry-After", ""), nu) or nu + _RUST_ZONDER_TIJD
    elders = doel.adres if doel.adres != read_doel(adres).adres else ""
    return Bevinding(
        uitkomst,
        antwoord.code,
        reden,
        niet_voor,
        doorverwezen_naar=_fitting(elders, _ADRES),
        etag=_fitting(antwoord.koppen.get("ETag", ""), _ETAG),
        laatst_gewijzigd=_fitting(antwoord.koppen.get("Last-Modified", ""), _DATUM),
    )


def _fitting(waarde: str, hoogstens: int) -> str:
    """The text if it fits and can be sent back; half an ETag would be another one."""
    return waarde if len(waarde) <= hoogstens and waarde.isprintable() and waarde.isascii() else ""
