"""What a programme wants: lines, goals under them, results under those.

A row stays the same row when the text is exported again: `kenmerk` never changes, so a link or an address that names
a goal keeps naming it. What is no longer in the text is marked and kept, with the links to it.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from begroting.models.programma import Programma
from dossiers.openbaarheid import Zichtbaar
from dossiers.velden import GevouwenVeld, PlatteTekst


class Onderdeel(Zichtbaar):
    """What lines, goals and results share."""

    kenmerk = models.CharField(
        max_length=40,
        unique=True,
        editable=False,
        help_text="Blijft hetzelfde, ook als de tekst opnieuw wordt ingelezen of anders wordt gezegd.",
    )
    volgorde = models.PositiveSmallIntegerField(default=0)
    vervallen_op = models.DateTimeField(
        "niet meer in de tekst sinds",
        null=True,
        blank=True,
        editable=False,
        help_text="Leeg zolang het in de begroting staat.",
    )

    class Meta:
        abstract = True

    @property
    def is_vervallen(self) -> bool:
        """Whether the newest text does not hold it any more; links to it stay."""
        return self.vervallen_op is not None

    @property
    def hoofdstuk(self) -> Programma:
        """The programme in which it stands. A query for each step up that is not loaded."""
        raise NotImplementedError

    def get_absolute_url(self) -> str:
        """Its place on the page of the programme. Queries as `hoofdstuk`."""
        return f"{self.hoofdstuk.get_absolute_url()}#{self.kenmerk}"


def _vorig(wat: str) -> models.ForeignKey:
    return models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="volgende",
        verbose_name=f"{wat} in een eerder jaar",
        help_text="Zo is te volgen wat ervan werd. Een mens legt dit verband.",
    )


def _niet_na_zichzelf(naam: str, wat: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(vorig__isnull=True) | ~Q(vorig=F("id")),
        name=f"{naam}_niet_na_zichzelf",
        violation_error_message=f"{wat} kan niet zijn eigen voorganger zijn. Kies er een uit een eerder jaar.",
    )


class Ontwikkellijn(Onderdeel):
    openbaar_via: ClassVar[tuple[str, ...]] = ("programma",)

    programma = models.ForeignKey(Programma, on_delete=models.CASCADE, related_name="ontwikkellijnen")
    nummer = models.PositiveSmallIntegerField(null=True, blank=True)
    titel = models.CharField(max_length=300)
    titel_gevouwen = GevouwenVeld(van="titel", max_length=300)
    inleiding = PlatteTekst()
    vorig = _vorig("dezelfde ontwikkellijn")

    class Meta:
        verbose_name = "ontwikkellijn"
        verbose_name_plural = "ontwikkellijnen"
        ordering = ["volgorde", "pk"]
        constraints = [_niet_na_zichzelf("ontwikkellijn", "Een ontwikkellijn")]

    def __str__(self) -> str:
        return f"Ontwikkellijn {self.nummer}: {self.titel}" if self.nummer is not None else self.titel

    @property
    def hoofdstuk(self) -> Programma:
        return self.programma


class Doel(Onderdeel):
    openbaar_via: ClassVar[tuple[str, ...]] = ("ontwikkellijn",)

    ontwikkellijn = models.ForeignKey(Ontwikkellijn, on_delete=models.CASCADE, related_name="doelen")
    tekst = PlatteTekst("doel")
    tekst_gevouwen = GevouwenVeld(van="tekst")
    toelichting = PlatteTekst()
    vorig = _vorig("hetzelfde doel")

    class Meta:
        verbose_name = "doel"
        verbose_name_plural = "doelen"
        ordering = ["volgorde", "pk"]
        constraints = [_niet_na_zichzelf("doel", "Een doel")]

    def __str__(self) -> str:
        return self.tekst

    @property
    def hoofdstuk(self) -> Programma:
        return self.ontwikkellijn.programma


class Resultaat(Onderdeel):
    """One result in the year of the budget. Its own sentence is its title."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("doel",)

    doel = models.ForeignKey(Doel, on_delete=models.CASCADE, related_name="resultaten")
    tekst = PlatteTekst("resultaat")
    tekst_gevouwen = GevouwenVeld(van="tekst")
    toelichting = PlatteTekst()
    vorig = _vorig("hetzelfde resultaat")

    class Meta:
        verbose_name = "resultaat"
        verbose_name_plural = "resultaten"
        ordering = ["volgorde", "pk"]
        constraints = [_niet_na_zichzelf("resultaat", "Een resultaat")]

    def __str__(self) -> str:
        return self.tekst

    @property
    def hoofdstuk(self) -> Programma:
        return self.doel.ontwikkellijn.programma


# What can be the same as something of an earlier year: each has `vorig`.
MetVorig = Programma | Ontwikkellijn | Doel | Resultaat
