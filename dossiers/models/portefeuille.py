"""Subjects of the council, and who speaks for them."""

from django.db import models

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
