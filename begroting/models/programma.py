"""The budget of a year, and its chapters: the programmes with their money."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from dossiers.models import Bron, Zekerheid
from dossiers.openbaarheid import Publiceerbaar
from dossiers.velden import Adresdeel, GevouwenVeld, PlatteTekst

_HERKOMST = "Zoals de bron het onderaan stempelt."


def _bedrag(naam: str) -> models.DecimalField:
    return models.DecimalField(
        naam,
        max_digits=14,
        decimal_places=3,
        null=True,
        blank=True,
        help_text="Leeg als het niet in de bron staat; niet 0.",
    )


def _aandeel(naam: str) -> models.DecimalField:
    return models.DecimalField(
        naam,
        max_digits=6,
        decimal_places=3,
        null=True,
        blank=True,
        help_text="In procenten. Leeg als het niet in de bron staat; niet 0.",
    )


def _gedrukt(naam: str) -> models.CharField:
    return models.CharField(
        naam, max_length=60, blank=True, default="", help_text="Letterlijk, zoals het in de bron staat."
    )


class Begroting(Publiceerbaar):
    """The programmabegroting of one year. Its chapters can each come from an export of their own."""

    jaar = models.PositiveSmallIntegerField(unique=True)
    export_op = models.DateTimeField(
        "export van",
        null=True,
        blank=True,
        help_text=f"{_HERKOMST} Hier staat die van het nieuwste hoofdstuk.",
    )
    gebouwd_op = models.DateTimeField(
        "pagina gebouwd op",
        null=True,
        blank=True,
        help_text=f"{_HERKOMST} Hier staat die van het nieuwste hoofdstuk.",
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "programmabegroting"
        verbose_name_plural = "programmabegrotingen"
        permissions = [("publiceer_begroting", "Mag begrotingen publiceren en intrekken")]
        ordering = ["-jaar"]
        constraints = [
            models.CheckConstraint(
                condition=Q(jaar__gte=1900, jaar__lte=9999),
                name="begroting_jaar_vier_cijfers",
                violation_error_message="Vul het jaar in met vier cijfers, bijvoorbeeld 2026.",
            )
        ]

    def __str__(self) -> str:
        return f"Programmabegroting {self.jaar}"

    def get_absolute_url(self) -> str:
        return reverse("begroting", args=[self.jaar])


class Programma(Publiceerbaar):
    """A chapter of the budget, such as Jeugdhulp: its ambition, its goals and its money.

    The figures are kept as printed and as numbers; what is not in the source stays empty and is never computed.
    """

    class Teksten(models.TextChoices):
        BRON = "bron", "uit de programmabegroting"
        REDACTIE = "redactie", "in eigen woorden van de redactie"
        GRIFFIE = "griffie", "geschreven door de griffie"

    class Eenheid(models.TextChoices):
        ONBEKEND = "", "niet bekend"
        EURO = "euro", "euro"
        DUIZEND_EURO = "duizend_euro", "duizend euro"
        MILJOEN_EURO = "miljoen_euro", "miljoen euro"

    openbaar_via: ClassVar[tuple[str, ...]] = ("begroting",)

    begroting = models.ForeignKey(Begroting, on_delete=models.PROTECT, related_name="programmas")
    titel = models.CharField(max_length=300)
    titel_gevouwen = GevouwenVeld(van="titel", max_length=300)
    slug = Adresdeel(help_text="Het laatste deel van het adres, zoals jeugdhulp. De titel met streepjes.")
    volgorde = models.PositiveSmallIntegerField(default=0)
    ambitie = PlatteTekst()
    slot = PlatteTekst(help_text="De tekst aan het eind van het hoofdstuk, die bij het geheel hoort.")
    teksten_van = models.CharField("teksten zijn", max_length=10, choices=Teksten, default=Teksten.GRIFFIE)
    lasten_bedrag = _bedrag("lasten")
    lasten_aandeel = _aandeel("aandeel van de lasten")
    lasten_bedrag_gedrukt = _gedrukt("lasten zoals gedrukt")
    lasten_aandeel_gedrukt = _gedrukt("aandeel van de lasten zoals gedrukt")
    baten_bedrag = _bedrag("baten")
    baten_aandeel = _aandeel("aandeel van de baten")
    baten_bedrag_gedrukt = _gedrukt("baten zoals gedrukt")
    baten_aandeel_gedrukt = _gedrukt("aandeel van de baten zoals gedrukt")
    eenheid = models.CharField(
        "eenheid van de bedragen",
        max_length=14,
        choices=Eenheid,
        default=Eenheid.MILJOEN_EURO,
        blank=True,
        help_text="Het hoofdstuk noemt geen eenheid. Wij lezen miljoenen euro's, "
        "en bij het aandeel procenten van de hele begroting.",
    )
    eenheid_zekerheid = models.CharField(
        "zekerheid van de eenheid",
        max_length=10,
        choices=Zekerheid,
        default=Zekerheid.AFGELEID,
        help_text="Staat de eenheid in de bron, of is zij onze lezing?",
    )
    export_op = models.DateTimeField("export van", null=True, blank=True, help_text=_HERKOMST)
    gebouwd_op = models.DateTimeField("pagina gebouwd op", null=True, blank=True, help_text=_HERKOMST)
    vorig = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="volgende",
        verbose_name="hetzelfde programma in een eerder jaar",
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "programma"
        verbose_name_plural = "programma's"
        permissions = [("publiceer_programma", "Mag programma's publiceren en intrekken")]
        ordering = ["-begroting__jaar", "volgorde", "titel"]
        constraints = [
            models.UniqueConstraint(
                fields=["begroting", "slug"],
                name="programma_adres_uniek_in_jaar",
                violation_error_message="Dit adres is in dit jaar al in gebruik. Kies een ander adres.",
            ),
            models.CheckConstraint(
                condition=Q(lasten_aandeel__isnull=True) | Q(lasten_aandeel__range=(0, 100)),
                name="programma_lasten_aandeel_tot_honderd",
                violation_error_message="Het aandeel van de lasten ligt tussen 0 en 100 procent.",
            ),
            models.CheckConstraint(
                condition=Q(baten_aandeel__isnull=True) | Q(baten_aandeel__range=(0, 100)),
                name="programma_baten_aandeel_tot_honderd",
                violation_error_message="Het aandeel van de baten ligt tussen 0 en 100 procent.",
            ),
            models.CheckConstraint(
                condition=Q(vorig__isnull=True) | ~Q(vorig=F("id")),
                name="programma_niet_na_zichzelf",
                violation_error_message="Een programma kan niet zijn eigen voorganger zijn. "
                "Kies het programma van een eerder jaar.",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        """One query if the budget is not loaded."""
        return reverse("programma", args=[self.begroting.jaar, self.slug])

    @property
    def eenheid_is_lezing(self) -> bool:
        """Whether the unit stands in no source: then the page says that it is our reading."""
        return self.eenheid_zekerheid != Zekerheid.BRON
