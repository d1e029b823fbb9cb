"""Words of the council and pages about how it works, explained to visitors. The griffie writes them."""

from django.db import models
from django.urls import reverse

from dossiers.openbaarheid import Publiceerbaar
from dossiers.velden import Adresdeel, GevouwenVeld, PlatteTekst


class Uitleg(Publiceerbaar):
    class Soort(models.TextChoices):
        BEGRIP = "begrip", "begrip"
        BLADZIJDE = "bladzijde", "bladzijde"

    class Van(models.TextChoices):
        REDACTIE = "redactie", "in eigen woorden van de redactie"
        GRIFFIE = "griffie", "geschreven door de griffie"

    titel = models.CharField(
        max_length=120, unique=True, help_text="Het woord, of de titel van de bladzijde."
    )
    titel_gevouwen = GevouwenVeld(van="titel", max_length=120, db_index=True)
    slug = Adresdeel(unique=True, help_text="Het adres: /uitleg/<dit>/.")
    soort = models.CharField(max_length=10, choices=Soort, default=Soort.BEGRIP)
    kort = PlatteTekst(
        help_text="Een of twee zinnen. Deze uitleg staat ook op andere pagina’s, op de plek van het woord."
    )
    tekst = PlatteTekst(
        help_text="De hele uitleg. Een lege regel begint een alinea, een regel met ## ervoor is een tussenkop, "
        "een regel met een streepje ervoor is een punt van een lijst."
    )
    grondslag = models.CharField(
        "waar het vandaan komt",
        max_length=200,
        blank=True,
        default="",
        help_text="Bijvoorbeeld: Gemeentewet, artikel 30.",
    )
    van = models.CharField("teksten zijn", max_length=10, choices=Van, default=Van.GRIFFIE)
    volgorde = models.PositiveSmallIntegerField(default=0, help_text="De laagste staat vooraan.")
    bewerkt_op = models.DateField("laatst bewerkt op", null=True, blank=True)

    class Meta:
        verbose_name = "uitleg"
        verbose_name_plural = "uitleg"
        permissions = [("publiceer_uitleg", "Mag uitleg publiceren en intrekken")]
        ordering = ["soort", "volgorde", "titel_gevouwen", "pk"]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("uitleg", args=[self.slug])
