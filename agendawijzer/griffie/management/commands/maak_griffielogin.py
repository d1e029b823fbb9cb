"""The first login of the griffie, with a password that is shown once."""

import secrets
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from agendawijzer.griffie.rollen import ROLLEN

NAAM = "griffie"


class Command(BaseCommand):
    help = "Maakt een login voor de griffie met een willekeurig wachtwoord, en toont dat één keer."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--nieuw-wachtwoord", action="store_true", help="geef de bestaande login een nieuw wachtwoord"
        )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        groepen = list(Group.objects.filter(name__in=ROLLEN))
        if len(groepen) < len(ROLLEN):
            raise CommandError("De database is nog niet klaar. Geef eerst: python manage.py migrate")
        user, nieuw = User.objects.get_or_create(username=NAAM, defaults={"is_staff": True})
        if nieuw:
            user.groups.add(*groepen)
        elif not options["nieuw_wachtwoord"]:
            self.stdout.write(
                f"De login {NAAM} bestaat al. Wachtwoord kwijt? Geef:  "
                "scripts/beheer maak_griffielogin --nieuw-wachtwoord"
            )
            return
        wachtwoord = secrets.token_urlsafe(18)
        user.set_password(wachtwoord)
        user.save(update_fields=["password"])
        self.stdout.write(
            "Login voor de griffie op /beheer/. Bewaar dit: het wachtwoord staat hier één keer."
        )
        self.stdout.write(f"  gebruikersnaam: {NAAM}\n  wachtwoord: {wachtwoord}\n")
