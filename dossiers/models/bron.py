"""Where values come from, and where a source and the griffie disagree."""

from django.db import models

from dossiers.velden import PlatteTekst


class Zekerheid(models.TextChoices):
    BRON = "bron", "staat in de bron"
    AFGELEID = "afgeleid", "afgeleid, nog niet bevestigd"
    REDACTIE = "redactie", "gelegd door de redactie, nog niet bevestigd door de griffie"


class Bron(models.Model):
    """One place in an outside source: a page, or the lines of one item on it.

    `waarden` keeps what was read there, field by field. A value of ours that differs from it was changed by hand,
    and a later import leaves such a value alone.
    """

    pagina = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="regels",
        help_text="De hele pagina, als deze bron een regel daarvan is.",
    )
    houder = models.CharField(
        "wie het publiceerde",
        max_length=120,
        blank=True,
        default="",
        help_text="Bijvoorbeeld: Raad van Almere.",
    )
    adres = models.URLField("webadres", max_length=500, blank=True, default="", db_index=True)
    titel = models.CharField(max_length=500, blank=True, default="")
    datum = models.DateField(
        null=True,
        blank=True,
        help_text="De datum van de bron zelf: geschreven of laatst bewerkt. Leeg als die onbekend is.",
    )
    woorden = PlatteTekst("letterlijke woorden", help_text="De regels zoals ze in de bron staan.")
    waarden = models.JSONField("gelezen waarden", default=dict, blank=True, editable=False)
    gelezen_op = models.DateTimeField("gelezen op", null=True, blank=True)

    class Meta:
        verbose_name = "bron"
        verbose_name_plural = "bronnen"

    def __str__(self) -> str:
        return self.titel or self.adres or f"bron {self.pk}"


class Verschil(models.Model):
    """A source says something else than the griffie has entered by hand; a person decides which one stays."""

    class Besluit(models.TextChoices):
        OPEN = "open", "nog te beoordelen"
        BEHOUDEN = "behouden", "onze waarde behouden"
        OVERGENOMEN = "overgenomen", "waarde van de bron overgenomen"

    bron = models.ForeignKey(Bron, on_delete=models.CASCADE, related_name="verschillen")
    onderwerp = models.CharField("waar het over gaat", max_length=500)
    veld = models.CharField(max_length=60)
    eigen_waarde = PlatteTekst("bij ons")
    bron_waarde = PlatteTekst("in de bron")
    gevonden_op = models.DateTimeField("gevonden op", auto_now_add=True)
    besluit = models.CharField(max_length=12, choices=Besluit, default=Besluit.OPEN, db_index=True)

    class Meta:
        verbose_name = "verschil met de bron"
        verbose_name_plural = "verschillen met de bron"
        constraints = [
            models.UniqueConstraint(
                fields=["bron", "veld", "bron_waarde"],
                name="verschil_een_keer_gemeld",
                violation_error_message="Dit verschil is al gemeld.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.onderwerp}: {self.veld}"
