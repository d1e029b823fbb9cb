"""What lasts for a time: every fact about persons, seats and groups has dates."""

import datetime
from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Q

_Rij = TypeVar("_Rij", bound=models.Model)


class PeriodeQuerySet(models.QuerySet[_Rij]):
    def op(self, datum: datetime.date) -> Self:
        """What was in force on `datum`; an absent date is open on that side."""
        return self.filter(
            Q(begin__isnull=True) | Q(begin__lte=datum), Q(einde__isnull=True) | Q(einde__gte=datum)
        )


class Periode(models.Model):
    """From `begin` up to and including `einde`; an empty date is not known or still open."""

    begin = models.DateField("eerste dag", null=True, blank=True, help_text="Leeg als de dag niet bekend is.")
    einde = models.DateField(
        "laatste dag", null=True, blank=True, help_text="Leeg als het nog duurt of de dag niet bekend is."
    )

    objects = models.Manager.from_queryset(PeriodeQuerySet)()

    class Meta:
        abstract = True


def goede_volgorde(naam: str) -> models.CheckConstraint:
    """The rule that a period does not end before it begins, as the named constraint `naam`."""
    return models.CheckConstraint(
        condition=Q(begin__isnull=True) | Q(einde__isnull=True) | Q(einde__gte=F("begin")),
        name=naam,
        violation_error_message="De laatste dag ligt voor de eerste dag. Controleer de twee datums.",
    )
