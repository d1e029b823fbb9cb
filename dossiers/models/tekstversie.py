"""The text of an instrument as it was submitted, and each later version."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from dossiers.models.bron import Bron
from dossiers.models.instrument import Instrument
from dossiers.models.raad import Fractie, Persoon
from dossiers.openbaarheid import Zichtbaar
from dossiers.velden import PlatteTekst


class Tekstversie(Zichtbaar):
    """One version of a text; number 1 is the text as submitted. A vote names the version it was about."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("instrument",)

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="tekstversies")
    volgnummer = models.PositiveSmallIntegerField(default=1, help_text="1 is de tekst zoals ingediend.")
    datum = models.DateField(null=True, blank=True, help_text="Leeg als de datum niet bekend is.")
    tekst = PlatteTekst(help_text="De tekst zelf. Mag leeg zijn als u een webadres invult.")
    adres = models.URLField(
        "webadres", max_length=500, blank=True, default="", help_text="Waar deze versie als stuk staat."
    )
    fractie = models.ForeignKey(
        Fractie, on_delete=models.PROTECT, null=True, blank=True, related_name="tekstversies"
    )
    persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="tekstversies"
    )
    toelichting = PlatteTekst(help_text="Wat er veranderde en waarom, in gewone woorden.")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="tekstversies"
    )

    class Meta:
        verbose_name = "versie van de tekst"
        verbose_name_plural = "versies van de tekst"
        ordering = ["volgnummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["instrument", "volgnummer"],
                name="tekstversie_volgnummer_uniek",
                violation_error_message="Deze versie bestaat al. Geef de volgende versie een nieuw nummer.",
            ),
            models.CheckConstraint(
                condition=Q(volgnummer__gte=1),
                name="tekstversie_vanaf_een",
                violation_error_message="De tekst zoals ingediend is versie 1. Kies een nummer vanaf 1.",
            ),
            models.CheckConstraint(
                condition=~Q(tekst="") | ~Q(adres=""),
                name="tekstversie_heeft_tekst_of_adres",
                violation_error_message="Vul de tekst in, of het webadres waar deze versie staat.",
            ),
        ]

    def __str__(self) -> str:
        return f"versie {self.volgnummer} van {self.instrument}"
