"""`manage.py controleer_links`: looks whether the outside addresses on the portal still work."""

from argparse import ArgumentTypeError
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.utils import timezone

from agendawijzer.links.adressen import OPNIEUW_NA_MISLUKKING, find_aan_de_beurt
from agendawijzer.links.oordeel import Bevinding
from agendawijzer.links.ronde import Controleronde, make_bezoeker
from agendawijzer.links.slot import only_one
from agendawijzer.links.stoppen import stoppable
from dossiers.management.gebruik import Fout, NederlandseOpdracht
from dossiers.models import Link

NIEMAND_BEREIKT, GESTOPT = 1, 130
# Without a terminal progress is a line in a log, now and then.
_REGEL_OP = 50


class Command(NederlandseOpdracht):
    help = (
        "Kijkt of de links naar andere sites nog werken: rustig, één vraag tegelijk, met een pauze per site.\n"
        "Bewaart elk resultaat meteen; een volgende keer gaat de controle verder waar zij was gebleven.\n"
        "Er wordt nooit een link verwijderd.\n\n"
        "Eindigt met 0 als de ronde klaar is of er al een controle loopt, met 1 als geen enkele site te bereiken\n"
        "was, met 2 als de opdracht niet klopt en met 130 als u haar stopt."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--hoogstens",
            type=_at_least(1, int),
            default=settings.LINKS_HOOGSTENS,
            metavar="N",
            help="bekijk hoogstens zoveel adressen (nu %(default)s)",
        )
        parser.add_argument(
            "--wacht",
            type=_at_least(0, float),
            default=settings.LINKS_PAUZE,
            metavar="SECONDEN",
            help="pauze tussen twee vragen aan dezelfde site (nu %(default)s)",
        )
        parser.add_argument(
            "--ouder-dan",
            type=_at_least(0, int),
            metavar="DAGEN",
            help="alleen wat zo lang niet bekeken is; zonder deze keuze: werkende links na "
            f"{settings.LINKS_OUDER_DAN} dagen, andere na een dag",
        )
        parser.add_argument(
            "--alleen",
            choices=Link.Uitkomst.values,
            default="",
            help="alleen links met deze uitkomst",
        )

    def handle(
        self, *args: Any, hoogstens: int, wacht: float, ouder_dan: int | None, alleen: str, **options: Any
    ) -> None:
        with only_one() as vrij:
            if not vrij:
                self.stderr.write(
                    "Er loopt al een controle van de links. Deze stopt, de andere gaat door.", _plain
                )
                return
            adressen = find_aan_de_beurt(
                nu=timezone.now(),
                hoogstens=hoogstens,
                ouder_dan=timedelta(days=settings.LINKS_OUDER_DAN if ouder_dan is None else ouder_dan),
                mislukt_na=OPNIEUW_NA_MISLUKKING if ouder_dan is None else timedelta(days=ouder_dan),
                alleen=alleen,
            )
            ronde = Controleronde(make_bezoeker(wacht=wacht))
            try:
                with stoppable():
                    self._visit(ronde, adressen)
            except KeyboardInterrupt:
                self._summarise(ronde)
                raise Fout(
                    "Gestopt. Wat al bekeken is, is bewaard. Geef de opdracht opnieuw om verder te gaan.",
                    returncode=GESTOPT,
                ) from None
        self._summarise(ronde)
        if ronde.niemand_bereikt:
            raise Fout(
                "Geen enkele site was te bereiken. Kan deze server wel op internet? Hierover is niets bewaard.",
                returncode=NIEMAND_BEREIKT,
            )

    def _visit(self, ronde: Controleronde, adressen: list[str]) -> None:
        for volgnummer, adres in enumerate(adressen, start=1):
            self._show_progress(volgnummer, len(adressen), adres)
            bevinding = ronde.visit(adres)
            if bevinding and bevinding.uitkomst != "werkt":
                self._clear_progress()
                self.stdout.write(_as_line(adres, bevinding))
        self._clear_progress()

    def _summarise(self, ronde: Controleronde) -> None:
        self._clear_progress()
        namen = {
            **{keuze.value: str(keuze.label) for keuze in Link.Uitkomst},
            "overgeslagen": "later aan de beurt",
        }
        delen = [f"{ronde.telling[naam]} {woorden}" for naam, woorden in namen.items() if ronde.telling[naam]]
        self.stderr.write(f"Links gecontroleerd: {', '.join(delen) or 'geen'}.", _plain)

    def _show_progress(self, volgnummer: int, totaal: int, adres: str) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r\033[K{volgnummer} van {totaal}: {adres[:60]}", _plain, ending="")
        elif volgnummer % _REGEL_OP == 0:
            self.stderr.write(f"{volgnummer} van {totaal}", _plain)

    def _clear_progress(self) -> None:
        if self.stderr.isatty():
            self.stderr.write("\r\033[K", _plain, ending="")


def _plain(tekst: str) -> str:
    return tekst


def _as_line(adres: str, bevinding: Bevinding) -> str:
    return f"{Link.Uitkomst(bevinding.uitkomst).label}: {adres} ({bevinding.reden})"


def _at_least(minste: int, soort: type[int] | type[float]) -> Any:
    def read(tekst: str) -> int | float:
        waarde = soort(tekst)
        if not minste <= waarde < float("inf"):
            raise ArgumentTypeError(tekst)
        return waarde

    return read
