"""The trace of what was done to publications and votes."""

from django.conf import settings
from django.db import models


class Logregel(models.Model):
    """Who did what to which object. Lines are added by actions and never changed."""

    wanneer = models.DateTimeField(auto_now_add=True)
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    handeling = models.CharField(max_length=40)
    model = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    oud = models.JSONField(default=dict)
    nieuw = models.JSONField(default=dict)

    class Meta:
        verbose_name = "regel van het logboek"
        verbose_name_plural = "logboek"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["model", "object_id"], name="logregel_object")]

    def __str__(self) -> str:
        return f"{self.handeling} {self.model} {self.object_id}"
