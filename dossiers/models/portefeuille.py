"""Subjects of the council, and who speaks for them."""

from django.db import models
from django.urls import reverse

from dossiers.models.bron import Bron
from dossiers.models.periode import Periode, goede_volgorde
from dossiers.models.raad import Fractie, Persoon
from dossiers.velden import GevouwenVeld, PlatteTekst


class Portefeuille(models.Model):
    naam = models.CharField(max_length=120, unique=True)
    gevouwen = GevouwenVeld(van="naam", max_length=120)
    slug = models.SlugField(max_length=120, unique=True, help_text="Het adres: /portefeuilles/<dit>/.")
    omschrijving = PlatteTekst()

    class Meta:
        verbose_name = "portefeuille"
        verbose_name_plural = "portefeuilles"
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("portefeuille", args=[self.slug])


class Portefeuillehouder(Periode):
    """Who in the college is responsible for a portefeuille, for a time: the role, and who held it."""

    portefeuille = models.ForeignKey(Portefeuille, on_delete=models.CASCADE, related_name="houders")
    rol = models.CharField(max_length=120, help_text="Bijvoorbeeld: wethouder Jeugd.")
    naam = models.CharField(max_length=120, blank=True, default="", help_text="Mag leeg zijn.")
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "portefeuillehouder"
        verbose_name_plural = "portefeuillehouders"
        ordering = ["-begin", "pk"]
        constraints = [goede_volgorde("portefeuillehouder_einde_na_begin")]

    def __str__(self) -> str:
        return f"{self.rol} {self.naam}".strip()


class Uitvoerbaar(models.Model):
    """What someone in the college has to carry out: under which portefeuille, and by when if that was agreed."""

    portefeuille = models.ForeignKey(
        Portefeuille,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)s_uitvoering",
        help_text="Wie dit uitvoert. Leeg als het niet is vastgelegd.",
    )
    termijn = models.DateField(
        "uitvoeren voor", null=True, blank=True, help_text="Leeg als er geen datum is afgesproken."
    )
    termijn_woorden = models.CharField(
        "termijn in woorden",
        max_length=200,
        blank=True,
        default="",
        help_text="Zoals het is afgesproken, bijvoorbeeld: voor de zomer.",
    )

    class Meta:
        abstract = True


class Woordvoerderschap(Periode):
    """Who speaks for a fractie on a portefeuille, for a time."""

    portefeuille = models.ForeignKey(Portefeuille, on_delete=models.CASCADE, related_name="woordvoerders")
    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="woordvoerderschappen")
    fractie = models.ForeignKey(Fractie, on_delete=models.CASCADE, related_name="woordvoerderschappen")

    class Meta:
        verbose_name = "woordvoerderschap"
        verbose_name_plural = "woordvoerderschappen"
        ordering = ["fractie__naam", "persoon__sorteernaam"]
        constraints = [goede_volgorde("woordvoerderschap_einde_na_begin")]

    def __str__(self) -> str:
        return f"{self.persoon}: {self.portefeuille}"
