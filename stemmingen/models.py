"""Votes: the announced tally and, where recorded, the side of each fractie."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from dossiers.models import Bron, Fractie, Instrument, Vergadering
from dossiers.openbaarheid import ZELF_OPENBAAR, Publiceerbaar, Zichtbaar
from dossiers.velden import PlatteTekst, Sorteerdatum

_GEEN_CIJFERS = Q(voor__isnull=True, tegen__isnull=True)


class Stemming(Publiceerbaar):
    """One vote on one instrument, as the chair declared it. A re-vote is a new vote that names the first."""

    class Wijze(models.TextChoices):
        HANDOPSTEKEN = "handopsteken", "bij handopsteken"
        HOOFDELIJK = "hoofdelijk", "hoofdelijk"
        SCHRIFTELIJK = "schriftelijk", "schriftelijk"
        ZONDER_STEMMING = "zonder_stemming", "zonder stemming"
        ALGEMENE_STEMMEN = "algemene_stemmen", "met algemene stemmen"
        ACCLAMATIE = "acclamatie", "bij acclamatie"
        ONBEKEND = "onbekend", "niet vastgelegd"

    class Uitkomst(models.TextChoices):
        AANGENOMEN = "aangenomen", "aangenomen"
        VERWORPEN = "verworpen", "verworpen"
        GESTAAKT = "gestaakt", "stemmen staken"
        ONBEKEND = "onbekend", "niet vastgelegd"

    openbaar_via: ClassVar[tuple[str, ...]] = ("instrument", "vergadering")

    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="stemmingen")
    vergadering = models.ForeignKey(
        Vergadering, on_delete=models.PROTECT, null=True, blank=True, related_name="stemmingen"
    )
    datum = models.DateField(
        null=True,
        blank=True,
        help_text="Leeg als de datum niet bekend is. Bij een vergadering: de datum daarvan.",
    )
    sorteerdatum = Sorteerdatum(van=("datum",))
    volgorde = models.PositiveSmallIntegerField("volgorde op de avond", default=0)
    wijze = models.CharField(
        "wijze van stemmen", max_length=16, choices=Wijze, default=Wijze.ONBEKEND, db_index=True
    )
    uitkomst = models.CharField(
        max_length=12,
        choices=Uitkomst,
        default=Uitkomst.ONBEKEND,
        db_index=True,
        help_text="Zoals de voorzitter die heeft vastgesteld.",
    )
    woorden = models.CharField(
        "woorden van de uitkomst",
        max_length=200,
        blank=True,
        default="",
        help_text="Zoals de bron het zegt: AANVAARD.",
    )
    voor = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leeg als het aantal niet bekend is; niet 0."
    )
    tegen = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leeg als het aantal niet bekend is; niet 0."
    )
    blanco = models.PositiveSmallIntegerField(
        "blanco of ongeldig", null=True, blank=True, help_text="Alleen bij een schriftelijke stemming."
    )
    stemmers = models.PositiveSmallIntegerField(
        "aantal stemmers",
        null=True,
        blank=True,
        help_text="Hoeveel leden aan deze stemming meededen, als dat bekend is.",
    )
    herstemming_van = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="herstemmingen",
        help_text="De eerdere stemming, als de stemmen toen staakten.",
    )
    toelichting = PlatteTekst()
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="stemmingen")

    class Meta:
        verbose_name = "stemming"
        verbose_name_plural = "stemmingen"
        ordering = ["-sorteerdatum", "volgorde", "pk"]
        # The public list, newest first; the condition is that of the door.
        indexes = [
            models.Index(
                fields=["-sorteerdatum", "volgorde", "id"],
                condition=ZELF_OPENBAAR,
                name="stemming_lijst",
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=_GEEN_CIJFERS | Q(voor__isnull=False, tegen__isnull=False),
                name="stemming_cijfers_compleet",
                violation_error_message="Vul bij voor en tegen allebei een aantal in, of laat ze allebei leeg.",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS | ~Q(uitkomst="aangenomen") | Q(voor__gt=F("tegen")),
                name="stemming_aangenomen_bij_meerderheid",
                violation_error_message="Aangenomen kan alleen met meer stemmen voor dan tegen "
                "(Gemeentewet, artikel 30).",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS | ~Q(uitkomst="verworpen") | Q(voor__lte=F("tegen")),
                name="stemming_verworpen_zonder_meerderheid",
                violation_error_message="Verworpen kan niet met meer stemmen voor dan tegen (Gemeentewet, artikel 30).",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS | ~Q(uitkomst="gestaakt") | Q(voor=F("tegen")),
                name="stemming_gestaakt_bij_gelijk",
                violation_error_message="De stemmen staken alleen bij evenveel voor als tegen "
                "(Gemeentewet, artikel 32).",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS
                | ~Q(wijze__in=["algemene_stemmen", "acclamatie"])
                | Q(tegen=0)
                | Q(voor=0, tegen__gt=0, wijze="algemene_stemmen"),
                name="stemming_algemene_stemmen_eensgezind",
                violation_error_message="Met algemene stemmen of bij acclamatie zijn alle stemmen gelijk. "
                "Kies een andere wijze of verbeter de aantallen.",
            ),
            models.CheckConstraint(
                condition=~Q(wijze="zonder_stemming")
                | (_GEEN_CIJFERS & Q(blanco__isnull=True, stemmers__isnull=True)),
                name="stemming_zonder_stemming_zonder_cijfers",
                violation_error_message="Zonder stemming zijn er geen stemmen te tellen "
                "(Gemeentewet, artikel 32, lid 3). Laat de aantallen leeg.",
            ),
            models.CheckConstraint(
                condition=Q(blanco__isnull=True) | Q(wijze__in=["schriftelijk", "onbekend"]),
                name="stemming_blanco_alleen_schriftelijk",
                violation_error_message="Blanco stemmen bestaan alleen bij een schriftelijke stemming. "
                "Laat blanco leeg.",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS
                | Q(stemmers__isnull=True)
                | Q(blanco__isnull=True, stemmers=F("voor") + F("tegen"))
                | Q(blanco__isnull=False, stemmers=F("voor") + F("tegen") + F("blanco")),
                name="stemming_stemmers_is_som",
                violation_error_message="Het aantal stemmers is niet gelijk aan voor, tegen en blanco samen.",
            ),
            models.CheckConstraint(
                condition=Q(herstemming_van__isnull=True) | ~Q(herstemming_van=F("id")),
                name="stemming_geen_herstemming_van_zichzelf",
                violation_error_message="Een stemming kan geen herstemming van zichzelf zijn.",
            ),
        ]

    def __str__(self) -> str:
        return f"Stemming over {self.instrument}"

    def get_absolute_url(self) -> str:
        return reverse("stemming", args=[self.pk])

    @property
    def heeft_cijfers(self) -> bool:
        return self.voor is not None and self.tegen is not None


class Fractiestem(Zichtbaar):
    """The side a fractie took, with counts where they are recorded."""

    class Kant(models.TextChoices):
        VOOR = "voor", "voor"
        TEGEN = "tegen", "tegen"
        VERDEELD = "verdeeld", "verdeeld"
        AFWEZIG = "afwezig", "afwezig"
        UITGESLOTEN = "uitgesloten", "mag niet meestemmen"
        NIET_GESTEMD = "niet_gestemd", "aanwezig, niet gestemd"
        NIET_VASTGELEGD = "niet_vastgelegd", "niet vastgelegd"

    openbaar_via: ClassVar[tuple[str, ...]] = ("stemming",)

    stemming = models.ForeignKey(Stemming, on_delete=models.CASCADE, related_name="fractiestemmen")
    fractie = models.ForeignKey(Fractie, on_delete=models.PROTECT, related_name="stemmen")
    kant = models.CharField("stem", max_length=16, choices=Kant)
    voor = models.PositiveSmallIntegerField(null=True, blank=True)
    tegen = models.PositiveSmallIntegerField(null=True, blank=True)
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="fractiestemmen"
    )

    class Meta:
        verbose_name = "stem van een fractie"
        verbose_name_plural = "stemmen van fracties"
        ordering = ["fractie__naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["stemming", "fractie"],
                name="fractiestem_een_per_fractie",
                violation_error_message="Deze fractie staat al bij deze stemming.",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS | Q(voor__isnull=False, tegen__isnull=False),
                name="fractiestem_cijfers_compleet",
                violation_error_message="Vul bij voor en tegen allebei een aantal in, of laat ze allebei leeg.",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS
                | Q(kant="voor", voor__gt=0, tegen=0)
                | Q(kant="tegen", voor=0, tegen__gt=0)
                | Q(kant="verdeeld", voor__gt=0, tegen__gt=0),
                name="fractiestem_kant_past_bij_cijfers",
                violation_error_message="De stem past niet bij de aantallen. "
                "Kies voor, tegen of verdeeld zoals de aantallen zijn.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fractie}: {self.get_kant_display()}"
