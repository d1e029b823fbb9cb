"""`manage.py maak_demo`: fills an empty database with the fictional municipality."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from agendawijzer.demo.logins import new_passwords
from agendawijzer.demo.maken import NietLeeg, add_demo, is_made


class Command(BaseCommand):
    help = "Vult een lege database met een verzonnen gemeente, om de site uit te proberen."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--nieuwe-wachtwoorden",
            action="store_true",
            help="geef de logins van de demo nieuwe wachtwoorden",
        )

    def handle(self, *args: Any, nieuwe_wachtwoorden: bool, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "De verzonnen gemeente mag alleen met DEMO=1: dan staat op elke pagina dat zij verzonnen is. "
                "Geef: make demo"
            )
        if not is_made():
            self.stdout.write("Voorbeeldstad maken. Dit duurt een halve minuut.")
        try:
            gemaakt = add_demo()
        except NietLeeg as fout:
            raise CommandError(
                f"In deze database staan al {fout}. De verzonnen gemeente komt alleen in een lege database. "
                "Er is niets veranderd. Kies met DATA_MAP een andere map."
            ) from None
        if gemaakt or nieuwe_wachtwoorden:
            self._show(new_passwords())
        else:
            self.stdout.write(
                "De verzonnen gemeente staat er al. Er is niets veranderd. Wachtwoorden kwijt? Geef:  "
                "DEMO=1 scripts/beheer maak_demo --nieuwe-wachtwoorden"
            )

    def _show(self, wachtwoorden: dict[str, str]) -> None:
        self.stdout.write("Logins op /beheer/. Bewaar dit: de wachtwoorden staan hier één keer.")
        for naam, wachtwoord in wachtwoorden.items():
            self.stdout.write(f"  gebruikersnaam: {naam:12} wachtwoord: {wachtwoord}")
