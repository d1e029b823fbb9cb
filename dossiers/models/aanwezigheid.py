"""Who was at a meeting: member by member with coming and leaving, or only a number for each fractie."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from dossiers.models.raad import Fractie, Persoon
from dossiers.models.vergadering import Vergadering
from dossiers.openbaarheid import Zichtbaar


class Aanwezigheid(Zichtbaar):
    """A member who signed the list; without times from the opening to the end."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("vergadering",)

    vergadering = models.ForeignKey(Vergadering, on_delete=models.CASCADE, related_name="aanwezigheid")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="aanwezigheid")
    gekomen = models.TimeField("later gekomen om", null=True, blank=True)
    vertrokken = models.TimeField("eerder vertrokken om", null=True, blank=True)

    class Meta:
        verbose_name = "aanwezig lid"
        verbose_name_plural = "aanwezige leden"
        constraints = [
            models.UniqueConstraint(
                fields=["vergadering", "persoon"],
                name="aanwezigheid_een_keer_per_lid",
                violation_error_message="Dit lid staat al op de lijst.",
            )
        ]

    def __str__(self) -> str:
        return str(self.persoon)


class Fractieaanwezigheid(Zichtbaar):
    """How many members of a fractie were there, where the names are not recorded."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("vergadering",)

    vergadering = models.ForeignKey(Vergadering, on_delete=models.CASCADE, related_name="fractieaanwezigheid")
    fractie = models.ForeignKey(Fractie, on_delete=models.PROTECT, related_name="aanwezigheid")
    aantal = models.PositiveSmallIntegerField()
    bij_opening = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        verbose_name = "aanwezige leden van een fractie"
        verbose_name_plural = "aanwezige leden per fractie"
        constraints = [
            models.UniqueConstraint(
                fields=["vergadering", "fractie"],
                name="fractieaanwezigheid_een_keer_per_fractie",
                violation_error_message="Deze fractie staat al op de lijst.",
            ),
            models.CheckConstraint(
                condition=Q(bij_opening__isnull=True) | Q(bij_opening__lte=F("aantal")),
                name="fractieaanwezigheid_opening_niet_meer",
                violation_error_message="Bij de opening kunnen niet meer leden aanwezig zijn "
                "dan in de hele vergadering.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fractie}: {self.aantal}"
