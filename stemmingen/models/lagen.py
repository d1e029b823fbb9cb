"""The layers under a tally: the side of each fractie, the vote of each member, the ballots for each candidate.

Under a secret vote (over persons) the first two cannot exist: triggers in the database refuse them.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from dossiers.models import Bron, Fractie, Persoon
from dossiers.openbaarheid import Zichtbaar
from stemmingen.models.stemming import Stemming

_GEEN_CIJFERS = Q(voor__isnull=True, tegen__isnull=True)


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
    afwezig = models.PositiveSmallIntegerField(null=True, blank=True)
    uitgesloten = models.PositiveSmallIntegerField("mag niet meestemmen", null=True, blank=True)
    niet_gestemd = models.PositiveSmallIntegerField("niet gestemd", null=True, blank=True)
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


class Lidstem(Zichtbaar):
    """What one member did, for the fractie in which they sat that day."""

    class Keuze(models.TextChoices):
        VOOR = "voor", "voor"
        TEGEN = "tegen", "tegen"
        AFWEZIG = "afwezig", "afwezig"
        UITGESLOTEN = "uitgesloten", "mag niet meestemmen"
        NIET_GESTEMD = "niet_gestemd", "aanwezig, niet gestemd"
        NIET_VASTGELEGD = "niet_vastgelegd", "niet vastgelegd"

    openbaar_via: ClassVar[tuple[str, ...]] = ("stemming",)

    stemming = models.ForeignKey(Stemming, on_delete=models.CASCADE, related_name="lidstemmen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="stemmen")
    fractie = models.ForeignKey(Fractie, on_delete=models.PROTECT, related_name="lidstemmen")
    keuze = models.CharField("stem", max_length=16, choices=Keuze)
    volgorde = models.PositiveSmallIntegerField("plaats in de oproeping", default=0)

    class Meta:
        verbose_name = "stem van een lid"
        verbose_name_plural = "stemmen van leden"
        ordering = ["volgorde", "persoon__sorteernaam"]
        constraints = [
            models.UniqueConstraint(
                fields=["stemming", "persoon"],
                name="lidstem_een_per_lid",
                violation_error_message="Dit lid staat al bij deze stemming.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.persoon}: {self.get_keuze_display()}"


class Kandidaatstem(Zichtbaar):
    """The ballots for one candidate in one round of a secret vote."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("stemming",)

    stemming = models.ForeignKey(Stemming, on_delete=models.CASCADE, related_name="kandidaten")
    naam = models.CharField("kandidaat", max_length=120)
    stemmen = models.PositiveSmallIntegerField()
    gekozen = models.BooleanField(default=False)
    door_loting = models.BooleanField("door loting", default=False)

    class Meta:
        verbose_name = "stemmen op een kandidaat"
        verbose_name_plural = "stemmen op kandidaten"
        ordering = ["-stemmen", "naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["stemming", "naam"],
                name="kandidaatstem_een_per_kandidaat",
                violation_error_message="Deze kandidaat staat al bij deze stemming.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.naam}: {self.stemmen}"
