"""Puts the facts of the council into a new database, once."""

import json
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import QuerySet

from agendawijzer.portaal.uitleg.bestanden import read_uitleg
from dossiers.acties.uitleg import store_uitleg
from dossiers.logboek import OPDRACHT, differences, line, log_many
from dossiers.openbaarheid import Publiceerbaar
from dossiers.zoeken.bijwerken import unheard
from dossiers.zoeken.bouwen import build_index

FIXTURE = settings.BASE_DIR / "fixtures" / "almere.json"


class Command(BaseCommand):
    help = (
        "Laadt de feiten over de raad van Almere in een lege database. "
        "Staat er al iets, dan verandert er niets."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """All or nothing. Rows of the griffie or of an import are never overwritten: then it only
        says so."""
        if not FIXTURE.exists():
            raise CommandError(
                f"{FIXTURE.name} ontbreekt. Maak het met: python fixtures/maak_almere.py"
            )
        with transaction.atomic():
            if gevuld := _filled(FIXTURE):
                self.stdout.write(
                    f"De database is niet leeg: er staan al {gevuld} in. Er is niets veranderd."
                )
                return
            with unheard():
                call_command("loaddata", str(FIXTURE), verbosity=0)
                _log_all()
                store_uitleg(teksten=read_uitleg())
            build_index()
        self.stdout.write(self.style.SUCCESS("De feiten over de raad van Almere zijn geladen."))


def _filled(fixture: Path) -> str:
    """The name of the first kind of row in `fixture` of which the database has any; empty if it has
    none."""
    namen = dict.fromkeys(rij["model"] for rij in json.loads(fixture.read_text(encoding="utf-8")))
    modellen = (apps.get_model(naam) for naam in namen)
    return next(
        (str(m._meta.verbose_name_plural) for m in modellen if m._default_manager.exists()), ""
    )


def _log_all() -> None:
    """A line for each vote and each other row that is published: what they said when they were
    loaded."""
    for model in apps.get_models():
        if issubclass(model, Publiceerbaar):
            rijen: QuerySet[Any] = model._default_manager.order_by("pk")
            bron = [veld.name for veld in model._meta.fields if veld.name == "bron"]
            rijen = rijen.select_related(*model.openbaar_via, *bron)
            log_many(
                line(
                    handeling="geladen",
                    op=rij,
                    by=None,
                    vanuit=OPDRACHT,
                    oud={},
                    nieuw=differences(None, rij)[1],
                )
                for rij in rijen
            )
