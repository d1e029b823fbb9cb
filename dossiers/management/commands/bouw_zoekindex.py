"""Builds the search index anew."""

from typing import Any

from django.core.management.base import BaseCommand

from dossiers.zoeken.bouwen import build_index


class Command(BaseCommand):
    help = (
        "Maakt de zoekindex opnieuw. Gewoonlijk is dat niet nodig: de index gaat vanzelf mee met elke wijziging. "
        "Wel na loaddata, na het terugzetten van een back-up met een andere versie, en als daar bij een nieuwe versie "
        "om wordt gevraagd."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Nobody searches in half an index: the old one answers until the new one is there."""
        aantal = build_index()
        self.stdout.write(self.style.SUCCESS(f"De zoekindex is klaar: er zijn {aantal} dingen te vinden."))
