"""What comes after a vote: corrections beside the original, and words that never change the tally."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from dossiers.klok import nu
from dossiers.models import Fractie, Persoon
from dossiers.openbaarheid import Zichtbaar
from dossiers.velden import PlatteTekst
from stemmingen.models.stemming import Stemming


class Correctie(Zichtbaar):
    """What was published and what it became, with the reason. Shown on the page of the vote, never changed."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("stemming",)

    stemming = models.ForeignKey(Stemming, on_delete=models.PROTECT, related_name="correcties")
    wanneer = models.DateTimeField(default=nu, editable=False)
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    reden = PlatteTekst()
    oud = models.JSONField(default=dict)
    nieuw = models.JSONField(default=dict)

    class Meta:
        verbose_name = "correctie"
        verbose_name_plural = "correcties"
        ordering = ["wanneer", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="correctie_heeft_een_reden",
                violation_error_message="Geef een reden op. Bezoekers lezen die bij de stemming.",
            )
        ]

    def __str__(self) -> str:
        return f"Correctie van {self.stemming}"


class Verklaring(Zichtbaar):
    """Words put beside a vote: they never change the tally."""

    class Soort(models.TextChoices):
        STEMVERKLARING = "stemverklaring", "stemverklaring"
        AANTEKENING = "aantekening", "aantekening dat het lid tegen heeft willen stemmen"
        VERGISSING = "vergissing", "gemelde vergissing"

    openbaar_via: ClassVar[tuple[str, ...]] = ("stemming",)

    stemming = models.ForeignKey(Stemming, on_delete=models.CASCADE, related_name="verklaringen")
    soort = models.CharField(max_length=14, choices=Soort, default=Soort.STEMVERKLARING)
    fractie = models.ForeignKey(
        Fractie, on_delete=models.PROTECT, null=True, blank=True, related_name="verklaringen"
    )
    persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="verklaringen"
    )
    tekst = PlatteTekst(help_text="Kort, zoals het in de vergadering is gezegd.")

    class Meta:
        verbose_name = "verklaring of aantekening"
        verbose_name_plural = "verklaringen en aantekeningen"
        ordering = ["soort", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(fractie__isnull=False) | Q(persoon__isnull=False),
                name="verklaring_is_van_iemand",
                violation_error_message="Kies van welke fractie of welk lid dit is.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} van {self.persoon or self.fractie}"
