"""What a clerk is typing about a vote and has not saved yet, so that a closed laptop loses nothing."""

from django.conf import settings
from django.db import models

from stemmingen.models.stemming import Stemming


class Ontwerp(models.Model):
    """The form of a vote as it stands on a screen, right or not yet. One for each vote, shared by all clerks.

    The row stays when the vote is saved and is emptied then: `versie` only rises, so that a clerk who looks at an
    older one is always found out.
    """

    stemming = models.OneToOneField(Stemming, on_delete=models.CASCADE, related_name="ontwerp")
    invoer = models.JSONField(default=dict, blank=True)
    versie = models.PositiveIntegerField(default=0)
    scherm = models.CharField(max_length=16, default="", blank=True)
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    wanneer = models.DateTimeField()

    class Meta:
        verbose_name = "ontwerp van een stemming"
        verbose_name_plural = "ontwerpen van stemmingen"

    def __str__(self) -> str:
        return f"Ontwerp: {self.stemming}"
