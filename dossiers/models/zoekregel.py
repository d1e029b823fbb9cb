"""The search index: one row for each public thing that can be found. Kept by `dossiers.zoeken`, never by hand."""

import datetime

from django.db import models

from dossiers.velden import Zoekwoorden


class Zoekregel(models.Model):
    """What can be found about one public row: its words, what is shown of it, and what it is filtered by.

    A row is here only as long as the public may see what it is about. All is derived: `bouw_zoekindex` makes the
    same table again.
    """

    model = models.CharField(max_length=60, help_text="Wat het is, zoals dossiers.instrument.")
    object_id = models.BigIntegerField()
    soort = models.CharField(max_length=20)
    rang = models.PositiveSmallIntegerField(
        default=0, help_text="De volgorde van de soorten, waar de rest gelijk is."
    )
    titel = models.CharField(max_length=500)
    titel_gevouwen = models.CharField(max_length=500, default="")
    bij = models.CharField(
        max_length=500,
        blank=True,
        default="",
        help_text="De titel van waar het bij hoort, zoals het onderwerp.",
    )
    tekst = models.TextField(
        blank=True, default="", help_text="Om de gevonden woorden in hun verband te laten zien."
    )
    adres = models.CharField(max_length=500)
    datum = models.DateField(null=True, blank=True)
    sorteerdatum = models.DateField(default=datetime.date.min)
    jaar = models.PositiveSmallIntegerField(null=True, blank=True)
    uitkomst = models.CharField(max_length=20, blank=True, default="")
    staat = models.CharField("stand van de uitvoering", max_length=20, blank=True, default="")
    wijze = models.CharField("wijze van stemmen", max_length=20, blank=True, default="")
    titelwoorden = Zoekwoorden()
    woorden = Zoekwoorden()

    class Meta:
        verbose_name = "regel van de zoekindex"
        verbose_name_plural = "zoekindex"
        indexes = [models.Index(fields=["-sorteerdatum", "rang", "-object_id"], name="zoekregel_nieuwste")]
        constraints = [
            models.UniqueConstraint(
                fields=["model", "object_id"],
                name="zoekregel_een_keer",
                violation_error_message="Dit staat al in de zoekindex.",
            )
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return self.adres


class Zoekkenmerk(models.Model):
    """One of several values by which a row of the index can be filtered, such as each of its submitters."""

    PORTEFEUILLE, FRACTIE = "portefeuille", "fractie"

    regel = models.ForeignKey(Zoekregel, on_delete=models.CASCADE, related_name="kenmerken")
    naam = models.CharField(max_length=14)
    waarde = models.CharField(max_length=120)

    class Meta:
        verbose_name = "kenmerk in de zoekindex"
        verbose_name_plural = "kenmerken in de zoekindex"
        indexes = [models.Index(fields=["naam", "waarde", "regel"], name="zoekkenmerk_waarde")]
        constraints = [
            models.UniqueConstraint(
                fields=["regel", "naam", "waarde"],
                name="zoekkenmerk_een_keer",
                violation_error_message="Dit kenmerk staat er al.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.naam}: {self.waarde}"


class Zoekwoord(models.Model):
    """A word that stands in the index, or once did: what a mistyped word may have meant."""

    woord = models.CharField(max_length=60, primary_key=True)

    class Meta:
        verbose_name = "woord van de zoekindex"
        verbose_name_plural = "woorden van de zoekindex"

    def __str__(self) -> str:
        return self.woord
