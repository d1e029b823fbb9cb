"""A dossier: one subject of the council, over all its papers and decisions."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.urls import reverse

from dossiers.models.bron import Bron, Zekerheid
from dossiers.models.portefeuille import Portefeuille
from dossiers.models.vergadering import Vergadering
from dossiers.openbaarheid import ZELF_OPENBAAR, Publiceerbaar, Zichtbaar
from dossiers.standen.status import Status
from dossiers.velden import Adresdeel, GevouwenVeld, PlatteTekst, Sorteerdatum


class Dossier(Publiceerbaar):
    class Teksten(models.TextChoices):
        RAAD = "raad", "van de pagina van de raad"
        REDACTIE = "redactie", "in eigen woorden van de redactie"
        GRIFFIE = "griffie", "geschreven door de griffie"

    nummer = models.CharField(
        "raadsnummer",
        max_length=60,
        blank=True,
        default="",
        db_index=True,
        help_text="Bijvoorbeeld 25192. Mag leeg zijn.",
    )
    slug = Adresdeel(unique=True, help_text="Het raadsnummer, of zonder nummer de titel met streepjes.")
    titel = models.CharField(max_length=300)
    titel_gevouwen = GevouwenVeld(van="titel", max_length=300, db_index=True)
    kop = models.CharField(max_length=300, blank=True, default="", help_text="De regel onder de titel.")
    waar_gaat_het_over = PlatteTekst("waar gaat het over?")
    waarom = PlatteTekst("waarom praat de raad hierover?")
    teksten_van = models.CharField("teksten zijn", max_length=10, choices=Teksten, default=Teksten.GRIFFIE)
    status_bron = models.CharField(
        "status in de woorden van de bron",
        max_length=200,
        blank=True,
        default="",
        help_text="Letterlijk overgenomen.",
    )
    status = models.CharField(max_length=24, choices=Status, default=Status.ONBEKEND, db_index=True)
    geschreven_op = models.DateField("geschreven op", null=True, blank=True, db_index=True)
    bewerkt_op = models.DateField("laatst bewerkt op", null=True, blank=True)
    uiterste_besluitdatum = models.DateField("uiterste besluitdatum", null=True, blank=True)
    sorteerdatum = Sorteerdatum(van=("bewerkt_op", "geschreven_op"))
    adres = models.URLField("webadres van de pagina", max_length=500, blank=True, default="", db_index=True)
    portefeuilles = models.ManyToManyField(Portefeuille, blank=True, related_name="dossiers")
    voorgangers = models.ManyToManyField(
        "self",
        through="Opvolging",
        through_fields=("opvolger", "voorganger"),
        symmetrical=False,
        related_name="opvolgers",
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="dossiers")

    class Meta:
        verbose_name = "onderwerp (dossier)"
        verbose_name_plural = "onderwerpen (dossiers)"
        permissions = [("publiceer_dossier", "Mag onderwerpen publiceren en intrekken")]
        ordering = ["-sorteerdatum", "-pk"]
        # The public list, newest first; the condition is that of the door.
        indexes = [
            models.Index(fields=["-sorteerdatum", "-id"], condition=ZELF_OPENBAAR, name="dossier_lijst")
        ]

    def __str__(self) -> str:
        return f"{self.titel} ({self.nummer})" if self.nummer else self.titel

    def get_absolute_url(self) -> str:
        return reverse("dossier", args=[self.slug])


class Opvolging(Zichtbaar):
    """One dossier goes on where another ended."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("voorganger", "opvolger")

    voorganger = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="opvolgingen")
    opvolger = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="voorgeschiedenis")
    zekerheid = models.CharField(max_length=10, choices=Zekerheid, default=Zekerheid.BRON)
    datum = models.DateField(
        null=True,
        blank=True,
        help_text="Sinds wanneer het nieuwe onderwerp verdergaat. Leeg als dat niet bekend is.",
    )
    toelichting = models.CharField(max_length=300, blank=True, default="")
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "voorganger"
        verbose_name_plural = "voorgangers"
        constraints = [
            models.UniqueConstraint(
                fields=["voorganger", "opvolger"],
                name="opvolging_een_keer",
                violation_error_message="Deze twee onderwerpen zijn al aan elkaar verbonden.",
            ),
            models.CheckConstraint(
                condition=~Q(voorganger=F("opvolger")),
                name="opvolging_niet_zichzelf",
                violation_error_message="Een onderwerp kan zichzelf niet opvolgen.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.voorganger} → {self.opvolger}"


class Verwantschap(Zichtbaar):
    """Two dossiers that have to do with each other, neither the continuation of the other."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("dossier", "ander")

    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="verwantschappen")
    ander = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="verwant_aan")
    zekerheid = models.CharField(max_length=10, choices=Zekerheid, default=Zekerheid.BRON)
    toelichting = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        verbose_name = "verwant onderwerp"
        verbose_name_plural = "verwante onderwerpen"
        constraints = [
            models.UniqueConstraint(
                Least("dossier", "ander"),
                Greatest("dossier", "ander"),
                name="verwantschap_een_keer",
                violation_error_message="Deze twee onderwerpen zijn al aan elkaar verbonden.",
            ),
            models.CheckConstraint(
                condition=~Q(dossier=F("ander")),
                name="verwantschap_niet_zichzelf",
                violation_error_message="Een onderwerp is niet verwant aan zichzelf. Kies een ander onderwerp.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier} ↔ {self.ander}"


class Bericht(Publiceerbaar):
    """A dated paragraph from the history of a dossier or a meeting."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("dossier", "vergadering")

    dossier = models.ForeignKey(
        Dossier, on_delete=models.CASCADE, null=True, blank=True, related_name="berichten"
    )
    vergadering = models.ForeignKey(
        Vergadering, on_delete=models.CASCADE, null=True, blank=True, related_name="berichten"
    )
    datum = models.DateField(null=True, blank=True, help_text="Leeg als de datum niet bekend is.")
    soort = models.CharField(max_length=120, blank=True, default="", help_text="Bijvoorbeeld: Carrousel.")
    tekst = PlatteTekst()
    volgorde = models.PositiveSmallIntegerField(default=0)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="berichten")

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        permissions = [("publiceer_bericht", "Mag berichten publiceren en intrekken")]
        ordering = [F("datum").asc(nulls_first=True), "volgorde", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(dossier__isnull=False) | Q(vergadering__isnull=False),
                name="bericht_hoort_ergens_bij",
                violation_error_message="Kies het onderwerp of de vergadering waar dit bericht bij hoort.",
            )
        ]

    def __str__(self) -> str:
        return self.soort or self.tekst[:60]
