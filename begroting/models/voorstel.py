"""A newer text of a chapter that differs from what we have: kept beside it until a person decides."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from begroting.models.programma import Programma
from dossiers.models import Bron


class Begrotingsvoorstel(models.Model):
    """What an import read, and how that differs from the chapter as it stood then."""

    class Stand(models.TextChoices):
        OPEN = "open", "nog te beoordelen"
        AANVAARD = "aanvaard", "aanvaard"
        AFGEWEZEN = "afgewezen", "afgewezen"
        VERVANGEN = "vervangen", "vervangen door een nieuwere tekst"

    programma = models.ForeignKey(Programma, on_delete=models.CASCADE, related_name="voorstellen")
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.OPEN)
    boom = models.JSONField("gelezen tekst", default=dict, editable=False)
    verschil = models.JSONField("verschillen", default=list, editable=False)
    gevonden_op = models.DateTimeField("gevonden op", auto_now_add=True)
    besluit_op = models.DateTimeField("besloten op", null=True, blank=True, editable=False)
    besluit_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "voorstel bij een programma"
        verbose_name_plural = "voorstellen bij programma's"
        ordering = ["-gevonden_op", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["programma"],
                condition=Q(stand="open"),
                name="begrotingsvoorstel_een_open",
                violation_error_message="Bij dit programma wacht al een voorstel. Beoordeel dat eerst.",
            ),
            models.CheckConstraint(
                condition=Q(stand="open", besluit_op__isnull=True)
                | (~Q(stand="open") & Q(besluit_op__isnull=False)),
                name="begrotingsvoorstel_besloten_met_datum",
                violation_error_message="Een voorstel dat is beoordeeld, heeft een datum; een open voorstel niet.",
            ),
        ]

    def __str__(self) -> str:
        return f"Nieuwe tekst van {self.programma}"
