"""What a meeting will talk about, and whether anyone can have a say there."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from dossiers.models.bron import Bron
from dossiers.models.dossier import Dossier
from dossiers.models.instrument import Instrument
from dossiers.models.vergadering import Vergadering
from dossiers.openbaarheid import Zichtbaar
from dossiers.velden import PlatteTekst


class Agendapunt(Zichtbaar):
    """An item on the agenda of a meeting, planned or past."""

    class Soort(models.TextChoices):
        WEGING = "weging", "weging: hoe gaat de raad dit behandelen?"
        BESPREKING = "bespreking", "bespreking"
        BESLUIT = "besluit", "besluit"
        INFORMATIE = "informatie", "informatie"
        OVERIG = "overig", "ander agendapunt"

    class Inspreken(models.TextChoices):
        ONBEKEND = "", "niet vastgelegd"
        JA = "ja", "inwoners kunnen inspreken"
        NEE = "nee", "inspreken kan niet"

    openbaar_via: ClassVar[tuple[str, ...]] = ("vergadering", "dossier", "instrument")

    vergadering = models.ForeignKey(Vergadering, on_delete=models.CASCADE, related_name="agendapunten")
    volgorde = models.PositiveSmallIntegerField(default=0)
    tijd = models.TimeField(null=True, blank=True, help_text="Leeg als er geen tijd is afgesproken.")
    soort = models.CharField(max_length=12, choices=Soort, default=Soort.BESPREKING)
    titel = models.CharField(
        max_length=300,
        blank=True,
        default="",
        help_text="Mag leeg zijn als u een onderwerp of een stuk kiest.",
    )
    dossier = models.ForeignKey(
        Dossier, on_delete=models.CASCADE, null=True, blank=True, related_name="agendapunten"
    )
    instrument = models.ForeignKey(
        Instrument, on_delete=models.CASCADE, null=True, blank=True, related_name="agendapunten"
    )
    inspreken = models.CharField(max_length=4, choices=Inspreken, default=Inspreken.ONBEKEND, blank=True)
    aanmelden_tot = models.DateTimeField(
        "aanmelden kan tot", null=True, blank=True, help_text="Tot wanneer een inspreker zich kan aanmelden."
    )
    toelichting = PlatteTekst()
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="agendapunten"
    )

    class Meta:
        verbose_name = "agendapunt"
        verbose_name_plural = "agendapunten"
        ordering = ["volgorde", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(titel="") | Q(dossier__isnull=False) | Q(instrument__isnull=False),
                name="agendapunt_gaat_ergens_over",
                violation_error_message="Vul een titel in, of kies het onderwerp of het stuk waar het over gaat.",
            ),
            models.CheckConstraint(
                condition=Q(aanmelden_tot__isnull=True) | Q(inspreken="ja"),
                name="agendapunt_aanmelden_alleen_bij_inspreken",
                violation_error_message="Een tijd om aan te melden hoort alleen bij een punt waar inspreken kan.",
            ),
        ]

    def __str__(self) -> str:
        return self.titel or str(self.instrument or self.dossier)
