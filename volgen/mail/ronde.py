"""One run of sending: takes up a few mails at a time and hands them over, gently, whatever the server does."""

import logging
import time
import traceback
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.mail import EmailMultiAlternatives

from volgen.mail import standen
from volgen.mail.post import Afgebroken, Geweigerd, Post, PostError, Storing, Uitgesteld
from volgen.models import Zending

log = logging.getLogger(__name__)

TEGELIJK = 10
# After so many troubles in a row, whatever the mail, the server is left alone until the next run.
STORINGEN = 3
# So many refusals in a row and not one mail taken: then it is not the addresses.
WEIGERINGEN = 10
_RUST = 2.0

MaakMail = Callable[[Zending], EmailMultiAlternatives | None]


@dataclass
class Ronde:
    """What one run needs and counts: `verzonden`, `uitgesteld`, `mislukt`, `vervallen`.

    `pauze` is the time in seconds between two mails; `stop` says whether somebody asked to end. `gestrand` after a
    run: it gave up, and the mails wait.
    """

    post: Post
    maak: MaakMail
    pauze: float = 0.0
    wacht: Callable[[float], None] = time.sleep
    stop: Callable[[], bool] = lambda: False
    telling: Counter[str] = field(default_factory=Counter)
    gestrand: bool = False
    houder: uuid.UUID = field(default_factory=uuid.uuid4)
    _storingen: int = 0
    _geweigerd: list[int] = field(default_factory=list)
    # Whose address counted as refused in this run: several mails at one bad moment are one refusal.
    _geteld: set[int] = field(default_factory=set)

    def run(self) -> None:
        """Until nothing is due, the server is in trouble, or somebody asks to end. Lets go of what it did not do."""
        try:
            while not self._must_end() and (zendingen := standen.claim(self.houder, TEGELIJK)):
                for zending in zendingen:
                    if self._must_end():
                        break
                    self._handle(zending)
            # With less to send than it takes to give up, the server did nothing all the same.
            self.gestrand |= bool(self._storingen and not self.telling["verzonden"])
        finally:
            standen.release(self.houder)
            self.post.close()

    def _must_end(self) -> bool:
        return self.gestrand or self.stop()

    def _handle(self, zending: Zending) -> None:
        """One mail: nothing that is wrong with it keeps the others from going."""
        try:
            mail = self.maak(zending)
        except Exception as fout:
            # Only its kind and its place: the words of a fault may hold an address.
            plek = traceback.extract_tb(fout.__traceback__)[-1]
            log.error(
                "%s kan niet worden gemaakt: %s in %s, regel %s",
                zending,
                type(fout).__name__,
                plek.filename,
                plek.lineno,
            )
            self._count(self._postpone(zending))
            return
        if mail is None:
            # Withdrawn meanwhile, or no longer followed.
            standen.drop(zending)
            self._count("vervallen")
            return
        try:
            self.post.deliver(mail, lambda: standen.offer(zending))
        except PostError as fout:
            self._after(fout, zending)
        else:
            standen.finish(zending)
            self._count("verzonden")
            self._storingen = 0
            self._geweigerd.clear()
        if self.pauze:
            self.wacht(self.pauze)

    def _after(self, fout: PostError, zending: Zending) -> None:
        match fout:
            case Afgebroken():
                self._count("vervallen")
            case Geweigerd():
                self._refused(zending, fout)
            case Storing():
                # No mail is to blame: it goes back as it was.
                self._trouble(fout)
            case Uitgesteld():
                self._count(self._postpone(zending))
                if fout.storing:
                    self._trouble(fout)

    def _postpone(self, zending: Zending) -> str:
        return "uitgesteld" if standen.postpone(zending) else "mislukt"

    def _refused(self, zending: Zending, fout: Geweigerd) -> None:
        self._count("mislukt")
        if fout.adres and zending.soort == Zending.Soort.BEVESTIGING:
            # Anyone can fill in addresses that nobody has. They say nothing about the server or a follower, and must
            # not hold up the mail of others.
            standen.fail(zending, adres=False)
            return
        standen.fail(zending, adres=fout.adres and zending.abonnee_id not in self._geteld)
        self._geteld.add(zending.abonnee_id)
        self._geweigerd.append(zending.pk)
        if len(self._geweigerd) >= WEIGERINGEN:
            log.error("De mailserver weigert alles (antwoord %s). De mails wachten.", fout.code)
            standen.undo_fail(self._geweigerd)
            self.telling["mislukt"] -= len(self._geweigerd)
            self.telling["uitgesteld"] += len(self._geweigerd)
            self.gestrand = True

    def _trouble(self, fout: PostError) -> None:
        self._storingen += 1
        if self._storingen >= STORINGEN:
            antwoord = f"antwoord {fout.code}" if fout.code else "geen antwoord"
            log.error("De mailserver doet het niet (%s). De mails wachten.", antwoord)
            self.gestrand = True
        else:
            self.wacht(_RUST * self._storingen)

    def _count(self, naam: str) -> None:
        self.telling[naam] += 1
