"""What the council decides on: proposals, amendments, motions. And who submitted them."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from dossiers.models.bron import Bron
from dossiers.models.dossier import Dossier
from dossiers.models.portefeuille import Uitvoerbaar
from dossiers.models.raad import Fractie, Persoon
from dossiers.models.vergadering import Vergadering
from dossiers.openbaarheid import Publiceerbaar, Zichtbaar
from dossiers.velden import Adresdeel, Basisnummer, GevouwenVeld, PlatteTekst


class Instrument(Uitvoerbaar, Publiceerbaar):
    """A proposal, amendment, motion or the like. The number is optional, the dossier too."""

    class Soort(models.TextChoices):
        RAADSVOORSTEL = "raadsvoorstel", "raadsvoorstel"
        INITIATIEFVOORSTEL = "initiatiefvoorstel", "initiatiefvoorstel"
        AMENDEMENT = "amendement", "amendement"
        SUBAMENDEMENT = "subamendement", "subamendement"
        MOTIE = "motie", "motie"
        MOTIE_VREEMD = "motie_vreemd", "motie vreemd aan de orde van de dag"
        ORDEVOORSTEL = "ordevoorstel", "ordevoorstel"
        BENOEMING = "benoeming", "benoeming"
        OVERIG = "overig", "ander besluit"

    openbaar_via: ClassVar[tuple[str, ...]] = ("dossier",)

    soort = models.CharField(max_length=20, choices=Soort, db_index=True)
    nummer = models.CharField(
        max_length=60,
        blank=True,
        default="",
        db_index=True,
        help_text="Bijvoorbeeld 25192.003. Mag leeg zijn.",
    )
    basisnummer = Basisnummer(van="nummer")
    slug = Adresdeel(db_index=True, help_text="Het nummer, of zonder nummer de titel met streepjes.")
    titel = models.CharField(max_length=500)
    titel_gevouwen = GevouwenVeld(van="titel", db_index=True)
    dossier = models.ForeignKey(
        Dossier,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="instrumenten",
        help_text="Leeg bij een motie vreemd.",
    )
    wijzigt = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="wijzigingen",
        help_text="Bij een amendement: het voorstel dat het wil wijzigen. Bij een subamendement: het amendement.",
    )
    gewijzigd = models.BooleanField(default=False, help_text="De tekst is na het indienen gewijzigd.")
    geamendeerd = models.BooleanField(default=False, help_text="Aangenomen met een of meer amendementen.")
    ingediend_op = models.DateField("ingediend op", null=True, blank=True)
    vraagt = PlatteTekst(
        "wat vraagt het?", help_text="In gewone woorden: wat moet er gebeuren of veranderen?"
    )
    betekenis_voor = PlatteTekst("wat gebeurt er bij voor?")
    betekenis_tegen = PlatteTekst("wat gebeurt er bij tegen?")
    adres = models.URLField(
        "adres in de documentwijzer",
        max_length=500,
        blank=True,
        default="",
        help_text="Alleen als dit stuk een eigen adres heeft. Anders wijst de site met het nummer de weg.",
    )
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="instrumenten"
    )

    class Meta:
        verbose_name = "voorstel, amendement of motie"
        verbose_name_plural = "voorstellen, amendementen en moties"
        permissions = [("publiceer_instrument", "Mag stukken publiceren en intrekken")]
        ordering = ["nummer", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "slug"],
                name="instrument_adres_uniek_in_dossier",
                violation_error_message="Dit adres is bij dit onderwerp al in gebruik. Kies een ander adres.",
            ),
            models.UniqueConstraint(
                fields=["slug"],
                condition=Q(dossier__isnull=True),
                name="instrument_adres_uniek_zonder_dossier",
                violation_error_message="Dit adres is al in gebruik. Kies een ander adres.",
            ),
            models.CheckConstraint(
                condition=Q(wijzigt__isnull=True) | ~Q(wijzigt=F("id")),
                name="instrument_wijzigt_niet_zichzelf",
                violation_error_message="Een stuk kan zichzelf niet wijzigen. Kies het voorstel waar het bij hoort.",
            ),
            models.CheckConstraint(
                condition=Q(wijzigt__isnull=True) | Q(soort__in=["amendement", "subamendement"]),
                name="instrument_alleen_amendement_wijzigt",
                violation_error_message="Alleen een amendement of subamendement wijzigt een ander stuk.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.titel} ({self.nummer})" if self.nummer else self.titel

    def get_absolute_url(self) -> str:
        """One query if the dossier is not loaded."""
        if self.dossier:
            return reverse("instrument", args=[self.dossier.slug, self.slug])
        return reverse("instrument_los", args=[self.slug])


class Indiener(Zichtbaar):
    """Who submitted an instrument: a fractie, a person, or a person for a fractie."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("instrument",)

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="indieners")
    fractie = models.ForeignKey(
        Fractie, on_delete=models.PROTECT, null=True, blank=True, related_name="indieningen"
    )
    persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="indieningen"
    )
    eerste = models.BooleanField("eerste indiener", default=False)

    class Meta:
        verbose_name = "indiener"
        verbose_name_plural = "indieners"
        ordering = ["-eerste", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(fractie__isnull=False) | Q(persoon__isnull=False),
                name="indiener_is_iemand",
                violation_error_message="Kies een fractie of een persoon als indiener.",
            )
        ]

    def __str__(self) -> str:
        return str(self.persoon or self.fractie)


