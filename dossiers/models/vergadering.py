"""Meetings of the council."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from dossiers.models.bron import Bron
from dossiers.openbaarheid import Publiceerbaar
from dossiers.velden import Adresdeel, PlatteTekst


class Vergadering(Publiceerbaar):
    class Soort(models.TextChoices):
        PLENAIR = "plenair", "plenaire vergadering"
        CARROUSEL = "carrousel", "carrousel"
        WEGINGSTAFEL = "wegingstafel", "wegingstafel"
        OVERIG = "overig", "andere bijeenkomst"

    soort = models.CharField(max_length=14, choices=Soort, default=Soort.PLENAIR)
    datum = models.DateField(db_index=True)
    slug = Adresdeel(unique=True, help_text="Bij een plenaire vergadering de datum: 2023-05-11.")
    titel = models.CharField(max_length=300, blank=True, default="")
    begintijd = models.TimeField(
        "begint om", null=True, blank=True, help_text="Leeg als de tijd niet bekend is."
    )
    eindtijd = models.TimeField("eindigt om", null=True, blank=True, help_text="Mag na middernacht zijn.")
    plaats = models.CharField(
        max_length=200, blank=True, default="", help_text="Bijvoorbeeld: Raadzaal, Stadhuis."
    )
    afgelast = models.BooleanField(default=False, help_text="De vergadering gaat niet door.")
    aanwezig = models.PositiveSmallIntegerField(
        "aantal aanwezige raadsleden",
        null=True,
        blank=True,
        help_text="Leeg als het niet is vastgelegd. Dit is niet het aantal stemmers: dat hoort bij elke stemming.",
    )
    aanwezig_bij_opening = models.PositiveSmallIntegerField(
        "aanwezig bij de opening",
        null=True,
        blank=True,
        help_text="Voor artikel 20: de vergadering opent als meer dan de helft van de leden er is.",
    )
    inleiding = PlatteTekst()
    adres = models.URLField("webadres van de pagina", max_length=500, blank=True, default="")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="vergaderingen"
    )

    class Meta:
        verbose_name = "vergadering"
        verbose_name_plural = "vergaderingen"
        permissions = [("publiceer_vergadering", "Mag vergaderingen publiceren en intrekken")]
        ordering = ["-datum", "soort"]
        constraints = [
            models.UniqueConstraint(
                fields=["datum"],
                condition=Q(soort="plenair"),
                name="vergadering_een_plenaire_per_dag",
                violation_error_message="Er is al een plenaire vergadering op deze datum.",
            )
        ]

    def __str__(self) -> str:
        return self.titel or f"{self.get_soort_display().capitalize()} {self.datum:%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        return reverse("vergadering", args=[self.slug])
