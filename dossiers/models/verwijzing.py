"""What points to a dossier or an instrument: numbers in every spelling, and papers."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from dossiers.models.bron import Bron
from dossiers.models.dossier import Dossier
from dossiers.models.instrument import Instrument
from dossiers.openbaarheid import Zichtbaar

_HOORT_BIJ_EEN = Q(dossier__isnull=False, instrument__isnull=True) | Q(
    dossier__isnull=True, instrument__isnull=False
)


class Nummer(Zichtbaar):
    """A spelling or old address under which a dossier or an instrument was seen; it leads there for ever."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("dossier", "instrument")

    spelling = models.CharField(
        max_length=120, help_text="Zoals het in de bron staat, bijvoorbeeld RG79/2022."
    )
    sleutel = models.CharField(max_length=120, editable=False, db_index=True)
    dossier = models.ForeignKey(
        Dossier, on_delete=models.CASCADE, null=True, blank=True, related_name="nummers"
    )
    instrument = models.ForeignKey(
        Instrument, on_delete=models.CASCADE, null=True, blank=True, related_name="nummers"
    )

    class Meta:
        verbose_name = "nummer of oud adres"
        verbose_name_plural = "nummers en oude adressen"
        constraints = [
            models.CheckConstraint(
                condition=_HOORT_BIJ_EEN,
                name="nummer_hoort_bij_een",
                violation_error_message="Kies een onderwerp of een stuk, niet allebei.",
            ),
            models.UniqueConstraint(
                fields=["spelling", "dossier"],
                name="nummer_een_keer_per_dossier",
                violation_error_message="Deze schrijfwijze is hier al bekend.",
            ),
            models.UniqueConstraint(
                fields=["spelling", "instrument"],
                name="nummer_een_keer_per_instrument",
                violation_error_message="Deze schrijfwijze is hier al bekend.",
            ),
        ]

    def __str__(self) -> str:
        return self.spelling


class Document(Zichtbaar):
    """A paper, or the place where the papers are."""

    class Soort(models.TextChoices):
        DOCUMENTWIJZER = "documentwijzer", "documentwijzer"
        ZOEKEN = "zoeken", "zoekopdracht in de documentwijzer"
        STUK = "stuk", "stuk"

    openbaar_via: ClassVar[tuple[str, ...]] = ("dossier", "instrument")

    dossier = models.ForeignKey(
        Dossier, on_delete=models.CASCADE, null=True, blank=True, related_name="documenten"
    )
    instrument = models.ForeignKey(
        Instrument, on_delete=models.CASCADE, null=True, blank=True, related_name="documenten"
    )
    soort = models.CharField(max_length=14, choices=Soort, default=Soort.STUK)
    titel = models.CharField(max_length=300, blank=True, default="")
    adres = models.URLField("webadres", max_length=500)
    datum = models.DateField(
        null=True, blank=True, help_text="De datum van het stuk zelf. Leeg als die niet bekend is."
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="documenten")

    class Meta:
        verbose_name = "stuk (link)"
        verbose_name_plural = "stukken (links)"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=_HOORT_BIJ_EEN,
                name="document_hoort_bij_een",
                violation_error_message="Kies een onderwerp of een stuk, niet allebei.",
            ),
            models.UniqueConstraint(
                fields=["adres", "dossier"],
                name="document_een_keer_per_dossier",
                violation_error_message="Deze link staat al bij dit onderwerp.",
            ),
            models.UniqueConstraint(
                fields=["adres", "instrument"],
                name="document_een_keer_per_instrument",
                violation_error_message="Deze link staat al bij dit stuk.",
            ),
        ]

    def __str__(self) -> str:
        return self.titel or self.adres