class Gebeurtenis(Zichtbaar):
    """A dated step of an instrument outside a vote: withdrawn, held over. Its state follows from these."""

    class Soort(models.TextChoices):
        INGEDIEND = "ingediend", "ingediend"
        GEWIJZIGD = "gewijzigd", "gewijzigd"
        INGETROKKEN = "ingetrokken", "ingetrokken"
        AANGEHOUDEN = "aangehouden", "aangehouden"
        VERVALLEN = "vervallen", "vervallen"
        VERVANGEN = "vervangen", "vervangen door een ander stuk"
        SAMENGEVOEGD = "samengevoegd", "samengevoegd met een ander stuk"

    openbaar_via: ClassVar[tuple[str, ...]] = ("instrument", "vergadering")

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="gebeurtenissen")
    soort = models.CharField(max_length=14, choices=Soort, db_index=True)
    datum = models.DateField(null=True, blank=True, help_text="Leeg als de datum niet bekend is.")
    vergadering = models.ForeignKey(
        Vergadering, on_delete=models.PROTECT, null=True, blank=True, related_name="gebeurtenissen"
    )
    tot = models.DateField(
        "aangehouden tot", null=True, blank=True, help_text="Leeg als er geen datum is genoemd."
    )
    ander = models.ForeignKey(
        Instrument,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="overgenomen",
        help_text="Het stuk dat ervoor in de plaats kwam, of waar het in opging.",
    )
    toelichting = PlatteTekst()
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="gebeurtenissen"
    )

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        ordering = [F("datum").asc(nulls_first=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(soort="aangehouden"),
                name="gebeurtenis_tot_alleen_bij_aangehouden",
                violation_error_message="Alleen bij ‘aangehouden’ hoort een datum tot wanneer.",
            ),
            models.CheckConstraint(
                condition=Q(ander__isnull=True) | Q(soort__in=["vervangen", "samengevoegd"]),
                name="gebeurtenis_ander_alleen_bij_vervangen",
                violation_error_message="Een ander stuk hoort alleen bij ‘vervangen’ of ‘samengevoegd’.",
            ),
            models.CheckConstraint(
                condition=Q(ander__isnull=True) | ~Q(ander=F("instrument")),
                name="gebeurtenis_niet_in_zichzelf",
                violation_error_message="Een stuk kan niet door zichzelf worden vervangen. Kies het andere stuk.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}: {self.instrument}"
