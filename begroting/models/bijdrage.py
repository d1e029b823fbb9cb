"""The link between what the council decides and what the city wants.

A proposal for a link is computed and never stored. A person turns it into a Bijdrage or into an AfgewezenBijdrage,
so nothing that nobody laid can ever become public.
"""

from collections.abc import Iterator
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from begroting.models.doelen import Doel, Resultaat
from dossiers.models import Dossier, Instrument, Toezegging
from dossiers.openbaarheid import Publiceerbaar
from dossiers.velden import PlatteTekst

# The two sides of a link: one of each. For another kind on a side: add its name here, a foreign key of that name in
# Verband, and the name in `openbaar_via` of Bijdrage; the rules and the proposals follow from these two.
BESLUITEN = ("dossier", "instrument", "toezegging")
DOELEN = ("doel", "resultaat")


def een_van(namen: tuple[str, ...]) -> Q:
    """The condition that exactly one of these foreign keys is filled."""
    conditie = Q()
    for naam in namen:
        conditie |= Q(**{f"{ander}__isnull": ander != naam for ander in namen})
    return conditie


def _een_keer(model: str, *ook: str) -> Iterator[models.UniqueConstraint]:
    """A rule for each pair of kinds: an empty key never equals another, so the rule of another pair is silent."""
    for besluit in BESLUITEN:
        for doel in DOELEN:
            yield models.UniqueConstraint(
                fields=[besluit, doel, *ook],
                name=f"{model}_{besluit}_{doel}_een_keer",
                violation_error_message="Dit verband is er al. Wijzig dat, of maak het opnieuw openbaar.",
            )


class Verband(models.Model):
    """One decision and one goal."""

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, null=True, blank=True, related_name="%(class)sn"
    )
    instrument = models.ForeignKey(
        Instrument, on_delete=models.PROTECT, null=True, blank=True, related_name="%(class)sn"
    )
    toezegging = models.ForeignKey(
        Toezegging, on_delete=models.PROTECT, null=True, blank=True, related_name="%(class)sn"
    )
    doel = models.ForeignKey(Doel, on_delete=models.PROTECT, null=True, blank=True, related_name="%(class)sn")
    resultaat = models.ForeignKey(
        Resultaat, on_delete=models.PROTECT, null=True, blank=True, related_name="%(class)sn"
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=een_van(BESLUITEN),
                name="%(class)s_van_een_besluit",
                violation_error_message="Kies een onderwerp, een stuk of een toezegging: precies één van de drie.",
            ),
            models.CheckConstraint(
                condition=een_van(DOELEN),
                name="%(class)s_aan_een_doel",
                violation_error_message="Kies een doel of een resultaat: precies één van de twee.",
            ),
        ]

    @property
    def besluit(self) -> Dossier | Instrument | Toezegging:
        """What the council decides on, or was promised."""
        rij = self.dossier or self.instrument or self.toezegging
        assert rij is not None  # noqa: S101 - a rule of the database
        return rij

    @property
    def dient(self) -> Doel | Resultaat:
        """What it serves."""
        rij = self.doel or self.resultaat
        assert rij is not None  # noqa: S101 - a rule of the database
        return rij


class Bijdrage(Verband, Publiceerbaar):
    """A dossier, an instrument or a promise serves a goal or a result, in a sentence that a person wrote."""

    class Soort(models.TextChoices):
        DRAAGT_BIJ = "draagt_bij", "draagt bij aan"
        WIJZIGT = "wijzigt", "wijzigt"
        FINANCIERT = "financiert", "financiert"
        IN_STRIJD_MET = "in_strijd_met", "is in strijd met"

    class Zekerheid(models.TextChoices):
        BRON = "bron", "staat in de bron"
        GRIFFIE = "griffie", "gelegd of bevestigd door de griffie"
        REDACTIE = "redactie", "gelegd door de redactie, nog niet bevestigd door de griffie"

    openbaar_via: ClassVar[tuple[str, ...]] = (*BESLUITEN, *DOELEN)

    soort = models.CharField(max_length=14, choices=Soort, default=Soort.DRAAGT_BIJ)
    toelichting = PlatteTekst(help_text="Eén zin: hoe hangt dit besluit samen met dit doel?")
    zekerheid = models.CharField(max_length=10, choices=Zekerheid, default=Zekerheid.GRIFFIE)
    gelegd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    gelegd_op = models.DateTimeField("gelegd op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "bijdrage aan een doel"
        verbose_name_plural = "bijdragen aan doelen"
        permissions = [("publiceer_bijdrage", "Mag bijdragen publiceren en intrekken")]
        ordering = ["gelegd_op", "pk"]
        constraints = [
            *Verband.Meta.constraints,
            *_een_keer("bijdrage", "soort"),
            models.CheckConstraint(
                condition=~Q(toelichting=""),
                name="bijdrage_heeft_een_toelichting",
                violation_error_message="Leg in één zin uit hoe dit besluit samenhangt met dit doel. "
                "Bezoekers lezen die zin.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.besluit} {self.get_soort_display()} {self.dient}"


class AfgewezenBijdrage(Verband):
    """A proposal for a link that a person rejected, so that it is not proposed again. The public never sees it."""

    reden = models.CharField(max_length=300, blank=True, default="")
    wie = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    wanneer = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "afgewezen bijdrage"
        verbose_name_plural = "afgewezen bijdragen"
        ordering = ["-wanneer", "-pk"]
        constraints = [*Verband.Meta.constraints, *_een_keer("afgewezenbijdrage")]

    def __str__(self) -> str:
        return f"{self.besluit} hoort niet bij {self.dient}"
