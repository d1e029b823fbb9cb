"""One run: visits addresses in turn, keeps what was found at once, and knows when to leave a site alone."""

from collections import Counter
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from agendawijzer.links.adressen import find_rustende
from agendawijzer.links.bezoek import Bekend, Bezoeker
from agendawijzer.links.doel import site_of
from agendawijzer.links.oordeel import Bevinding
from agendawijzer.links.pauze import Pauze
from agendawijzer.links.verbinding import Weblijn
from dossiers.models import Link

# After this many addresses in a row without an answer, the rest of a site waits for the next run.
GENOEG_STILTE = 5


def make_bezoeker(*, wacht: float) -> Bezoeker:
    """A visitor that says who it is and whom to write to, by the settings; `wacht` seconds between two questions."""
    contact = settings.GRIFFIE_EMAIL or next(iter(settings.ALLOWED_HOSTS), "")
    return Bezoeker(
        Weblijn(eigen_netwerk=settings.LINKS_EIGEN_NETWERK),
        Pauze(wacht),
        naam=_as_header(f"Agendawijzer (linkcontrole voor {settings.GEMEENTE}; {contact})"),
        van=_as_header(settings.GRIFFIE_EMAIL),
    )


def _as_header(tekst: str) -> str:
    return " ".join(tekst.encode("ascii", "replace").decode("ascii").split())


class Controleronde:
    """Visits one address after another; `telling` counts the outcomes and what was left alone ("overgeslagen").

    While nobody at all could be reached, nothing is kept of that: our own network may be down, and then it would be
    untrue to say that the links are. One query to begin with.
    """

    def __init__(self, bezoeker: Bezoeker) -> None:
        self.telling: Counter[str] = Counter()
        self._bezoeker = bezoeker
        self._stil: Counter[str] = Counter()
        self._wachtend: list[tuple[Link, Bevinding, datetime]] = []
        self._buiten = False
        self._rust: dict[str, datetime] = {}
        for adres, niet_voor in find_rustende(timezone.now()):
            self._leave_alone(site_of(adres), niet_voor)

    @property
    def niemand_bereikt(self) -> bool:
        """Whether everything that was tried failed for want of any contact."""
        return bool(self._wachtend)

    def visit(self, adres: str) -> Bevinding | None:
        """What was found, which is kept by then; None if the site is left alone for now. Two queries."""
        nu = timezone.now()
        site = site_of(adres)
        if self._stil[site] >= GENOEG_STILTE or self._rust.get(site, nu) > nu:
            self.telling["overgeslagen"] += 1
            return None
        link = Link.objects.filter(adres=adres).first() or Link(adres=adres)
        bevinding = self._bezoeker.visit(adres, nu=nu, bekend=_known(link))
        self._stil[site] = self._stil[site] + 1 if bevinding.zwijgt else 0
        if bevinding.niet_voor and bevinding.code:
            self._leave_alone(site, bevinding.niet_voor)
        self._keep(link, bevinding, nu)
        return bevinding

    def _leave_alone(self, site: str, tot: datetime) -> None:
        self._rust[site] = max(tot, self._rust.get(site, tot))

    def _keep(self, link: Link, bevinding: Bevinding, nu: datetime) -> None:
        self._buiten = self._buiten or bevinding.contact
        geen_verbinding = bevinding.zwijgt and not bevinding.contact
        if geen_verbinding and not self._buiten:
            self._wachtend.append((link, bevinding, nu))
            return
        if self._buiten:
            while self._wachtend:
                self._store(*self._wachtend.pop())
        self._store(link, bevinding, nu)

    def _store(self, link: Link, bevinding: Bevinding, nu: datetime) -> None:
        record(link, bevinding, nu)
        self.telling[bevinding.uitkomst] += 1


def _known(link: Link) -> Bekend:
    if link.uitkomst != Link.Uitkomst.WERKT:
        return Bekend()
    return Bekend(link.doorverwezen_naar, link.etag, link.laatst_gewijzigd)


def record(link: Link, bevinding: Bevinding, nu: datetime) -> None:
    """Keeps what was found now. One query.

    Where we did not look, the outcome and date of the last look stay; only when and why to come back is kept.
    """
    link.reden, link.niet_voor = bevinding.reden[:200], bevinding.niet_voor
    if bevinding.uitkomst != "onbekend":
        link.uitkomst, link.code, link.gecontroleerd_op = bevinding.uitkomst, bevinding.code, nu
        link.mislukt = 0 if bevinding.uitkomst == "werkt" else link.mislukt + 1
    if bevinding.uitkomst == "werkt":
        link.werkte_op = nu
        link.doorverwezen_naar = bevinding.doorverwezen_naar
        if bevinding.code != 304 or bevinding.etag:
            link.etag = bevinding.etag
        if bevinding.code != 304 or bevinding.laatst_gewijzigd:
            link.laatst_gewijzigd = bevinding.laatst_gewijzigd
    link.save()
