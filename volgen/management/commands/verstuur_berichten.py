"""`manage.py verstuur_berichten`: looks what is new, and mails who follows it. Made for a timer."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.utils import timezone

from dossiers.klok import vandaag
from dossiers.management.gebruik import Fout, NederlandseOpdracht
from volgen.checks import goes_out, lacks_address, lacks_server
from volgen.mail import standen
from volgen.mail.mails import make_mail
from volgen.mail.post import open_post
from volgen.mail.ronde import Ronde
from volgen.mail.zendingen import find_los, make_zendingen
from volgen.nieuws.meldingen import store_meldingen
from volgen.nieuws.nieuws import count_nieuws, find_nieuws, mark_all
from volgen.opruimen import clean_up

GESTRAND, TE_VEEL = 1, 3
# Then the next run goes on, and looks for news first.
HOOGSTENS_SECONDEN = 600


class Command(NederlandseOpdracht):
    help = (
        "Kijkt wat er nieuw is en mailt wie dat volgt. Bedoeld voor een timer, bijvoorbeeld elke twee minuten.\n"
        "Twee tegelijk mag: niets gaat dubbel. Stoppen mag ook: de volgende keer gaat zij verder.\n"
        "De eerste keer geldt alles wat er al is als gezien, en gaat er geen nieuws uit.\n\n"
        "Eindigt met 0 als alles is gedaan, met 1 als de mailserver het niet deed (de mails wachten), met 2 als de\n"
        "opdracht of een instelling niet klopt en met 3 als er te veel nieuws ineens was (zie --overslaan en --toch)."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--proef", action="store_true", help="tel alleen: verander niets en verstuur niets"
        )
        parser.add_argument(
            "--overslaan",
            action="store_true",
            help="al het nieuws van nu geldt als gezien, zonder mail; na het inlezen van oude pagina's",
        )
        parser.add_argument(
            "--toch",
            action="store_true",
            help=f"mail ook bij meer dan {settings.VOLGEN_HOOGSTENS} nieuwe gebeurtenissen ineens",
        )
        parser.add_argument(
            "--twijfel",
            choices=("opnieuw", "laat"),
            help="mails waarvan niemand weet of zij aankwamen: verstuur ze opnieuw, of laat ze zo",
        )

    def handle(
        self, *args: Any, proef: bool, overslaan: bool, toch: bool, twijfel: str | None, **options: Any
    ) -> None:
        if proef:
            self._count()
            return
        # Before all that may go wrong: what was promised to be deleted goes, also where no mail can go out.
        weg = clean_up(timezone.now())
        if weg.onzeker:
            self._say(
                f"Na dertig dagen gewist, want niemand weet of zij aankwamen: {weg.onzeker}. "
                "Deze mails gaan niet opnieuw."
            )
        if lacks_server() or (lacks_address() and goes_out()):
            raise Fout(
                "Zonder mailserver en zonder adres van deze site kan er geen mail uit. Zet EMAIL_URL en SITE_ADRES.",
                returncode=2,
            )
        if overslaan:
            self._say(f"Overgeslagen: {mark_all(ook_bekende=True)}.")
            return
        if twijfel:
            aantal = standen.settle_twijfel(opnieuw=twijfel == "opnieuw")
            self._say(f"{'Opnieuw te versturen' if twijfel == 'opnieuw' else 'Zo gelaten'}: {aantal}.")
        nieuws = self._look(None if toch else settings.VOLGEN_HOOGSTENS)
        ronde = self._send()
        self._summarise(nieuws or 0, ronde, weg.abonnees)
        if nieuws is None:
            raise Fout(
                f"Er is meer nieuws dan {settings.VOLGEN_HOOGSTENS} gebeurtenissen ineens. Daarover ging geen mail. "
                "Zijn er oude pagina's ingelezen? Geef dan --overslaan. Is het echt nieuws? Geef dan --toch.",
                returncode=TE_VEEL,
            )
        if ronde.gestrand:
            raise Fout(
                "De mailserver deed het niet. De mails wachten op de volgende keer.", returncode=GESTRAND
            )

    def _look(self, hoogstens: int | None) -> int | None:
        """How many events were news; None where there were too many."""
        if bekeken := mark_all():
            self._say(f"Gezien zonder mail, want het was er al: {bekeken}.")
        nieuws = find_nieuws(vandaag(), hoogstens)
        return None if nieuws is None else store_meldingen(nieuws)

    def _send(self) -> Ronde:
        make_zendingen(timezone.localtime(), settings.VOLGEN_UUR)
        with _asked_to_end() as stop:
            pauze = 60 / settings.VOLGEN_PER_MINUUT if settings.VOLGEN_PER_MINUUT > 0 else 0.0
            einde = time.monotonic() + HOOGSTENS_SECONDEN
            ronde = Ronde(
                open_post(), make_mail, pauze=pauze, stop=lambda: stop() or time.monotonic() > einde
            )
            ronde.run()
        return ronde

    def _summarise(self, nieuws: int, ronde: Ronde, weg: int) -> None:
        wacht, twijfel = standen.find_wachtend().count(), standen.find_twijfel().count()
        delen = [f"nieuw {nieuws}", *(f"{naam} {n}" for naam, n in sorted(ronde.telling.items()) if n)]
        delen += [f"{naam} {n}" for naam, n in (("wacht", wacht), ("abonnees gewist", weg)) if n]
        self._say(f"Berichten: {', '.join(delen)}.")
        if twijfel:
            self._say(
                f"Van {twijfel} mails weten wij niet of zij aankwamen: een opdracht stopte voor het antwoord van de "
                "mailserver. Geef --twijfel opnieuw of --twijfel laat."
            )

    def _count(self) -> None:
        nieuws = count_nieuws()
        self._say(
            f"Proef: nieuw {nieuws}, nog te bundelen {find_los().count()}, "
            f"wacht {standen.find_wachtend().count()}, onzeker {standen.find_twijfel().count()}."
        )

    def _say(self, tekst: str) -> None:
        self.stdout.write(tekst)


@contextmanager
def _asked_to_end() -> Iterator[Callable[[], bool]]:
    """Whether somebody asks to end: then the mail that is on its way is finished first.

    A signal can be caught in the main thread alone.
    """
    gevraagd = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield gevraagd.is_set
        return
    eerder = {
        soort: signal.signal(soort, lambda *_: gevraagd.set()) for soort in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        yield gevraagd.is_set
    finally:
        for soort, handler in eerder.items():
            signal.signal(soort, handler)
