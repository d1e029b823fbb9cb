"""`manage.py laad_uitleg`: brings the explanations of the editors up to date."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from agendawijzer.portaal.uitleg.bestanden import OnleesbareUitleg, read_uitleg
from dossiers.acties.uitleg import store_uitleg


class Command(BaseCommand):
    help = (
        "Zet de uitleg van de redactie op de site. "
        "Wat de griffie schreef of wijzigde, blijft staan."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """All or nothing; run again, nothing changes."""
        gemeente = settings.GEMEENTE if settings.DEMO else "Almere"
        try:
            geladen = store_uitleg(teksten=read_uitleg(gemeente))
        except OnleesbareUitleg as fout:
            raise CommandError(str(fout)) from None
        self.stdout.write(
            f"Uitleg: {len(geladen.nieuw)} nieuw, {len(geladen.vernieuwd)} vernieuwd, "
            f"{len(geladen.gelijk)} gelijk."
        )
        if geladen.gelaten:
            self.stdout.write(f"Zo gelaten, want van de griffie: {', '.join(geladen.gelaten)}.")
