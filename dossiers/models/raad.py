"""The council: its terms, its fracties with their seats on a date, its people."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from dossiers.models.bron import Bron, Zekerheid
from dossiers.models.periode import Periode, goede_volgorde
from dossiers.velden import GevouwenVeld, PlatteTekst


class Zittingsperiode(Periode):
    """The years between two elections."""

    naam = models.CharField(max_length=60, unique=True, help_text="Bijvoorbeeld: 2022-2026.")
    zetels = models.PositiveSmallIntegerField("aantal zetels", null=True, blank=True)
    zekerheid = models.CharField(max_length=10, choices=Zekerheid, default=Zekerheid.BRON)
    toelichting = PlatteTekst()
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "zittingsperiode"
        verbose_name_plural = "zittingsperioden"
        ordering = ["-begin", "naam"]
        constraints = [goede_volgorde("zittingsperiode_einde_na_begin")]

    def __str__(self) -> str:
        return self.naam


class Fractie(Periode):
    naam = models.CharField(max_length=100, unique=True)
    afkorting = models.CharField(max_length=20, blank=True, default="")
    slug = models.SlugField(max_length=100, unique=True, help_text="Het adres: /fracties/<dit>/.")
    voortgekomen_uit = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="afsplitsingen"
    )

    class Meta:
        verbose_name = "fractie"
        verbose_name_plural = "fracties"
        ordering = ["naam"]
        constraints = [goede_volgorde("fractie_einde_na_begin")]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("fractie", args=[self.slug])


class Fractienaam(models.Model):
    """Another spelling under which a source names a fractie, such as PvdD."""

    fractie = models.ForeignKey(Fractie, on_delete=models.CASCADE, related_name="andere_namen")
    naam = models.CharField(max_length=100)
    gevouwen = GevouwenVeld(van="naam", unique=True, max_length=100)

    class Meta:
        verbose_name = "andere naam van een fractie"
        verbose_name_plural = "andere namen van fracties"

    def __str__(self) -> str:
        return self.naam


class Fractiezetels(Periode):
    """How many seats a fractie holds over a time."""

    fractie = models.ForeignKey(Fractie, on_delete=models.CASCADE, related_name="zetels")
    zittingsperiode = models.ForeignKey(
        Zittingsperiode, on_delete=models.PROTECT, related_name="fractiezetels"
    )
    aantal = models.PositiveSmallIntegerField("aantal zetels")
    zekerheid = models.CharField(max_length=10, choices=Zekerheid, default=Zekerheid.BRON)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "zetels van een fractie"
        verbose_name_plural = "zetels van fracties"
        ordering = ["-aantal", "fractie__naam"]
        constraints = [
            goede_volgorde("fractiezetels_einde_na_begin"),
            models.CheckConstraint(
                condition=Q(aantal__gt=0),
                name="fractiezetels_minstens_een",
                violation_error_message="Een fractie heeft minstens één zetel. "
                "Laat de regel weg als de fractie geen zetel heeft.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fractie}: {self.aantal}"


class Persoon(models.Model):
    naam = models.CharField(max_length=120)
    sorteernaam = models.CharField(
        max_length=120, blank=True, default="", help_text="Achternaam eerst, bijvoorbeeld: Berg, van den."
    )
    slug = models.SlugField(max_length=120, unique=True, help_text="Het adres: /raadsleden/<dit>/.")

    class Meta:
        verbose_name = "persoon"
        verbose_name_plural = "personen"
        ordering = ["sorteernaam", "naam"]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("raadslid", args=[self.slug])


class Lidmaatschap(Periode):
    """A person in a fractie for a time; a member on leave keeps the seat, the replacement names whom it replaces."""

    class Soort(models.TextChoices):
        RAADSLID = "raadslid", "raadslid"
        FRACTIEASSISTENT = "fractieassistent", "fractieassistent"
        TIJDELIJKE_VERVANGING = "tijdelijke_vervanging", "tijdelijke vervanging"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="lidmaatschappen")
    fractie = models.ForeignKey(Fractie, on_delete=models.PROTECT, related_name="lidmaatschappen")
    soort = models.CharField(max_length=22, choices=Soort, default=Soort.RAADSLID)
    vervangt = models.ForeignKey(
        Persoon,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vervangingen",
        help_text="Alleen bij een tijdelijke vervanging.",
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "lidmaatschap"
        verbose_name_plural = "lidmaatschappen"
        ordering = ["-begin"]
        constraints = [
            goede_volgorde("lidmaatschap_einde_na_begin"),
            models.CheckConstraint(
                condition=Q(vervangt__isnull=True) | Q(soort="tijdelijke_vervanging"),
                name="lidmaatschap_vervangt_alleen_tijdelijk",
                violation_error_message="Alleen bij een tijdelijke vervanging kunt u aangeven wie er vervangen wordt.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.persoon} ({self.fractie})"
