"""What was found at an address outside this site, the last time anyone looked."""

from django.db import models


class Link(models.Model):
    """One outside address and whether it works. Rows are made and kept by the link checker; none is ever removed
    by itself, and an address without a row has not been looked at."""

    class Uitkomst(models.TextChoices):
        ONBEKEND = "onbekend", "nog niet gecontroleerd"
        WERKT = "werkt", "werkt"
        ONBEREIKBAAR = "onbereikbaar", "was niet te bereiken"
        DOOD = "dood", "werkt niet meer"

    adres = models.URLField("webadres", max_length=500, unique=True)
    uitkomst = models.CharField(max_length=12, choices=Uitkomst, default=Uitkomst.ONBEKEND, db_index=True)
    code = models.PositiveSmallIntegerField(
        "antwoordcode",
        null=True,
        blank=True,
        help_text="De HTTP-code van het antwoord, als er een antwoord was.",
    )
    reden = models.CharField(
        max_length=200, blank=True, default="", help_text="Wat er misging, in gewone woorden."
    )
    gecontroleerd_op = models.DateTimeField("laatst gecontroleerd", null=True, blank=True)
    werkte_op = models.DateTimeField("werkte voor het laatst", null=True, blank=True)
    mislukt = models.PositiveIntegerField("mislukte controles op een rij", default=0)
    niet_voor = models.DateTimeField(
        "niet eerder dan", null=True, blank=True, help_text="De andere site vroeg om zo lang te wachten."
    )
    doorverwezen_naar = models.URLField(max_length=1000, blank=True, default="")
    etag = models.CharField(max_length=300, blank=True, default="")
    laatst_gewijzigd = models.CharField(
        max_length=60, blank=True, default="", help_text="De kop Last-Modified van de andere site."
    )

    class Meta:
        verbose_name = "gecontroleerde link"
        verbose_name_plural = "gecontroleerde links"
        ordering = ["adres"]

    def __str__(self) -> str:
        return self.adres
