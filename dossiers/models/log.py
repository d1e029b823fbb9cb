"""The trace of what was done to publications and votes. The database refuses to change or delete a line."""

from django.conf import settings
from django.db import models


class Logregel(models.Model):
    """Who did what to which object. Lines are added by actions and never changed."""

    class Resultaat(models.TextChoices):
        GELUKT = "gelukt", "gelukt"
        GEWEIGERD = "geweigerd", "geweigerd"

    wanneer = models.DateTimeField(auto_now_add=True)
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    handeling = models.CharField(max_length=40)
    model = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    onderwerp = models.CharField(
        max_length=300,
        default="",
        blank=True,
        help_text="Hoe het object toen heette; dat blijft leesbaar als het weg is.",
    )
    vanuit = models.CharField(
        max_length=30, default="", help_text="Beheer, stemdesk, inlezen of een opdracht."
    )
    resultaat = models.CharField(max_length=10, choices=Resultaat, default=Resultaat.GELUKT)
    oud = models.JSONField(default=dict)
    nieuw = models.JSONField(default=dict)

    class Meta:
        verbose_name = "regel van het logboek"
        verbose_name_plural = "logboek"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["model", "object_id"], name="logregel_object")]

    def __str__(self) -> str:
        return f"{self.handeling} {self.model} {self.object_id}"
